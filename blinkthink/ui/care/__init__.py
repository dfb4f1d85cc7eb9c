"""The care of the library in the window: import, export, trash, retention, room, moving."""
