"""Asking for a day of one's own for a visit, and for days to keep free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.availability import Away
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.casework.visit_planning import Proposal
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.wording import day as day_words


def ask_day(
    parent: QWidget, proposal: Proposal, today: date, then: Callable[[date], object]
) -> FormDialog:
    """Ask for another day for a proposed visit."""
    day = day_field(proposal.day)

    def check() -> Sequence[Fault]:
        faults = day_faults(day)
        chosen = read_typed_day(day.text())
        if chosen is not None and chosen <= today:
            faults.append(Fault.of(day, translate("planner", "Enter a day that is still to come")))
        elif chosen is not None and chosen.weekday() >= 5:
            words = translate("planner", "That is a weekend; enter a day from Monday to Friday")
            faults.append(Fault.of(day, words))
        return faults

    def done() -> None:
        chosen = read_typed_day(day.text())
        assert chosen is not None
        then(chosen)

    dialog = FormDialog(
        translate("planner", "Another day"),
        ((translate("planner", "Day of the visit"), day),),
        translate("planner", "Keep this day"),
        check,
        done,
        parent,
        intro=translate(
            "planner",
            "{school} is proposed for {day}. The day you choose is kept, and the rest is planned "
            "around it.",
        ).format(school=proposal.name, day=day_words(proposal.day)),
    )
    dialog.open()
    return dialog


def ask_away(
    parent: QWidget,
    schools: Sequence[tuple[str, str]],
    then: Callable[[str, date, date, str], object],
) -> FormDialog:
    """Ask for days on which nobody is to be visited, or one school is not. schools: names and
    URNs. then gets the URN, empty for one's own days, the first and last day, and the reason."""
    whose = box([(translate("planner", "I am away"), ""), *schools], "")
    first, last, why = day_field(None), day_field(None), QLineEdit()

    def check() -> Sequence[Fault]:
        faults = [*day_faults(first), *day_faults(last, optional=True)]
        begin, end = read_typed_day(first.text()), read_typed_day(last.text())
        if begin is not None and end is not None and end < begin:
            words = translate("planner", "The last day must not be before the first")
            faults.append(Fault.of(last, words))
        return faults

    def done() -> None:
        begin = read_typed_day(first.text())
        assert begin is not None
        then(str(whose.currentData()), begin, read_typed_day(last.text()) or begin, why.text())

    dialog = FormDialog(
        translate("planner", "Keep days free"),
        (
            (translate("planner", "Who cannot"), whose),
            (translate("planner", "First day"), first),
            (translate("planner", "Last day (leave empty for one day)"), last),
            (translate("planner", "Why (if it helps)"), why),
        ),
        translate("planner", "Keep them free"),
        check,
        done,
        parent,
        intro=translate(
            "planner", "No visit is proposed on these days. What is in the calendar stays there."
        ),
    )
    dialog.open()
    return dialog


def away_words(name: str, away: Away) -> str:
    """Days that are kept free, in a line."""
    days = day_words(away.first)
    if away.last != away.first:
        days = translate("planner", "{first} to {last}").format(
            first=days, last=day_words(away.last)
        )
    told = translate("planner", "{who}: {days}").format(who=name, days=days)
    return f"{told}. {away.why}" if away.why else told
