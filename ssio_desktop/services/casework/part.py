"""What a part of the casework offers to everything that looks at a school as a whole: how it
stands, what happened, and which days are coming."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

Urgency = Literal["", "soon", "now"]
URGENCY_WORDS: Final[Mapping[Urgency, str]] = {
    "": say("In order"),
    "soon": say("Soon"),
    "now": say("To do now"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one part stands for one school. code: a word or two for a table; words: a sentence.

    urgency: whether somebody has to do something, and how soon. due: by when, where a day is known.
    asks: what has to be done, in a sentence, where that is not what code says.
    """

    code: str
    words: str
    urgency: Urgency = ""
    due: date | None = None
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened, for the school's story. key: what its part's page is opened with."""

    day: date
    what: str
    detail: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """A day that the calendar shows. what: in a few words. officer: id of who it concerns."""

    day: date
    urn: str
    school: str
    what: str
    key: str = ""


Standings = Callable[[Workspace, Collection[str]], Mapping[str, Standing]]
"""Of some schools, by URN; those of which there is nothing to say are left out. Asked for a whole
authority at once, so it reads in few statements."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part. id: also the window's page that shows it for a school, whose key begins with the
    URN. kinds: of the records it is made of. story: what happened at a school, in any order.
    coming: between two days, both counted, of one officer's schools or of all."""

    id: str
    title: str
    icon: str
    kinds: frozenset[str]
    standings: Standings
    story: Callable[[Workspace, str], Iterable[Happened]] | None = None
    coming: Callable[[Workspace, date, date, str], Iterable[Coming]] | None = None
