"""One call of a command: its arguments, its surroundings, and the store it works on."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from ssio_desktop.bootstrap import Resources, find_resources, open_store_at
from ssio_desktop.cli.given import read_text
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.servers import Login
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.connection import in_words

PASSPHRASE = "SSIO_PASSPHRASE"
"""The environment variable that a passphrase may come from."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a command is given besides its arguments."""

    args: Namespace
    errors: TextIO = field(default_factory=lambda: sys.stderr)
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def resources(self) -> Resources:
        """The data that came with the program."""
        return find_resources()

    def store_path(self) -> Path:
        """The store named by ``--store``. UserError where none is."""
        given = getattr(self.args, "store", None)
        if not given:
            raise UserError(
                "This command needs a store, and none was named.",
                remedy="Name it with --store FILE, before or after the command.",
                code="store.not-named",
            )
        return Path(given)

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """The store named by ``--store``, opened, and closed in the end whatever happens."""
        path = self.store_path()
        if not path.is_file():
            raise UserError(
                "There is no store at this place.",
                where=str(path),
                remedy="Check the name, or make a store with “new”.",
                code="store.missing",
            )
        opened = open_store_at(path, self.passphrase(), self.resources())
        try:
            # A damaged page shows when it is read, whoever reads it.
            with in_words(path):
                yield opened
        finally:
            opened.close()

    def has_passphrase(self) -> bool:
        """Whether a passphrase was given with the call, so that nobody has to be asked."""
        named = getattr(self.args, "passphrase_file", None)
        return bool(named or self.environment.get(PASSPHRASE))

    def passphrase(self, *, fresh: bool = False) -> str:
        """The passphrase: from a file, from the environment, or asked for without echo.

        fresh: for a new store, so asked for twice. UserError where it cannot be had.
        """
        file = getattr(self.args, "passphrase_file", None)
        if file:
            return _first_line(file)
        if self.environment.get(PASSPHRASE):
            return self.environment[PASSPHRASE]
        if not sys.stdin.isatty():
            raise UserError(
                "The store’s passphrase was not given.",
                remedy=f"Name a file that holds it with --passphrase-file, or set {PASSPHRASE}.",
                code="passphrase.missing",
            )
        return self._asked("Passphrase: ", twice=fresh)

    def file_passphrase(self) -> str:
        """The passphrase of the file that is made or read, from the file named by
        ``--post-passphrase-file``; empty where none is named."""
        file = getattr(self.args, "post_passphrase_file", None)
        return _first_line(file) if file else ""

    def server_login(self) -> Login:
        """How one logs in to a server, from what ``--login-file`` and ``--server-key`` name."""
        file = getattr(self.args, "login_file", None)
        return Login(_first_line(file) if file else "", self.args.server_key.strip())

    def new_passphrase(self) -> str:
        """The passphrase that is to take the place of the old one: from the file named by
        ``--new-passphrase-file``, or asked for twice without echo."""
        file = getattr(self.args, "new_passphrase_file", None)
        if file:
            return _first_line(file)
        if not sys.stdin.isatty():
            raise UserError(
                "The new passphrase was not given.",
                remedy="Name a file that holds it with --new-passphrase-file.",
                code="passphrase.missing",
            )
        return self._asked("New passphrase: ", twice=True)

    def _asked(self, question: str, *, twice: bool) -> str:
        given = getpass.getpass(question, self.errors)
        if twice and getpass.getpass("The same again: ", self.errors) != given:
            raise UserError(
                "The two passphrases are not the same.",
                remedy="Nothing was changed. Try again.",
                code="passphrase.differs",
            )
        return given

    def progress(self, what: str) -> Meter:
        """A progress that writes on the error stream when that is a terminal."""
        return Meter(what, self.errors)

    def term(self) -> TermId:
        """The term named by ``--term``."""
        return TermId.parse(self.args.term)


def _first_line(file: str) -> str:
    return read_text(Path(file), limit=10_000).split("\n", 1)[0].rstrip("\r")


class Meter:
    """Tells how far long work is, on one line, and only to a terminal."""

    def __init__(self, what: str, stream: TextIO) -> None:
        self._what = what
        self._stream = stream if stream.isatty() else None
        self._shown = ""

    def __call__(self, done: int, total: int) -> None:
        """A :data:`ssio_desktop.progress.Progress`."""
        if self._stream is None:
            return
        share = f"{min(100, 100 * done // total)} %" if total else f"{done}"
        if share != self._shown:
            self._shown = share
            self._stream.write(f"\r{self._what}: {share} ")
            self._stream.flush()

    def finish(self) -> None:
        """Clear the line."""
        if self._stream is not None and self._shown:
            self._stream.write("\r" + " " * (len(self._what) + len(self._shown) + 4) + "\r")
            self._stream.flush()
