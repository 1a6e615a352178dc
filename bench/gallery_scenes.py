"""What the gallery shows: each page with something to show, and the window's own moments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QScrollArea, QWidget

from bench.gallery_stores import Keys
from bench.places import CHEAP
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.recovering import Recovered
from ssio_desktop.services.recovery_codes import Prepared
from ssio_desktop.store.envelope import seal
from ssio_desktop.store.recovery_code import new_code
from ssio_desktop.ui.actions import ActionsPage
from ssio_desktop.ui.app import Surroundings
from ssio_desktop.ui.board.page import BoardPage
from ssio_desktop.ui.form_library import FormsPage
from ssio_desktop.ui.home import HomePage
from ssio_desktop.ui.home.asking import Asking, SureDialog
from ssio_desktop.ui.locking.cover import LockDialog
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.recovery import RecoveredDialog
from ssio_desktop.ui.schools import SchoolPage
from ssio_desktop.ui.settings.code_dialog import CodeDialog
from ssio_desktop.ui.shell.closing import ClosingQuestion
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.lists import MessageList, ShortcutList
from ssio_desktop.ui.shell.operations import LongTask
from ssio_desktop.ui.shell.palette import CommandPalette
from ssio_desktop.ui.shell.saving import SaveState
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.start import StartDialog
from ssio_desktop.ui.visits import VisitPage
from ssio_desktop.ui.widgets.reason import ReasonDialog


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a scene is played. settle: waits until nothing moves."""

    window: MainWindow
    keys: Keys
    settle: Callable[[], None]

    def go(self, page: str, key: str = "") -> None:
        """Go to a place as a person would."""
        self.window.context.navigator.go(page, key)


def _nothing(stage: Stage) -> None:
    """Leave the stage as it is."""


@dataclass(frozen=True, slots=True)
class Scene:
    """play sets the stage, and gives a dialog where that is to be seen instead of the window.

    shows: the classes of the dialogs that are seen."""

    name: str
    play: Callable[[Stage], QWidget | None]
    clear: Callable[[Stage], None] = _nothing
    shows: tuple[str, ...] = ()


def scenes(state: str) -> list[Scene]:
    """The scenes of a state: every page that can show something there."""
    if state == "board":
        return [Scene(page, _page(page)) for page in _OF_THE_BOARD]
    pages = [Scene(spec.id, _page(spec.id)) for spec in PAGES if state != "empty" or spec.in_rail]
    return [*pages, *_MOMENTS] if state == "typical" else pages


_OF_THE_BOARD = ("home", "board", "reading", "visits", "calendar", "return")
"""Pages that look otherwise to whoever draws the officers' returns together."""

KEYED: Mapping[str, Callable[[Keys], str]] = {
    "school": lambda keys: keys.urn,
    "visit": lambda keys: keys.draft or keys.issued,
    "report": lambda keys: keys.issued or keys.draft,
    "categorise": lambda keys: f"{keys.urn}:{keys.term}",
    "document": lambda keys: str(Wanted("dossier", keys.urn)),
    "import": lambda keys: "schools",
    "check": lambda keys: keys.file,
    "accuracy": lambda keys: "",
    "accuracy-check": lambda keys: keys.checked or keys.issued or keys.draft,
    "reading-desk": lambda keys: keys.to_read or keys.issued or keys.draft,
    "paper": lambda keys: "",
    "blank": lambda keys: keys.blank,
    "batch": lambda keys: "",
    "post": lambda keys: "",
    "style": lambda keys: "",
    "history": lambda keys: "",
    "disclosure": lambda keys: "",
    "visit-history": lambda keys: keys.draft or keys.issued,
}
"""What the pages that are not in the rail are opened with. A test asks for an entry for each."""


def _page(page: str) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.go(page, KEYED[page](stage.keys) if page in KEYED else "")

    return play


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


_WARNING = Message(
    Tone.WARNING,
    "3 of 28 rows could not be used.",
    "Row 12, column “URN”",
    "Mend them in the file and import it again; the other rows are in.",
    details=("Row 12: “90001” has five digits.", "Row 19: the name is empty."),
)
_FAILURE = Message(
    Tone.ERROR,
    "The disk is full.",
    remedy="Free some room; what was saved until 09:28 is safe.",
)


def _warn(stage: Stage) -> None:
    stage.go("home")
    stage.window.context.messages.say(_WARNING)


def _succeed(stage: Stage) -> None:
    stage.go("home")
    stage.window.context.messages.success(
        "Category of Ash Lane Primary School recorded.", action="Undo", act=lambda: None
    )


def _lose(stage: Stage) -> None:
    stage.go("home")
    saved = datetime(2026, 11, 20, 9, 28).astimezone()
    operations = stage.window.context.operations
    operations.save_state_changed.emit(SaveState(False, saved, _FAILURE))
    task = LongTask("Importing schools", stage.window)
    operations.started.emit(task)
    task.progressed.emit(17_400, 30_000)


def _close_messages(stage: Stage) -> None:
    stage.window.close_messages()


def _all_is_saved(stage: Stage) -> None:
    operations = stage.window.context.operations
    operations.save_state_changed.emit(SaveState())
    for task in stage.window.findChildren(LongTask):
        task.finished.emit()


def _narrow(stage: Stage) -> None:
    stage.go("home")
    stage.window.resize(760, 600)


def _widen(stage: Stage) -> None:
    stage.window.resize(1366, 768)


def _palette(stage: Stage) -> QWidget:
    return _shown(CommandPalette(stage.window.context.commands, stage.window))


def _shortcuts(stage: Stage) -> QWidget:
    return _shown(ShortcutList(stage.window.context.commands.all(), stage.window))


