"""Paper in the window: blank forms, notes to be typed in, the reports of a term."""
