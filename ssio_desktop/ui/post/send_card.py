"""What can be sent from here: receipts, the board's decisions, and the record of a school."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.board_records import BoardDecision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import (
    board_report,
    deciding,
    handing_over,
    posting,
    receipts,
    schools,
    setting_up,
)
from ssio_desktop.services.deciding import MadeDecisions
from ssio_desktop.services.handing_over import MadeHandover
from ssio_desktop.services.receipts import MadeReceipts, TakenIn
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.post.passphrases import PassphraseChoice
from ssio_desktop.ui.post.words import left_out_words
from ssio_desktop.ui.settings.fields import actions, labelled
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_LISTED = 12


@dataclass(frozen=True, slots=True)
class SendSeen:
    """What waits to be sent. decided: the latest term with decisions first, and those."""

    waiting: tuple[TakenIn, ...]
    decided: tuple[tuple[TermId, tuple[BoardDecision, ...]], ...]
    schools: tuple[SchoolRow, ...]
    colleagues: tuple[Officer, ...]


def see_send(ws: Workspace) -> SendSeen:
    """Read what waits to be sent."""
    found = [(term, deciding.decisions(ws, term)) for term in board_report.terms_seen(ws)]
    return SendSeen(
        receipts.pending(ws),
        tuple((term, those) for term, those in found if those),
        schools.list_schools(ws, officer=ws.officer),
        tuple(each for each in setting_up.officers(ws) if each.id != ws.officer),
    )


@dataclass(frozen=True, slots=True)
class Begun:
    """What was chosen and typed for a handover: URN, officer, and the passphrase's fields."""

    school: str
    colleague: str
    passphrase: tuple[bool, str, str]


