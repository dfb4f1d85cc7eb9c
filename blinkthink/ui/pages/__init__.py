"""The window's pages: each a widget that shows one part of the app and acts on it."""
