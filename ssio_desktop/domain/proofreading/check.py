"""Looks over all passages of a report by every rule of the house."""

from __future__ import annotations

from collections.abc import Sequence

from ssio_desktop.domain.proofreading import rules
from ssio_desktop.domain.proofreading.acronyms import acronyms
from ssio_desktop.domain.proofreading.findings import Finding, HouseRules, Passage
from ssio_desktop.domain.proofreading.names import names


def check(passages: Sequence[Passage], house: HouseRules) -> tuple[Finding, ...]:
    """What is to look at, in the order of the report. Nothing found blocks anything."""
    order = {passage.path: place for place, passage in enumerate(passages)}
    found = list(acronyms(passages, house))
    for passage in passages:
        named = list(names(passage, house))
        found += named
        taken = [(each.start, each.start + len(each.words)) for each in named]
        for rule in (rules.unfinished, rules.spelling, rules.spacing, rules.twice):
            # A name that was told of as a whole is not told of again word by word.
            found += [
                each
                for each in rule(passage, house)
                if not any(first <= each.start < last for first, last in taken)
            ]
        found += rules.long_sentences(passage, house)
    return tuple(sorted(found, key=lambda each: (order[each.path], each.start, each.kind)))
