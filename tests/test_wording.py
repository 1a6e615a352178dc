"""Sentences remember how they were made, and are ordinary text to whoever does not ask."""

from __future__ import annotations

import json
import pickle

from ssio_desktop.wording import Said, say


def test_a_sentence_is_its_english_text() -> None:
    said = say("{count:,} schools of {name}", count=1200, name="Ash Lane")
    assert said == "1,200 schools of Ash Lane"
    assert json.loads(json.dumps({"label": said})) == {"label": "1,200 schools of Ash Lane"}


def test_a_sentence_without_values_may_hold_braces() -> None:
    assert say("Put its answers between { and }.") == "Put its answers between { and }."


def test_a_sentence_survives_a_way_between_processes() -> None:
    again = pickle.loads(pickle.dumps(say("{count} schools", count=3)))
    assert isinstance(again, Said)
    assert (again, again.template, dict(again.values)) == (
        "3 schools",
        "{count} schools",
        {"count": 3},
    )
