"""What is seen of the app while its window is closed: an icon in the tray, and its menu."""
