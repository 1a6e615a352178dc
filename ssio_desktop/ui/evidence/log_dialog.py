"""What is asked of an entry of the evidence log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ssio_desktop.domain.evidence import (
    FORM_WORDS,
    FORMS,
    RATINGS,
    Entry,
    Form,
    Rating,
    problems,
)
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.evidence.log import Link
from ssio_desktop.services.sensible_days import FIRST_DAY
from ssio_desktop.ui.evidence.words import rating_name
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage


class EntryFields:
    """The fields of an entry, and what stands in them."""

    def __init__(
        self, headings: Headings, links: Sequence[Link], today: date, entry: Entry | None
    ) -> None:
        self._today = today
        self.heading = heading_box(headings, entry.heading if entry else "")
        self.form = box(
            [(FORM_WORDS[each], each) for each in FORMS], entry.form if entry else FORMS[0]
        )
        self.text = Passage(least_lines=3)
        self.source = QLineEdit(entry.source if entry else "")
        self.day = day_field(entry.day if entry else today)
        self.rating = box(
            [(rating_name(each), each or "") for each in (None, *RATINGS)],
            (entry.rating or "") if entry else "",
        )
        self.rationale = Passage(least_lines=2)
        self.link = _link_box(links, entry)
        if entry is not None:
            self.text.setPlainText(entry.text)
            self.rationale.setPlainText(entry.rationale)

    def rows(self) -> Sequence[tuple[str, QWidget]]:
        """The fields with what they ask."""
        return (
            (translate("evidence", "Heading"), self.heading),
            (translate("evidence", "What kind of evidence"), self.form),
            (translate("evidence", "The words or the figure"), self.text),
            (translate("evidence", "Where it is from"), self.source),
            (translate("evidence", "Of which day"), self.day),
            (translate("evidence", "Rating"), self.rating),
            (translate("evidence", "Why it is rated so"), self.rationale),
            (translate("evidence", "What of the record it came from (optional)"), self.link),
        )

    def entry(self) -> Entry:
        """What stands in the fields. The day is today's where none was typed that can be read."""
        return Entry(
            str(self.heading.currentData() or ""),
            cast(Form, self.form.currentData()),
            self.text.toPlainText().strip(),
            self.source.text().strip(),
            read_typed_day(self.day.text()) or self._today,
            cast(Rating, self.rating.currentData()) if self.rating.currentData() else None,
            self.rationale.toPlainText().strip(),
            str(self.link.currentData() or ""),
        )

    def faults(self) -> list[Fault]:
        """What is wrong with what was filled in."""
        fields: dict[str, QWidget] = {
            "heading": self.heading,
            "form": self.form,
            "text": self.text,
            "source": self.source,
            "day": self.day,
            "rationale": self.rationale,
        }
        found = [
            Fault.of(fields[name], words)
            for name, words in problems(self.entry(), self._today)
            if name != "day"
        ]
        return [*found, *day_faults(self.day, within=(FIRST_DAY, self._today))]


def ask_entry(
    parent: QWidget,
    headings: Headings,
    links: Sequence[Link],
    today: date,
    then: Callable[[Entry], object],
    entry: Entry | None = None,
    heading: str = "",
    *,
    is_new: bool = False,
) -> FormDialog:
    """Ask for an entry. entry: what the fields begin with, of one that is changed, or of a new one
    that something of the record gives the words for. heading: chosen for a new one."""
    fields = EntryFields(headings, links, today, entry)
    if entry is None and heading:
        fields.heading.setCurrentIndex(max(0, fields.heading.findData(heading)))
    changes = entry is not None and not is_new
    title = (
        translate("evidence", "Change evidence")
        if changes
        else translate("evidence", "Add evidence")
    )
    verb = (
        translate("evidence", "Record the change")
        if changes
        else translate("evidence", "Record the evidence")
    )
    dialog = FormDialog(
        title,
        fields.rows(),
        verb,
        fields.faults,
        lambda: then(fields.entry()),
        parent,
        intro=translate(
            "evidence", "What was there before stays in the history. A rating needs its reason."
        ),
    )
    dialog.open()
    return dialog


def heading_box(headings: Headings, chosen: str, *, only_text: bool = False) -> QComboBox:
    """A drop-down of the headings, in their order."""
    return box(
        [
            (translate("evidence", "Choose the heading"), ""),
            *(
                (each.title, each.id)
                for each in headings.of_evidence
                if each.kind == "text" or not only_text
            ),
        ],
        chosen,
    )


def _link_box(links: Sequence[Link], entry: Entry | None) -> QComboBox:
    offered = [(link.words, link.entity) for link in links]
    own = entry.link if entry else ""
    if own and own not in {entity for _, entity in offered}:
        offered.insert(0, (entry.link_words if entry else own, own))
    return box([(translate("evidence", "Nothing of the record"), ""), *offered], own)
