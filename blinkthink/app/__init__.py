"""The programs: the desktop app, its command line, and what composes them."""
