"""What was done for schools and what came of it, read from what is kept already."""
