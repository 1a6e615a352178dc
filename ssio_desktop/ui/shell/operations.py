"""Every touch of the data, off the window's thread and back again.

A page hands over a function of a workspace; it is done by a reader's or a writer's thread, and
the result arrives in the window's thread by a queued signal. What a workspace is, this module
does not know.
"""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, Signal

from ssio_desktop.errors import Cancelled, SurroundingsError
from ssio_desktop.progress import Progress
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.collecting import Collecting
from ssio_desktop.ui.shell.explain import explain, is_bug
from ssio_desktop.ui.shell.history import History, Step, done_again
from ssio_desktop.ui.shell.lanes import Job, Lane, Ticket
from ssio_desktop.ui.shell.long_task import LongTask
from ssio_desktop.ui.shell.saving import SaveState, Saving
from ssio_desktop.ui.widgets.asked import Asker, answered, taken

__all__ = ["LongTask", "Operations", "SaveState"]

W = TypeVar("W")
T = TypeVar("T")

Log = Callable[[str, BaseException], None]


def _log_to_logging(what: str, error: BaseException) -> None:
    logging.getLogger("ssio_desktop.ui").error(what, exc_info=error)


@dataclass(frozen=True, slots=True)
class _Request:
    """What was asked and for whom, carried from the window to a lane and back."""

    kind: str
    then: Callable[[Any], None] | None
    fail: Callable[[Exception], None] | None
    owner: QObject | None
    ticket: Ticket
    quiet: bool = False
    key: str = ""
    retry: Callable[[], None] | None = None
    task: LongTask | None = None
    undoes: Step | None = None
    sitting: str = ""
    writes: bool = True
    asker: Asker | None = None


