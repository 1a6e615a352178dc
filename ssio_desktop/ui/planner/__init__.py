"""The page that plans the visits of a term."""

from ssio_desktop.ui.planner.page import PlannerPage

__all__ = ["PlannerPage"]
