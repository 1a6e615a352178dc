"""The strip of categories."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.ui.schools.timeline import CategoryTimeline, TermMark, with_gaps


def mark(term: str, code: str) -> TermMark:
    return TermMark(TermId.parse(term), code)


def test_terms_without_a_category_are_gaps_in_their_place() -> None:
    found = with_gaps([mark("2026-summer", "2"), mark("2025-spring", "3a")])
    assert [(str(each.term), each.code) for each in found] == [
        ("2025-spring", "3a"),
        ("2025-summer", ""),
        ("2025-autumn", ""),
        ("2026-spring", ""),
        ("2026-summer", "2"),
    ]
    assert with_gaps([]) == ()


def test_the_strip_is_told_in_words(qtbot: QtBot) -> None:
    strip = CategoryTimeline([mark("2025-autumn", "3b"), mark("2026-summer", "3a")])
    qtbot.addWidget(strip)
    assert strip.accessibleName() == (
        "Category by term: Autumn term 2025 3b, Spring term 2026 not categorised, "
        "Summer term 2026 3a"
    )
