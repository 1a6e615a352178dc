"""Rules of the project that hold for every file of it."""
