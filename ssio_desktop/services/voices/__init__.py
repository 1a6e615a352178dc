"""Questionnaires to heads, chairs and governors, and what inspectors ask of the authority."""
