"""What the board records for officers: that a return arrived, and what was decided of a category.

An officer's own judgement is another entity and is never changed by either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.errors import UserError

RECEIPT: Final = "receipt"
FILE: Final = "file"
DECISION: Final = "decision"


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a return was taken in. sha256: of its file. at: ISO moment. by: who took it in."""

    sha256: str
    number: int
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class BoardDecision:
    """What the board decided of a school's category of a term.

    category: the one that counts. judged: the officer's at that time. by, by_name: who recorded it.
    """

    urn: str
    term: TermId
    category: str
    judged: str
    framework: str
    reason: str
    at: str
    by: str
    by_name: str

    @property
    def agrees(self) -> bool:
        """Whether the board kept the officer's category."""
        return self.category == self.judged


def receipt_entity(officer: str, term: TermId) -> str:
    """The entity of the receipts for an officer's returns of a term."""
    return f"{RECEIPT}/{officer}:{term}"


def decision_entity(urn: str, term: TermId) -> str:
    """The entity of what was decided of a school's category of a term."""
    return f"{DECISION}/{urn}:{term}"


def receipt_record(receipt: Receipt) -> Json:
    """A receipt as it is recorded under ``file.<sha256>``."""
    return {"number": receipt.number, "at": receipt.at, "by": receipt.by}


def read_receipts(state: EntityState) -> tuple[Receipt, ...]:
    """The receipts of an entity, by number. Odd records are passed over."""
    found = [
        Receipt(sha256, number, str(raw.get("at", "")), str(raw.get("by", "")))
        for sha256, raw in state.under(FILE).items()
        if isinstance(raw, dict) and isinstance(number := raw.get("number"), int)
    ]
    return tuple(sorted(found, key=lambda each: (each.number, each.sha256)))


def decision_record(decision: BoardDecision) -> Json:
    """A decision as it is recorded under ``decision``."""
    return {
        "category": decision.category,
        "judged": decision.judged,
        "framework": decision.framework,
        "reason": decision.reason,
        "at": decision.at,
        "by": decision.by,
        "by_name": decision.by_name,
    }


def read_decision(state: EntityState) -> BoardDecision | None:
    """The decision of an entity; None where there is none, or none that can be read."""
    raw = state.get(DECISION)
    urn, _, name = state.key.partition(":")
    if not isinstance(raw, dict) or not raw.get("category"):
        return None
    try:
        term = TermId.parse(name)
    except UserError:
        return None
    return BoardDecision(
        urn,
        term,
        *(
            str(raw.get(each, ""))
            for each in ("category", "judged", "framework", "reason", "at", "by", "by_name")
        ),
    )
