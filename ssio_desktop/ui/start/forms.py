"""The small forms of the start: a labelled line, the passphrase, and the new store's answers."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.errors import UserError
from ssio_desktop.services.set_up_files import SetUp
from ssio_desktop.services.setting_up import require_code
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.start.doors import NewStore
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

SUFFIX = ".ssio"
_NAME = "my-schools"


def free_name(folder: Path) -> Path:
    """A file for a new store that is not there yet: ``my-schools.ssio``, ``my-schools-2.ssio``."""
    names = chain([_NAME], (f"{_NAME}-{number}" for number in count(2)))
    return next(path for name in names if not (path := folder / f"{name}{SUFFIX}").exists())


class Line(QWidget):
    """A label, a hint, one line to type in, and room for what is wrong with it."""

    def __init__(self, label: str, hint: str = "", *, secret: bool = False) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        name = Text(label, "label")
        name.setBuddy(self.edit)
        self._hint = hint
        self._error = Text("", "error")
        self._error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.xxs)
        layout.addWidget(name)
        if hint:
            layout.addWidget(Text(hint, "hint"))
        layout.addWidget(self._error)
        layout.addWidget(self.edit)

    @property
    def text(self) -> str:
        return self.edit.text()

    def complain(self, what: str) -> None:
        """Say what is wrong with the answer; empty takes it back."""
        self._error.setText(what)
        self._error.setVisible(bool(what))
        self.edit.setAccessibleDescription(f"{what} {self._hint}".strip())
        self.edit.setProperty("invalid", bool(what))
        self.edit.style().polish(self.edit)


class PassphraseForm(QWidget):
    """The passphrase of a store that was made before."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = Line(self.tr("Passphrase"), secret=True)
        self.line.edit.returnPressed.connect(self.submitted)
        show = QCheckBox(self.tr("Show the passphrase"))
        show.toggled.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(self.line)
        layout.addWidget(show)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.edit.setEchoMode(mode)


def signature_words(set_up: SetUp) -> str:
    """Who signed a set-up file, and what to do about it."""
    if not set_up.words:
        return translate(
            "start",
            "The file is neither sealed nor signed: open it only if you had it from a colleague "
            "directly.",
        )
    return translate(
        "start",
        "Signed with the keys that read: {words}. Compare these words by telephone later, in the "
        "settings, so that returns are sealed for the board.",
    ).format(words=" ".join(set_up.words))


