"""Measures that are run by hand, each with its limits: ``python -m tests.benchmarks.NAME``."""
