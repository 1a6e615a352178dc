"""What the page of structured solutions asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ssio_desktop.domain.casework.solution_options import Option
from ssio_desktop.domain.casework.solutions import RESULT_WORDS, VIEW_WORDS, Task
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, Row, box, day_faults, day_field, needed
from ssio_desktop.ui.solution.gathering import SolutionSheet
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage


def ask_view(
    parent: QWidget,
    sheet: SolutionSheet,
    option: Option,
    then: Callable[[str, str, date], object],
) -> FormDialog:
    """Ask whether an option suits the school, and why."""
    view = _chooser([(words, key) for key, words in VIEW_WORDS.items()])
    reasons, day = Passage(least_lines=4), day_field(sheet.today)

    def check() -> list[Fault]:
        faults = []
        if not view.currentData():
            faults.append(Fault.of(view, translate("solution", "Choose whether it suits")))
        faults += needed(reasons, translate("solution", "Give the reasons"))
        return faults + _past(day, sheet.today)

    return _opened(
        FormDialog(
            translate("solution", "Consider: {option}").format(option=option.name),
            (
                (translate("solution", "Does it suit this school"), view),
                (translate("solution", "Reasons"), reasons),
                (translate("solution", "On which day"), day),
            ),
            translate("solution", "Record it"),
            check,
            lambda: then(str(view.currentData()), reasons.toPlainText(), _day(day)),
            parent,
            intro=option.context,
        )
    )


def ask_choice(
    parent: QWidget,
    sheet: SolutionSheet,
    option: Option,
    then: Callable[[str, str, date, date | None], object],
) -> FormDialog:
    """Ask why an option is chosen, who sees it through, and by when it is in place."""
    reasons, owner = Passage(least_lines=3), QLineEdit()
    day, due = day_field(sheet.today), day_field(None)

    def check() -> list[Fault]:
        faults = needed(reasons, translate("solution", "Give the reasons"))
        faults += needed(owner, translate("solution", "Say who sees it through"))
        return [*faults, *_past(day, sheet.today), *day_faults(due, optional=True)]

    def done() -> None:
        wanted = read_typed_day(due.text())
        then(reasons.toPlainText(), owner.text(), _day(day), wanted)

    return _opened(
        FormDialog(
            translate("solution", "Choose: {option}").format(option=option.name),
            (
                (translate("solution", "Reasons for the choice"), reasons),
                (translate("solution", "Who sees it through"), owner),
                (translate("solution", "Chosen on"), day),
                (translate("solution", "To be in place by (optional)"), due),
            ),
            translate("solution", "Choose it"),
            check,
            done,
            parent,
            intro=translate(
                "solution", "Its tasks in law are put on the list of steps; change them as needed."
            ),
        )
    )


def ask_governance(parent: QWidget, words: str, then: Callable[[str], object]) -> FormDialog:
    """Ask how the school is governed under the solution."""
    field = Passage(least_lines=4)
    field.setPlainText(words)
    return _opened(
        FormDialog(
            translate("solution", "Governance"),
            ((translate("solution", "How the school is governed under it"), field),),
            translate("solution", "Record it"),
            lambda: needed(field, translate("solution", "Say how the school is governed")),
            lambda: then(field.toPlainText()),
            parent,
        )
    )


def ask_partner(
    parent: QWidget, sheet: SolutionSheet, then: Callable[[str, str, str], object]
) -> FormDialog:
    """Ask for a partner: a school, or anybody by name, and what it does."""
    somebody = translate("solution", "Somebody else, named below")
    school = box([(somebody, ""), *((name, urn) for urn, name in sheet.others)], "")
    name, role = QLineEdit(), QLineEdit()

    def check() -> list[Fault]:
        faults = []
        if not school.currentData():
            faults += needed(name, translate("solution", "Choose a school, or give a name"))
        return faults + needed(role, translate("solution", "Say what the partner does"))

    return _opened(
        FormDialog(
            translate("solution", "Partner"),
            (
                (translate("solution", "School"), school),
                (translate("solution", "Name, where it is no school"), name),
                (translate("solution", "What the partner does"), role),
            ),
            translate("solution", "Record the partner"),
            check,
            lambda: then(str(school.currentData()), name.text(), role.text()),
            parent,
        )
    )


def ask_task(
    parent: QWidget,
    sheet: SolutionSheet,
    task: Task | None,
    then: Callable[[str, str, date | None, bool], object],
) -> FormDialog:
    """Ask for a step, or for another wording of one."""
    words, who = Passage(least_lines=2), QLineEdit(task.who if task else "")
    words.setPlainText(task.words if task else "")
    due = day_field(task.due if task else None)
    legal = QCheckBox(translate("solution", "It is a task in law"))
    legal.setChecked(task.legal if task else False)

    def check() -> list[Fault]:
        faults = needed(words, translate("solution", "Say what is to be done"))
        faults += needed(who, translate("solution", "Say who does it"))
        return faults + day_faults(due, optional=True)

    rows: Sequence[Row] = (
        (translate("solution", "What is to be done"), words),
        (translate("solution", "Who"), who),
        (translate("solution", "By when (optional)"), due),
        (translate("solution", "Law"), legal),
    )
    return _opened(
        FormDialog(
            translate("solution", "Step"),
            rows,
            translate("solution", "Record the step"),
            check,
            lambda: then(
                words.toPlainText(), who.text(), read_typed_day(due.text()), legal.isChecked()
            ),
            parent,
        )
    )


def ask_done(
    parent: QWidget, sheet: SolutionSheet, task: Task, then: Callable[[date, str], object]
) -> FormDialog:
    """Ask when a step was done, and what came of it."""
    day, came = day_field(sheet.today), Passage(least_lines=3)
    return _opened(
        FormDialog(
            translate("solution", "Step done"),
            (
                (translate("solution", "Done on"), day),
                (translate("solution", "What came of it (optional)"), came),
            ),
            translate("solution", "Record it"),
            lambda: _past(day, sheet.today),
            lambda: then(_day(day), came.toPlainText()),
            parent,
            intro=task.words,
        )
    )


def ask_end(
    parent: QWidget, sheet: SolutionSheet, then: Callable[[str, str, date], object]
) -> FormDialog:
    """Ask how a solution ended."""
    result = _chooser([(words, key) for key, words in RESULT_WORDS.items()])
    words, day = Passage(least_lines=3), day_field(sheet.today)

    def check() -> list[Fault]:
        faults = []
        if not result.currentData():
            faults.append(Fault.of(result, translate("solution", "Choose how it ended")))
        faults += needed(words, translate("solution", "Say what came of it"))
        return faults + _past(day, sheet.today)

    return _opened(
        FormDialog(
            translate("solution", "End the solution"),
            (
                (translate("solution", "How it ended"), result),
                (translate("solution", "What came of it"), words),
                (translate("solution", "On which day"), day),
            ),
            translate("solution", "End it"),
            check,
            lambda: then(str(result.currentData()), words.toPlainText(), _day(day)),
            parent,
        )
    )


def _chooser(entries: list[tuple[str, str]]) -> QComboBox:
    return box([(translate("solution", "Choose"), ""), *entries], "")


def _day(field: QLineEdit) -> date:
    on = read_typed_day(field.text())
    assert on is not None
    return on


def _past(field: QLineEdit, today: date) -> list[Fault]:
    faults = day_faults(field)
    on = read_typed_day(field.text())
    if on is not None and on > today:
        words = translate("solution", "What is recorded has happened")
        faults.append(Fault.of(field, words))
    return faults


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
