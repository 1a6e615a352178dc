"""Where the window leaves word for the start of the program which backup is to be put back."""

WANTED = "restore/wanted"
"""In the settings: the path of the backup, or nothing."""
