"""Which finished reports are read after the event: drawn by lot, spread over officers, categories
and kinds of visit, so that anybody who knows the seed draws the same.

A lot is the first eight bytes of SHA-256 over the seed, a line end and an id, as a number. Of each
officer’s reports so many are drawn as the share says, rounded up, and at least the least number.
They stand in a row, by category, then kind of visit, then their lots. From a start that the
officer’s own lot gives, reports are taken at even distances: systematic sampling of a sorted list
(W. G. Cochran, Sampling Techniques, 3rd edition, 1977, chapter 8). Every report of an officer has
the same chance, and each stratum of category and kind gets its due, rounded up or down.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

WORK_SAMPLE: Final = "work-sample"
DRAWN: Final = "drawn"
_LOTS: Final = 2**64
"""So many lots there are."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished report that could be drawn. category: its code on the report, or empty."""

    visit: str
    officer: str
    category: str
    form: str


@dataclass(frozen=True, slots=True)
class Plan:
    """How a sample is drawn. first, last: days of the visits. one_in: one report in so many of each
    officer; least: of each officer at least so many, or all there are."""

    first: date
    last: date
    one_in: int
    least: int
    seed: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A drawing as it was recorded: the plan, all that could have been drawn, and who reads what.

    readers: by visit the officer (id) who reads it, in the order drawn; nobody reads their own.
    """

    id: str
    plan: Plan
    of: tuple[Candidate, ...]
    readers: Mapping[str, str] = field(default_factory=dict, hash=False)
    unread: tuple[str, ...] = ()
    at: str = ""
    by: str = ""

    @property
    def drawn(self) -> tuple[str, ...]:
        """The visits drawn, those without a reader last."""
        return (*self.readers, *self.unread)

    def holds(self) -> bool:
        """Whether drawing again by plan and seed gives the very same reports."""
        return set(draw(self.of, self.plan)) == set(self.drawn)


def checked(plan: Plan) -> Plan:
    """The plan, where it can be meant; UserError otherwise."""
    faults = []
    if not 1 <= plan.one_in <= 99:
        faults.append(say("one report in {number}", number=plan.one_in))
    if not 0 <= plan.least <= 20:
        faults.append(say("at least {number}", number=plan.least))
    if plan.last < plan.first:
        faults.append(say("the last day is before the first"))
    if not plan.seed.strip() or len(plan.seed) > 80:
        faults.append(say("a seed of 1 to 80 characters is needed"))
    if faults:
        raise UserError(
            say("The plan of the sample cannot be meant."),
            where="; ".join(faults),
            remedy=say("Give one in 1 to 99, at least 0 to 20, two days in order and a seed."),
            code="assurance.plan",
        )
    return plan


def lot(seed: str, id_: str) -> int:
    """The number that a report or an officer draws."""
    return int.from_bytes(hashlib.sha256(f"{seed}\n{id_}".encode()).digest()[:8], "big")


def draw(candidates: Iterable[Candidate], plan: Plan) -> tuple[str, ...]:
    """The visits whose reports are read, by officer (id), then by stratum. It does not matter in
    which order the candidates come, or whether one comes twice."""
    by_officer: dict[str, set[Candidate]] = defaultdict(set)
    for each in candidates:
        by_officer[each.officer].add(each)
    found: list[str] = []
    for officer in sorted(by_officer):
        own = by_officer[officer]
        wanted = max(-(-len(own) // plan.one_in), plan.least)
        found += _of_officer(own, min(wanted, len(own)), officer, plan.seed)
    return tuple(found)


def _of_officer(own: Iterable[Candidate], places: int, officer: str, seed: str) -> list[str]:
    row = sorted(own, key=lambda each: (*stratum(each), lot(seed, each.visit), each.visit))
    start = lot(seed, officer)
    # Whole numbers throughout: a fraction of a computer’s would differ from hand to hand.
    return [
        row[(number * _LOTS + start) * len(row) // (places * _LOTS)].visit
        for number in range(places)
    ]


def stratum(candidate: Candidate) -> tuple[str, str]:
    """What a report of an officer is spread over: the category and the kind of visit."""
    return candidate.category, candidate.form


def sample_record(sample: Sample) -> Json:
    """A drawing as it is recorded under ``drawn``: with all that anybody needs to draw it again."""
    plan = sample.plan
    return {
        "first": plan.first.isoformat(),
        "last": plan.last.isoformat(),
        "one_in": plan.one_in,
        "least": plan.least,
        "seed": plan.seed,
        "of": [[each.visit, each.officer, each.category, each.form] for each in sample.of],
        "readers": [[visit, reader] for visit, reader in sample.readers.items()],
        "unread": [*sample.unread],
        "at": sample.at,
        "by": sample.by,
    }


def read_sample(state: EntityState) -> Sample | None:
    """A drawing from its state; None where it was taken back or cannot be read. Total."""
    raw = state.get(DRAWN)
    if not isinstance(raw, dict):
        return None
    first, last = read_day(raw.get("first")), read_day(raw.get("last"))
    one_in, least, unread = raw.get("one_in"), raw.get("least"), raw.get("unread")
    if first is None or last is None or not isinstance(one_in, int) or one_in < 1:
        return None
    return Sample(
        state.key,
        Plan(first, last, one_in, least if isinstance(least, int) else 0, str(raw.get("seed", ""))),
        tuple(Candidate(*each) for each in _texts(raw.get("of"), 4)),
        {each[0]: each[1] for each in _texts(raw.get("readers"), 2)},
        tuple(str(each) for each in unread) if isinstance(unread, list) else (),
        str(raw.get("at", "")),
        str(raw.get("by", "")),
    )


def _texts(raw: Json | None, length: int) -> list[tuple[str, ...]]:
    """Lists of so many texts each; odd ones are passed over."""
    found = raw if isinstance(raw, list) else []
    return [
        tuple(str(part) for part in each)
        for each in found
        if isinstance(each, list) and len(each) == length
    ]
