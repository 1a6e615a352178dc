"""Threads that own a workspace each and do jobs in order. Knows nothing of windows."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

W = TypeVar("W")


@dataclass(slots=True)
class Ticket:
    """A promise that can be taken back. A job whose ticket was taken back is not begun."""

    _event: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()


@dataclass(frozen=True, slots=True)
class Job(Generic[W]):
    """Work to be done in a lane, and where its result or its exception goes.

    done is called in the lane's thread with the value and None, or None and the exception.
    A job that was taken back before it began is answered with neither.
    """

    work: Callable[[W], Any]
    done: Callable[[Any, BaseException | None], None]
    ticket: Ticket = field(default_factory=Ticket)


class _Renew:
    """Asks a lane to let go of its workspace."""


class Lane(Generic[W]):
    """One thread with its own workspace, made there at the first job. tell: puts what a job raised
    into words, with that workspace at hand.

    A workspace that cannot be made fails the job that wanted it; the next job tries again.
    """

    def __init__(
        self,
        name: str,
        factory: Callable[[], W],
        dispose: Callable[[W], None] | None = None,
        tell: Callable[[W, Exception], Exception] | None = None,
    ) -> None:
        self._name = name
        self._tell = tell
        self._factory = factory
        self._dispose = dispose
        self._jobs: queue.SimpleQueue[Job[W] | _Renew | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def put(self, job: Job[W]) -> None:
        """Queue a job; the thread starts with the first."""
        self._jobs.put(job)
        if self._thread is None:
            # A daemon, so that a window that died does not leave an invisible process; close()
            # is what waits for pending writes.
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def renew(self) -> None:
        """Give the workspace back; the next job makes another."""
        if self._thread is not None:
            self._jobs.put(_Renew())

    def close(self) -> None:
        """Finish every queued job, give the workspace back, and end the thread."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        workspace: W | None = None
        while (job := self._jobs.get()) is not None:
            if isinstance(job, _Renew):
                if workspace is not None and self._dispose is not None:
                    self._dispose(workspace)
                workspace = None
                continue
            if job.ticket.cancelled:
                job.done(None, None)
                continue
            try:
                if workspace is None:
                    workspace = self._factory()
                value = job.work(workspace)
            except BaseException as error:  # noqa: BLE001 - handed on whole, never swallowed
                job.done(None, self._told(workspace, error))
            else:
                job.done(value, None)
            # Without this the last result lives on until the next job arrives.
            value = None
            del job
        if workspace is not None and self._dispose is not None:
            self._dispose(workspace)

    def _told(self, workspace: W | None, error: BaseException) -> BaseException:
        if self._tell is None or workspace is None or not isinstance(error, Exception):
            return error
        return self._tell(workspace, error)
