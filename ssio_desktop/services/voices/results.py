"""What a closed round says: response rates, answers, and how they moved since the round before.

Only what may be shown leaves this module, for anonymous rounds and for those with names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.voices.guarding import ALL, LEAST, Label
from ssio_desktop.domain.voices.records import Return, Round
from ssio_desktop.domain.voices.tallies import Given, Question, Rate, Tally, rates, tally
from ssio_desktop.errors import UserError
from ssio_desktop.services.performance.intervals import newcombe, wilson
from ssio_desktop.services.voices.questionnaires import closed_questions, group_keys
from ssio_desktop.services.voices.rounds import (
    asked_by_group,
    counted_returns,
    definition,
    one_round,
    rounds,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition

Verdict = Literal["better", "worse", "no clear difference"]


@dataclass(frozen=True, slots=True)
class Change:
    """How a share moved since the round before: by how much, within which interval (95 %)."""

    before: float
    by: float
    low: float
    high: float

    @property
    def verdict(self) -> Verdict:
        """“No clear difference” where the interval holds nought."""
        if self.low > 0:
            return "better"
        return "worse" if self.high < 0 else "no clear difference"


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers of a group to a question. interval: of the share that speaks well. change: None
    where the round before does not show this group, or asked something else."""

    tally: Tally
    interval: tuple[float, float] | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Line:
    """A question with the answers of all and of the groups that may be shown; none where too few
    answered it."""

    question: Question
    groups: tuple[Answered, ...]

    @property
    def every(self) -> Answered | None:
        """The answers of all."""
        return next((each for each in self.groups if each.tally.label == ALL), None)


@dataclass(frozen=True, slots=True)
class Results:
    """What a round says. before: the round that it is compared with. late: returns that came in
    after the close and are not counted."""

    round: Round
    form_title: str
    rates: tuple[Rate, ...]
    lines: tuple[Line, ...]
    before: Round | None
    late: int

    @property
    def is_shown(self) -> bool:
        """Whether enough answered that anything may be told."""
        return bool(self.rates) and self.rates[0].answered is not None

    def line(self, name: str) -> Line | None:
        """The line of a question by its name."""
        return next((each for each in self.lines if each.question.name == name), None)


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """The share of a question in one round. None where it may not be told."""

    round: Round
    share: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Series:
    """A question over the rounds of an audience, the earliest first."""

    name: str
    label: str
    points: tuple[SeriesPoint, ...]


def results(ws: Workspace, round_id: str) -> Results:
    """The results of a closed round. UserError while it is open: what is shown before and after a
    return would give that return away."""
    found = one_round(ws, round_id)
    if found.closed is None:
        raise UserError(
            say("The questionnaire “{title}” is not closed yet.", title=found.title),
            remedy=say("Close it when no more answers are awaited; then its results are shown."),
            code="questionnaire.open",
        )
    form = definition(ws, found)
    returned = counted_returns(ws, found)
    given = [_given(each, form) for each in returned]
    before = _before(ws, found)
    former = _tallies(ws, before) if before is not None else {}
    lines = tuple(
        Line(each, tuple(_answered(one, former.get(each.name, ())) for one in tally(each, given)))
        for each in closed_questions(form)
    )
    here = {row.round.id: row for row in rounds(ws)}[round_id]
    return Results(
        found,
        here.form_title,
        rates(given, asked_by_group(found)),
        lines,
        before,
        here.returned - len(returned),
    )


def series(ws: Workspace, audience: str) -> tuple[Series, ...]:
    """Each question over all closed rounds of an audience, in the order in which it was asked."""
    closed = _closed(ws, audience)
    told = [(each, _tallies(ws, each), _labels(ws, each)) for each in closed]
    names: dict[str, str] = {}
    for _, _, labels in told:
        names |= labels
    return tuple(
        Series(name, label, tuple(_point(each, tallies.get(name, ())) for each, tallies, _ in told))
        for name, label in names.items()
    )


def share_words(low: float, high: float) -> str:
    """An interval in words, in whole per cent."""
    return say("{low} to {high}%", low=round(100 * low), high=round(100 * high))


def _point(found: Round, tallies: Sequence[Tally]) -> SeriesPoint:
    every = next((each for each in tallies if each.label == ALL), None)
    share = every.share if every is not None else None
    return SeriesPoint(found, share, _interval(every) if every is not None else None)


def _answered(found: Tally, former: Sequence[Tally]) -> Answered:
    before = next((each for each in former if each.label == found.label), None)
    change = None
    if before is not None and found.share is not None and before.share is not None:
        low, high = newcombe(found.favourable, found.sided, before.favourable, before.sided)
        change = Change(before.share, found.share - before.share, low, high)
    return Answered(found, _interval(found), change)


def _interval(found: Tally) -> tuple[float, float] | None:
    return wilson(found.favourable, found.sided) if found.sided >= LEAST else None


def _tallies(ws: Workspace, found: Round) -> Mapping[str, tuple[Tally, ...]]:
    form = definition(ws, found)
    given = [_given(each, form) for each in counted_returns(ws, found)]
    return {each.name: tally(each, given) for each in closed_questions(form)}


def _labels(ws: Workspace, found: Round) -> dict[str, str]:
    return {each.name: each.label for each in closed_questions(definition(ws, found))}


def _before(ws: Workspace, found: Round) -> Round | None:
    """The latest closed round of the same people that was opened before."""
    earlier = [
        each for each in _closed(ws, found.audience) if (each.opens, each.id) < _order(found)
    ]
    return earlier[-1] if earlier else None


def _closed(ws: Workspace, audience: str) -> list[Round]:
    found = (row.round for row in rounds(ws))
    kept = [each for each in found if each.closed is not None and each.audience == audience]
    return sorted(kept, key=_order)


def _order(found: Round) -> tuple[object, str]:
    return found.opens, found.id


def _given(found: Return, form: FormDefinition) -> Given:
    """A return as it is counted."""
    answers = {key: str(value) for key, value in found.answers.items()}
    keys = group_keys(form)
    return Given({name: answers.get(key, "") for name, key in keys.items()}, answers)


__all__ = ["ALL", "Answered", "Change", "Label", "Line", "Results", "Series", "results", "series"]
