"""The derived index of a library: makes start, filters and search fast, and is never the truth.

``index.LibraryIndex`` is what others use; ``keeper.IndexKeeper`` keeps it true while the app runs.
"""
