"""Help: first steps, tips, keys, where to read on, newer versions, and what this app is made of."""
