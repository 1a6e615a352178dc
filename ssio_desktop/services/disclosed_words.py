"""A recorded value as it is given out to somebody who does not know the program: each part on a
line of its own with its name, codes as words, days written out. Knows no store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ssio_desktop.domain.challenges import OUTCOME_WORDS
from ssio_desktop.domain.concern_records import KIND_WORDS
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.impact.records import VIEW_WORDS
from ssio_desktop.domain.impact.support import KIND_WORDS as SUPPORT_WORDS
from ssio_desktop.domain.risk import DIRECTION_WORDS, RATING_WORDS, SIGNALS
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import said_day, say

_NAMES: Final[Mapping[str, str]] = {
    "judgement": say("Judgement"),
    "present": say("Present"),
    "evidence": say("Evidence"),
    "salient": say("Matters most"),
    "rating": say("Rating"),
    "likelihood": say("Likelihood"),
    "likelihood_why": say("Reasons for the likelihood"),
    "impact": say("Impact"),
    "impact_why": say("Reasons for the impact"),
    "direction": say("Direction of travel"),
    "about": say("Of which support"),
    "view": say("Did it make a difference?"),
    "against": say("What speaks against it"),
    "by_matrix": say("Rating by the matrix"),
    "signals": say("Signals"),
    "category": say("Category"),
    "judged": say("Category that the officer judged"),
    "before": say("Category that counted before"),
    "outcome": say("Outcome"),
    "kind": say("Kind"),
    "who": say("Who"),
    "grounds": say("Grounds"),
    "text": say("Words"),
    "label": say("Question"),
    "reason": say("Reason"),
    "title": say("Title"),
    "day": say("Day"),
    "due": say("Due"),
    "head_told": say("Head told on"),
    "chair_told": say("Chair told on"),
    "between": say("Decided between meetings on"),
    "by_name": say("By"),
}
"""The parts in the order in which they are told; others follow under their own names."""
_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "judgement": {
        "met": say("Met"),
        "partly": say("Partly met"),
        "not met": say("Not met"),
        "not known": say("Not known"),
        "not applicable": say("Does not apply"),
    },
    "rating": {str(key): words for key, words in RATING_WORDS.items()},
    "by_matrix": {str(key): words for key, words in RATING_WORDS.items()},
    "direction": {str(key): words for key, words in DIRECTION_WORDS.items()},
    "outcome": {str(key): words for key, words in OUTCOME_WORDS.items()},
    "kind": {str(key): words for key, words in KIND_WORDS.items()},
    "about": {str(key): words for key, words in SUPPORT_WORDS.items()},
    "view": {str(key): words for key, words in VIEW_WORDS.items()},
    "signals": {str(key): words for key, words in SIGNALS.items()},
}
_SILENT: Final = frozenset({"by", "officer", "framework", "sha256", "path", "item", "urn", "at"})
"""Ids, digests and places of the record, which say nothing to anybody."""


def in_lines(value: Mapping[str, Json]) -> str:
    """The parts of a value that say something, a line each."""
    known = [key for key in _NAMES if key in value]
    rest = sorted(set(value) - set(known) - _SILENT)
    lines = []
    for key in (*known, *rest):
        words = "; ".join(_words(key, value[key]))
        if words:
            name = _NAMES.get(key) or key.replace("_", " ").capitalize()
            lines.append(say("{name}: {words}", name=name, words=words))
    return "\n".join(lines)


def _words(key: str, value: Json) -> Iterator[str]:
    match value:
        case bool():
            yield say("Yes") if value else say("No")
        case str() if value.strip():
            day = read_day(value) if len(value) == len("2026-01-01") else None
            yield _CODES.get(key, {}).get(value) or (said_day(day) if day else value)
        case int() | float():
            yield str(value)
        case list():
            for each in value:
                yield from _words(key, each)
        case dict():
            names = _CODES.get(key, {})
            for name in sorted(value):
                told = "; ".join(_words("", value[name]))
                said = names.get(name) or name.replace("_", " ").capitalize()
                yield say("{name}: {words}", name=said, words=told) if told else said
