"""The care of a library: import and export, trash, retention, room on the disk, moving. No Qt."""
