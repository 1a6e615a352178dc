"""The page of structured solutions for one school: options one by one, and the one chosen."""

from ssio_desktop.ui.solution.page import SolutionPage

__all__ = ["SolutionPage"]
