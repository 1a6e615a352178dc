"""The columns of the readers' queue."""

from __future__ import annotations

from ssio_desktop.services.reading_queue import Queued
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.reading import words
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import short_day


def columns() -> tuple[Column[Queued], ...]:
    """Since when, how long, which school, whose, and how it stands."""
    return (
        Column(
            "since",
            translate("reading", "Since"),
            lambda e: short_day(e.since),
            lambda e: e.since,
            width=9,
        ),
        Column(
            "days",
            translate("reading", "Age"),
            lambda e: words.days_words(e.days),
            lambda e: e.days,
            width=16,
        ),
        Column(
            "school",
            translate("reading", "School"),
            lambda e: e.row.school_name,
            lambda e: e.row.school_name.casefold(),
        ),
        Column("officer", translate("reading", "Officer"), _officer, width=18, least=12),
        Column(
            "standing",
            translate("reading", "Standing"),
            lambda e: words.standing_words(e.standing),
            width=21,
        ),
        Column(
            "comments",
            translate("reading", "Comments"),
            _comments,
            lambda e: (e.unanswered, e.comments),
            width=18,
            least=9,
        ),
        Column(
            "required",
            translate("reading", "To be read"),
            lambda e: translate("reading", "yes") if e.required else "",
            width=11,
            least=8,
        ),
    )


def _officer(each: Queued) -> str:
    name = each.row.officer_name or translate("reading", "unknown")
    return translate("reading", "{name} (you)").format(name=name) if each.is_own else name


def _comments(each: Queued) -> str:
    if not each.comments:
        return ""
    if each.unanswered:
        return translate("reading", "{open} of {all} to answer").format(
            open=each.unanswered, all=each.comments
        )
    return translate("reading", "{all}, answered").format(all=each.comments)
