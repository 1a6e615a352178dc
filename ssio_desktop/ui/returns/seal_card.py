"""Says for whom a return will be sealed, or why it will not be, and offers a passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ssio_desktop.services import device_keys, posting
from ssio_desktop.services.amending import Changes
from ssio_desktop.services.returning import MadeReturn
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.post.passphrases import PassphraseChoice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, mark
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

SUFFIX = posting.SUFFIX


@dataclass(frozen=True, slots=True)
class SealSeen:
    """readers: names that the return will be sealed for. waiting: names that the record has and
    nobody here has accepted."""

    readers: tuple[str, ...]
    waiting: tuple[str, ...]


def see_seal(ws: Workspace) -> SealSeen:
    """Read whom the next return is sealed for."""
    accepted = device_keys.readers(ws)
    named = device_keys.named_readers(ws)
    return SealSeen(
        tuple(each.name for each in accepted),
        tuple(each.name for each in named if each not in accepted),
    )


class SealCard(QFrame):
    """passphrase: what was chosen instead of keys."""

    def __init__(self, seen: SealSeen, to_settings: Callable[[], object]) -> None:
        super().__init__()
        self.passphrase = PassphraseChoice()
        whole, layout = card(self.tr("Seal"))
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        row.addWidget(
            mark(
                "circle-check" if seen.readers else "triangle-alert",
                "tone:success" if seen.readers else "tone:caution",
            )
        )
        row.addWidget(Text(self._words(seen)), 1)
        layout.addLayout(row)
        if seen.waiting or not seen.readers:
            link = button(self.tr("Keys and post, in the settings"), to_settings, kind="link")
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.passphrase)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)

    def _words(self, seen: SealSeen) -> str:
        if seen.readers:
            return self.tr(
                "The return will be sealed for {names}; nobody else can open it."
            ).format(names=", ".join(seen.readers))
        if seen.waiting:
            return self.tr(
                "The return will not be sealed: nobody here has compared the words of {names} yet, "
                "and anybody who gets the file could read it."
            ).format(names=", ".join(seen.waiting))
        return self.tr(
            "The return will not be sealed: the board’s keys are not known here, and anybody who "
            "gets the file could read it."
        )


def made_words(made: MadeReturn) -> str:
    """For whom a return was sealed."""
    if made.sealed_for:
        return translate("returns", "Sealed for {names}.").format(names=", ".join(made.sealed_for))
    if made.by_passphrase:
        return translate("returns", "Sealed with the passphrase that you gave.")
    return translate("returns", "Not sealed: anybody who gets the file can read it.")


def changes_words(changes: Changes) -> str:
    """What an amended return would bring, school by school."""
    if not changes.schools:
        return translate("returns", "Nothing was changed since return {number}.").format(
            number=changes.number
        )
    told = "; ".join(
        translate("returns", "{school} ({count})").format(
            school=each.name,
            count=counted(
                each.entries, translate("returns", "entry"), translate("returns", "entries")
            ),
        )
        for each in changes.schools
    )
    return translate(
        "returns", "Since return {number}: {schools}. An amended return brings it to the board."
    ).format(number=changes.number, schools=told)
