"""How installers are made of the frozen app; the standard library alone, Python 3.9 syntax."""
