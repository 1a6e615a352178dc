"""The post boxes on the page: what waits there, what was put there and whether a receipt came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.progress import Progress
from ssio_desktop.services import post_box, post_boxes, setting_up
from ssio_desktop.services.post_box import Dropped, Item, Seen
from ssio_desktop.services.post_boxes import Login
from ssio_desktop.services.readiness import Readiness, readiness
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.returning import MadeReturn
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.post.servers import ask_server
from ssio_desktop.ui.post.words import title_of
from ssio_desktop.ui.returns.page import wants_incomplete
from ssio_desktop.ui.settings.fields import actions
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment

_LISTED = 40


class BoxCard(QFrame):
    """Every post box of this store, and the buttons to look, collect and put. collected is called
    with files to be opened."""

    def __init__(
        self,
        context: PageContext[Workspace],
        asking: Asking,
        places: Sequence[str],
        collected: Callable[[Sequence[Path]], None],
    ) -> None:
        super().__init__()
        self._context, self._asking, self._collected = context, asking, collected
        self.places = tuple(places)
        self.dialog: FormDialog | None = None
        whole, layout = card(self.tr("Post boxes"))
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(tokens().space.m)
        self._none = Text(
            self.tr(
                "None yet. A post box is a folder that you share: on a stick, on a network "
                "drive, or one that OneDrive or Nextcloud keeps in step."
            ),
            "muted",
        )
        layout.addWidget(self._none)
        if places:
            self._none.hide()
        layout.addLayout(self._boxes)
        layout.addLayout(
            actions(
                (self.tr("Choose a post box…"), self.choose),
                (self.tr("Use a server…"), self.choose_server),
            )
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)
        if places:
            self.look()

    # --- doing --------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a folder, and use it as a post box."""
        folder = self._asking.folder(self, self.tr("Choose a post box"))
        if folder is not None:
            self._use(str(folder), Login())

    def choose_server(self) -> None:
        """Ask for a server, and use it as a post box."""
        self.dialog = ask_server(self, self._use)

    def forget(self, place: str) -> None:
        """Use a post box no more; what lies there stays."""
        rest = tuple(each for each in self.places if each != place)
        self._context.operations.change(
            lambda ws: Outcome(post_boxes.remove_box(ws, place)),
            lambda _: self._changed(rest),
            owner=self,
        )

    def look(self) -> None:
        """Look into every box, off the window’s thread."""

        def work(ws: Workspace, progress: Progress) -> Outcome[tuple[Seen, ...]]:
            return Outcome(post_box.look_into_all(ws, progress))

        self._context.operations.long(
            work, self.tr("Looking into the post box"), self._show, owner=self, writes=False
        )

    def collect(self, place: str, names: tuple[str, ...]) -> None:
        """Bring files of a box here, to be looked at."""
        self._context.operations.long(
            lambda ws, progress: Outcome(post_box.collect(ws, place, names, progress)),
            self.tr("Collecting the post"),
            self._collected,
            owner=self,
        )

    def drop_return(self, place: str) -> None:
        """Make the return of this term and put it into a box; first ask where it is incomplete."""

        def asked(found: tuple[TermId, Readiness]) -> None:
            term, state = found
            incomplete = bool(state.schools) and not state.is_ready
            if incomplete and not wants_incomplete(self._asking, self, state):
                return
            self._context.operations.long(
                lambda ws, progress: post_box.drop_return(ws, place, term, incomplete=incomplete),
                self.tr("Putting the return into the post box"),
                self._return_dropped,
                owner=self,
            )

        def see(ws: Workspace) -> tuple[TermId, Readiness]:
            term = setting_up.current_term(ws)
            return term, readiness(ws, term)

        self._context.operations.read(see, asked, owner=self)

    def drop(self, place: str) -> None:
        """Ask for a file and put it into a box."""
        kinds = self.tr("Post (*.ssio-post *.ssio-return *.ssio-set-up)")
        path = self._asking.file(self, self.tr("Put a file into the post box"), kinds)
        if path is not None:
            self._context.operations.long(
                lambda ws, progress: post_box.drop(ws, place, path),
                self.tr("Putting the file into the post box"),
                self._file_dropped,
                owner=self,
            )

    def _use(self, place: str, login: Login) -> None:
        self._context.operations.change(
            lambda ws: Outcome(post_boxes.add_box(ws, place, login)),
            lambda kept: self._changed((*self.places, kept)),
            owner=self,
        )

    def _changed(self, places: tuple[str, ...]) -> None:
        self.places = tuple(dict.fromkeys(places))
        self.look()

    def _return_dropped(self, made: MadeReturn) -> None:
        words = translate("post", "Return {number} lies in the post box and was read back.")
        self._context.messages.success(words.format(number=made.number))
        self.look()

    def _file_dropped(self, made: Dropped) -> None:
        words = translate("post", "{name} lies in the post box and was read back.")
        self._context.messages.success(words.format(name=made.name))
        self.look()

    # --- showing ------------------------------------------------------------------------

    def _show(self, boxes: tuple[Seen, ...]) -> None:
        clear(self._boxes)
        self._none.setVisible(not boxes)
        for seen in boxes:
            self._boxes.addWidget(self._box(seen))

    def _box(self, seen: Seen) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.xs)
        layout.addWidget(Text(seen.place, "strong").selectable())
        if seen.error is not None:
            layout.addWidget(_line("triangle-alert", "tone:caution", explain(seen.error).text))
        waiting = seen.of("waiting")
        if seen.error is None and not waiting:
            layout.addWidget(Text(self.tr("Nothing waits here for you."), "muted"))
        for each in waiting[:_LISTED]:
            layout.addWidget(_line("file-text", "tone:info", _about(each), each.remark))
        for each in seen.of("arriving", "elsewhere", "same"):
            layout.addWidget(_line("loader-circle", "muted", each.name, each.remark))
        for each in seen.of("refused"):
            layout.addWidget(_line("triangle-alert", "tone:caution", each.name, _refused(each)))
        for sent in seen.dropped[:_LISTED]:
            layout.addWidget(_line(*_sent(sent)))
        names = tuple(each.name for each in waiting)
        if names:
            act = partial(self.collect, seen.place, names)
            layout.addLayout(actions((self.tr("Collect"), act)))
        layout.addLayout(
            actions(
                (self.tr("Drop my return there"), partial(self.drop_return, seen.place)),
                (self.tr("Put a file there…"), partial(self.drop, seen.place)),
                (self.tr("Look again"), self.look),
                (self.tr("Use it no more"), partial(self.forget, seen.place)),
            )
        )
        return holder


