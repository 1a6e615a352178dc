"""Taking in published files: choosing one, seeing what it would change, and taking it back."""
