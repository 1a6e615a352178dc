"""How what schools say is put into words on its pages."""

from __future__ import annotations

from ssio_desktop.domain.voices.guarding import Label
from ssio_desktop.domain.voices.records import Round
from ssio_desktop.domain.voices.tallies import Rate
from ssio_desktop.services.voices.files import Landing
from ssio_desktop.services.voices.paper import group_words
from ssio_desktop.services.voices.results import Answered
from ssio_desktop.services.voices.rounds import RoundRow
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import counted, day, short_day

NOTHING = "–"
_LISTED = 60
"""So many places of a file are told before it is taken in."""


def group(label: Label) -> str:
    """A group of those who answered."""
    return said(group_words(label))


def per_cent(share: float | None) -> str:
    """A share in whole per cent."""
    return NOTHING if share is None else f"{round(100 * share)}%"


def answered(rate: Rate) -> str:
    """How many of a group answered, or that it may not be told."""
    if rate.answered is None:
        return translate("voices", "not shown")
    return str(rate.answered)


def share(found: Answered) -> str:
    """A share with its interval."""
    if found.tally.share is None or found.interval is None:
        return NOTHING
    low, high = found.interval
    return translate("voices", "{share} ({low} to {high})").format(
        share=per_cent(found.tally.share), low=per_cent(low), high=per_cent(high)
    )


def change(found: Answered) -> str:
    """How a share moved since the round before, and what may be said of it."""
    if found.change is None:
        return NOTHING
    points = f"{round(100 * found.change.by):+d}".replace("-", "−")
    told = {
        "better": translate("voices", "{points}, higher"),
        "worse": translate("voices", "{points}, lower"),
        "no clear difference": translate("voices", "{points}, no clear difference"),
    }[found.change.verdict]
    return told.format(points=points)


def standing(row: RoundRow) -> str:
    """Whether a round is open, and until when."""
    if row.round.closed is not None:
        return translate("voices", "Closed {day}").format(day=short_day(row.round.closed))
    return translate("voices", "Open, answers by {day}").format(day=short_day(row.round.closes))


def facts(found: Round, form_title: str) -> str:
    """A round in a line: its questionnaire, its days, and what was promised."""
    told = [form_title, translate("voices", "opened {day}").format(day=day(found.opens))]
    if found.closed is not None:
        told.append(translate("voices", "closed {day}").format(day=day(found.closed)))
    else:
        told.append(translate("voices", "answers by {day}").format(day=day(found.closes)))
    told.append(
        translate("voices", "anonymous")
        if found.anonymous
        else translate("voices", "with schools’ names")
    )
    return " · ".join(told)


def came_back(returned: int, copies: int) -> str:
    """How many questionnaires came back."""
    return translate("voices", "{returned} of {copies}").format(returned=returned, copies=copies)


def landing(found: Landing) -> tuple[str, list[str]]:
    """What a file would bring, in a sentence, and what of it is to be looked at."""
    told = translate(
        "voices", "{rows}: {landed} land, {known} are here already, {left} are left out."
    ).format(
        rows=counted(found.rows, translate("voices", "row"), translate("voices", "rows")),
        landed=len(found.returns),
        known=len(found.known),
        left=found.refused,
    )
    listed = [
        translate("voices", "Row {row}, {column}: {what} {found} {remedy}").format(
            row=each.row,
            column=each.column or NOTHING,
            what=said(each.what),
            found=f"“{each.found[:60]}”" if each.found else "",
            remedy=said(each.remedy),
        )
        for each in found.problems[:_LISTED]
    ]
    more = len(found.problems) - len(listed)
    if more > 0:
        listed.append(translate("voices", "And {count} more.").format(count=more))
    return told, listed
