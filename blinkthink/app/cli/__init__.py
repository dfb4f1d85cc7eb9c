"""The commands: thin words around ``app.services``. No Qt is imported here."""
