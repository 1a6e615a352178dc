"""The quality of officers’ work: what is read of it, what was found, how long it took."""
