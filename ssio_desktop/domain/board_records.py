"""What the board records for officers: that a return arrived, and what was decided of a category.

An officer's own judgement is another entity and is never changed by either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json, Known
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

RECEIPT: Final = "receipt"
FILE: Final = "file"
DECISION: Final = "decision"

_FIELDS: Final = ("category", "judged", "framework", "reason", "at", "by", "by_name")
_LATER: Final = ("before", "between")


SINCE: Final = say("Since then the officer has judged {judged}.")
"""What is said of a decision that is overtaken, with the officer's category now."""


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
    before: what counted until then. between: ISO day on which it was taken between two meetings;
    empty for one of a meeting. more: fields that a later program wrote, kept as they are.
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
    before: str = ""
    between: str = ""
    more: Mapping[str, Json] = field(default_factory=dict, hash=False)

    @property
    def agrees(self) -> bool:
        """Whether the board kept the officer's category."""
        return self.category == self.judged

    def is_overtaken(self, judged: str) -> bool:
        """Whether the officer has judged otherwise since, as in an amended return, and not come to
        what the board decided. judged: the officer's category now, empty where there is none."""
        return bool(judged and self.judged) and judged not in (self.judged, self.category)


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
    """A decision as it is recorded under ``decision``; what is empty and came later is left out."""
    found: dict[str, Json] = {**decision.more}
    found |= {name: str(getattr(decision, name)) for name in _FIELDS}
    found |= {name: text for name in _LATER if (text := str(getattr(decision, name)))}
    return found


def read_decision(state: Known) -> BoardDecision | None:
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
        **{name: str(raw.get(name, "")) for name in (*_FIELDS, *_LATER)},
        more={name: value for name, value in raw.items() if name not in (*_FIELDS, *_LATER)},
    )
