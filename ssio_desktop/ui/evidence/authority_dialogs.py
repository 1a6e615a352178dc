"""What is asked of the inspection of an authority: its facts, a finding, a rating."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.evidence import RATINGS, Rating
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.inspected import AuthorityFinding, AuthorityInspection
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.sensible_days import FIRST_DAY
from ssio_desktop.ui.evidence.log_dialog import heading_box
from ssio_desktop.ui.evidence.words import rating_name
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage

Facts = tuple[str, date | None, str, str, str]
"""Authority, day, source, before, after."""


def ask_facts(
    parent: QWidget,
    today: date,
    then: Callable[[Facts], object],
    found: AuthorityInspection | None = None,
) -> FormDialog:
    """Ask for the facts of an inspection. found: one that is changed."""
    authority = QLineEdit(found.authority if found else "")
    day = day_field(found.day if found else None)
    source = QLineEdit(found.source if found else "")
    before, after = Passage(least_lines=2), Passage(least_lines=2)
    if found is not None:
        before.setPlainText(found.before)
        after.setPlainText(found.after)
    optional = found is not None and found.day is None

    def check() -> list[Fault]:
        return [
            *needed(authority, translate("evidence", "Name the authority")),
            *day_faults(day, optional=optional, within=(FIRST_DAY, today)),
        ]

    dialog = FormDialog(
        translate("evidence", "Change the inspection")
        if found
        else translate("evidence", "Add an inspection of an authority"),
        (
            (translate("evidence", "Authority"), authority),
            (translate("evidence", "Day of the letter"), day),
            (translate("evidence", "Where it is published (optional)"), source),
            (translate("evidence", "Schools before, such as 2/9 G 7/9 S"), before),
            (translate("evidence", "Movements, such as 2/9 G → O 7/9 S → G"), after),
        ),
        translate("evidence", "Record the inspection"),
        check,
        lambda: then(
            (
                authority.text(),
                read_typed_day(day.text()),
                source.text(),
                before.toPlainText(),
                after.toPlainText(),
            )
        ),
        parent,
        intro=translate(
            "evidence",
            "O outstanding, G good, S satisfactory, RI requires improvement, I inadequate, "
            "CC category of concern, SW serious weaknesses, SM special measures, NI not inspected "
            "before, <G less than good.",
        ),
    )
    dialog.open()
    return dialog


def ask_finding(
    parent: QWidget,
    headings: Headings,
    then: Callable[[str, str], object],
    found: AuthorityFinding | None = None,
) -> FormDialog:
    """Ask for something said under a heading. found: a finding that is changed."""
    heading = heading_box(headings, found.heading if found else "", only_text=True)
    text = Passage(least_lines=4)
    if found is not None:
        text.setPlainText(found.text)

    def check() -> list[Fault]:
        chosen = (
            []
            if heading.currentData()
            else [Fault.of(heading, translate("evidence", "Choose the heading"))]
        )
        return [*chosen, *needed(text, translate("evidence", "Give what was said"))]

    dialog = FormDialog(
        translate("evidence", "Change a finding")
        if found
        else translate("evidence", "Add a finding"),
        (
            (translate("evidence", "Heading"), heading),
            (translate("evidence", "What was said"), text),
        ),
        translate("evidence", "Record the finding"),
        check,
        lambda: then(str(heading.currentData()), text.toPlainText()),
        parent,
        intro=translate("evidence", "What stands between quotation marks is kept as a quotation."),
    )
    dialog.open()
    return dialog


def ask_rating(
    parent: QWidget, found: AuthorityFinding, then: Callable[[Rating | None, str], object]
) -> FormDialog:
    """Ask how a finding is rated, and why."""
    rating = box([(rating_name(each), each or "") for each in (None, *RATINGS)], found.rating or "")
    why = Passage(least_lines=3)
    why.setPlainText(found.rated.rationale if found.rated else "")

    def check() -> list[Fault]:
        if not rating.currentData():
            return []
        return needed(why, translate("evidence", "Say why it is rated so"))

    dialog = FormDialog(
        translate("evidence", "Rate a finding"),
        (
            (translate("evidence", "Rating"), rating),
            (translate("evidence", "Why it is rated so"), why),
        ),
        translate("evidence", "Record the rating"),
        check,
        lambda: then(
            cast(Rating, rating.currentData()) if rating.currentData() else None,
            why.toPlainText(),
        ),
        parent,
        intro=found.text,
    )
    dialog.open()
    return dialog
