"""What was done for schools and what came of it: support, movement, and how the two may be read."""
