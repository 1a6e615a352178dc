"""What readers said of a report before its issue, read from what is known of its entity.

The entity is ``reading/<visit id>``. Readers and officers write on different machines, so every
saying has a path of its own that nobody else writes: ``asked.<round>``, ``comment.<id>``,
``answer.<id>``, ``verdict.<id>``. Nothing is overwritten and nothing can be in conflict; how a
version stands is worked out from all that is known.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.events import EntityState, Json, canonical
from ssio_desktop.domain.visits import Version, Visit

Standing = Literal["not asked", "waiting", "returned", "approved"]
Decision = Literal["returned", "approved"]

STANDING_WORDS: Mapping[Standing, str] = {
    "not asked": "Not asked for",
    "waiting": "Waiting for a reader",
    "returned": "Returned to the officer",
    "approved": "Approved",
}

READING = "reading"
ASKED = "asked"
COMMENT = "comment"
ANSWER = "answer"
VERDICT = "verdict"
TAKEN_BACK = "taken_back"

_DECISIONS: Mapping[str, Decision] = {"returned": "returned", "approved": "approved"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one reader decided of one round. at: ISO 8601 moment, UTC. by: officer id."""

    id: str
    at: str
    by: str
    round: str
    decision: Decision
    text: str


@dataclass(frozen=True, slots=True)
class Round:
    """One asking for one version. of: the version's :func:`fingerprint`. officer: whose report it
    is. by: who asked, or the reader who took it up unasked. after: rounds it follows."""

    id: str
    at: str
    by: str
    officer: str
    version: int
    of: str
    after: tuple[str, ...]
    note: str
    verdicts: tuple[Verdict, ...]

    def counting(self, own: Collection[str] = ()) -> tuple[Verdict, ...]:
        """The last verdict of each reader; none of those whose own report it is."""
        last: dict[str, Verdict] = {}
        for verdict in self.verdicts:
            if verdict.by != self.officer and verdict.by not in own:
                last[verdict.by] = verdict
        return tuple(last.values())

    def standing(self, own: Collection[str] = ()) -> Standing:
        """Returned where any reader returns it, approved where one approves and none returns."""
        decisions = {verdict.decision for verdict in self.counting(own)}
        if "returned" in decisions:
            return "returned"
        return "approved" if decisions else "waiting"

    def closing(self) -> Verdict | None:
        """The verdict by which the round got its answer, the first of those that count."""
        decided = self.standing()
        return next((v for v in self.counting() if v.decision == decided), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the officer did about a comment. changed: whether the passage was changed."""

    id: str
    at: str
    by: str
    changed: bool
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's remark. path: of the passage, empty for the report as a whole. words: those it
    is tied to, empty for the whole passage. answers: the latest last."""

    id: str
    at: str
    by: str
    round: str
    version: int
    path: str
    label: str
    words: str
    text: str
    answers: tuple[Answer, ...]
    taken_back: bool

    @property
    def answer(self) -> Answer | None:
        return self.answers[-1] if self.answers else None

    @property
    def is_open(self) -> bool:
        """Whether the officer still owes an answer."""
        return not self.answers and not self.taken_back


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was said of one visit's report, in the order of time."""

    visit: str
    rounds: tuple[Round, ...] = ()
    comments: tuple[Comment, ...] = ()

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        return tuple(comment for comment in self.comments if comment.is_open)

    def rounds_of(self, version: Version) -> tuple[Round, ...]:
        """The rounds about exactly this text that no other round of it follows."""
        mark = fingerprint(version)
        found = [r for r in self.rounds if r.version == version.number and r.of == mark]
        followed = {earlier for each in found for earlier in each.after}
        return tuple(each for each in found if each.id not in followed)

    def standing(self, visit: Visit) -> Standing:
        """How the latest version stands. Where two rounds were begun on two machines unknown to
        each other, a return weighs most, then an approval."""
        if not visit.versions:
            return "not asked"
        latest = visit.versions[-1]
        own = {visit.officer, latest.by}
        found = {each.standing(own) for each in self.rounds_of(latest)}
        order: tuple[Standing, ...] = ("returned", "approved", "waiting")
        return next((each for each in order if each in found), "not asked")

    def current_round(self, visit: Visit) -> Round | None:
        """The round in which the latest version is being read, or None."""
        if not visit.versions:
            return None
        found = self.rounds_of(visit.versions[-1])
        return found[-1] if found else None


def fingerprint(version: Version) -> str:
    """Tells one fixed text from another of the same number, as after an undoing: 16 digits."""
    said: Json = {"at": version.at, "answers": dict(version.answers)}
    return hashlib.sha256(canonical(said).encode()).hexdigest()[:16]


def read_reading(state: EntityState) -> Reading:
    """What an entity's state says. Total: odd values are passed over."""
    verdicts: dict[str, list[Verdict]] = defaultdict(list)
    for key, said in _records(state, VERDICT):
        decision = _DECISIONS.get(_text(said, "decision"))
        if decision is not None:
            verdicts[_text(said, "round")].append(
                Verdict(key, *_signed(said), _text(said, "round"), decision, _text(said, "text"))
            )
    answers: dict[str, list[Answer]] = defaultdict(list)
    for key, said in _records(state, ANSWER):
        answers[_text(said, "comment")].append(
            Answer(key, *_signed(said), said.get("changed") is True, _text(said, "text"))
        )
    back = state.under(TAKEN_BACK)
    return Reading(
        state.key,
        tuple(_round(key, said, verdicts[key]) for key, said in _records(state, ASKED)),
        tuple(
            _comment(key, said, answers[key], key in back) for key, said in _records(state, COMMENT)
        ),
    )


def place_of(words: str, text: str) -> int | None:
    """Where quoted words stand in a passage, whatever the white space; None where they are gone.

    0 where nothing is quoted: the comment is then about the whole passage.
    """
    if not words.strip():
        return 0
    at = text.find(words)
    if at >= 0:
        return at
    wanted, there = " ".join(words.split()), " ".join(text.split())
    if wanted not in there:
        return None
    first = wanted.split()[0]
    return max(0, text.find(first))


def _round(key: str, said: Mapping[str, Json], verdicts: Iterable[Verdict]) -> Round:
    version, after = said.get("version"), said.get("after")
    return Round(
        key,
        *_signed(said),
        officer=_text(said, "officer"),
        version=version if isinstance(version, int) else 0,
        of=_text(said, "of"),
        after=tuple(str(each) for each in after) if isinstance(after, list) else (),
        note=_text(said, "text"),
        verdicts=tuple(verdicts),
    )


def _comment(
    key: str, said: Mapping[str, Json], answers: Iterable[Answer], taken_back: bool
) -> Comment:
    version = said.get("version")
    return Comment(
        key,
        *_signed(said),
        round=_text(said, "round"),
        version=version if isinstance(version, int) else 0,
        path=_text(said, "path"),
        label=_text(said, "label"),
        words=_text(said, "words"),
        text=_text(said, "text"),
        answers=tuple(answers),
        taken_back=taken_back,
    )


def _records(state: EntityState, prefix: str) -> list[tuple[str, dict[str, Json]]]:
    """The records under a prefix, in the order of their moments, then of their ids."""
    found = [(key, said) for key, said in state.under(prefix).items() if isinstance(said, dict)]
    return sorted(found, key=lambda pair: (_text(pair[1], "at"), pair[0]))


def _signed(said: Mapping[str, Json]) -> tuple[str, str]:
    return _text(said, "at"), _text(said, "by")


def _text(said: Mapping[str, Json], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""
