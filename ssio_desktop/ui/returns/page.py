"""The page of the termly return: each school with what is missing, and the making of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.board_records import Receipt
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import home, receipts, returning, setting_up
from ssio_desktop.services.amending import Changes, changed_since
from ssio_desktop.services.home import ReturnMade
from ssio_desktop.services.readiness import Gap, Readiness, SchoolReadiness, readiness
from ssio_desktop.services.returning import MadeReturn
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.post.words import left_out_words
from ssio_desktop.ui.returns.seal_card import (
    SUFFIX,
    SealCard,
    SealSeen,
    changes_words,
    made_words,
    see_seal,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.turns import refilled
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, link_inset, mark, may_shrink
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import category_tag, tag
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, moment, size


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows of a term. terms: those that can be chosen, the latest first; now: the
    current one."""

    state: Readiness
    made: tuple[ReturnMade, ...]
    terms: tuple[TermId, ...]
    now: TermId
    name: str
    seal: SealSeen
    received: dict[int, Receipt]
    changes: Changes


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read the state of a term, of the current one where none is asked for."""
    now = setting_up.current_term(ws)
    term = wanted or now
    terms = [now.next(), now, now.previous(), now.previous().previous()]
    if term not in terms:
        terms.append(term)
    return Seen(
        readiness(ws, term),
        home.returns_made(ws, term),
        tuple(sorted(terms, key=lambda each: each.order, reverse=True)),
        now,
        returning.suggested_name(ws, term),
        see_seal(ws),
        receipts.received(ws, term),
        changed_since(ws, term),
    )


class ReturnPage(Page[Workspace]):
    """Everything that a term's return needs, and the button that makes it."""

    watches = frozenset(
        {"school", "visit", "categorisation", "return", "authority", "device", "receipt"}
    )

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Return"))
        self.asking = asking or Asking(context.settings)
        self._latest: MadeReturn | None = None
        self._seen: Seen | None = None
        self.seal_card: SealCard | None = None
        self._typed = (False, "", "")
        self.term = TermBox(follows=True)
        self.term.chosen.connect(lambda _: self.refresh())
        self._actions.addWidget(self.term)
        self.content.addStretch(1)
        self.make_button = self.add_action(
            self.tr("Make the return…"), self.make, icon="file-check", kind="primary"
        )
        self.make_button.setEnabled(False)
        context.theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        wanted = self.term.wanted
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted), self._arrived, owner=self)

    def _restyle(self) -> None:
        if self._seen is not None:
            self._arrived(self._seen)

    def _arrived(self, seen: Seen) -> None:
        self._seen = seen
        self.term.show_terms(seen.terms, seen.now, seen.state.term)
        schools = seen.state.schools
        self.make_button.setEnabled(bool(schools))
        if not schools:
            self.show_empty(
                self.tr("No schools in your caseload"),
                self.tr(
                    "Assign your schools to yourself on the Schools page; they are what you return."
                ),
                icon="send",
                action=self.tr("Go to Schools"),
                act=partial(self.context.navigator.go, "schools"),
            )
            return
        ready = seen.state.ready_count
        self.set_heading(
            self.tr("Return"),
            self.tr("All {count} schools are ready.").format(count=len(schools))
            if seen.state.is_ready
            else self.tr("{ready} of {count} schools are ready.").format(
                ready=ready, count=len(schools)
            ),
        )
        self.in_turns(refilled(self.content, self._cards(seen), self.focus_heading))

    def _cards(self, seen: Seen) -> Iterator[QWidget | None]:
        """The cards of the page, from the top; those of many schools grow as they are made."""
        if self.seal_card is not None:
            # Read before it is let go; this may be stopped before the next one is made.
            self._typed, self.seal_card = self.seal_card.passphrase.typed, None
        if self._latest is not None and self._latest.term == seen.state.term:
            yield self._written_card(self._latest)
        self.seal_card = SealCard(seen.seal, partial(self.context.navigator.go, "settings"))
        self.seal_card.passphrase.put_back(self._typed)
        yield self.seal_card
        if seen.made:
            yield self._made(seen)
        waiting = [school for school in seen.state.schools if school.gaps]
        done = [school for school in seen.state.schools if not school.gaps]
        if waiting:
            yield from self._list(self.tr("Something is missing"), waiting)
        if done:
            yield from self._list(self.tr("Ready"), done)

    # --- showing ------------------------------------------------------------------------

    def _made(self, seen: Seen) -> QWidget:
        frame, layout = card(self.tr("Returns made this term"))
        for each in seen.made:
            row, inner = line(last=each is seen.made[-1])
            inner.addWidget(mark("file-check"))
            words = self.tr("Return {number}, {moment}, {schools}").format(
                number=each.number,
                moment=moment(datetime.fromisoformat(each.at)),
                schools=counted(each.schools, self.tr("school"), self.tr("schools")),
            )
            receipt = seen.received.get(each.number)
            said = QVBoxLayout()
            said.addWidget(Text(words))
            if receipt is not None:
                at = moment(datetime.fromisoformat(receipt.at))
                told = self.tr("{name} took it in, {moment}").format(name=receipt.by, moment=at)
                said.addWidget(Text(told, "caption"))
            inner.addLayout(said, 1)
            inner.addWidget(
                tag(self.tr("Received"), "success")
                if receipt is not None
                else tag(self.tr("No receipt yet"), "neutral")
            )
            layout.addWidget(row)
        layout.addWidget(Text(changes_words(seen.changes), "muted"))
        return frame

    def _list(self, title: str, schools: list[SchoolReadiness]) -> Iterator[QWidget | None]:
        frame, layout = card(title)
        layout.setSpacing(0)
        yield frame
        for each in schools:
            layout.addWidget(self._school(each, last=each is schools[-1]))
            yield None

    def _school(self, found: SchoolReadiness, *, last: bool) -> QWidget:
        row, inner = line(last=last)
        top = Qt.AlignmentFlag.AlignTop
        ready = found.is_ready
        inner.addWidget(
            mark(
                "circle-check" if ready else "circle-dashed",
                "tone:success" if ready else "muted",
                small=False,
            ),
            0,
            top,
        )
        middle = QVBoxLayout()
        middle.setSpacing(tokens().space.xxs)
        visits = counted(found.visits, self.tr("visit"), self.tr("visits"))
        words = self.tr("{visits} this term").format(visits=visits)
        for text in (Text(found.school.name, "strong"), Text(words, "caption")):
            text.setContentsMargins(link_inset(), 0, 0, 0)
            middle.addWidget(text)
        if found.gaps:
            middle.addWidget(Flow(*(self._gap(found, gap) for gap in found.gaps)))
        inner.addLayout(middle, 1)
        if found.category:
            inner.addWidget(category_tag(found.category), 0, top)
        inner.addWidget(
            tag(self.tr("Ready"), "success") if ready else tag(self.tr("Not ready"), "caution"),
            0,
            top,
        )
        return row

    def _gap(self, found: SchoolReadiness, gap: Gap) -> QWidget:
        page, key = self._place(found, gap)
        link = button(gap.what, partial(self.context.navigator.go, page, key), kind="link")
        link.setAccessibleName(f"{found.school.name}: {said(gap.what)}")
        return may_shrink(link)

    def _place(self, found: SchoolReadiness, gap: Gap) -> tuple[str, str]:
        """Where a gap is put right."""
        kind, _, key = gap.entity.partition("/")
        if gap.kind == "no visit":
            return "visits", f"new:{found.school.urn}"
        if kind == "visit":
            return "visit", key
        if gap.kind == "conflict":
            return "board", "conflicts"
        return "categorise", key

    # --- making -------------------------------------------------------------------------

    def make(self) -> None:
        """Ask where to put the file, and make it; first, whether it may be incomplete."""
        seen = self._seen
        if seen is None or self.seal_card is None:
            return
        incomplete = not seen.state.is_ready
        if incomplete and not wants_incomplete(self.asking, self, seen.state):
            return
        passphrase = self.seal_card.passphrase.given()
        if passphrase is None:
            return
        suffix = SUFFIX if passphrase else Path(seen.name).suffix
        kinds = self.tr("Returns (*{suffix})").format(suffix=suffix)
        name = str(Path(seen.name).with_suffix(suffix))
        path = self.asking.new_file(self, self.tr("Make the return"), name, kinds)
        if path is not None:
            self.write(path, incomplete=incomplete, passphrase=passphrase)

    def write(self, path: Path, *, incomplete: bool = False, passphrase: str = "") -> None:
        """Write the return of the term on show to a file. incomplete: that was agreed to."""
        seen = self._seen
        if seen is None:
            return
        term, suffix = seen.state.term, SUFFIX if passphrase else Path(seen.name).suffix
        if path.suffix != suffix:
            path = path.with_name(path.name + suffix)
        self.context.operations.long(
            lambda ws, progress: returning.make_return(
                ws, term, path, incomplete=incomplete, passphrase=passphrase
            ),
            self.tr("Making the return"),
            self._written,
            owner=self,
        )

    def _written(self, made: MadeReturn) -> None:
        self._latest = made
        if self.seal_card is not None:
            self.seal_card.passphrase.forget()
        if self._seen is not None:
            self._arrived(self._seen)
        self.context.messages.success(
            self.tr("Return {number} was written: {path}").format(
                number=made.number, path=made.file.path
            ),
            action=self.tr("Open the folder"),
            act=partial(open_outside, made.file.path.parent),
        )

    def _written_card(self, made: MadeReturn) -> QWidget:
        frame, layout = card(self.tr("The return is ready to be sent"))
        what = self.tr("Return {number} for {term}, with {schools} and {visits}.").format(
            number=made.number,
            term=said(made.term.title),
            schools=counted(made.schools, self.tr("school"), self.tr("schools")),
            visits=counted(made.visits, self.tr("visit"), self.tr("visits")),
        )
        layout.addWidget(Text(what))
        layout.addWidget(Text(made_words(made)))
        if made.left_out:
            layout.addWidget(Text(left_out_words(made.left_out)))
        for name, value in (
            (self.tr("File"), str(made.file.path)),
            (self.tr("Size"), size(made.file.size)),
            (self.tr("Digest (SHA-256)"), made.file.sha256),
        ):
            # A digest has no spaces to break at; this gives it some that nobody sees.
            shown = value if " " in value else "\u200b".join(_pieces(value))
            layout.addWidget(Text(name, "caption"))
            text = Text(shown)
            text.setAccessibleName(f"{name}: {value}")
            layout.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        folder = partial(open_outside, made.file.path.parent)
        row.addWidget(button(self.tr("Open the folder"), folder, icon="folder-open"))
        copy = partial(QGuiApplication.clipboard().setText, made.file.sha256)
        row.addWidget(button(self.tr("Copy the digest"), copy, icon="copy"))
        row.addStretch(1)
        layout.addSpacing(tokens().space.xs)
        layout.addLayout(row)
        return frame


def wants_incomplete(asking: Asking, parent: QWidget, state: Readiness) -> bool:
    """Whether a return is to be made although something is missing, with what that is listed."""
    waiting = [school for school in state.schools if not school.is_ready]
    return asking.sure(
        parent,
        translate("ReturnPage", "Return incomplete?"),
        translate("ReturnPage", "{count} of {all} schools have something missing:").format(
            count=len(waiting), all=len(state.schools)
        ),
        [
            f"{school.school.name}: " + " ".join(said(gap.what) for gap in school.gaps if gap.stops)
            for school in waiting
        ],
        translate("ReturnPage", "Return incomplete"),
        translate("ReturnPage", "Go back"),
    )


def _pieces(text: str) -> list[str]:
    return [text[start : start + 8] for start in range(0, len(text), 8)]
