"""Files that travel between officers and the board. Knows no SQL and no Qt."""
