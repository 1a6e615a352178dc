"""How a document is asked for: what it is, of which school, of which term. Draws nothing, and so
is known to windows that only offer documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

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
    "board-papers",
    "board-minutes",
    "targets",
    "officers-work",
    "formal-letter",
    "solutions",
    "impact",
    "questionnaire",
    "voices",
    "inspectors",
]

OF_ALL: Final = frozenset(
    {
        *("caseload", "actions", "strengths", "watch", "targets", "impact"),
        *("questionnaire", "voices", "inspectors", "officers-work"),
    }
)
"""Kinds that may be of no school in particular."""

OF_A_RECORD: Final = frozenset(
    {
        *("board-papers", "board-minutes", "formal-letter"),
        *("questionnaire", "voices", "officers-work"),
    }
)
"""Kinds of which there are several, each of one record: of a school, a round of questionnaires, or
an officer."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document by name. urn: of its school, empty for one of the caseload; of an action plan or a
    self-evaluation its key, ``URN:id``. term: of a letter or a caseload's plan; of a statement of
    support any term of its year, else this year. of: of which other record of the school it is,
    such as a meeting, or a case and its letter; of voices the round. As text it is a key:
    ``letter:900001:2026-autumn``."""

    kind: Kind
    urn: str = ""
    term: TermId | None = None
    of: str = ""

    def __str__(self) -> str:
        return ":".join((self.kind, self.urn, str(self.term or self.of))).rstrip(":")

    @classmethod
    def parse(cls, text: str) -> Wanted:
        """Read a key. UserError where it names no document."""
        kind, _, rest = text.partition(":")
        # A school has several of these: one is named by the school and its own id.
        urn, _, last = (rest, "", "") if kind in ("plan", "views") else rest.partition(":")
        term, of = ("", last) if kind in OF_A_RECORD else (last, "")
        if kind not in get_args(Kind):
            raise UserError(
                say("There is no such document."), where=text[:60], code="document.unknown"
            )
        found = cls(cast(Kind, kind), urn, TermId.parse(term) if term else None, of)
        if (kind in ("letter", "caseload") and found.term is None) or (
            kind not in OF_ALL and (not urn or (kind in OF_A_RECORD and not of))
        ):
            raise UserError(
                say("The name of this document is not whole."),
                where=text[:60],
                remedy=say("A dossier or sheet needs a school, a plan a term, and a letter both."),
                code="document.unknown",
            )
        return found
