"""Returns that were verified and wait to be taken in: what each would bring, as a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.progress import Progress
from ssio_desktop.services import board_returns, schools
from ssio_desktop.services.board_returns import ReturnToImport
from ssio_desktop.services.device_keys import Sender
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.post.passphrases import passphrase_line, wants_passphrase
from ssio_desktop.ui.post.sender_view import sender_view
from ssio_desktop.ui.post.words import chain_words
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, moment


class Verified:
    """The files that were looked at: the returns that hold, and what is wrong with the others.

    names: of the schools known here, by URN.
    """

    def __init__(
        self,
        returns: Sequence[ReturnToImport],
        refused: Sequence[tuple[Path, Exception]],
        names: Mapping[str, str],
        paths: Sequence[Path] = (),
    ) -> None:
        self.returns = tuple(returns)
        self.refused = tuple(refused)
        self.names = names
        self.paths = tuple(paths)

    @property
    def wanted(self) -> list[ReturnToImport]:
        """The returns that were not taken in yet and that nothing hinders, each once."""
        found = {
            each.arrived.sha256: each
            for each in reversed(self.returns)
            if not each.is_known and each.arrived.hindrance is None
        }
        return [each for each in self.returns if found.get(each.arrived.sha256) is each]


def verify(
    ws: Workspace,
    paths: Sequence[Path],
    progress: Progress,
    passphrases: Mapping[Path, str] | None = None,
) -> Outcome[Verified]:
    """Read and verify every file, each as if those before it were here. Nothing is taken in.
    passphrases: those given, by file."""
    good: list[ReturnToImport] = []
    bad: list[tuple[Path, Exception]] = []
    for path, found in board_returns.preview_in_turn(ws, paths, progress, passphrases=passphrases):
        if isinstance(found, ReturnToImport):
            good.append(found)
        else:
            bad.append((path, found))
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    return Outcome(Verified(good, bad, names, paths))


class IncomingCard(QWidget):
    """Shows what would be taken in, and asks for it."""

    def __init__(
        self,
        verified: Verified,
        take_in: Callable[[], None],
        cancel: Callable[[], None],
        confirm: Callable[[Sender], None],
        open_with: Callable[[Path, str], None],
    ) -> None:
        super().__init__()
        self._confirm = confirm
        self._open_with = open_with
        self._names = verified.names
        self._wanted = verified.wanted
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, layout = card(self.tr("Returns to take in"))
        for each in verified.returns:
            layout.addWidget(self._return(each))
        for path, error in verified.refused:
            layout.addWidget(self._refused(path, error))
        row = QHBoxLayout()
        row.setSpacing(tokens().space.s)
        new = len(verified.wanted)
        if new:
            label = self.tr("Take in {count}").format(
                count=counted(new, self.tr("return"), self.tr("returns"))
            )
            row.addWidget(button(label, take_in, kind="primary"))
        row.addWidget(button(self.tr("Cancel") if new else self.tr("Close"), cancel))
        row.addStretch(1)
        layout.addLayout(row)
        outer.addWidget(frame)

    def _return(self, found: ReturnToImport) -> QWidget:
        info, preview = found.preview.info, found.preview
        row, inner = line()
        inner.addWidget(mark("file-check"))
        words = QVBoxLayout()
        words.addWidget(
            Text(
                self.tr("{officer}, {term}, return {number}").format(
                    officer=info.officer_name, term=said(info.term.title), number=info.number
                ),
                "strong",
            )
        )
        told = [school for school in preview.schools if school.urn]
        words.addWidget(
            Text(
                self.tr(
                    "Made {moment}; {schools}; {new} new records, {known} known already"
                ).format(
                    moment=moment(info.made_at),
                    schools=counted(len(told), self.tr("school"), self.tr("schools")),
                    new=preview.new,
                    known=preview.known,
                ),
                "caption",
            )
        )
        words.setSpacing(tokens().space.xxs)
        words.addWidget(sender_view(found.arrived, self._confirm))
        words.addWidget(Text(chain_words(found.arrived, info.number), "caption"))
        if preview.changed or preview.conflicts:
            words.addWidget(
                Text(
                    self.tr(
                        "Changes what stands here at {changed}; differs from a colleague’s record "
                        "at {conflicts}, where both stay until somebody settles it."
                    ).format(
                        changed=counted(preview.changed, self.tr("place"), self.tr("places")),
                        conflicts=counted(preview.conflicts, self.tr("place"), self.tr("places")),
                    ),
                    "caption",
                )
            )
        if preview.brings_nothing and any(each is found for each in self._wanted):
            said_so = self.tr("Everything in it is here already. Taken in, it gets its receipt.")
            words.addWidget(Text(said_so, "caption"))
        words.addWidget(self._schools(found))
        inner.addLayout(words, 1)
        if info.number > 1:
            inner.addWidget(tag(self.tr("Amended"), "info"))
        inner.addWidget(
            tag(self.tr("Nothing new"), "neutral")
            if preview.brings_nothing
            else tag(self.tr("Not taken in"), "danger")
            if found.arrived.hindrance is not None
            else tag(self.tr("New"), "info")
        )
        return row

    def _schools(self, found: ReturnToImport) -> QWidget:
        """What is new of each school, folded away until it is asked for."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.xs)
        listed = QWidget()
        lines = QVBoxLayout(listed)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(tokens().space.xxs)
        for each in found.preview.schools:
            name = self._names.get(each.urn, each.urn) or self.tr("Of no school in particular")
            told = self.tr(
                "{name}: {new} new, {changed} changed, {conflicts} in conflict, {known} known "
                "already"
            ).format(
                name=name,
                new=each.new,
                changed=each.changed,
                conflicts=each.conflicts,
                known=each.known,
            )
            lines.addWidget(Text(told, "caption"))
        listed.hide()
        info = found.preview.info
        fold = button(self.tr("Show each school"), kind="link")
        fold.setAccessibleName(
            self.tr("Show each school of return {number} of {officer}, {term}").format(
                number=info.number, officer=info.officer_name, term=said(info.term.title)
            )
        )
        fold.setCheckable(True)
        fold.toggled.connect(listed.setVisible)
        layout.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(listed)
        return holder

    def _refused(self, path: Path, error: Exception) -> QWidget:
        row, inner = line()
        inner.addWidget(mark("octagon-alert", "danger"))
        words = QVBoxLayout()
        words.addWidget(Text(path.name, "strong"))
        words.addWidget(Text(explain(error).text))
        if wants_passphrase(error):
            words.addWidget(passphrase_line(path, self._open_with))
        inner.addLayout(words, 1)
        inner.addWidget(tag(self.tr("Not taken in"), "danger"))
        return row