def _past(stage: Stage) -> QWidget:
    return _shown(MessageList((_WARNING, _FAILURE), stage.window))


def _question(stage: Stage) -> QWidget:
    return _shown(
        ClosingQuestion(
            "Work is still going on",
            "“Importing schools” is not finished. If it is stopped, nothing of it is kept.",
            stay="Let it finish",
            leave="Stop it and close",
            parent=stage.window,
        )
    )


def _locked(stage: Stage) -> QWidget:
    return _shown(LockDialog("Nobody used it for 15 minutes.", stage.window))


def _recovered(stage: Stage) -> QWidget:
    typed = datetime(2026, 10, 14, 10, 17, tzinfo=UTC)
    visits = [
        Recovered(stage.keys.draft, f"School {number}", typed.date(), typed, number, 60, "batch")
        for number in (1, 2)
    ]
    return _shown(RecoveredDialog(visits, stage.window.context, stage.window))


def _recovery_code(stage: Stage) -> QWidget:
    envelope = seal(bytes(32), "three wet umbrellas", "gallery", CHEAP)
    context = stage.window.context
    asking = Asking(context.settings)
    return _shown(
        CodeDialog(Prepared(new_code(), "a1b2c3", envelope), context, asking, stage.window)
    )


def _sure(stage: Stage) -> QWidget:
    missing = [f"School {number}: no visit this term." for number in range(1, 9)]
    return _shown(
        SureDialog(
            "Return incomplete?",
            "8 of 30 schools have something missing:",
            missing,
            "Return incomplete",
            "Go back",
            stage.window,
        )
    )


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


def _reason(stage: Stage) -> QWidget:
    return _shown(
        ReasonDialog(
            "Withdraw this visit",
            "Why is it withdrawn? It stays in the record with your reason.",
            "Withdraw this visit",
            lambda reason: None,
            stage.window,
            needed="Say why the visit is withdrawn.",
        )
    )


def _decide(stage: Stage) -> QWidget | None:
    stage.go("board")
    stage.settle()
    page = stage.window.page("board")
    assert isinstance(page, BoardPage)
    page.table.select([stage.keys.urn])
    page.decide()
    stage.settle()
    return _dialog_of(page)


def _dialog_of(page: QWidget) -> QWidget | None:
    shown = [each for each in page.window().findChildren(QDialog) if each.isVisible()]
    return shown[-1] if shown else None


def _shown(dialog: QWidget) -> QWidget:
    dialog.show()
    return dialog


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
    page = stage.window.page("style")
    for each in page.findChildren(QScrollArea):
        each.verticalScrollBar().setValue(each.verticalScrollBar().maximum())


def _check(stage: Stage) -> QWidget | None:
    stage.go("visit", stage.keys.draft or stage.keys.issued)
    stage.settle()
    page = stage.window.page("visit")
    assert isinstance(page, VisitPage)
    page.make_final()
    return page.check


_MOMENTS = (
    Scene("search-found", _find),
    Scene("calendar-term", _term, _month),
    Scene("home-term-as-list", _term_list),
    Scene("school-story-as-table", _story_table, _story_drawing),
    Scene("actions-by-school", _by_school),
    Scene("action-progress", _progress, shows=("ActionDialog",)),
    Scene("visit-check-answers", _check, shows=("CheckAnswersDialog",)),
    Scene("visit-final", _final),
    Scene("style-end", _style_preview),
    Scene("dialog-contact", _contact, shows=("ContactDialog",)),
    Scene("dialog-trial", _trial, shows=("TrialDialog",)),
    Scene("shell-warning", _warn, _close_messages),
    Scene("shell-success", _succeed, _close_messages),
    Scene("shell-not-saved", _lose, _all_is_saved),
    Scene("shell-narrow", _narrow, _widen),
    Scene("shell-palette", _palette, shows=("CommandPalette",)),
    Scene("shell-shortcuts", _shortcuts, shows=("ShortcutList",)),
    Scene("shell-messages", _past, shows=("MessageList",)),
    Scene("shell-closing", _question, shows=("ClosingQuestion",)),
    Scene("shell-locked", _locked, shows=("LockDialog",)),
    Scene("shell-recovered", _recovered, shows=("RecoveredDialog",)),
    Scene("dialog-recovery-code", _recovery_code, shows=("CodeDialog",)),
    Scene("dialog-sure", _sure, shows=("SureDialog",)),
    Scene("dialog-reason", _reason, shows=("ReasonDialog",)),
    Scene("dialog-decide", _decide, shows=("DecideDialog",)),
    Scene("dialog-assign", _assign, shows=("AssignDialog",)),
    Scene("dialog-local-facts", _local_facts, shows=("LocalFactsDialog",)),
    Scene("dialog-new-visit", _new_visit, shows=("NewVisitDialog",)),
)


def dialogs(
    surroundings: Surroundings, settings: QSettings
) -> Sequence[tuple[str, Callable[[], QWidget]]]:
    """The windows that stand for themselves."""

    def start() -> StartDialog:
        return StartDialog(surroundings.doors, settings, surroundings.stores, None)

    def new_store() -> StartDialog:
        dialog = start()
        dialog._ask_answers()
        return dialog

    def passphrase() -> StartDialog:
        dialog = start()
        dialog._ask_passphrase(surroundings.stores / "my-schools.ssio")
        return dialog

    return (("start", start), ("start-new", new_store), ("start-passphrase", passphrase))


def covered_dialogs() -> frozenset[str]:
    """The classes of dialogs that some scene shows."""
    return frozenset({"StartDialog"}).union(*(scene.shows for scene in _MOMENTS))
