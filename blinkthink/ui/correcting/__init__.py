"""Saying that an analysis is right or wrong, and what a right one would say."""
