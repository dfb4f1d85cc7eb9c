"""Draws what the demo's cameras see, with the truth of each picture."""

from blinkthink.demo.scenes.compose import Scene, draw
from blinkthink.demo.scenes.plan import PLACES
from blinkthink.demo.scenes.truth import Subject, Truth

__all__ = ["PLACES", "Scene", "Subject", "Truth", "draw"]
