"""Casework for a school: one module or room for each part, and what all of them have in common."""
