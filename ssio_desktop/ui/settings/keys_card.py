"""The card of the settings with this store's keys, those whom returns are sealed for, and the
devices that are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.devices import Reader, ReaderRole
from ssio_desktop.services import device_keys, known_devices, recovery_sheet
from ssio_desktop.services.known_devices import KnownDevice
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.post.words import spaced, trust_words
from ssio_desktop.ui.settings.fields import actions, labelled, line, once_recorded
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.cards import line as row_line
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class KeysSeen:
    """What the card shows. accepted: ids of the readers that returns made here are sealed for.
    words: of each reader's keys, by id. is_reader: whether this store is one of them."""

    own: tuple[str, ...]
    readers: tuple[Reader, ...]
    accepted: frozenset[str]
    words: dict[str, tuple[str, ...]]
    devices: tuple[KnownDevice, ...]
    is_reader: bool


def see_keys(ws: Workspace) -> KeysSeen:
    """Read the keys."""
    named = device_keys.named_readers(ws)
    accepted = frozenset(each.id for each in device_keys.readers(ws))
    return KeysSeen(
        device_keys.own_words(ws),
        named,
        accepted,
        {each.id: device_keys.reader_words(each) for each in named},
        tuple(
            each
            for each in known_devices.known_devices(ws)
            if each.sender.device != ws.store.device
        ),
        ws.store.device in accepted,
    )


def role_words(role: ReaderRole) -> str:
    """A reader's part."""
    return {
        "board": translate("keys", "Board"),
        "deputy": translate("keys", "Stands in"),
        "recovery": translate("keys", "Recovery key"),
    }[role]


