"""Every view of the window in every state that it can be in, on a house of the tests.

    python -m tests.tour.states DIR [--language de] [--scale 2] [--text 150] [--only NAME ..]

The picture tour beside it walks the real app; what fails, takes long or is far too much is made up
here, as the window's tests do.
"""
