"""Moments that a page alone does not show: something found, a dialog open, a list turned round."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QScrollArea, QWidget

from bench.gallery_casework import CASEWORK
from bench.gallery_invented import INVENTED
from bench.gallery_stage import Scene, Stage, shown
from ssio_desktop.ui.actions import ActionsPage
from ssio_desktop.ui.board.page import BoardPage
from ssio_desktop.ui.evidence import EvidencePage
from ssio_desktop.ui.form_library import FormsPage
from ssio_desktop.ui.home import HomePage
from ssio_desktop.ui.performance import TargetsPage
from ssio_desktop.ui.schools import SchoolPage
from ssio_desktop.ui.shell.lists import ShortcutList
from ssio_desktop.ui.shell.palette import CommandPalette
from ssio_desktop.ui.visits import VisitPage


def _find(stage: Stage) -> None:
    """Something that was found; the page looks as soon as it has the words."""
    stage.go("search", "read")


def _term(stage: Stage) -> None:
    stage.go("calendar")
    _choose(stage, "term")


def _month(stage: Stage) -> None:
    _choose(stage, "month")


def _choose(stage: Stage, view: str) -> None:
    stage.settle()
    page = stage.window.page("calendar")
    box = next(each for each in page.findChildren(QComboBox) if each.findData(view) >= 0)
    box.setCurrentIndex(box.findData(view))
    box.activated.emit(box.currentIndex())


def _narrow(stage: Stage) -> None:
    stage.go("home")
    stage.window.resize(760, 600)


def _widen(stage: Stage) -> None:
    stage.window.resize(1366, 768)


def _palette(stage: Stage) -> QWidget:
    return shown(CommandPalette(stage.window.context.commands, stage.window))


def _shortcuts(stage: Stage) -> QWidget:
    return shown(ShortcutList(stage.window.context.commands.all(), stage.window))


def _assign(stage: Stage) -> QWidget | None:
    stage.go("schools")
    stage.settle()
    page = stage.window.page("schools")
    page.table.select([stage.keys.urn])  # type: ignore[attr-defined]
    page.assign()  # type: ignore[attr-defined]
    stage.settle()
    return _dialog_of(page)


def _local_facts(stage: Stage) -> QWidget | None:
    stage.go("school", stage.keys.urn)
    stage.settle()
    page = stage.window.page("school")
    for each in page.findChildren(QPushButton):
        if each.text() == "Edit" and each.isVisible():
            each.click()
            break
    stage.settle()
    return _dialog_of(page)


def _new_visit(stage: Stage) -> QWidget | None:
    stage.go("visits", f"new:{stage.keys.urn}")
    stage.settle()
    return _dialog_of(stage.window.page("visits"))


def _decide(stage: Stage) -> QWidget | None:
    stage.go("board")
    stage.settle()
    page = stage.window.page("board")
    assert isinstance(page, BoardPage)
    judged = [row.urn for row in page.table.rows.rows if row.category]
    if not judged:
        return None  # Nothing can be decided yet.
    page.table.select(judged[:1])
    page.table.setCurrentIndex(page.table.selectionModel().selectedRows()[0])
    page.decide()
    stage.settle()
    return _dialog_of(page)


def _challenge(stage: Stage) -> QWidget | None:
    stage.go("meeting", f"challenge:{stage.keys.urn}")
    stage.settle()
    return _dialog_of(stage.window.page("meeting"))


def _add_evidence(stage: Stage) -> QWidget | None:
    stage.go("evidence", "clerks")
    stage.settle()
    page = stage.window.page("evidence")
    assert isinstance(page, EvidencePage)
    page.add()
    stage.settle()
    return _dialog_of(page)


def _target(stage: Stage) -> QWidget | None:
    stage.go("targets")
    stage.settle()
    page = stage.window.page("targets")
    assert isinstance(page, TargetsPage)
    page.add_target()
    stage.settle()
    return page.dialog


def _targets_table(stage: Stage) -> None:
    """The schools behind an indicator, and the drawing as a table."""
    stage.go("targets", "3-ks2-rwm")
    stage.settle()
    page = stage.window.page("targets")
    assert isinstance(page, TargetsPage)
    if page.drawn is not None:
        page.drawn.toggle.click()
        lead_to_end(page)


def _results_end(stage: Stage) -> None:
    """The groups, and the schools with similar pupils."""
    stage.go("results", stage.keys.urn)
    stage.settle()
    lead_to_end(stage.window.page("results"))


def lead_to_end(page: QWidget) -> None:
    """Scroll what a page scrolls to its end."""
    for each in page.findChildren(QScrollArea):
        each.verticalScrollBar().setValue(each.verticalScrollBar().maximum())


def _dialog_of(page: QWidget) -> QWidget | None:
    shown = [each for each in page.window().findChildren(QDialog) if each.isVisible()]
    return shown[-1] if shown else None


def _term_list(stage: Stage) -> None:
    stage.go("home")
    stage.settle()
    page = stage.window.page("home")
    assert isinstance(page, HomePage)
    if page.term is not None and not page.term.as_list:
        page.term.toggle.click()


def _story_table(stage: Stage) -> None:
    stage.go("school", stage.keys.urn)
    stage.settle()
    page = stage.window.page("school")
    assert isinstance(page, SchoolPage)
    page.story.toggle.click()


def _story_drawing(stage: Stage) -> None:
    page = stage.window.page("school")
    assert isinstance(page, SchoolPage)
    page.story.toggle.click()


def _actions(stage: Stage) -> ActionsPage:
    stage.go("actions")
    stage.settle()
    page = stage.window.page("actions")
    assert isinstance(page, ActionsPage)
    return page


def _by_school(stage: Stage) -> None:
    page = _actions(stage)
    page.grouping.setCurrentIndex(page.grouping.findData("school"))
    page.narrow()


def _progress(stage: Stage) -> QWidget | None:
    page = _actions(stage)
    rows = page.table.rows.rows
    if rows:
        page.show_action(rows[0].action)
    return page.dialog


def _contact(stage: Stage) -> QWidget | None:
    stage.go("school", stage.keys.urn)
    stage.settle()
    page = stage.window.page("school")
    assert isinstance(page, SchoolPage)
    page.add_contact()
    return page.contact_dialog


def _trial(stage: Stage) -> QWidget | None:
    stage.go("forms")
    stage.settle()
    page = stage.window.page("forms")
    assert isinstance(page, FormsPage)
    page.try_form()
    return page.trial


def _final(stage: Stage) -> None:
    """The visit’s header with the most buttons that it can have."""
    stage.go("visit", stage.keys.final or stage.keys.issued)


def _style_preview(stage: Stage) -> None:
    """The part of House style that large text puts below the fold."""
    stage.go("style")
    stage.settle()
    lead_to_end(stage.window.page("style"))


def _draft(stage: Stage) -> VisitPage:
    stage.go("visit", stage.keys.draft or stage.keys.issued)
    stage.settle()
    page = stage.window.page("visit")
    assert isinstance(page, VisitPage)
    return page


def _unfinished(stage: Stage) -> None:
    """What is missing, listed at the head of the note."""
    _draft(stage).make_final()


def _check(stage: Stage) -> QWidget | None:
    """With what is missing answered in the form alone, not in the store."""
    page = _draft(stage)
    assert page.form is not None
    for path, answer in _ANSWERS.items():
        page.form.session.set_value(path, answer)
    page.make_final()
    return page.check


_ANSWERS: dict[str, list[str] | str | float] = {
    "evidence.seen": ["lessons", "books"],
    "findings.going_well": "Pupils finish what they begin, and say why it matters.",
    "findings.to_improve": "Marking tells pupils what was wrong and seldom what to try next.",
    "next.days_used": 0.5,
}
"""To what a draft still asks."""


MOMENTS: Final = (
    Scene("search-found", _find),
    Scene("calendar-term", _term, _month),
    Scene("home-term-as-list", _term_list),
    Scene("school-story-as-table", _story_table, _story_drawing),
    Scene("actions-by-school", _by_school),
    Scene("action-progress", _progress, shows=("ActionDialog",)),
    Scene("visit-unfinished", _unfinished),
    Scene("visit-check-answers", _check, shows=("CheckAnswersDialog",)),
    Scene("visit-final", _final),
    Scene("style-end", _style_preview),
    Scene("dialog-contact", _contact, shows=("ContactDialog",)),
    Scene("dialog-trial", _trial, shows=("TrialDialog",)),
    Scene("shell-narrow", _narrow, _widen),
    Scene("shell-palette", _palette, shows=("CommandPalette",)),
    Scene("shell-shortcuts", _shortcuts, shows=("ShortcutList",)),
    *CASEWORK,
    *INVENTED,
    Scene("dialog-decide", _decide, shows=("DecideDialog",)),
    Scene("dialog-challenge", _challenge, shows=("FormDialog",)),
    Scene("dialog-evidence", _add_evidence, shows=("FormDialog",)),
    Scene("dialog-target", _target, shows=("FormDialog",)),
    Scene("targets-behind", _targets_table),
    Scene("results-end", _results_end),
    Scene("dialog-assign", _assign, shows=("AssignDialog",)),
    Scene("dialog-local-facts", _local_facts, shows=("LocalFactsDialog",)),
    Scene("dialog-new-visit", _new_visit, shows=("NewVisitDialog",)),
)
