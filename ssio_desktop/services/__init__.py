"""The use cases of the program. One function, one transaction, returns what changed."""
