"""A second judgement of a school by somebody who does not know the first: how it is recorded.

What is asked and what is judged are two entities, written by the board and by the second officer:
``second-look/URN:TERM`` and ``second-judgement/URN:TERM:OFFICER``. What the first judgement was
stays in a third, ``second-draw/TERM``, which is in no file that goes to officers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.sampling import lot
from ssio_desktop.errors import UserError

SECOND_LOOK: Final = "second-look"
SECOND_JUDGEMENT: Final = "second-judgement"
SECOND_DRAW: Final = "second-draw"
ASKED: Final = "asked"
DRAWN: Final = "drawn"
FIRST: Final = "first"


@dataclass(frozen=True, slots=True)
class Look:
    """That an officer is asked to judge a school of a term once more.

    officer: id of the second officer. evidence: what the first wrote as evidence, by criterion,
    without any judgement. visits: ISO days of the visits it rests on. at, by: when and by whom it
    was asked.
    """

    urn: str
    term: TermId
    officer: str
    framework: str
    at: str
    by: str
    evidence: Mapping[str, str] = field(default_factory=dict, hash=False)
    visits: tuple[str, ...] = ()
    sixth_form_category: str = ""

    @property
    def entity(self) -> str:
        """Where it is recorded."""
        return look_entity(self.urn, self.term)

    @property
    def judgement_entity(self) -> str:
        """Where the second officer's judgement is recorded."""
        return f"{SECOND_JUDGEMENT}/{self.urn}:{self.term}:{self.officer}"


@dataclass(frozen=True, slots=True)
class FirstJudgement:
    """The judgement that stood when the second was asked for. answers: by criterion."""

    officer: str
    category: str
    framework: str
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)


def look_entity(urn: str, term: TermId) -> str:
    """Where it is recorded that a school of a term is looked at again."""
    return f"{SECOND_LOOK}/{urn}:{term}"


def draw_entity(term: TermId) -> str:
    """Where a term's draw and the first judgements are recorded."""
    return f"{SECOND_DRAW}/{term}"


def drawn(urns: Iterable[str], one_in: int, term: TermId, authority: str) -> tuple[str, ...]:
    """The schools that are looked at again: about one in so many, the same wherever it is drawn.

    Whether a school is drawn follows from its number, the term and the authority alone, as for
    the reports that are read (:func:`ssio_desktop.domain.sampling.lot`). In the order of lots.
    """
    lots = {urn: lot(urn, term, authority) for urn in urns}
    return tuple(sorted((u for u in lots if lots[u] % one_in == 0), key=lambda u: (lots[u], u)))


def spread(
    urns: Sequence[str],
    judges: Mapping[str, Iterable[str]],
    officers: Iterable[str],
    load: Mapping[str, int],
) -> dict[str, str]:
    """Who looks at each school again: whoever has the fewest so far, never one of its judges.

    judges: by URN the ids of those who know the school’s judgement. load: how many each officer
    has already. A school for which nobody is left has no entry.
    """
    counts = {officer: load.get(officer, 0) for officer in sorted(set(officers))}
    found: dict[str, str] = {}
    for urn in urns:
        free = [each for each in counts if each not in set(judges.get(urn, ()))]
        if not free:
            continue
        chosen = min(free, key=lambda each: (counts[each], each))
        counts[chosen] += 1
        found[urn] = chosen
    return found


def look_record(look: Look) -> Json:
    """What is asked, as it is recorded under ``asked``."""
    return {
        "officer": look.officer,
        "framework": look.framework,
        "at": look.at,
        "by": look.by,
        "evidence": dict(sorted(look.evidence.items())),
        "visits": [*look.visits],
        "sixth_form_category": look.sixth_form_category,
    }


def read_look(state: EntityState) -> Look | None:
    """What an entity asks; None where it asks nothing, or nothing that can be read."""
    raw = state.get(ASKED)
    urn, _, name = state.key.partition(":")
    if not isinstance(raw, dict) or not raw.get("officer"):
        return None
    try:
        term = TermId.parse(name)
    except UserError:
        return None
    visits = raw.get("visits")
    return Look(
        urn,
        term,
        **{each: str(raw.get(each, "")) for each in ("officer", "framework", "at", "by")},
        evidence=_texts(raw.get("evidence")),
        visits=tuple(str(each) for each in visits) if isinstance(visits, list) else (),
        sixth_form_category=str(raw.get("sixth_form_category", "")),
    )


def first_record(first: FirstJudgement) -> Json:
    """A first judgement as it is recorded under ``first.<URN>``."""
    return {
        "officer": first.officer,
        "category": first.category,
        "framework": first.framework,
        "answers": dict(sorted(first.answers.items())),
    }


def read_firsts(state: EntityState) -> dict[str, FirstJudgement]:
    """The first judgements of a term, by URN. Odd records are passed over."""
    found: dict[str, FirstJudgement] = {}
    for urn, raw in state.under(FIRST).items():
        if not isinstance(raw, dict):
            continue
        texts = {each: str(raw.get(each, "")) for each in ("officer", "category", "framework")}
        found[urn] = FirstJudgement(**texts, answers=_texts(raw.get("answers")))
    return found


def _texts(value: Json) -> dict[str, str]:
    return {key: str(text) for key, text in value.items()} if isinstance(value, dict) else {}
