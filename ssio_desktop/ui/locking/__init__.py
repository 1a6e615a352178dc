"""Locking the window: when nobody is there, when the computer sleeps, and by a key."""
