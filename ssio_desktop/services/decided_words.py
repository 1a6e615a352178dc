"""A category as the board decided it, for documents that go to schools."""

from __future__ import annotations

from dataclasses import replace

from ssio_desktop.services import deciding
from ssio_desktop.services.category_words import ToldCategory, moved_words
from ssio_desktop.services.workspace import Workspace


def as_decided(ws: Workspace, urn: str, told: ToldCategory) -> ToldCategory:
    """A term's category with the board's in its place, where the board decided otherwise than the
    officer judged; its reason then comes first, and says so. Else as it was."""
    decision = deciding.decision_of(ws, urn, told.term)
    if decision is None or decision.category == told.code:
        return told
    decided = (
        f"agreed with category {decision.category}"
        if decision.agrees
        else f"decided on category {decision.category}; the officer had judged {decision.judged}"
    )
    since = (
        f" Since then the officer has judged {told.code}, which the board has still to consider."
        if decision.is_overtaken(told.code)
        else ""
    )
    reason = f"The school review board {decided}. {decision.reason}".strip() + since
    category = told.framework.category(decision.category) if told.framework else None
    moved = ""
    if told.opened is not None and category is not None:
        moved = moved_words(told.opened, decision.category)
    return replace(
        told,
        code=decision.category,
        name=category.name if category else "",
        category=category,
        movement=moved,
        reason=reason,
    )
