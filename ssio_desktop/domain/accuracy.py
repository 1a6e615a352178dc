"""A school's check of a draft report for factual accuracy: sent, replied to, answered, closed.

Everything of a check lies on its visit, under ``accuracy.<id of the check>``, and is only ever
added to. How it stands is worked out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.wording import say

COMMENT = 0
"""The number under which the words on the report as a whole are answered."""

Verdict = Literal["", "accurate", "inaccurate"]
Way = Literal["email", "post", "hand"]
How = Literal["file", "paper", "telephone", "email"]
CheckState = Literal["with school", "overdue", "replied", "answered", "closed"]
ClosedBy = Literal["no reply", "ended early"]

WAYS: tuple[Way, ...] = get_args(Way)
HOWS: tuple[How, ...] = get_args(How)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered passage of the draft as the school saw it. key: names the same passage in another
    version. path: of the question it answers, or empty."""

    number: int
    key: str
    title: str
    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A draft that was sent. at: ISO 8601 moment of recording. to: by role. due: the last day for
    the reply. days: working days that were given."""

    at: str
    by: str
    version: int
    to: str
    way: Way
    day: date
    due: date
    days: int
    address: str
    why: str
    passages: tuple[Passage, ...]

    @property
    def digest(self) -> str:
        """SHA-256 over the passages, by which a reply shows that it belongs to them."""
        return digest_of(self.passages)

    def passage(self, number: int) -> Passage | None:
        """The passage of that number."""
        return next((each for each in self.passages if each.number == number), None)


@dataclass(frozen=True, slots=True)
class Said:
    """What the school says of one passage. words: what the record should say. evidence: for it."""

    verdict: Verdict = ""
    words: str = ""
    evidence: str = ""

    @property
    def is_point(self) -> bool:
        """Whether it asks for an answer: called inaccurate, or anything written beside it."""
        return self.verdict == "inaccurate" or bool(self.words.strip() or self.evidence.strip())


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply. id: of its own. who: by role. overall: the whole report was called accurate."""

    id: str
    at: str
    by: str
    received: date
    how: How
    who: str = ""
    overall: bool = False
    comment: str = ""
    said: Mapping[int, Said] = field(default_factory=dict)
    sha256: str = ""

    def verdict(self, number: int) -> Verdict:
        """What was said of a passage; a tick for the whole report counts where nothing was."""
        own = self.said.get(number, Said()).verdict
        return own or ("accurate" if self.overall else "")


@dataclass(frozen=True, slots=True)
class Answer:
    """The officer's answer to a point. reason: why nothing was changed, or what was."""

    changed: bool
    reason: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Point:
    """Something the school says that asks for an answer. number: of the passage, or ``COMMENT``."""

    reply: str
    number: int
    title: str
    said: Said
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Closing:
    """How a check ended without a reply. reason: where it was ended before its day."""

    how: ClosedBy
    reason: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check: a draft that went to the school, and what came of it."""

    id: str
    sent: Sent
    replies: tuple[Reply, ...] = ()
    answers: Mapping[tuple[str, int], Answer] = field(default_factory=dict)
    closed: Closing | None = None
    typing: Mapping[str, Json] = field(default_factory=dict)
    """What is being typed in and is no reply or answer yet."""

    @property
    def reference(self) -> str:
        """Eight letters and figures that the printed draft carries."""
        return reference_of(self.id)

    @property
    def points(self) -> tuple[Point, ...]:
        """All points by reply and number. A later reply that only repeats one adds none."""
        found: list[Point] = []
        known: set[tuple[int, str, str]] = set()
        for reply in self.replies:
            entries = sorted(reply.said.items())
            if reply.comment.strip():
                entries.append((COMMENT, Said("", reply.comment)))
            for number, said in entries:
                same = (number, said.words.strip(), said.evidence.strip())
                if not said.is_point or same in known:
                    continue
                known.add(same)
                passage = self.sent.passage(number)
                title = passage.title if passage else say("The report as a whole")
                answer = self.answers.get((reply.id, number))
                found.append(Point(reply.id, number, title, said, answer))
        return tuple(found)

    @property
    def open_points(self) -> tuple[Point, ...]:
        """Points without an answer."""
        return tuple(point for point in self.points if point.answer is None)

    @property
    def changed_points(self) -> int:
        """How many points led to a change."""
        return sum(1 for point in self.points if point.answer and point.answer.changed)

    def state(self, today: date) -> CheckState:
        """How the check stands on a day. The day that is due is still the school's."""
        if self.open_points:
            return "replied"
        if self.closed is not None:
            return "closed"
        if self.replies:
            return "answered"
        return "overdue" if today > self.sent.due else "with school"


def digest_of(passages: Iterable[Passage]) -> str:
    """SHA-256 over numbers, titles and texts, 64 hexadecimal digits."""
    told: Json = [[each.number, each.title, each.text] for each in passages]
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def reference_of(check_id: str) -> str:
    """The short name of a check, such as ``3F2A-9C01``."""
    digits = hashlib.sha256(check_id.encode()).hexdigest()[:8].upper()
    return f"{digits[:4]}-{digits[4:]}"
