"""The page of a school’s action plan."""

from ssio_desktop.ui.action_plan.page import ActionPlanPage

__all__ = ["ActionPlanPage"]
