"""The one door for files that travel: what a file is, from whom and for whom, and what to do with
it; and the files that go out from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.errors import SsioError
from ssio_desktop.progress import Progress
from ssio_desktop.services import device_keys, post_opening
from ssio_desktop.services.device_keys import Sender
from ssio_desktop.services.post_looking import SUFFIXES
from ssio_desktop.services.post_opening import RETURN, Opened
from ssio_desktop.services.posting import Arrived
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.imports.file_zone import FileZone
from ssio_desktop.ui.post.box_card import BoxCard, see_boxes
from ssio_desktop.ui.post.send_card import SendCard, SendSeen, see_send
from ssio_desktop.ui.post.statement import refused_card, statement_card
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.dropping import dropped_files
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Answered:
    """A file that was looked at: opened, or why it could not be."""

    path: Path
    opened: Opened | None
    error: SsioError | None = None


class PostPage(Page[Workspace]):
    """key is the path of a file, or empty while none was chosen."""

    watches = frozenset(
        {"device", "authority", "decision", "officer", "receipt", "return", "school"}
    )

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(
            context,
            self.tr("Post"),
            self.tr("What a file is, from whom and for whom, before anything is taken from it."),
        )
        self.asking = asking or Asking(context.settings)
        self.answers: tuple[Answered, ...] = ()
        self._paths: tuple[Path, ...] = ()
        self._passphrases: dict[Path, str] = {}
        self.zone = FileZone(
            context.settings,
            about=self.tr("A receipt, decisions, a handover, a set-up or a return"),
            kinds=self.tr("Post (*.ssio-post *.ssio-return *.ssio-set-up)"),
            accepts=dropped_post,
        )
        self.zone.chosen.connect(lambda path: self.look_at([path]))
        self._answer, self._sending, self._boxes = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.box_card: BoxCard | None = None
        self.send_card: SendCard | None = None
        for part in (self._answer, self._boxes, self._sending):
            part.setSpacing(tokens().space.m)
        self.content.addWidget(self.zone)
        self.content.addLayout(self._answer)
        self.content.addLayout(self._boxes)
        self.content.addLayout(self._sending)
        self.content.addStretch(1)

    def open(self, key: str) -> None:
        super().open(key)
        if key:
            self._paths = (Path(key),)
            self._stale = True

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(
            lambda ws: (see_send(ws), see_boxes(ws)), self._arrived, owner=self
        )

    def take_files(self, paths: Sequence[Path]) -> None:
        self.look_at(paths)

    def look_at(self, paths: Sequence[Path]) -> None:
        """Open files and show what each would bring. Nothing is changed."""
        self._paths = tuple(paths)
        passphrases = dict(self._passphrases)

        def work(ws: Workspace, progress: Progress) -> Outcome[tuple[Answered, ...]]:
            found = []
            for number, path in enumerate(paths):
                progress(number, len(paths))
                try:
                    passphrase = passphrases.get(path, "")
                    opened = post_opening.open_file(ws, path, passphrase=passphrase)
                    found.append(Answered(path, opened))
                except SsioError as error:
                    found.append(Answered(path, None, error))
            return Outcome(tuple(found))

        self.context.operations.long(
            work, self.tr("Opening the post"), self._show, owner=self, writes=False
        )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, found: tuple[SendSeen, tuple[str, ...]]) -> None:
        seen, places = found
        begun = self.send_card.begun if self.send_card is not None else None
        clear(self._sending)
        if self.box_card is not None and self.box_card.places == places:
            # Long work of it may be under way, which is to be told of when it is done.
            self.box_card.look()
        else:
            clear(self._boxes)
            self.box_card = BoxCard(self.context, self.asking, places, self.look_at)
            self._boxes.addWidget(self.box_card)
        self.send_card = SendCard(self.context, self.asking, seen)
        self.send_card.put_back(begun)
        self._sending.addWidget(self.send_card)
        self.show_content()
        wanted = self._paths
        if wanted and wanted != tuple(each.path for each in self.answers):
            self.look_at(wanted)

    def _show(self, answers: tuple[Answered, ...]) -> None:
        self.answers = answers
        clear(self._answer)
        if answers:
            self.zone.show_file(answers[0].path)
        for each in answers:
            self._answer.addWidget(self._card(each))
        returns = [each for each in answers if each.opened and each.opened.looked.kind == RETURN]
        if len(returns) > 1:
            self._answer.addWidget(
                button(
                    self.tr("Look at all {count} returns on the Board page").format(
                        count=len(returns)
                    ),
                    partial(self.to_board, [each.path for each in returns]),
                ),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        self.show_content()

    def _card(self, answer: Answered) -> QWidget:
        opened = answer.opened
        if opened is None:
            assert answer.error is not None
            return refused_card(answer.path, answer.error, self._open_with)
        frame, layout = statement_card(opened, self._confirm)
        if opened.looked.kind == RETURN:
            act, words = (
                partial(self.to_board, [answer.path]),
                self.tr("Look at it on the Board page"),
            )
        elif opened.arrived is not None and _is_revoked(opened.arrived):
            return frame
        elif opened.new == 0:
            layout.addWidget(Text(self.tr("Everything in it is known here already."), "muted"))
            if opened.arrived is None or opened.arrived.is_in or opened.asks:
                return frame
            act, words = partial(self.take_in, opened), self.tr("Count it as taken in")
        elif opened.asks:
            act, words = partial(self.take_in, opened), self.tr("I compared the words; take it in")
        else:
            act, words = partial(self.take_in, opened), self.tr("Take it in")
        layout.addWidget(button(words, act, kind="primary"), 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    # --- doing --------------------------------------------------------------------------

    def take_in(self, opened: Opened) -> None:
        """Take in what was shown; where its words had to be compared, the button said so."""
        path = opened.looked.path
        self.context.operations.change(
            lambda ws: post_opening.take_in(ws, opened, compared=opened.asks),
            lambda _: self.look_at(self._paths or (path,)),
            owner=self,
        )

    def to_board(self, paths: Sequence[Path]) -> None:
        """Show returns on the board's page."""
        self.context.navigator.go("board", "\n".join(["files", *map(str, paths)]))

    def _confirm(self, sender: Sender) -> None:
        self.context.operations.change(
            lambda ws: device_keys.confirm(ws, sender),
            lambda _: self.look_at(self._paths),
            owner=self,
        )

    def _open_with(self, path: Path, passphrase: str) -> None:
        self._passphrases[path] = passphrase
        self.look_at(self._paths or (path,))


def _is_revoked(arrived: Arrived) -> bool:
    return arrived.standing is not None and arrived.standing.trust == "revoked"


def dropped_post(data: QMimeData) -> Path | None:
    """The one file of ours that is being dragged, or None."""
    paths = dropped_files(data)
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES else None
