"""The grid of pictures, and what it shows of each."""