class NewStoreForm(QWidget):
    """The answers that a new store needs."""

    submitted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.officer = Line(
            self.tr("Your name"), self.tr("As reports and returns are to carry it.")
        )
        self._set_up: SetUp | None = None
        self._about = Text("", "body")
        self._trust = Text("", "hint")
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Who you are"))
        self._who_label = Text(self.tr("Who you are"), "label")
        self._who_label.setBuddy(self.who)
        self._who_fault = Text("", "error")
        self.authority = Line(
            self.tr("Local authority code (optional)"),
            self.tr("Three digits, as in the register of schools."),
        )
        self.passphrase = Line(
            self.tr("Passphrase"),
            self.tr(
                "Eight characters or more. Three or four unrelated words are easy to remember."
            ),
            secret=True,
        )
        self.again = Line(
            self.tr("Passphrase again"),
            self.tr("Nobody can open the store without it, so keep a copy in a safe place."),
            secret=True,
        )
        self.show_passphrases = QCheckBox(self.tr("Show the passphrases"))
        self.show_passphrases.toggled.connect(self._show)
        self.place = Line(self.tr("Where to keep the store"))
        self.place.edit.setText(str(free_name(folder)))
        choose = button(self.tr("Choose…"), self._choose)
        choose.setAccessibleName(self.tr("Choose where to keep the store"))
        self.place.edit.setMinimumWidth(200)
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        row.addWidget(self.place, 1)
        row.addWidget(choose)
        row.setAlignment(choose, row.alignment())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.m)
        for part in (self._about, self._trust, self._who_label, self._who_fault, self.who):
            layout.addWidget(part)
        for line in (self.officer, self.authority, self.passphrase, self.again):
            layout.addWidget(line)
            line.edit.returnPressed.connect(self.submitted)
        layout.addWidget(self.show_passphrases)
        layout.addLayout(row)
        self.place.edit.returnPressed.connect(self.submitted)
        self.begin_from(None)

    def begin_from(self, set_up: SetUp | None) -> None:
        """Ask for what a set-up file leaves open, or for everything where there is none."""
        self._set_up = set_up
        for part in (self._about, self._trust, self._who_label, self.who):
            part.setVisible(set_up is not None)
        self._who_fault.hide()
        for line in (self.officer, self.authority):
            line.setVisible(set_up is None)
        self.who.clear()
        if set_up is None:
            return
        self._about.setText(self._words_of(set_up))
        self._trust.setText(signature_words(set_up))
        self.who.addItem(self.tr("Choose your name"), "")
        for officer in set_up.officers:
            number = set_up.caseloads.get(officer.id, 0)
            schools = counted(number, self.tr("school"), self.tr("schools"))
            self.who.addItem(f"{officer.name} ({schools})", officer.id)

    def focus_first(self) -> None:
        """Move to the first thing that is asked."""
        (self.officer.edit if self._set_up is None else self.who).setFocus()

    def _words_of(self, set_up: SetUp) -> str:
        told = self.tr("{authority} ({code}): {schools} and {officers}. Made by {made}.")
        return told.format(
            authority=set_up.authority.name,
            code=set_up.authority.code,
            schools=counted(set_up.schools, self.tr("school"), self.tr("schools")),
            officers=counted(len(set_up.officers), self.tr("officer"), self.tr("officers")),
            made=set_up.made_by,
        )

    def answers(self) -> NewStore | None:
        """What was given, or None where something is missing; the first such line has the focus."""
        path = Path(self.place.text.strip()).expanduser()
        faults = {
            self.officer: ""
            if self.officer.text.strip() or self._set_up
            else self.tr("Enter your name."),
            self.authority: "" if self._set_up else self._fault_of_code(),
            self.passphrase: ""
            if len(self.passphrase.text) >= 8
            else self.tr("Enter a passphrase of eight characters or more."),
            self.again: ""
            if self.again.text == self.passphrase.text
            else self.tr("The two passphrases differ."),
            self.place: "" if self.place.text.strip() else self.tr("Choose a file name."),
        }
        for line, fault in faults.items():
            line.complain(fault)
        wrong = [line for line, fault in faults.items() if fault]
        if self._nobody_chosen():
            self.who.setFocus()
            return None
        if wrong:
            wrong[0].edit.setFocus()
            return None
        if path.suffix.lower() != SUFFIX:
            # A name such as “J. Smith” has an ending too, and keeps it.
            path = path.with_name(path.name + SUFFIX)
        if self._set_up is not None:
            officer = str(self.who.currentData())
            return NewStore(path, self.passphrase.text, officer, "", self._set_up)
        return NewStore(
            path, self.passphrase.text, self.officer.text.strip(), self.authority.text.strip()
        )

    def _nobody_chosen(self) -> bool:
        missing = self._set_up is not None and not self.who.currentData()
        fault = self.tr("Choose your name.") if missing else ""
        self._who_fault.setText(fault)
        self._who_fault.setVisible(missing)
        self.who.setAccessibleDescription(fault)
        return missing

    def blame(self, error: Exception) -> bool:
        """Say beside the line concerned why the store could not be made, and go there. False where
        no line is to blame."""
        if not isinstance(error, UserError):
            return False
        line = {
            "store.exists": self.place,
            "store.folder": self.place,
            "authority.code": self.authority,
            "passphrase.short": self.passphrase,
            "officer.name": self.officer,
        }.get(error.code)
        if line is None:
            return False
        line.complain(f"{said(error.what)} {said(error.remedy)}".strip())
        line.edit.setFocus()
        return True

    def _fault_of_code(self) -> str:
        try:
            require_code(self.authority.text.strip())
        except UserError as error:
            return f"{said(error.what)} {said(error.remedy)}"
        return ""

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for line in (self.passphrase, self.again):
            line.edit.setEchoMode(mode)

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where to keep the store"),
            self.place.text,
            self.tr("Stores (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self.place.edit.setText(name)
