"""How good a model's answers are: asked about labelled pictures, scored, compared."""
