"""The card of the settings that makes and takes in set-up files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.services import set_up_files
from ssio_desktop.services.set_up_files import FORMER_SUFFIX, SUFFIX, MadeSetUp, SetUp
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.post.words import spaced
from ssio_desktop.ui.settings.fields import actions
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


class SetUpCard(QFrame):
    """Makes the file with which colleagues begin, and takes one in."""

    def __init__(self, context: PageContext[Workspace], asking: Asking) -> None:
        super().__init__()
        self._context = context
        self._asking = asking
        whole, layout = card(self.tr("Set-up file"))
        layout.addWidget(
            Text(
                self.tr(
                    "One file with the authority’s schools, officers, caseloads, term dates, "
                    "framework and forms. A colleague who begins from it has a caseload at once. "
                    "It holds no category and no visit. It is signed by this store, and open to "
                    "everybody, so that a colleague without keys can begin from it."
                ),
                "muted",
            )
        )
        layout.addLayout(
            actions(
                (self.tr("Make a set-up file…"), self.make),
                (self.tr("Take in a set-up file…"), self.take_in),
            )
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)

    def make(self) -> None:
        """Ask where the file is to go, and write it."""
        self._context.operations.read(set_up_files.suggested_name, self._make_named, owner=self)

    def take_in(self) -> None:
        """Ask for a file, say what it holds, and take it in where the person agrees."""
        path = self._asking.file(self, self.tr("Take in a set-up file"), self._kinds())
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Say what a file holds, and take it in where the person agrees."""
        self._context.operations.read(lambda ws: _read(ws, path), self._agree, owner=self)

    def _kinds(self) -> str:
        suffixes = f"*{SUFFIX} *{FORMER_SUFFIX}"
        return self.tr("Set-up files ({suffixes})").format(suffixes=suffixes)

    def _make_named(self, name: str) -> None:
        title = self.tr("Make a set-up file")
        path = self._asking.new_file(self, title, name, self._kinds())
        if path is not None:
            self.write(
                path
                if path.suffix in (SUFFIX, FORMER_SUFFIX)
                else path.with_name(path.name + SUFFIX)
            )

    def write(self, path: Path) -> None:
        """Write the file; a message tells when it is there."""
        self._context.operations.long(
            lambda ws, progress: set_up_files.make_set_up_file(ws, path),
            self.tr("Making the set-up file"),
            self._written,
            owner=self._context.operations,
        )

    def _written(self, made: MadeSetUp) -> None:
        self._context.messages.success(
            self.tr("The set-up file was written: {path}").format(path=made.file.path)
        )

    def _agree(self, read: tuple[SetUp, bool]) -> None:
        found, vouched = read
        asks = found.is_from_reader and not vouched
        details = [
            self.tr("{code} {authority}").format(
                code=found.authority.code, authority=found.authority.name
            ),
            self.tr("Made by {made}").format(made=found.made_by),
            counted(found.schools, self.tr("school"), self.tr("schools")),
            counted(len(found.officers), self.tr("officer"), self.tr("officers")),
            *self._signature(found, asks=asks),
        ]
        if self._asking.sure(
            self,
            self.tr("Take in this set-up?"),
            self.tr("It is added to what is recorded here, and can be undone as a whole."),
            details,
            self.tr("I compared the words; take it in") if asks else self.tr("Take it in"),
            self.tr("Go back"),
        ):
            self._context.operations.change(
                lambda ws: set_up_files.import_set_up(ws, found, compared=asks),
                owner=self._context.operations,
            )

    def _signature(self, found: SetUp, *, asks: bool) -> list[str]:
        if found.arrived.cover is None:
            return [
                self.tr("It is neither sealed nor signed: take it in only if you know its sender.")
            ]
        name = found.arrived.cover.sender.officer_name
        told = [self.tr("Signed by {name}").format(name=name)]
        if found.readers:
            names = ", ".join(each.name for each in found.readers)
            told.append(self.tr("Returns will be sealed for {names}").format(names=names))
        if asks:
            told.append(
                self.tr("First have {name} read these words out by telephone: {words}").format(
                    name=name, words=spaced(found.words)
                )
            )
        return told


def _read(ws: Workspace, path: Path) -> tuple[SetUp, bool]:
    """A set-up file, and whether this store trusts whoever signed it."""
    found = set_up_files.read_set_up_file(path, ws=ws)
    return found, set_up_files.is_vouched_for(ws, found)
