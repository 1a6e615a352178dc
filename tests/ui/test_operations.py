"""Work goes to its thread and comes back to the window's, whatever happens in between."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.progress import Progress
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.latest import Latest
from ssio_desktop.ui.shell.operations import LongTask, Operations


@dataclass
class Shelf:
    """A plain workspace that remembers which thread made it and what was put on it."""

    made_in: int = field(default_factory=threading.get_ident)
    items: list[str] = field(default_factory=list)

    def put(self, item: str) -> Outcome[str]:
        self.items.append(item)
        return Outcome(item, frozenset({f"item/{item}"}), f"{item} recorded", f"batch-{item}")


def undo(shelf: Shelf, batch: str) -> Outcome[None]:
    return Outcome(None, frozenset({"item/x"}), f"{batch} undone", f"un-{batch}")


@pytest.fixture
def logged() -> list[BaseException]:
    return []


@pytest.fixture
def operations(qtbot: QtBot, logged: list[BaseException]) -> Iterator[Operations[Shelf]]:
    made = Operations(Shelf, undo=undo, log=lambda what, error: logged.append(error))
    yield made
    made.close()


def test_a_read_is_done_elsewhere_and_answered_here(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    answers: list[tuple[bool, bool]] = []
    here = QThread.currentThread()

    def then(ident: int) -> None:
        answers.append((ident != threading.get_ident(), QThread.currentThread() is here))

    operations.read(lambda shelf: threading.get_ident(), then)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(True, True)]


def test_a_workspace_is_made_in_the_thread_that_uses_it(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    answers: list[bool] = []
    operations.read(lambda shelf: shelf.made_in == threading.get_ident(), answers.append)
    qtbot.waitUntil(lambda: answers == [True])


def test_a_change_tells_what_it_changed_after_its_own_answer(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    seen: list[object] = []
    operations.changed.connect(lambda outcome: seen.append(outcome.entities))
    with qtbot.waitSignal(operations.changed):
        operations.change(lambda shelf: shelf.put("a"), seen.append)
    assert seen == ["a", frozenset({"item/a"})]


def test_changes_are_made_in_the_order_they_were_asked(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    for item in "abcdef":
        operations.change(lambda shelf, item=item: shelf.put(item), quiet=True)  # type: ignore[misc]
    items: list[list[str]] = []
    operations.change(lambda shelf: Outcome(list(shelf.items)), items.append)
    qtbot.waitUntil(lambda: items == [list("abcdef")])


def test_an_error_nobody_handles_is_put_into_words(
    qtbot: QtBot, operations: Operations[Shelf], logged: list[BaseException]
) -> None:
    def refuse(shelf: Shelf) -> Outcome[None]:
        raise UserError("The date is in the future.", remedy="Give a past date.")

    with qtbot.waitSignal(operations.failed) as failure:
        operations.change(refuse)
    (message,) = failure.args or [None]
    assert isinstance(message, Message)
    assert message.tone is Tone.WARNING
    assert message.text == "The date is in the future. Give a past date."
    assert logged == []


def test_a_bug_is_logged_whole_and_described_without_its_innards(
    qtbot: QtBot, operations: Operations[Shelf], logged: list[BaseException]
) -> None:
    with qtbot.waitSignal(operations.failed) as failure:
        operations.read(lambda shelf: 1 // 0, lambda value: None)
    (message,) = failure.args or [None]
    assert "ZeroDivision" not in message.text
    assert message.code == "bug"
    assert [type(error) for error in logged] == [ZeroDivisionError]
    assert logged[0].__traceback__ is not None


def test_a_mistake_in_using_a_result_goes_through_the_same_door(
    qtbot: QtBot, operations: Operations[Shelf], logged: list[BaseException]
) -> None:
    def stumble(value: int) -> None:
        raise KeyError("page")

    with qtbot.waitSignal(operations.failed):
        operations.read(lambda shelf: 1, stumble)
    assert [type(error) for error in logged] == [KeyError]


def test_the_result_for_a_destroyed_owner_is_dropped(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    gate = threading.Event()
    answers: list[int] = []
    owner = QObject()
    operations.read(lambda shelf: gate.wait(10), lambda value: answers.append(1), owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    gate.set()
    after: list[int] = []
    operations.read(lambda shelf: 2, after.append)
    qtbot.waitUntil(lambda: after == [2])
    assert answers == []


def test_only_the_newest_of_several_questions_is_answered(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    gate = threading.Event()
    done: list[str] = []
    answers: list[str] = []
    latest = Latest(operations)
    for text in ("a", "as", "ash"):
        latest.read(
            lambda shelf, text=text: (gate.wait(10), done.append(text), text)[2], answers.append
        )  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: answers == ["ash"])
    assert "as" not in done, "a question taken back before it began is not worked on"


def test_undo_takes_back_the_last_change_and_redo_makes_it_again(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    with qtbot.waitSignal(operations.announced):
        operations.change(lambda shelf: shelf.put("a"))
    assert operations.undo_label == "a recorded"
    with qtbot.waitSignal(operations.announced) as undone:
        operations.undo()
    assert undone.args is not None
    assert undone.args[0].label == "batch-a undone"
    assert (operations.undo_label, operations.redo_label) == ("", "a recorded")
    with qtbot.waitSignal(operations.announced) as redone:
        operations.redo()
    assert redone.args is not None
    assert redone.args[0].label == "Done again: a recorded"
    assert (operations.undo_label, operations.redo_label) == ("a recorded", "")


def test_what_cannot_be_undone_stands_before_what_can(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    for work in (
        lambda shelf: shelf.put("a"),
        lambda _: Outcome(None, frozenset({"file"}), "sent"),
    ):
        with qtbot.waitSignal(operations.announced):
            operations.change(work)
    assert operations.undo_label == "sent"
    with qtbot.assertNotEmitted(operations.failed), qtbot.assertNotEmitted(operations.changed):
        operations.undo()
    assert operations.undo_label == "a recorded"
    with qtbot.waitSignal(operations.announced) as undone:
        operations.undo()
    assert undone.args is not None and undone.args[0].label == "batch-a undone"


def test_what_is_saved_while_typing_is_not_announced_and_not_in_the_undo_list(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    with (
        qtbot.assertNotEmitted(operations.announced),
        qtbot.waitSignal(operations.changed),
    ):
        operations.change(lambda shelf: shelf.put("a"), quiet=True, key="note")
    assert operations.undo_label == ""


def test_what_is_saved_at_one_sitting_is_one_step_of_the_undo_list_and_is_not_announced(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    announced: list[object] = []
    operations.announced.connect(announced.append)
    for item, sitting in (("a", "1"), ("b", "1"), ("c", "2")):
        with qtbot.waitSignal(operations.changed):
            operations.change(lambda s, item=item: s.put(item), quiet=True, sitting=sitting)  # type: ignore[misc]
    assert announced == []
    labels = []
    for _ in range(2):
        labels.append(operations.undo_label)
        with qtbot.waitSignal(operations.announced):
            operations.undo()
    assert labels == ["c recorded", "a recorded"]
    assert operations.undo_label == ""
    assert operations._history.redo[-1].batches == ("un-batch-b", "un-batch-a")


def test_words_that_could_not_be_saved_stay_on_show_until_the_same_words_are(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    full = True

    def save(shelf: Shelf) -> Outcome[str]:
        if full:
            raise SurroundingsError("The disk is full.")
        return shelf.put("note")

    with qtbot.waitSignal(operations.idle):
        operations.change(save, quiet=True, key="note")
    with qtbot.waitSignal(operations.idle):
        operations.change(lambda shelf: shelf.put("other"), quiet=True, key="other")
    assert operations.save_state.unsaved is not None
    assert operations.save_state.unsaved.what == "The disk is full."
    full = False
    with qtbot.waitSignal(operations.idle):
        operations.retry_unsaved()
    assert operations.save_state.unsaved is None
    assert operations.save_state.saved_at is not None


def test_a_refused_press_of_a_button_does_not_say_that_words_are_unsaved(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    def refuse(shelf: Shelf) -> Outcome[None]:
        raise UserError("No school was chosen.")

    with qtbot.waitSignals([operations.idle, operations.failed]):
        operations.change(refuse)
    assert operations.save_state.unsaved is None
    assert operations.save_state.saved_at is None


def test_long_work_reports_how_far_it_is(qtbot: QtBot, operations: Operations[Shelf]) -> None:
    begun: list[LongTask] = []
    steps: list[tuple[int, int]] = []
    operations.started.connect(begun.append)

    def work(shelf: Shelf, progress: Progress) -> Outcome[str]:
        for step in range(1, 4):
            progress(step, 3)
        return shelf.put("pack")

    with qtbot.waitSignal(operations.changed):
        task = operations.long(work, "Reading the register")
        task.progressed.connect(lambda done, total: steps.append((done, total)))
    assert begun[0].title == "Reading the register"
    assert steps[-1] == (3, 3)


@pytest.mark.parametrize("writes", [True, False])
def test_long_work_that_is_stopped_keeps_nothing_and_says_so(
    qtbot: QtBot, operations: Operations[Shelf], writes: bool
) -> None:
    begun = threading.Event()

    def work(shelf: Shelf, progress: Progress) -> Outcome[str]:
        begun.set()
        while True:
            progress(1, 0)

    task = operations.long(work, "Reading", writes=writes)
    assert begun.wait(10)
    with (
        qtbot.assertNotEmitted(operations.changed),
        qtbot.waitSignal(operations.failed) as stopped,
    ):
        task.cancel()
    assert stopped.args is not None
    assert stopped.args[0].tone is Tone.INFORMATION


def test_closing_waits_for_writes_that_were_asked_for(qtbot: QtBot) -> None:
    kept: list[str] = []
    operations = Operations(Shelf, dispose=lambda shelf: kept.extend(shelf.items))
    for item in "abc":
        operations.change(lambda shelf, item=item: shelf.put(item), quiet=True)  # type: ignore[misc]
    operations.close()
    assert kept == ["a", "b", "c"]
    with pytest.raises(RuntimeError):
        operations.change(lambda shelf: shelf.put("d"))


def test_a_workspace_that_cannot_be_made_fails_the_job_and_is_tried_again(qtbot: QtBot) -> None:
    tries: list[int] = []

    def factory() -> Shelf:
        tries.append(1)
        if len(tries) == 1:
            raise SurroundingsError("The file is locked.")
        return Shelf()

    operations = Operations(factory)
    with qtbot.waitSignal(operations.failed):
        operations.read(lambda shelf: 1, lambda value: None)
    answers: list[int] = []
    operations.read(lambda shelf: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    operations.close()


def test_what_is_asked_for_after_closing_is_not_read_and_a_change_is_no_silent_loss(
    qtbot: QtBot, operations: Operations[Shelf]
) -> None:
    answers: list[object] = []
    operations.read(lambda shelf: 1, answers.append)
    operations.close()
    assert operations.read(lambda shelf: 2, answers.append).cancelled
    with pytest.raises(RuntimeError):
        operations.change(lambda shelf: shelf.put("late"), answers.append)
    QCoreApplication.processEvents()
    assert answers == []
