"""The left edge of the window: places, cameras, snapping."""
