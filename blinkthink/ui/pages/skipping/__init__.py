"""The page of skipped pictures: how many, and how many changes that missed."""
