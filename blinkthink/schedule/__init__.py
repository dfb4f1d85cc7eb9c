"""Scheduled captures: what is planned, when it runs, how it went. No Qt."""
