"""Whether a school causes concern: its latest category, the board’s where it decided otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from ssio_desktop.errors import UserError
from ssio_desktop.services import deciding, frameworks
from ssio_desktop.services.schools import CategoryRecord
from ssio_desktop.services.workspace import Workspace


def causes_concern(ws: Workspace, urn: str, categories: Sequence[CategoryRecord]) -> bool:
    """Whether the latest completed one of a school's categories causes concern in its framework.

    categories: latest first. A framework that is not here says nothing of concern.
    """
    latest = next((each for each in categories if each.completed and each.category), None)
    if latest is None or not latest.framework:
        return False
    decision = deciding.decision_of(ws, urn, latest.term)
    try:
        known = frameworks.framework(ws, latest.framework)
    except UserError:
        return False
    category = known.category(decision.category if decision else latest.category)
    return category is not None and category.causing_concern
