"""The pages of support: of one school, and of officers’ time."""

from ssio_desktop.ui.entitlement.capacity_page import CapacityPage
from ssio_desktop.ui.entitlement.page import EntitlementPage

__all__ = ["CapacityPage", "EntitlementPage"]
