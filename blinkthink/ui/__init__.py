"""The window. Only here and in ``app`` is there Qt."""
