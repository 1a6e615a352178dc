"""A screen reader’s way through the program: what it is told by AT-SPI, and by nothing else."""
