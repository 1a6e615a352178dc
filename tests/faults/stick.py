"""A stick that is pulled: from its n-th operation on, every one of a folder fails as a disk that is
gone does, until it is put in again. Stands in at the doors of the system that the program uses."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


class Stick:
    """folder: where it is. code: the error number it gives once it is gone."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.operations = 0
        self._gone_at = 0
        self._code = 0
        self._handles: set[int] = set()
        self._root = os.fspath(folder)
        for name in ("open", "mkdir", "replace", "rename", "unlink", "scandir", "listdir", "stat"):
            patch.setattr(os, name, self._by_path(getattr(os, name), counted=name in _WRITES))
        for name in ("write", "fsync"):
            patch.setattr(os, name, self._by_handle(getattr(os, name)))
        patch.setattr(io, "open", self._opened(io.open))

    @contextmanager
    def pulled(self, at: int, code: int) -> Iterator[None]:
        """Gone from the n-th operation that writes on."""
        self.operations, self._gone_at, self._code = 0, at, code
        try:
            yield
        finally:
            self._gone_at = 0

    @property
    def is_gone(self) -> bool:
        return bool(self._gone_at) and self.operations >= self._gone_at

    def step(self) -> None:
        """One more operation that writes. OSError where the stick is gone."""
        self.operations += 1
        self.look()

    def look(self) -> None:
        """OSError where the stick is gone."""
        if self.is_gone:
            raise OSError(self._code, os.strerror(self._code))

    def _is_here(self, path: Any) -> bool:
        if not isinstance(path, str | os.PathLike):
            return False
        text = os.fspath(path)
        return isinstance(text, str) and (text == self._root or text.startswith(self._root + "/"))

    def _by_path(self, real: Callable[..., Any], *, counted: bool) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            here = bool(args) and self._is_here(args[0])
            if here:
                self.step() if counted else self.look()
            found = real(*args, **named)
            if here and real.__name__ == "open":
                self._handles.add(found)
            elif real.__name__ == "open":
                self._handles.discard(found)
            return found

        return call

    def _by_handle(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(handle: Any, *args: Any) -> Any:
            if handle in self._handles:
                self.step()
            return real(handle, *args)

        return call

    def _opened(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(file: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
            if not self._is_here(file):
                return real(file, mode, *args, **named)
            if set(mode) & set("wxa") and "b" in mode:
                self.step()
                return _File(io.FileIO(os.fspath(file), mode.replace("b", "")), self)
            self.look()
            return real(file, mode, *args, **named)

        return call


_WRITES = frozenset({"open", "mkdir", "replace", "rename", "unlink"})


class _File(io.BufferedWriter):
    """What is written to the stick by way of a buffer."""

    def __init__(self, raw: io.FileIO, stick: Stick) -> None:
        super().__init__(raw)
        self._stick = stick

    def write(self, data: Any) -> int:
        self._stick.step()
        return super().write(data)

    def flush(self) -> None:
        if not self.closed:
            self._stick.look()
        super().flush()
