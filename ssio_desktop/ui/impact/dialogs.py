"""Asks what came of the support of a school, and what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.impact.records import VIEW_WORDS, About, View
from ssio_desktop.domain.impact.support import KIND_WORDS, Kind
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.sensible_days import FIRST_DAY
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage

Then = Callable[[View, str, str, About, date], object]


def ask_judgement(
    parent: QWidget, school: str, kinds: Sequence[Kind], background: str, today: date, then: Then
) -> FormDialog:
    """kinds: of support that the school had. background: what others did without such support.
    then: view, sentence, what speaks against, about which kind (empty for all), day."""
    about = box(
        [
            (translate("impact", "All of it together"), ""),
            *((KIND_WORDS[each], each) for each in kinds),
        ]
    )
    view = box([(words, key) for key, words in VIEW_WORDS.items()])
    sentence, against = Passage(least_lines=3), Passage(least_lines=3)
    day = day_field(today)

    def check() -> list[Fault]:
        faults = needed(sentence, translate("impact", "Say in a sentence what came of it"))
        faults += needed(against, translate("impact", "Say what speaks against it"))
        return faults + day_faults(day, within=(FIRST_DAY, today))

    def done() -> None:
        chosen, kind = read_typed_day(day.text()), about.currentData()
        assert chosen is not None
        then(
            view.currentData(), sentence.toPlainText(), against.toPlainText(),
            kind, chosen,
        )  # fmt: skip

    dialog = FormDialog(
        translate("impact", "What came of the support of {school}").format(school=school),
        (
            (translate("impact", "Of which support"), about),
            (translate("impact", "Did it make a difference?"), view),
            (translate("impact", "What came of it, and by what that is seen"), sentence),
            (translate("impact", "What speaks against it"), against),
            (translate("impact", "On which day that was so"), day),
        ),
        translate("impact", "Record it"),
        check,
        done,
        parent,
        intro=said(background),
    )
    dialog.open()
    return dialog
