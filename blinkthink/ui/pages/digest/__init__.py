"""The daily digest: a day in pictures and words."""
