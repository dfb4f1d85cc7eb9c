"""The models: which there are, their files, what they need, and what this machine offers."""
