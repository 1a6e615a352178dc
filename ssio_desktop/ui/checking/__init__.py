"""Checking a report: whether a PDF is what was issued, and what was amended since."""
