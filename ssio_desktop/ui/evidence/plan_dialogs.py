"""What is asked of the authority's plan: a plan, an area, an action, a milestone, progress, and the
cover of a report to the committee."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ssio_desktop.domain.authority_plans import Area, AuthorityPlan, PlanAction
from ssio_desktop.domain.evidence import RATINGS, Rating
from ssio_desktop.domain.scrutiny import Cover
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.sensible_days import FIRST_DAY, days_that_can_be_meant
from ssio_desktop.ui.evidence.words import rating_name
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.passage import Passage


def ask_plan(
    parent: QWidget,
    today: date,
    then: Callable[[str, date], object],
    found: AuthorityPlan | None = None,
) -> None:
    """Ask for the title of a plan, and the inspection that it answers. found: one that is
    changed."""
    title = QLineEdit(found.title if found else "")
    day = day_field(found.inspected if found else None)
    FormDialog(
        translate("evidence", "Change the plan")
        if found
        else translate("evidence", "Begin a plan"),
        (
            (translate("evidence", "Title of the plan"), title),
            (translate("evidence", "Day of the inspection that it answers"), day),
        ),
        translate("evidence", "Record the plan")
        if found
        else translate("evidence", "Begin the plan"),
        lambda: [
            *needed(title, translate("evidence", "Give the plan a title")),
            *day_faults(day, within=(FIRST_DAY, today)),
        ],
        lambda: then(title.text(), _day(day)),
        parent,
    ).open()


def ask_area(parent: QWidget, then: Callable[[str], object], found: Area | None = None) -> None:
    """Ask for an area for improvement. found: one that is changed."""
    text = Passage(least_lines=3)
    text.setPlainText(found.text if found else "")
    FormDialog(
        translate("evidence", "Change an area for improvement")
        if found
        else translate("evidence", "Add an area for improvement"),
        ((translate("evidence", "What is to improve"), text),),
        translate("evidence", "Record the area"),
        lambda: needed(text, translate("evidence", "Say what is to improve")),
        lambda: then(text.toPlainText()),
        parent,
    ).open()


def ask_action(
    parent: QWidget,
    plan: AuthorityPlan,
    today: date,
    then: Callable[[str, str, str, date, str], object],
    found: tuple[Area, PlanAction] | None = None,
) -> None:
    """Ask for an action: its area, what, who, by when, and how success will be known. found: one
    that is changed, with its area."""
    area = box([(each.text, each.id) for each in plan.areas], found[0].id if found else None)
    known = found[1] if found else None
    what, measure = Passage(least_lines=2), Passage(least_lines=2)
    owner, due = QLineEdit(known.owner if known else ""), day_field(known.due if known else None)
    if known is not None:
        what.setPlainText(known.what)
        measure.setPlainText(known.measure)
    steps = [each.due for each in known.milestones] if known else []
    within = max([plan.inspected, *steps]), days_that_can_be_meant(today)[1]
    FormDialog(
        translate("evidence", "Change an action")
        if found
        else translate("evidence", "Add an action"),
        (
            (translate("evidence", "Area for improvement"), area),
            (translate("evidence", "What is done"), what),
            (translate("evidence", "Who does it"), owner),
            (translate("evidence", "By which day"), due),
            (translate("evidence", "How success will be known"), measure),
        ),
        translate("evidence", "Record the action"),
        lambda: [
            *needed(what, translate("evidence", "Say what is done")),
            *needed(owner, translate("evidence", "Say who does it")),
            *day_faults(due, within=within),
            *needed(measure, translate("evidence", "Say how success will be known")),
        ],
        lambda: then(
            str(area.currentData()),
            what.toPlainText(),
            owner.text(),
            _day(due),
            measure.toPlainText(),
        ),
        parent,
        intro=translate("evidence", "Its milestones and its progress stay.") if found else "",
    ).open()


def ask_milestone(
    parent: QWidget,
    plan: AuthorityPlan,
    action: PlanAction,
    then: Callable[[str, date], object],
) -> None:
    """Ask for a milestone of an action."""
    what, due = QLineEdit(), day_field(None)
    FormDialog(
        translate("evidence", "Add a milestone"),
        (
            (translate("evidence", "What is reached"), what),
            (translate("evidence", "By which day"), due),
        ),
        translate("evidence", "Record the milestone"),
        lambda: [
            *needed(what, translate("evidence", "Say what is reached")),
            *day_faults(due, within=(plan.inspected, action.due)),
        ],
        lambda: then(what.text(), _day(due)),
        parent,
        intro=action.what,
    ).open()


def ask_progress(
    parent: QWidget,
    plan: AuthorityPlan,
    action: PlanAction,
    today: date,
    then: Callable[[Rating, str, date, bool, str], object],
) -> None:
    """Ask how an action stands, and which milestone was reached."""
    rating = box([(rating_name(each), each) for each in reversed(RATINGS)])
    text, day, done = Passage(least_lines=3), day_field(today), QCheckBox()
    done.setText(translate("evidence", "The action is done"))
    open_ones = [(each.what, each.id) for each in action.milestones if each.done is None]
    reached = box([(translate("evidence", "None since"), ""), *open_ones])
    FormDialog(
        translate("evidence", "Record progress"),
        (
            (translate("evidence", "Rating"), rating),
            (translate("evidence", "What has come of it"), text),
            (translate("evidence", "Of which day"), day),
            (translate("evidence", "Milestone reached"), reached),
            (translate("evidence", "Whether it is done"), done),
        ),
        translate("evidence", "Record the progress"),
        lambda: [
            *needed(text, translate("evidence", "Say what has come of it")),
            *day_faults(day, within=(plan.inspected, today)),
        ],
        lambda: then(
            cast(Rating, rating.currentData()),
            text.toPlainText(),
            _day(day),
            done.isChecked(),
            str(reached.currentData() or ""),
        ),
        parent,
        intro=action.what,
    ).open()


def ask_cover(
    parent: QWidget,
    plan: AuthorityPlan,
    today: date,
    then: Callable[[Cover], object],
    last: Cover | None = None,
    *,
    changes: bool = False,
) -> None:
    """Ask for the cover of a report. last: of the report before it, which the fields repeat, or
    the one that is changed."""
    committee = QLineEdit(last.committee if last else "")
    title = QLineEdit(last.title if last else "")
    day = day_field(last.day if last and changes else today)
    item = QLineEdit(last.item if last and changes else "")
    report_of = QLineEdit(last.report_of if last else "")
    contact = QLineEdit(last.contact if last else "")
    within = plan.inspected, days_that_can_be_meant(today)[1]
    FormDialog(
        translate("evidence", "Change the cover")
        if changes
        else translate("evidence", "Draft a report to the committee"),
        (
            (translate("evidence", "Committee"), committee),
            (translate("evidence", "Title of the report"), title),
            (translate("evidence", "Day of the meeting"), day),
            (translate("evidence", "Agenda item (optional)"), item),
            (translate("evidence", "Whose report it is (optional)"), report_of),
            (translate("evidence", "Whom to ask, and how"), contact),
        ),
        translate("evidence", "Record the cover") if changes else translate("evidence", "Draft it"),
        lambda: [
            *needed(committee, translate("evidence", "Name the committee")),
            *needed(title, translate("evidence", "Give the report a title")),
            *day_faults(day, within=within),
            *needed(contact, translate("evidence", "Say whom to ask, and how")),
        ],
        lambda: then(
            Cover(
                committee.text().strip(),
                item.text().strip(),
                _day(day),
                title.text().strip(),
                report_of.text().strip(),
                contact.text().strip(),
            )
        ),
        parent,
        intro=translate("evidence", "The sections stay as they were written.")
        if changes
        else translate(
            "evidence", "Where a report was drafted before, this one tells what moved since."
        ),
    ).open()


def _day(field: QLineEdit) -> date:
    found = read_typed_day(field.text())
    assert found is not None  # the dialog has checked it
    return found
