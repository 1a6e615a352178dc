"""Readers of published school files: text in, domain objects and problems out."""
