"""The tables on the page of the evidence log."""

from __future__ import annotations

from collections.abc import Callable

from ssio_desktop.domain.evidence import RATINGS, Evidence
from ssio_desktop.services.evidence.log import HeadingState
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day


def standing_columns() -> tuple[Column[HeadingState], ...]:
    """Of the headings with what is known under each."""
    return (
        Column(
            "heading",
            translate("evidence", "Heading"),
            lambda r: r.heading.title,
            width=22,
            least=14,
        ),
        Column(
            "since",
            translate("evidence", "Entries"),
            lambda r: str(r.since) if r.since else translate("evidence", "None"),
            lambda r: r.since,
            width=9,
        ),
        Column(
            "ratings",
            translate("evidence", "Ratings"),
            lambda r: words.ratings_words(r.ratings) or "–",
            width=20,
            least=10,
        ),
        Column(
            "last",
            translate("evidence", "Last"),
            lambda r: day(r.last.entry.day) if r.last else "–",
            lambda r: r.last.entry.day if r.last else None,
            width=16,
            least=10,
        ),
        Column(
            "asks",
            translate("evidence", "What is looked for"),
            lambda r: r.heading.asks,
            hint=lambda r: r.heading.asks,
        ),
    )


def entry_columns(title: Callable[[str], str]) -> tuple[Column[Evidence], ...]:
    """Of the entries. title: of a heading, by its id."""
    return (
        Column(
            "day",
            translate("evidence", "Day"),
            lambda r: day(r.entry.day),
            lambda r: r.entry.day,
            width=16,
            least=12,
        ),
        Column(
            "heading",
            translate("evidence", "Heading"),
            lambda r: title(r.entry.heading),
            width=20,
            least=12,
        ),
        Column(
            "rating",
            translate("evidence", "Rating"),
            lambda r: words.rating_name(r.entry.rating),
            lambda r: RATINGS.index(r.entry.rating) if r.entry.rating else 9,
            width=11,
            paint=words.paint_rating,
        ),
        Column("form", translate("evidence", "Kind"), words.form_name, width=10),
        Column(
            "text",
            translate("evidence", "Evidence"),
            lambda r: r.entry.text,
            hint=lambda r: r.entry.text,
        ),
        Column(
            "source",
            translate("evidence", "From"),
            lambda r: r.entry.source,
            width=20,
            least=10,
            hint=lambda r: r.entry.source,
        ),
    )