class SendCard(QFrame):
    """Makes the files, each asked for by a button."""

    def __init__(self, context: PageContext[Workspace], asking: Asking, seen: SendSeen) -> None:
        super().__init__()
        self._context = context
        self._asking = asking
        self.passphrase: PassphraseChoice | None = None
        whole, layout = card(self.tr("Send"))
        for part in (self._receipts(seen), self._decisions(seen), self._handover(seen)):
            layout.addWidget(part)
            layout.addSpacing(tokens().space.m)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)

    # --- parts --------------------------------------------------------------------------

    def _receipts(self, seen: SendSeen) -> QWidget:
        holder, layout = _part(self.tr("Receipts"))
        if not seen.waiting:
            layout.addWidget(
                Text(self.tr("No return that was taken in here waits for a receipt."), "muted")
            )
            return holder
        for each in seen.waiting[:_LISTED]:
            words = self.tr("{officer}, {term}, return {number}").format(
                officer=each.officer_name or each.officer, term=each.term.title, number=each.number
            )
            layout.addWidget(Text(words, "caption"))
        words = self.tr("Make the receipt for {count}…").format(
            count=counted(len(seen.waiting), self.tr("return"), self.tr("returns"))
        )
        layout.addLayout(actions((words, self.make_receipts)))
        return holder

    def _decisions(self, seen: SendSeen) -> QWidget:
        holder, layout = _part(self.tr("Decisions of the board"))
        if not seen.decided:
            layout.addWidget(
                Text(self.tr("None yet. They are recorded on the Board page, by school."), "muted")
            )
        for term, those in seen.decided[:3]:
            words = self.tr("Write {count} for {term}…").format(
                count=counted(len(those), self.tr("decision"), self.tr("decisions")),
                term=term.title,
            )
            layout.addLayout(actions((words, partial(self.make_decisions, term))))
        return holder

    def _handover(self, seen: SendSeen) -> QWidget:
        holder, layout = _part(self.tr("Hand a school over"))
        if not seen.schools or not seen.colleagues:
            layout.addWidget(
                Text(
                    self.tr("For this you need a school in your caseload and a known colleague."),
                    "muted",
                )
            )
            return holder
        self.school, self.colleague = QComboBox(), QComboBox()
        for row in seen.schools:
            self.school.addItem(row.name, row.urn)
        for each in seen.colleagues:
            self.colleague.addItem(each.name, each.id)
        self.passphrase = PassphraseChoice()
        layout.addWidget(labelled(self.tr("School to hand over"), self.school))
        layout.addWidget(labelled(self.tr("Colleague who takes it on"), self.colleague))
        layout.addWidget(self.passphrase)
        layout.addLayout(actions((self.tr("Hand it over…"), self.hand_over)))
        return holder

    @property
    def begun(self) -> Begun | None:
        """What a person chose and typed here; None where no school can be handed over."""
        if self.passphrase is None:
            return None
        return Begun(self.school.currentData(), self.colleague.currentData(), self.passphrase.typed)

    def put_back(self, begun: Begun | None) -> None:
        """Have what was chosen and typed in the card whose place this takes. A school or colleague
        no more to be chosen takes the passphrase along: it was meant for that file."""
        if begun is None or self.passphrase is None:
            return
        school, colleague = (
            self.school.findData(begun.school),
            self.colleague.findData(begun.colleague),
        )
        if min(school, colleague) < 0:
            return
        self.school.setCurrentIndex(school)
        self.colleague.setCurrentIndex(colleague)
        self.passphrase.put_back(begun.passphrase)

    # --- doing --------------------------------------------------------------------------

    def make_receipts(self) -> None:
        """Write the receipts where the person says."""
        self._context.operations.read(
            receipts.suggested_name,
            lambda name: self._ask(self.tr("Make the receipt"), name, self.write_receipts),
            owner=self,
        )

    def write_receipts(self, path: Path) -> None:
        """Write the receipts for everything that waits."""
        self._context.operations.long(
            lambda ws, progress: receipts.make_receipts(ws, path, progress),
            self.tr("Making the receipt"),
            self._receipts_made,
            owner=self._context.operations,
        )

    def make_decisions(self, term: TermId) -> None:
        """Write the decisions of a term where the person says."""
        name = deciding.suggested_name(term)
        self._ask(self.tr("Write the decisions"), name, partial(self.write_decisions, term))

    def write_decisions(self, term: TermId, path: Path) -> None:
        """Write the decisions of a term for every officer concerned."""
        self._context.operations.long(
            lambda ws, progress: deciding.make_decisions(ws, term, path),
            self.tr("Writing the decisions"),
            self._decisions_made,
            owner=self._context.operations,
        )

    def hand_over(self) -> None:
        """Write the record of the school chosen where the person says."""
        passphrase = self.passphrase.given() if self.passphrase is not None else None
        if passphrase is None:
            return
        urn, officer = self.school.currentData(), self.colleague.currentData()

        def write(path: Path) -> None:
            self._context.operations.long(
                lambda ws, progress: handing_over.hand_over(
                    ws, urn, officer, path, passphrase=passphrase
                ),
                translate("post", "Writing the record of the school"),
                self._handed_over,
                owner=self._context.operations,
            )

        self._context.operations.read(
            lambda ws: handing_over.suggested_name(ws, urn),
            lambda name: self._ask(self.tr("Hand the school over"), name, write),
            owner=self,
        )

    def _ask(self, title: str, name: str, write: Callable[[Path], None]) -> None:
        kinds = self.tr("Post (*{suffix})").format(suffix=posting.SUFFIX)
        path = self._asking.new_file(self, title, name, kinds)
        if path is None:
            return
        whole = path.suffix == posting.SUFFIX
        write(path if whole else path.with_name(path.name + posting.SUFFIX))

    def _receipts_made(self, made: MadeReceipts) -> None:
        words = translate("post", "The receipt was written and read back: {path}")
        self._tell(words.format(path=made.file.path), made.file.path, made.without)

    def _decisions_made(self, made: MadeDecisions) -> None:
        words = translate("post", "The decisions were written and read back: {path}")
        told = words.format(path=made.file.path)
        if made.held:
            back = translate("post", "Kept back until the school is judged a second time: {count}.")
            told = f"{told} {back.format(count=made.held)}"
        self._tell(told, made.file.path, made.without)

    def _handed_over(self, made: MadeHandover) -> None:
        words = translate("post", "{school} is handed over to {officer}: {path}")
        told = words.format(school=made.name, officer=made.officer_name, path=made.file.path)
        if made.left_out:
            told = f"{told} {left_out_words(made.left_out)}"
        self._tell(told, made.file.path, ())

    def _tell(self, words: str, path: Path, without: tuple[str, ...]) -> None:
        if without:
            words += " " + translate(
                "post", "It could not be sealed for {names}, whose keys are not known."
            ).format(names=", ".join(without))
        self._context.messages.success(
            words,
            action=translate("post", "Open the folder"),
            act=partial(open_outside, path.parent),
        )


def _part(title: str) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.s)
    layout.addWidget(Text(title, "strong"))
    return holder, layout
