"""What is looked over, by which rules, and what is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ssio_desktop.domain.proofreading.dictionary import Dictionary

Kind = Literal[
    "acronym", "name", "placeholder", "spelling", "american", "sentence", "spacing", "repeated"
]

KIND_WORDS: Mapping[Kind, str] = {
    "acronym": "Acronym not explained",
    "name": "May be a name",
    "placeholder": "Unfinished",
    "spelling": "Spelling",
    "american": "American spelling",
    "sentence": "Long sentence",
    "spacing": "Spacing",
    "repeated": "Word twice",
}
LONGEST_SENTENCE = 35
"""Words; an authority may set its own."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a report. path: its place. label: the question it answers. names_allowed: whether
    people may be named there, as in the list of those who were met."""

    path: str
    label: str
    text: str
    names_allowed: bool = False


@dataclass(frozen=True, slots=True)
class HouseRules:
    """An authority's own rules. words: accepted ones, in lower case, whether for their spelling, as
    an acronym or as a name. known: words of the
    school's own name and of places, and the beginnings of other schools' names, that name no pupil
    or teacher, in lower case. dictionary: None where spelling is not looked at."""

    words: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    longest_sentence: int = LONGEST_SENTENCE
    dictionary: Dictionary | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at. words: as they stand in the passage from character ``start``, counted
    from 0. what: a sentence. suggestion: what might stand instead, or empty."""

    kind: Kind
    path: str
    label: str
    start: int
    words: str
    what: str
    suggestion: str = ""

    @property
    def accepts(self) -> str:
        """The word by which an authority accepts this for good, or empty where it cannot."""
        return self.words if self.kind in ("acronym", "name", "spelling", "american") else ""
