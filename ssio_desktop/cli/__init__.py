"""The command line: every use case by name, for automation and for those who prefer typing."""
