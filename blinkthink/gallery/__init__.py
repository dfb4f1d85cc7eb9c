"""The library: pictures and sidecars as plain files, and thumbnails of them. No Qt, no network."""
