"""Scenes of the gallery for which something would have to happen: their words are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QWidget

from bench.gallery_stage import Scene, Stage, shown
from bench.places import CHEAP
from ssio_desktop.domain.casework.areas import read_areas
from ssio_desktop.services.board import Conflict, Head
from ssio_desktop.services.calendar_items import CalendarItem
from ssio_desktop.services.differences import Difference, ToldValue
from ssio_desktop.services.recovering import Recovered
from ssio_desktop.services.recovery_codes import Prepared
from ssio_desktop.services.settling import Texts
from ssio_desktop.store.envelope import seal
from ssio_desktop.store.recovery_code import new_code
from ssio_desktop.ui.action_plan.areas_dialog import AreasDialog
from ssio_desktop.ui.board.settling import SettleDialog
from ssio_desktop.ui.calendar.moving import MoveVisitDialog
from ssio_desktop.ui.home.asking import Asking, SureDialog
from ssio_desktop.ui.locking.cover import LockDialog
from ssio_desktop.ui.moderation.asking import AskDialog
from ssio_desktop.ui.moderation.between import BetweenDialog
from ssio_desktop.ui.recovery import RecoveredDialog
from ssio_desktop.ui.settings.code_dialog import CodeDialog
from ssio_desktop.ui.shell.closing import ClosingQuestion
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.lists import MessageList
from ssio_desktop.ui.shell.operations import LongTask
from ssio_desktop.ui.shell.saving import SaveState
from ssio_desktop.ui.widgets.reason import ReasonDialog

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


_SCHOOL = "Marrowby Primary School"
_OFFICER = "Officer South"
_PLACE = "Answer"
_SAID = {
    "Officer North": "Phonics is taught daily in most classes.",
    _OFFICER: "Phonics is taught twice daily in every class.",
}
_CATEGORIES = (
    ("3a", "Requires improvement, potential to become good"),
    ("3b", "Requires improvement"),
)
_IDLE = "Nobody used it for 15 minutes."
_TWO_SCHOOLS = ("School 1", "School 2")
_WHY = (
    "Withdraw this visit",
    "Why is it withdrawn? It stays in the record with your reason.",
    "Say why the visit is withdrawn.",
)


_LETTER = """To improve further, the school should:
1. Teach early reading in one way, every day, in every class;
2. Bring down the absence of pupils supported by the premium; and
3. Have leaders of subjects answer for what pupils learn."""
_AREAS = read_areas(_LETTER).areas


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


def _past(stage: Stage) -> QWidget:
    return shown(MessageList((_WARNING, _FAILURE), stage.window))


def _question(stage: Stage) -> QWidget:
    return shown(
        ClosingQuestion(
            "Work is still going on",
            "“Importing schools” is not finished. If it is stopped, nothing of it is kept.",
            stay="Let it finish",
            leave="Stop it and close",
            parent=stage.window,
        )
    )


def _locked(stage: Stage) -> QWidget:
    return shown(LockDialog(_IDLE, stage.window))


def _recovered(stage: Stage) -> QWidget:
    typed = datetime(2026, 10, 14, 10, 17, tzinfo=UTC)
    visits = [
        Recovered("visit", stage.keys.draft, school, typed.date(), typed, number, 60, "batch")
        for number, school in enumerate(_TWO_SCHOOLS, start=1)
    ]
    board = Recovered("partnership-board", "", _TWO_SCHOOLS[0], typed.date(), typed, 3, 90, "batch")
    return shown(RecoveredDialog([*visits, board], stage.window.context, stage.window))


def _recovery_code(stage: Stage) -> QWidget:
    envelope = seal(bytes(32), "three wet umbrellas", "gallery", CHEAP)
    context = stage.window.context
    asking = Asking(context.settings)
    return shown(
        CodeDialog(Prepared(new_code(), "a1b2c3", envelope), context, asking, stage.window)
    )


def _sure(stage: Stage) -> QWidget:
    missing = [f"School {number}: no visit this term." for number in range(1, 9)]
    return shown(
        SureDialog(
            "Return incomplete?",
            "8 of 30 schools have something missing:",
            missing,
            "Return incomplete",
            "Go back",
            stage.window,
        )
    )


def _reason(stage: Stage) -> QWidget:
    title, question, needed = _WHY
    return shown(
        ReasonDialog(title, question, title, lambda reason: None, stage.window, needed=needed)
    )


def _move_visit(stage: Stage) -> QWidget:
    day = date(2026, 12, 3)
    item = CalendarItem("visit-planned", day, day, _SCHOOL, movable=True)
    return shown(MoveVisitDialog(item, lambda day: None, stage.window))


def _ask(stage: Stage) -> QWidget:
    schools, officers = [(_SCHOOL, "900001")], [(_OFFICER, "officer-2")]
    return shown(AskDialog(schools, officers, "900001", lambda urn, who: None, stage.window))


def _between(stage: Stage) -> QWidget:
    day = date(2026, 11, 20)
    dialog = BetweenDialog(
        _SCHOOL, "3a", _CATEGORIES, day, lambda code, why, on: None, stage.window
    )
    return shown(dialog)


def _settle(stage: Stage) -> QWidget:
    at = datetime(2026, 11, 20, 9, 28, tzinfo=UTC)
    heads = [Head(who, said, who, at) for who, said in _SAID.items()]
    conflict = Conflict("visit/1", "answers.well", "900001", _SCHOOL, "2026-autumn", tuple(heads))
    values = tuple(ToldValue(head, str(head.value), str(head.value)) for head in heads)
    difference = Difference(conflict, _PLACE, "", values, texts=Texts(_SAID))
    return shown(
        SettleDialog(difference, values[-1], "both", lambda event, text, reason: None, stage.window)
    )


def _areas(stage: Stage) -> QWidget:
    dialog = AreasDialog(lambda areas: None, stage.window, ask=lambda: None)
    dialog.text.setPlainText(_LETTER)
    return shown(dialog)


INVENTED = (
    Scene(
        "plan-areas",
        _areas,
        shows=("AreasDialog",),
        invents=(_LETTER, *(f"{n}. {each.what}" for n, each in enumerate(_AREAS, start=1))),
    ),
    Scene("shell-warning", _warn, _close_messages),
    Scene("shell-success", _succeed, _close_messages),
    Scene("shell-not-saved", _lose, _all_is_saved),
    Scene("shell-messages", _past, shows=("MessageList",)),
    Scene("shell-closing", _question, shows=("ClosingQuestion",)),
    Scene("shell-locked", _locked, shows=("LockDialog",), invents=(_IDLE,)),
    Scene("shell-recovered", _recovered, shows=("RecoveredDialog",), invents=_TWO_SCHOOLS),
    Scene("dialog-recovery-code", _recovery_code, shows=("CodeDialog",)),
    Scene("dialog-move-visit", _move_visit, shows=("MoveVisitDialog",), invents=(_SCHOOL,)),
    Scene("dialog-ask", _ask, shows=("AskDialog",), invents=(_SCHOOL, _OFFICER)),
    Scene("dialog-between", _between, shows=("BetweenDialog",), invents=(_SCHOOL,)),
    Scene(
        "dialog-settle",
        _settle,
        shows=("SettleDialog",),
        invents=(_SCHOOL, _PLACE, _OFFICER, *_SAID, *_SAID.values()),
    ),
    Scene("dialog-sure", _sure, shows=("SureDialog",)),
    Scene("dialog-reason", _reason, shows=("ReasonDialog",), invents=_WHY),
)
"""Scenes of messages and questions."""