class Operations(QObject, Generic[W]):
    """Reads, changes and long work over a workspace, each in its own thread.

    factory makes a workspace and is called in the thread that will use it. undo takes a workspace
    and a batch and gives the outcome of undoing it; within at_once several are undone, or none.
    tell puts an error into words, in the thread it was raised in. is_cut_off: whether an error
    means that the workspaces have to be made anew. log is told of bugs, with the exception.

    Signals, all in the window's thread:
    changed(Outcome): something was changed; pages refresh. announced(Outcome): as changed, for
    changes a person asked for and can undo. failed(Message): nobody else handled an error.
    started(LongTask): long work began. save_state_changed(SaveState). idle(): no write pending.
    cut_off(): every workspace made before is of no use any more; before any is made anew.
    """

    changed = Signal(object)
    announced = Signal(object)
    failed = Signal(object)
    started = Signal(object)
    save_state_changed = Signal(object)
    history_changed = Signal()
    idle = Signal()
    cut_off = Signal()
    _arrived = Signal()

    def __init__(
        self,
        factory: Callable[[], W],
        *,
        undo: Callable[[W, str], Outcome[Any]] | None = None,
        at_once: Callable[[W], AbstractContextManager[object]] = nullcontext,
        dispose: Callable[[W], None] | None = None,
        tell: Callable[[W, Exception], Exception] | None = None,
        is_cut_off: Callable[[BaseException], bool] = lambda error: False,
        log: Log = _log_to_logging,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader: Lane[W] = Lane("reader", factory, dispose, tell)
        self._writer: Lane[W] = Lane("writer", factory, dispose, tell)
        self._worker: Lane[W] = Lane("long-reader", factory, dispose, tell)
        self._undo = undo
        self._at_once = at_once
        self._is_cut_off = is_cut_off
        self._log = log
        self._history = History()
        self._saving = Saving()
        self._closed = False
        self._collecting = Collecting(self)
        self._unanswered = 0
        # Results wait here rather than inside the signal: Python values queued across threads by
        # PySide 6.12 lose a reference, which ends in a crash (seen with True and False).
        self._answers: queue.SimpleQueue[tuple[_Request, Any, BaseException | None]]
        self._answers = queue.SimpleQueue()
        self._arrived.connect(self._collect, Qt.ConnectionType.QueuedConnection)

    # --- asking -------------------------------------------------------------------------

    def read(
        self,
        work: Callable[[W], T],
        then: Callable[[T], None],
        fail: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
        ticket: Ticket | None = None,
    ) -> Ticket:
        """Look something up. then gets the value, unless owner was destroyed meanwhile.

        Where owner is not given and then is a method of a QObject, that object is the owner. An
        owner with ``show_failure(error)``, as a page, may tell of a failure itself; ``failed`` is
        then not emitted, so that nobody is told twice.
        """
        request = _Request(
            "read", then, fail, owner or _owner(then), ticket or Ticket(), writes=False
        )
        return self._submit(self._reader, work, request)

    def change(
        self,
        work: Callable[[W], Outcome[T]],
        then: Callable[[T], None] | None = None,
        fail: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
        *,
        quiet: bool = False,
        key: str = "",
        sitting: str = "",
    ) -> None:
        """Change something. then gets the outcome's value; ``changed`` follows.

        quiet: no message, for what is saved while typing. sitting: by which a quiet change joins
        the undo list; those of one sitting that follow each other are undone together. key: what
        is being saved, such as a field's path; a failure stays on show until the same key succeeds.
        """
        retry = partial(self.change, work, then, fail, owner, quiet=quiet, key=key, sitting=sitting)
        request = _Request(
            "change", then, fail, owner or _owner(then), Ticket(), quiet, key, retry,
            sitting=sitting, asker=None if fail or quiet else taken(),
        )  # fmt: skip
        self._submit(self._writer, work, request)

    def long(
        self,
        work: Callable[[W, Progress], Outcome[T]],
        title: str,
        then: Callable[[T], None] | None = None,
        fail: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
        *,
        writes: bool = True,
    ) -> LongTask:
        """Do long work with a progress panel; the person can stop it, and then nothing is kept.

        writes: False for work that only reads, such as printing a pack, which then leaves the
        writer free to save what is typed meanwhile.
        """
        task = LongTask(title, self)
        request = _Request(
            "long", then, fail, owner or _owner(then), task.ticket, task=task, writes=writes,
            asker=None if fail else taken(),
        )  # fmt: skip
        report = task.reporter()

        def guarded(workspace: W) -> Outcome[T]:
            if task.ticket.cancelled:
                raise Cancelled
            return work(workspace, report)

        self._submit(self._writer if writes else self._worker, guarded, request)
        self.started.emit(task)
        return task

    # --- undo ---------------------------------------------------------------------------

    @property
    def undo_label(self) -> str:
        """What Undo would undo, in words; empty where there is nothing."""
        return self._history.undo[-1].label if self._history.undo else ""

    @property
    def redo_label(self) -> str:
        """What Redo would do again; empty where there is nothing."""
        return self._history.redo[-1].label if self._history.redo else ""

    def pass_over(self) -> str:
        """Leave the last change as it is where it cannot be undone, and give its label; else ""."""
        if label := self._history.pass_over():
            self.history_changed.emit()
        return label

    def undo(self) -> None:
        """Undo the last change of this sitting, if any; what cannot be undone is passed over."""
        if not self.pass_over():
            self._step(self._history.undo, "undo")

    def redo(self) -> None:
        """Do again what was undone last, if anything."""
        self._step(self._history.redo, "redo")

    def _step(self, steps: list[Step], kind: str) -> None:
        undo = self._undo
        if not steps or undo is None:
            return
        step = steps.pop()
        self.history_changed.emit()
        request = _Request(kind, None, None, None, Ticket(), undoes=step)

        def work(workspace: W) -> Outcome[Any]:
            with self._at_once(workspace):
                return step.take_back(workspace, undo)

        self._submit(self._writer, work, request)

    # --- saving and closing -------------------------------------------------------------

    @property
    def save_state(self) -> SaveState:
        """Whether all that was typed is kept."""
        return self._saving.state

    @property
    def pending_writes(self) -> int:
        """Changes handed over and not yet answered."""
        return self._saving.pending

    @property
    def is_busy(self) -> bool:
        """Whether anything that was asked for has not been answered yet."""
        return self._unanswered > 0

    @property
    def is_closed(self) -> bool:
        """Whether the window is going and nothing can be asked any more."""
        return self._closed

    def retry_unsaved(self) -> None:
        """Hand over again every change that could not be saved."""
        for retry in self._saving.take_retries():
            retry()

    def open_anew(self) -> None:
        """Let go of every workspace, so that what is asked next has one that was just made."""
        self.cut_off.emit()
        for lane in (self._reader, self._worker, self._writer):
            lane.renew()

    def close(self) -> None:
        """Finish pending writes, drop pending reads, end the threads. Blocks; safe to call twice.

        What is changed afterwards fails as a bug; nothing is read any more.
        """
        self._closed = True
        for lane in (self._reader, self._worker, self._writer):
            lane.close()
        self._collecting.stop()

    # --- the way back -------------------------------------------------------------------

    def _submit(self, lane: Lane[W], work: Callable[[W], Any], request: _Request) -> Ticket:
        if self._closed and request.kind == "read":
            request.ticket.cancel()  # Whoever wanted to see it is going.
            return request.ticket
        if self._closed:
            raise RuntimeError("the operations were closed")
        if self.thread() is not QThread.currentThread():
            raise RuntimeError("operations are asked for in the window's thread")
        if request.writes:
            self._saving.begin(request.key)
            self.save_state_changed.emit(self.save_state)

        def done(value: Any, error: BaseException | None) -> None:
            # After close() the object may be gone before its last answer; there is nobody to tell.
            if shiboken6.isValid(self):
                self._answers.put((request, value, error))
                self._arrived.emit()

        self._unanswered += 1
        lane.put(Job(work, done, request.ticket if request.kind == "read" else Ticket()))
        return request.ticket

    def _collect(self) -> None:
        if not self._answers.empty():
            self._unanswered -= 1
            self._deliver(*self._answers.get())

    def _deliver(self, request: _Request, value: Any, error: BaseException | None) -> None:
        if error is not None and self._is_cut_off(error) and not self._closed:
            self.open_anew()
        if request.kind == "read":
            if not request.ticket.cancelled and not self._closed:
                self._answer(request, value, error)
            return
        if request.task is not None:
            request.task.finished.emit()
            request.task.deleteLater()
        if error is None:
            self._record(request, value)
        elif isinstance(error, SurroundingsError):
            self._put_back(request)
        if request.writes:
            self._settle(request, error)
        self._answer(request, value.value if error is None else None, error)
        if error is None and value.entities:
            self.changed.emit(value)
            if request.kind != "change" or not request.quiet:
                again = request.undoes if request.kind == "redo" else None
                self.announced.emit(done_again(value, again) if again else value)

    def _record(self, request: _Request, outcome: Outcome[Any]) -> None:
        if request.undoes is None:
            is_new = self._history.note(outcome, request.sitting, quiet=request.quiet)
        elif is_new := bool(outcome.batch):
            back = Step(tuple(outcome.batch.split()), request.undoes.label)
            (self._history.redo if request.kind == "undo" else self._history.undo).append(back)
        if is_new:
            self.history_changed.emit()

    def _put_back(self, request: _Request) -> None:
        """A step that a full disk or a lock prevented can be tried again."""
        histories = {"undo": self._history.undo, "redo": self._history.redo}
        if request.kind in histories and request.undoes is not None:
            histories[request.kind].append(request.undoes)
            self.history_changed.emit()

    def _settle(self, request: _Request, error: BaseException | None) -> None:
        if error is None:
            self._saving.kept(request.key)
        elif request.quiet or request.key or isinstance(error, SurroundingsError):
            self._saving.lost(request.key, explain(error), request.retry)
        else:
            # A refused press of a button loses nothing that was typed.
            self._saving.refused(request.key)
        self.save_state_changed.emit(self.save_state)
        if self._saving.pending == 0:
            self.idle.emit()

    def _answer(self, request: _Request, value: Any, error: BaseException | None) -> None:
        if error is not None and is_bug(error):
            self._log("work failed", error)
        alive = request.owner is None or shiboken6.isValid(request.owner)
        try:
            # What the surroundings prevented is tried again from here; a stop is no news.
            is_refused = not isinstance(error, SurroundingsError | Cancelled | None)
            if answered(request.asker, explain(error).text if error and is_refused else ""):
                return
            if error is None:
                if alive and request.then is not None:
                    request.then(value)
            elif alive and request.fail is not None and isinstance(error, Exception):
                request.fail(error)
            elif request.kind == "read" and alive and _told_by_owner(request.owner, error):
                return
            elif alive or request.kind != "read":
                self.failed.emit(explain(error))
        except Exception as mishap:  # noqa: BLE001 - the one door for a page's own mistakes
            self._log("a page could not use a result", mishap)
            self.failed.emit(explain(mishap))


def _told_by_owner(owner: QObject | None, error: BaseException | None) -> bool:
    tell = getattr(owner, "show_failure", None)
    return tell is not None and isinstance(error, Exception) and bool(tell(error))


def _owner(then: Callable[[Any], None] | None) -> QObject | None:
    subject = getattr(then, "__self__", None)
    return subject if isinstance(subject, QObject) else None
