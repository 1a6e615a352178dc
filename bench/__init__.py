"""Measurements of the program, each beside its peers in one run. See docs/performance.md."""