def see_boxes(ws: Workspace) -> tuple[str, ...]:
    """The post boxes of this store. None of them is touched."""
    return post_boxes.boxes(ws)


def _line(icon: str, tone: str, words: str, more: str = "") -> QFrame:
    frame, layout = line()
    layout.addWidget(mark(icon, tone))
    texts = QVBoxLayout()
    texts.addWidget(Text(words))
    if more:
        texts.addWidget(Text(more, "caption"))
    layout.addLayout(texts, 1)
    return frame


def _about(item: Item) -> str:
    looked = item.looked
    if looked is None:
        return item.name
    words = translate("post", "{what} from {officer}, {term}, number {number}")
    return words.format(
        what=title_of(looked), officer=looked.officer, term=looked.term, number=looked.number
    )


def _refused(item: Item) -> str:
    return explain(item.error).text if item.error is not None else ""


def _sent(sent: Dropped) -> tuple[str, str, str, str]:
    """Icon, tone and words of what was put there."""
    at = moment(datetime.fromisoformat(sent.at))
    words = translate("post", "{name}, put there and read back {moment}").format(
        name=sent.name, moment=at
    )
    if sent.receipt is not None:
        when = moment(datetime.fromisoformat(sent.receipt.at)) if sent.receipt.at else ""
        told = translate("post", "Received by {by}, {moment}")
        return "circle-check", "tone:success", words, told.format(by=sent.receipt.by, moment=when)
    if sent.kind != "return":
        return "circle-dot", "muted", words, ""
    if sent.is_there is False:
        told = translate(
            "post", "No receipt yet, and it lies there no more. Ask whoever empties the post box."
        )
        return "triangle-alert", "tone:caution", words, told
    return "circle-dot", "tone:info", words, translate("post", "No receipt yet")
