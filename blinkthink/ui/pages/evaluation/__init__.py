"""The page on which models are measured on pictures that the user judged."""