class KeysCard(QFrame):
    """Shows keys and changes whom they are trusted for."""

    def __init__(self, context: PageContext[Workspace], asking: Asking, seen: KeysSeen) -> None:
        super().__init__()
        self._context = context
        self._asking = asking
        whole, layout = card(self.tr("Keys and post"))
        for part in (self._own(seen), self._readers(seen), self._devices(seen)):
            layout.addWidget(part)
            layout.addSpacing(tokens().space.m)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)

    # --- parts --------------------------------------------------------------------------

    def _own(self, seen: KeysSeen) -> QWidget:
        holder, layout = _part(self.tr("The words of this store’s keys"))
        layout.addWidget(
            Text(
                self.tr(
                    "Whoever gets a file from you compares these words with those that their "
                    "window shows. Read them out over the telephone."
                ),
                "muted",
            )
        )
        words = Text(spaced(seen.own), "lead").selectable()
        layout.addWidget(words)
        copy = partial(QGuiApplication.clipboard().setText, " ".join(seen.own))
        layout.addLayout(
            actions(
                (self.tr("Copy the words"), copy),
                (self.tr("Replace these keys…"), self.replace),
            )
        )
        return holder

    def _readers(self, seen: KeysSeen) -> QWidget:
        holder, layout = _part(self.tr("Whom returns are sealed for"))
        if not seen.readers:
            layout.addWidget(
                Text(
                    self.tr(
                        "Nobody yet, so returns are not sealed. The board’s keys come with the "
                        "authority’s set-up file."
                    ),
                    "muted",
                )
            )
        for each in seen.readers:
            layout.addWidget(self._reader(seen, each, last=each is seen.readers[-1]))
        if not seen.is_reader:
            layout.addWidget(self._become())
        layout.addLayout(actions((self.tr("Make a recovery key…"), self.make_recovery)))
        return holder

    def _reader(self, seen: KeysSeen, reader: Reader, *, last: bool) -> QWidget:
        row, inner = row_line(last=last)
        words = QVBoxLayout()
        words.setSpacing(tokens().space.xxs)
        words.addWidget(Text(reader.name or self.tr("A reader without a name"), "strong"))
        words.addWidget(Text(role_words(reader.role), "caption"))
        words.addWidget(Text(spaced(seen.words[reader.id]), "caption").selectable())
        inner.addLayout(words, 1)
        if reader.id in seen.accepted:
            inner.addWidget(tag(self.tr("Sealed for"), "success"))
        else:
            inner.addWidget(tag(self.tr("Not accepted"), "caution"))
            accept = button(self.tr("Accept"), partial(self.accept, reader), small=True)
            accept.setAccessibleName(self.tr("Accept {name}").format(name=reader.name))
            inner.addWidget(accept)
        remove = button(self.tr("Remove"), partial(self.remove, reader), small=True)
        remove.setAccessibleName(self.tr("Remove {name}").format(name=reader.name))
        inner.addWidget(remove)
        return row

    def _become(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        name, role = line(), QComboBox()
        role.addItem(self.tr("The board"), "board")
        role.addItem(self.tr("Whoever stands in for the board"), "deputy")

        def become() -> None:
            text, chosen = name.text(), role.currentData()
            self._context.operations.change(
                lambda ws: device_keys.become_reader(ws, text, chosen),
                once_recorded(name),
                owner=self._context.operations,
            )

        layout.addWidget(
            labelled(
                self.tr("If returns are to be sealed for this store: its name for officers"),
                name,
                self.tr("Such as “Review board”."),
            )
        )
        layout.addWidget(labelled(self.tr("This store is that of"), role))
        layout.addLayout(actions((self.tr("Seal returns for this store"), become)))
        return holder

    def _devices(self, seen: KeysSeen) -> QWidget:
        holder, layout = _part(self.tr("Known senders"))
        if not seen.devices:
            layout.addWidget(Text(self.tr("None yet. They come with their files."), "muted"))
            return holder
        reason = line()
        for each in seen.devices:
            layout.addWidget(self._device(each, last=each is seen.devices[-1]))
        layout.addWidget(
            labelled(
                self.tr("Reason for revoking keys"),
                reason,
                self.tr("Such as “The laptop was stolen.” Enter it, then press Revoke."),
            )
        )
        self._reason = reason
        return holder

    def _device(self, known: KnownDevice, *, last: bool) -> QWidget:
        row, inner = row_line(last=last)
        words = QVBoxLayout()
        words.setSpacing(tokens().space.xxs)
        name = known.sender.officer_name
        words.addWidget(Text(name, "strong"))
        words.addWidget(Text(spaced(known.standing.words), "caption").selectable())
        if known.standing.reason:
            words.addWidget(Text(known.standing.reason, "caption"))
        inner.addLayout(words, 1)
        told, tone, _ = trust_words(known.standing)
        inner.addWidget(tag(told, tone))
        if known.standing.trust in ("known", "new", "changed"):
            confirm = button(self.tr("Confirm"), partial(self.confirm, known), small=True)
            confirm.setAccessibleName(self.tr("Confirm the keys of {name}").format(name=name))
            inner.addWidget(confirm)
        if known.standing.trust != "revoked":
            revoke = button(self.tr("Revoke"), partial(self.revoke, known), small=True)
            revoke.setAccessibleName(self.tr("Revoke the keys of {name}").format(name=name))
            inner.addWidget(revoke)
        return row

    # --- doing --------------------------------------------------------------------------

    def replace(self) -> None:
        """Make fresh keys where the person is sure."""
        if self._asking.sure(
            self,
            self.tr("Replace this store’s keys?"),
            self.tr("As after a laptop or a stick with a copy of the store was lost."),
            [
                self.tr("Files that were sealed for the former keys still open here."),
                self.tr("Everybody who gets files from you has to compare the new words."),
            ],
            self.tr("Replace them"),
            self.tr("Go back"),
        ):
            self._context.operations.change(
                device_keys.replace_keys, owner=self._context.operations
            )

    def accept(self, reader: Reader) -> None:
        """Seal returns for a reader whom the record names, after the words were compared."""

        def work(ws: Workspace) -> Outcome[None]:
            device_keys.accept_reader(ws, reader)
            label = translate("keys", "Returns are sealed for {name}").format(name=reader.name)
            return Outcome(None, frozenset({"authority/readers"}), label)

        if self._asking.sure(
            self,
            self.tr("Seal returns for {name}?").format(name=reader.name),
            self.tr("Whoever holds these keys can read every return made here from now on."),
            [
                self.tr("Compare the words by telephone first: {words}").format(
                    words=" ".join(device_keys.reader_words(reader))
                )
            ],
            self.tr("I compared the words"),
            self.tr("Go back"),
        ):
            self._context.operations.change(work, owner=self._context.operations)

    def remove(self, reader: Reader) -> None:
        """Seal nothing more for a reader."""
        self._context.operations.change(
            lambda ws: device_keys.remove_reader(ws, reader.id), owner=self._context.operations
        )

    def make_recovery(self) -> None:
        """Ask where the sheet is to go, and write it; nothing is kept of it here."""
        path = self._asking.new_file(
            self,
            self.tr("Where to put the sheet with the recovery key"),
            "recovery-key.pdf",
            self.tr("PDF files (*.pdf)"),
        )
        if path is None:
            return
        target = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        name = self.tr("Recovery key")
        self._context.operations.long(
            lambda ws, progress: recovery_sheet.write_recovery(ws, name, target),
            self.tr("Making the recovery key"),
            lambda made: self._context.messages.success(
                translate(
                    "keys", "Print {file}, put it into the safe, and delete the file."
                ).format(file=made)
            ),
            owner=self._context.operations,
        )

    def confirm(self, known: KnownDevice) -> None:
        """The words of a device were compared."""
        if self._asking.sure(
            self,
            self.tr("Are these the words that {name} reads out?").format(
                name=known.sender.officer_name
            ),
            spaced(known.standing.words),
            [],
            self.tr("I compared the words"),
            self.tr("Go back"),
        ):
            self._context.operations.change(
                lambda ws: device_keys.confirm(ws, known.sender), owner=self._context.operations
            )

    def revoke(self, known: KnownDevice) -> None:
        """Trust a device no more, for the reason that was entered."""
        reason = self._reason.text()
        self._context.operations.change(
            lambda ws: device_keys.revoke(ws, known.sender.device, reason),
            once_recorded(self._reason),
            owner=self._context.operations,
        )


def _part(title: str) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.s)
    layout.addWidget(Text(title, "strong"))
    return holder, layout
