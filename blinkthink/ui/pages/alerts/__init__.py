"""Alerts: the rules, the ways of telling, and what was told."""
