"""Two pictures side by side, and where they differ."""
