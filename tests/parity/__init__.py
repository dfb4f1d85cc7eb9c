"""The app's engine against transformers, on the same weights and pictures."""
