"""How a document is asked for: what it is, of which school, of which term. Draws nothing, and so
is known to windows that only offer documents."""

from __future__ import annotations

from collections.abc import Mapping
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
    "challenge-letter",
    "formal-letter",
    "solutions",
    "impact",
    "questionnaire",
    "voices",
    "inspectors",
]


@dataclass(frozen=True, slots=True)
class KindOfDocument:
    """title: without the name of the school. of_all: the title of one of no school in particular;
    empty where it must be of one. of_a_record: whether there are several, each of one record: of a
    school, a round of questionnaires, or an officer. needs_term: whether it is always of a term,
    which its title has as ``{term}``."""

    title: str
    of_all: str = ""
    of_a_record: bool = False
    needs_term: bool = False


KINDS: Final[Mapping[Kind, KindOfDocument]] = {
    "dossier": KindOfDocument(say("School dossier")),
    "letter": KindOfDocument(say("Category letter, {term}"), needs_term=True),
    "caseload": KindOfDocument(
        say("Caseload plan, {term}"), say("Caseload plan, {term}"), needs_term=True
    ),
    "actions": KindOfDocument(say("Open actions"), say("Open actions of your schools")),
    "in-depth": KindOfDocument(say("In-depth sheet for the board")),
    "strengths": KindOfDocument(say("School-to-school support"), say("School-to-school support")),
    "support": KindOfDocument(say("Support and charges")),
    "watch": KindOfDocument(say("Watch sheet"), say("Your schools on watch")),
    "plan": KindOfDocument(say("Action plan")),
    "views": KindOfDocument(say("Self-evaluation beside the officer’s view")),
    "board-papers": KindOfDocument(say("Papers of the partnership board"), of_a_record=True),
    "board-minutes": KindOfDocument(say("Minutes of the partnership board"), of_a_record=True),
    "targets": KindOfDocument(say("Report on targets"), say("Report on targets")),
    "officers-work": KindOfDocument(
        say("Quality of officers’ work"), say("Quality of officers’ work"), of_a_record=True
    ),
    "challenge-letter": KindOfDocument(say("Answer to the school’s challenge"), of_a_record=True),
    "formal-letter": KindOfDocument(say("Letter of formal action"), of_a_record=True),
    "solutions": KindOfDocument(say("Structured solutions")),
    "impact": KindOfDocument(
        say("What we did and what came of it"), say("What came of our support")
    ),
    "questionnaire": KindOfDocument(
        say("Questionnaire to fill in by hand"),
        say("Questionnaire to fill in by hand"),
        of_a_record=True,
    ),
    "voices": KindOfDocument(say("What schools say"), say("What schools say"), of_a_record=True),
    "inspectors": KindOfDocument(say("Inspectors’ questions"), say("Inspectors’ questions")),
}


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

    @property
    def title(self) -> str:
        """What it is in words, without the name of its school; ``{term}`` stands for its term."""
        known = KINDS[self.kind]
        return known.title if self.urn else known.of_all or known.title

    @classmethod
    def parse(cls, text: str) -> Wanted:
        """Read a key. UserError where it names no document."""
        kind, _, rest = text.partition(":")
        if kind not in get_args(Kind):
            raise UserError(
                say("There is no such document."), where=text[:60], code="document.unknown"
            )
        known = KINDS[cast(Kind, kind)]
        # A school has several of these: one is named by the school and its own id.
        urn, _, last = (rest, "", "") if kind in ("plan", "views") else rest.partition(":")
        term, of = ("", last) if known.of_a_record else (last, "")
        found = cls(cast(Kind, kind), urn, TermId.parse(term) if term else None, of)
        is_of_one = not known.of_all
        if (known.needs_term and found.term is None) or (
            is_of_one and (not urn or (known.of_a_record and not of))
        ):
            raise UserError(
                say("The name of this document is not whole."),
                where=text[:60],
                remedy=say("A dossier or sheet needs a school, a plan a term, and a letter both."),
                code="document.unknown",
            )
        return found
