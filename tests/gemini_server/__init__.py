"""A server on the loopback that speaks generateContent as Google's does."""
