"""Counts the answers to closed questions, for all and for the groups that may be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.voices.guarding import ALL, LEAST, Label, shown_groups
from ssio_desktop.domain.voices.records import GROUP_WORDS

FAVOURABLE: Final = frozenset({"very_well", "well", "strongly_agree", "agree", "yes"})
"""Answers that speak well of the service. A form of one's own uses the same values."""
UNSURE: Final = frozenset({"cannot_say"})
"""Answers that are counted but take no side."""
GROUPINGS: Final = ("phase", "standing")
"""What returns are grouped by: the questions of the form’s group ``about``."""


@dataclass(frozen=True, slots=True)
class Question:
    """A closed question. key: as answers have it. name: its last part, the same in every form that
    asks the same. choices: value and label, in order."""

    key: str
    label: str
    choices: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        return self.key.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Given:
    """One return as it is counted. groups: by grouping. answers: values by question."""

    groups: Mapping[str, str]
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """The answers of a group to a question. counts: by value of the choices, in their order."""

    label: Label
    counts: tuple[tuple[str, int], ...]

    @property
    def answered(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def sided(self) -> int:
        """How many took a side."""
        return sum(count for value, count in self.counts if value not in UNSURE)

    @property
    def favourable(self) -> int:
        return sum(count for value, count in self.counts if value in FAVOURABLE)

    @property
    def share(self) -> float | None:
        """Of those who took a side, how many speak well, from 0 to 1; None of too few."""
        return self.favourable / self.sided if self.sided >= LEAST else None


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of a group answered; None where that may not be told. asked: questionnaires."""

    label: Label
    asked: int
    answered: int | None

    @property
    def share(self) -> float | None:
        """None too where more came back than were sent to such schools."""
        if self.answered is None or not 0 < self.asked >= self.answered:
            return None
        return self.answered / self.asked


def tally(question: Question, returns: Sequence[Given]) -> tuple[Tally, ...]:
    """The answers to a question: of all first, then of each group that may be shown."""
    values = {value for value, _ in question.choices}
    given = [each for each in returns if each.answers.get(question.key) in values]
    found = []
    for label in in_order(shown_groups(cells(given), GROUPINGS)):
        counted = Counter(each.answers[question.key] for each in given if is_of(each, label))
        found.append(Tally(label, tuple((value, counted[value]) for value, _ in question.choices)))
    return tuple(found)


def rates(returns: Sequence[Given], asked: Mapping[Label, int]) -> tuple[Rate, ...]:
    """How many answered, of all and of each group. asked: questionnaires by group, and of all.

    Of a group in which nobody answered that is told only where it gives nobody else away.
    """
    shown = shown_groups(cells(returns), GROUPINGS)
    found = []
    for label in in_order({*asked, *shown}):
        number = sum(is_of(each, label) for each in returns)
        found.append(Rate(label, asked.get(label, 0), number if label in shown else None))
    return tuple(found)


def cells(returns: Iterable[Given]) -> Mapping[tuple[str, ...], int]:
    """How many returns there are of each combination of groups."""
    return Counter(tuple(each.groups.get(name, "") for name in GROUPINGS) for each in returns)


def is_of(given: Given, label: Label) -> bool:
    """Whether a return is of a group."""
    return label == ALL or given.groups.get(label[0], "") == label[1]


def in_order(labels: Iterable[Label]) -> list[Label]:
    """Groups as they are listed: all, by phase, by standing."""
    ranks = {label: number for number, label in enumerate(GROUP_WORDS)}
    return sorted(labels, key=lambda each: (ranks.get(each, len(ranks)), each))
