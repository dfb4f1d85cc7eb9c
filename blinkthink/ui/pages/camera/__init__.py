"""The page of one camera: what the model is told of it, and how its pictures are treated."""
