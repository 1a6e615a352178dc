"""What the page of action plans asks for: a plan, a priority, a milestone, an action, progress."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    ABOUT_WORDS,
    ASKED,
    RATING_WORDS,
    VARIANT_WORDS,
    ActionPlan,
    Milestone,
    PlanAction,
    Priority,
    Variant,
)
from ssio_desktop.domain.casework.plans import cost_words, read_cost
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.action_plan import words
from ssio_desktop.ui.action_plan.board_choice import BoardChoice
from ssio_desktop.ui.action_plan.gathering import SeenPlan
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, Row, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text


def ask_variant(parent: QWidget, then: Callable[[Variant], object]) -> FormDialog:
    """Ask which kind of plan is to be begun."""
    variant = box([(told, key) for key, told in VARIANT_WORDS.items()], "post-inspection")
    return _opened(
        FormDialog(
            translate("plan", "Begin a plan"),
            ((translate("plan", "Kind of plan"), variant),),
            translate("plan", "Go on"),
            list,
            lambda: then(variant.currentData()),
            parent,
            intro=translate(
                "plan",
                "All kinds share one template. A statement of action is the authority’s own, and "
                "is due ten working days after the inspectors’ report came.",
            ),
        )
    )


def ask_plan(
    parent: QWidget,
    variant: Variant,
    found: ActionPlan | None,
    then: Callable[[dict[str, Any]], object],
) -> FormDialog:
    """Ask what a plan says of itself. then gets the fields by name."""
    title = QLineEdit(found.title if found else said(VARIANT_WORDS[variant]))
    starts = day_field(found.starts if found else None)
    ends = day_field(found.ends if found else None)
    received = day_field(found.received if found else None)
    about = {name: Passage(least_lines=2) for name in ASKED[variant]}
    for name, field in about.items():
        field.setPlainText(found.about.get(name, "") if found else "")
    rows: list[Row] = [
        (translate("plan", "Title"), title),
        (translate("plan", "First day (optional)"), starts),
        (translate("plan", "Last day (optional)"), ends),
    ]
    if variant == "statement":
        rows.append((translate("plan", "Day on which the report came"), received))
    rows += [(said(ABOUT_WORDS[name]), field) for name, field in about.items()]

    def done() -> None:
        then(
            {
                "title": title.text(),
                "starts": read_typed_day(starts.text()),
                "ends": read_typed_day(ends.text()),
                "received": read_typed_day(received.text()),
                "about": {name: field.toPlainText() for name, field in about.items()},
            }
        )

    return _opened(
        FormDialog(
            said(VARIANT_WORDS[variant]),
            rows,
            translate("plan", "Record the plan") if found else translate("plan", "Begin the plan"),
            lambda: [
                *needed(title, translate("plan", "Give the plan a title")),
                *(fault for each in (starts, ends, received)
                  for fault in day_faults(each, optional=True)),
            ],
            done,
            parent,
        )
    )  # fmt: skip


def ask_priority(
    parent: QWidget, found: Priority | None, then: Callable[[dict[str, str]], object]
) -> FormDialog:
    """Ask for a priority. then gets the fields by name."""
    labels = {
        "what": translate("plan", "Priority"),
        "success": translate("plan", "What success looks like, so that it can be measured"),
        "monitored": translate("plan", "How it is monitored"),
        "monitor": translate("plan", "Who monitors it"),
        "evaluated": translate("plan", "How it is evaluated"),
    }
    fields = {name: Passage(least_lines=1 if name == "monitor" else 2) for name in labels}
    for name, field in fields.items():
        field.setPlainText(getattr(found, name) if found else "")
    return _opened(
        FormDialog(
            translate("plan", "Priority {number}").format(number=found.number)
            if found
            else translate("plan", "A new priority"),
            [(labels[name], field) for name, field in fields.items()],
            translate("plan", "Record the priority"),
            lambda: needed(fields["what"], translate("plan", "Say what is to improve")),
            lambda: then({name: field.toPlainText() for name, field in fields.items()}),
            parent,
        )
    )


def ask_milestone(
    parent: QWidget,
    seen: SeenPlan,
    found: Milestone | None,
    then: Callable[[str, date | None, str], object],
    *,
    dated: bool = True,
) -> FormDialog:
    """Ask for a milestone. then gets its words, the day of the board and its key. dated: whether
    the board can be chosen here; in an agreed plan it is moved instead."""
    what = Passage(least_lines=2)
    what.setPlainText(found.what if found else "")
    choosing = BoardChoice(seen, found)
    rows: list[Row] = [(translate("plan", "Milestone"), what)]
    rows += choosing.rows() if dated else []
    return _opened(
        FormDialog(
            translate("plan", "Milestone") if found else translate("plan", "A new milestone"),
            rows,
            translate("plan", "Record the milestone"),
            lambda: [
                *needed(what, translate("plan", "Say what is to be reached")),
                *(choosing.faults(optional=True) if dated else ()),
            ],
            lambda: then(what.toPlainText(), choosing.day, choosing.key),
            parent,
        )
    )


def ask_move(
    parent: QWidget, seen: SeenPlan, found: Milestone, then: Callable[[date, str, str], object]
) -> FormDialog:
    """Ask for another board for a milestone, and why. then gets the day, the board’s key and the
    reason."""
    choosing, why = BoardChoice(seen, found), Passage(least_lines=2)

    def done() -> None:
        assert choosing.day is not None
        then(choosing.day, choosing.key, why.toPlainText())

    return _opened(
        FormDialog(
            translate("plan", "Move to another board"),
            [*choosing.rows(), (translate("plan", "Why it is moved"), why)],
            translate("plan", "Move the milestone"),
            lambda: [
                *choosing.faults(),
                *needed(why, translate("plan", "Give the reason")),
            ],
            done,
            parent,
            intro=translate(
                "plan", "{what}. The date that it was given first stays in sight."
            ).format(what=found.what),
        )
    )


def ask_action(
    parent: QWidget, found: PlanAction | None, then: Callable[[dict[str, Any]], object]
) -> FormDialog:
    """Ask for an action. then gets the fields by name."""
    what = Passage(least_lines=2)
    what.setPlainText(found.what if found else "")
    owner, resources = QLineEdit(found.owner if found else ""), Passage(least_lines=1)
    resources.setPlainText(found.resources if found else "")
    starts, due = (
        day_field(found.starts if found else None),
        day_field(found.due if found else None),
    )
    cost = QLineEdit(cost_words(found.cost) if found else "")

    def check() -> list[Fault]:
        faults = needed(what, translate("plan", "Say what is to be done"))
        for each in (starts, due):
            faults += day_faults(each, optional=True)
        if cost.text().strip() and read_cost(cost.text()) is None:
            faults.append(Fault.of(cost, translate("plan", "Enter pounds, such as 1250 or 12.50")))
        return faults

    def done() -> None:
        then(
            {
                "what": what.toPlainText(),
                "owner": owner.text(),
                "starts": read_typed_day(starts.text()),
                "due": read_typed_day(due.text()),
                "resources": resources.toPlainText(),
                "cost": cost.text(),
            }
        )

    return _opened(
        FormDialog(
            translate("plan", "Action") if found else translate("plan", "A new action"),
            (
                (translate("plan", "Action"), what),
                (translate("plan", "Owner"), owner),
                (translate("plan", "From (optional)"), starts),
                (translate("plan", "Due"), due),
                (translate("plan", "Resources (optional)"), resources),
                (translate("plan", "Cost in pounds (optional)"), cost),
            ),
            translate("plan", "Record the action"),
            check,
            done,
            parent,
        )
    )


def ask_progress(
    parent: QWidget,
    found: Milestone | PlanAction,
    today: date,
    then: Callable[[str, str, date], object],
) -> FormDialog:
    """Ask how a milestone or an action stands. then gets the state, the evidence and the day."""
    is_milestone = isinstance(found, Milestone)
    known = {**RATING_WORDS} if is_milestone else {**STATES}
    latest = found.latest.state if found.latest else ""
    state = box([(told, key) for key, told in known.items()], latest or None)
    evidence, day = Passage(least_lines=3), day_field(today)
    label = (
        translate("plan", "Evidence")
        if is_milestone
        else translate("plan", "What came of it (optional)")
    )
    before = words.entry(found.latest) if found.latest else translate("plan", "Nothing yet.")

    def check() -> list[Fault]:
        asked = translate("plan", "Say what was seen that shows it")
        return [*(needed(evidence, asked) if is_milestone else ()), *day_faults(day)]

    def done() -> None:
        on = read_typed_day(day.text())
        assert on is not None
        then(state.currentData(), evidence.toPlainText(), on)

    return _opened(
        FormDialog(
            translate("plan", "Record progress"),
            (
                (translate("plan", "How it stands"), state),
                (label, evidence),
                (translate("plan", "On which day"), day),
            ),
            translate("plan", "Record progress"),
            check,
            done,
            parent,
            intro=translate("plan", "{what}\nRecorded last: {before}").format(
                what=found.what, before=before
            ),
        )
    )


def ask_end(
    parent: QWidget,
    title: str,
    label: str,
    verb: str,
    needs: str,
    today: date,
    then: Callable[[date, str], object],
    *,
    intro: str = "",
) -> FormDialog:
    """Ask for words and a day, as for the agreement of a plan or its end."""
    told, day = Passage(least_lines=2), day_field(today)

    def done() -> None:
        on = read_typed_day(day.text())
        assert on is not None
        then(on, told.toPlainText())

    return _opened(
        FormDialog(
            title,
            ((label, told), (translate("plan", "On which day"), day)),
            verb,
            lambda: [*needed(told, needs), *day_faults(day)],
            done,
            parent,
            intro=intro,
        )
    )


def ask_copy(
    parent: QWidget, found: ActionPlan, then: Callable[[str, date | None, date | None], object]
) -> FormDialog:
    """Ask for the title and the time of the plan that carries another one on."""
    title, starts, ends = QLineEdit(found.title), day_field(None), day_field(None)
    return _opened(
        FormDialog(
            translate("plan", "Copy forward"),
            (
                (translate("plan", "Title of the new plan"), title),
                (translate("plan", "First day (optional)"), starts),
                (translate("plan", "Last day (optional)"), ends),
            ),
            translate("plan", "Make the new plan"),
            lambda: [
                *needed(title, translate("plan", "Give the plan a title")),
                *day_faults(starts, optional=True),
                *day_faults(ends, optional=True),
            ],
            lambda: then(title.text(), read_typed_day(starts.text()), read_typed_day(ends.text())),
            parent,
            intro=translate(
                "plan",
                "Every milestone and action that is still open goes into a new draft, with the "
                "board date that it was given first. This plan ends when that one is agreed.",
            ),
        )
    )


def show_entries(parent: QWidget, found: Milestone) -> FormDialog:
    """Show everything that was recorded of a milestone, the latest first."""
    told = Text("\n\n".join(words.entry(each) for each in reversed(found.entries))).selectable()
    title = translate("plan", "Everything recorded")
    return _opened(
        FormDialog(
            title,
            ((found.what, told),),
            translate("plan", "Close"),
            list,
            lambda: None,
            parent,
        )
    )


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
