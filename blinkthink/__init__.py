"""BlinkThink: snapshots from Blink cameras, kept as plain files and described on this machine."""

__version__ = "0.1.0"
