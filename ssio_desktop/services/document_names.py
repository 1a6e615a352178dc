"""How a document is asked for: what it is, of which school, of which term. Draws nothing, and so
is known to windows that only offer documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast, get_args

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

Kind = Literal[
    "dossier",
    "letter",
    "caseload",
    "actions",
    "in-depth",
    "strengths",
    "support",
    "watch",
    "plan",
    "views",
    "targets",
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document by name. urn: of its school, empty for one of the caseload; of an action plan or a
    self-evaluation its key, ``URN:id``. term: of a letter or a caseload's plan; of a statement of
    support any term of its year, else this year. As text it is a key:
    ``letter:900001:2026-autumn``."""

    kind: Kind
    urn: str = ""
    term: TermId | None = None

    def __str__(self) -> str:
        return ":".join((self.kind, self.urn, str(self.term or ""))).rstrip(":")

    @classmethod
    def parse(cls, text: str) -> Wanted:
        """Read a key. UserError where it names no document."""
        kind, _, rest = text.partition(":")
        # A school has several of these: one is named by the school and its own id.
        urn, _, term = (rest, "", "") if kind in ("plan", "views") else rest.partition(":")
        if kind not in get_args(Kind):
            raise UserError(
                say("There is no such document."), where=text[:60], code="document.unknown"
            )
        found = cls(cast(Kind, kind), urn, TermId.parse(term) if term else None)
        if (kind in ("letter", "caseload") and found.term is None) or (
            kind in ("dossier", "letter", "in-depth", "support", "plan", "views") and not urn
        ):
            raise UserError(
                say("The name of this document is not whole."),
                where=text[:60],
                remedy=say("A dossier or sheet needs a school, a plan a term, and a letter both."),
                code="document.unknown",
            )
        return found
