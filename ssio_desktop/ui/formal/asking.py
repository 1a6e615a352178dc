"""What the page of formal action asks for: a case, a step, a piece of evidence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ssio_desktop.domain.casework.formal_case import POWERS
from ssio_desktop.domain.casework.formal_ladder import Proposed
from ssio_desktop.domain.casework.formal_steps import (
    EVIDENCE_KINDS,
    HOWS,
    INSPECTED,
    RESULTS,
    RESULTS_OF,
)
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.casework.formal import CaseRecord
from ssio_desktop.services.casework.formal_words import proposed_words, route_name
from ssio_desktop.ui.formal.gathering import FormalSheet
from ssio_desktop.ui.formal.words import intro_of, words_label
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, Row, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.ticks import Ticks
from ssio_desktop.ui.widgets.wording import day as day_words

Open = Callable[[date, str, tuple[str, ...], str], object]
Record = Callable[[Proposed, date, dict[str, Any]], object]
Add = Callable[[str, str, str, str], object]

_WORDLESS = frozenset({"told", "informed", "intent", "asked", "lifted"})
"""Kinds of step that need no words of their own."""
_SIGNED = frozenset({"told", "notice", "power", "lifted"})
"""Kinds of step of which is asked who took it."""


def ask_case(parent: QWidget, sheet: FormalSheet, then: Open) -> FormDialog:
    """Ask for what a new case begins with."""
    day, words = day_field(sheet.today), Passage(least_lines=4)
    grounds = Ticks([(f"{each.text} ({each.source})", each.id) for each in sheet.edition.grounds])
    inspected = box([(text, key) for key, text in INSPECTED.items()], "")
    rows: list[Row] = [
        (translate("formal", "On which day"), day),
        (translate("formal", "What causes concern"), words),
        (translate("formal", "On which grounds"), grounds),
    ]
    if not sheet.academy:
        rows.append((translate("formal", "What the latest inspection found"), inspected))

    def check() -> list[Fault]:
        faults = _day_faults(day, sheet.today)
        faults += needed(words, translate("formal", "Say what causes concern"))
        if not grounds.values:
            words_ = translate("formal", "Choose at least one ground")
            faults.append(Fault(words_, grounds.take_focus, grounds))
        return faults

    def done() -> None:
        on = read_typed_day(day.text())
        assert on is not None
        then(on, words.toPlainText(), grounds.values, str(inspected.currentData()))

    return _opened(
        FormDialog(
            translate("formal", "Open a case of formal action"),
            rows,
            translate("formal", "Open the case"),
            check,
            done,
            parent,
            intro=_opening_words(sheet),
        )
    )


def ask_step(
    parent: QWidget, sheet: FormalSheet, record: CaseRecord, proposed: Proposed, then: Record
) -> FormDialog:
    """Ask for what a step needs. then gets it with the day and what else was given."""
    case, kind = record.case, proposed.kind
    day, words, by = day_field(sheet.today), Passage(least_lines=3), QLineEdit(sheet.me)
    rows: list[Row] = [(translate("formal", "On which day"), day)]
    how = box([(text, key) for key, text in HOWS.items()], "meeting")
    result = _chooser([(RESULTS[key], key) for key in RESULTS_OF.get(kind, ())])
    what = _chooser([(each.text, each.id) for each in case.edition.secretary])
    days = QLineEdit(str(case.edition.compliance_days))
    minded = Ticks([(route_name(case, each), each) for each in POWERS])
    if kind in ("told", "informed"):
        rows.append((translate("formal", "How"), how))
    if kind in RESULTS_OF:
        rows.append((translate("formal", "What came of it"), result))
    if kind == "secretary":
        rows.append((translate("formal", "What the Secretary of State did"), what))
    rows.append((words_label(kind), words))
    if kind == "notice":
        rows.append((translate("formal", "Working days to comply"), days))
        rows.append((translate("formal", "If it is not met, the authority is minded to"), minded))
    if kind in _SIGNED:
        asked = (
            translate("formal", "By whom")
            if kind == "told"
            else translate("formal", "Decided by (name and role)")
        )
        rows.append((asked, by))

    def check() -> list[Fault]:
        faults = _day_faults(day, sheet.today)
        if kind in RESULTS_OF and not result.currentData():
            faults.append(Fault.of(result, translate("formal", "Choose what came of it")))
        if kind == "secretary" and not what.currentData():
            faults.append(Fault.of(what, translate("formal", "Choose what was done")))
        if kind not in _WORDLESS:
            faults += needed(words, translate("formal", "Say it in a sentence or two"))
        if kind == "notice" and not days.text().strip().isdigit():
            faults.append(Fault.of(days, translate("formal", "Enter a number of working days")))
        if kind in _SIGNED:
            faults += needed(by, translate("formal", "Say who, by name and role"))
        return faults

    def done() -> None:
        on = read_typed_day(day.text())
        assert on is not None
        facts: dict[str, Any] = {"words": words.toPlainText(), "who": proposed.who}
        facts["routes"] = (proposed.route,) if proposed.route else ()
        if kind in ("told", "informed"):
            facts["how"] = str(how.currentData())
        if kind in RESULTS_OF:
            facts["result"] = str(result.currentData())
        if kind == "secretary":
            facts["what"] = str(what.currentData())
        if kind == "notice":
            facts |= {"days": int(days.text()), "routes": minded.values}
        if kind in _SIGNED:
            facts["by"] = by.text()
        then(proposed, on, facts)

    return _opened(
        FormDialog(
            said(proposed_words(case, proposed)).removesuffix("…"),
            rows,
            translate("formal", "Record it"),
            check,
            done,
            parent,
            intro=intro_of(sheet, case, proposed),
        )
    )


def ask_evidence(parent: QWidget, sheet: FormalSheet, record: CaseRecord, then: Add) -> FormDialog:
    """Ask for what a ground rests on: a visit of the school, or something else in words."""
    known = [each for key in record.case.opening.grounds if (each := sheet.edition.ground(key))]
    missing = next(iter(record.without_evidence), record.case.opening.grounds[0])
    ground = box([(each.text, each.id) for each in known], missing)
    from_ = _chooser(
        [
            *(
                (
                    f"{said(EVIDENCE_KINDS['visit'])}: {day_words(day)}, {said(title)}",
                    f"visit:{id_}",
                )
                for id_, day, title in sheet.visits
            ),
            *((words, f"{key}:") for key, words in EVIDENCE_KINDS.items() if key != "visit"),
        ]
    )
    words = Passage(least_lines=3)

    def check() -> list[Fault]:
        faults = []
        if not from_.currentData():
            faults.append(Fault.of(from_, translate("formal", "Choose what it is from")))
        return faults + needed(words, translate("formal", "Say what it shows"))

    def done() -> None:
        kind, _, ref = str(from_.currentData()).partition(":")
        then(str(ground.currentData()), kind, words.toPlainText(), ref)

    return _opened(
        FormDialog(
            translate("formal", "Evidence for a ground"),
            (
                (translate("formal", "For which ground"), ground),
                (translate("formal", "What it is from"), from_),
                (translate("formal", "What it shows"), words),
            ),
            translate("formal", "Record the evidence"),
            check,
            done,
            parent,
        )
    )


def _opening_words(sheet: FormalSheet) -> str:
    if sheet.academy:
        return translate(
            "formal",
            "Over an academy the authority has no powers. The case keeps whom it informed, and "
            "what they answered.",
        )
    return translate(
        "formal",
        "Nothing goes out by opening a case. Head and chair are told before any notice is given.",
    )


def _chooser(entries: list[tuple[str, str]]) -> QComboBox:
    return box([(translate("formal", "Choose"), ""), *entries], "")


def _day_faults(field: QLineEdit, today: date) -> list[Fault]:
    faults = day_faults(field)
    on = read_typed_day(field.text())
    if on is not None and on > today:
        faults.append(Fault.of(field, translate("formal", "What is recorded has happened")))
    return faults


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
