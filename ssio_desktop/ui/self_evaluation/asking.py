"""What the page of self-evaluations asks for: a new one, and one side’s view of an area."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ssio_desktop.domain.casework.self_evaluations import (
    FRAMEWORK_WORDS,
    AreaView,
    Judged,
    Side,
    Used,
)
from ssio_desktop.domain.inspection_scales import AREAS, SCALES, Area
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, Row, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.passage import Passage

Given = dict[str, tuple[str, str]]


def ask_new(
    parent: QWidget, used: Used, today: date, then: Callable[[Used, date, str], object]
) -> FormDialog:
    """Ask under which framework, on which day and by whom a self-evaluation was given."""
    framework = box([(told, key) for key, told in FRAMEWORK_WORDS.items()], used)
    day, who = day_field(today), QLineEdit()

    def done() -> None:
        found = read_typed_day(day.text())
        assert found is not None
        then(framework.currentData(), found, who.text())

    return _opened(
        FormDialog(
            translate("views", "The school’s own view"),
            (
                (translate("views", "Framework"), framework),
                (translate("views", "On which day"), day),
                (translate("views", "Who gave it, such as headteacher"), who),
            ),
            translate("views", "Go on to the areas"),
            lambda: [
                *day_faults(day),
                *needed(who, translate("views", "Say who gave it")),
            ],
            done,
            parent,
        )
    )


def ask_areas(parent: QWidget, framework: Used, then: Callable[[Given], object]) -> FormDialog:
    """Ask for the school's grade and evidence in every area; those left empty are not recorded."""
    fields = {area.id: (_grades(area, ""), Passage(least_lines=1)) for area in AREAS[framework]}
    rows: list[Row] = []
    for area in AREAS[framework]:
        grade, evidence = fields[area.id]
        title = said(area.title)
        rows.append((translate("views", "{area}: grade").format(area=title), grade))
        rows.append((translate("views", "{area}: evidence").format(area=title), evidence))
    return _opened(
        FormDialog(
            translate("views", "The school’s own view, area by area"),
            rows,
            translate("views", "Record the school’s view"),
            list,
            lambda: then(
                {
                    key: (str(grade.currentData() or ""), evidence.toPlainText())
                    for key, (grade, evidence) in fields.items()
                }
            ),
            parent,
            intro=translate("views", "Leave out what the school does not speak of."),
        )
    )


def ask_view(
    parent: QWidget, view: AreaView, side: Side, then: Callable[[str, str], object]
) -> FormDialog:
    """Ask for one side's grade and evidence in an area."""
    judged: Judged = view.officer if side == "officer" else view.school
    grade, evidence = _grades(view.area, judged.grade), Passage(least_lines=3)
    evidence.setPlainText(judged.evidence)
    title = (
        translate("views", "What was seen: {area}")
        if side == "officer"
        else translate("views", "What the school says: {area}")
    ).format(area=said(view.area.title))
    other = view.school if side == "officer" else view.officer
    told = ". ".join(filter(None, (said(other.grade), other.evidence)))
    intro = (
        translate("views", "The school says: {words}")
        if side == "officer"
        else translate("views", "The officer saw: {words}")
    )
    return _opened(
        FormDialog(
            title,
            (
                (translate("views", "Grade"), grade),
                (translate("views", "Evidence"), evidence),
            ),
            translate("views", "Record this view"),
            list,
            lambda: then(str(grade.currentData() or ""), evidence.toPlainText()),
            parent,
            intro=intro.format(words=told) if told else "",
        )
    )


def _grades(area: Area, chosen: str) -> QComboBox:
    none = (translate("views", "No grade"), "")
    return box([none, *((g.words, g.words) for g in SCALES[area.scale].grades)], chosen)


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
