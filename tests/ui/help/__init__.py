"""Tests of the help in the window."""
