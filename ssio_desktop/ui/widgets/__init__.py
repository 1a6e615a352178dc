"""The controls the pages are built of. They know how to show and ask, never what for."""
