"""The Schedule page: rules in words and clicks, the next day as a picture, what ran."""
