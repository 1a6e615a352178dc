"""Which documents can be had where one is, in words, and the button that offers them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import Challenge
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.schools import CategoryRecord
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.places import Navigator
from ssio_desktop.ui.theme.theme import set_icon
from ssio_desktop.ui.widgets.buttons import PushButton

PAGE = "document"
"""The page that shows a document; its key is the document's name."""

_LETTERS = 4
"""Letters are offered for so many of the latest terms; the command line has the others."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A document to choose."""

    label: str
    wanted: Wanted


def label(wanted: Wanted) -> str:
    """A document in words, without the name of its school."""
    return said(wanted.title).format(term=said(wanted.term.title) if wanted.term else "")


def school_offers(
    urn: str,
    categories: Iterable[CategoryRecord],
    *,
    concern: bool = False,
    plan: bool = False,
    challenged: Iterable[Challenge] = (),
) -> tuple[Offer, ...]:
    """The documents of one school. categories: latest first; a letter needs a completed one.
    concern: whether its category causes concern; the board's in-depth sheet is of those. plan:
    whether it has an action plan. challenged: its challenges, the latest first; the letter that
    answers one is offered for the latest that is answered."""
    terms = [each.term for each in categories if each.completed][:_LETTERS]
    answered = [each for each in challenged if each.outcome is not None]
    wanted = (
        Wanted("dossier", urn),
        *(Wanted("letter", urn, term) for term in terms),
        *(Wanted("challenge-letter", urn, of=each.id) for each in answered[:1]),
        Wanted("actions", urn),
        Wanted("support", urn),
        Wanted("watch", urn),
        Wanted("impact", urn),
        *((Wanted("in-depth", urn), Wanted("solutions", urn)) if concern else ()),
        *((Wanted("plan", urn),) if plan else ()),
    )
    return tuple(Offer(label(each), each) for each in wanted)


def meeting_offers(urn: str, meeting: str, *, held: bool) -> tuple[Offer, ...]:
    """The documents of a meeting of a partnership board. held: whether it has minutes."""
    wanted = [Wanted("board-papers", urn, of=meeting)]
    if held:
        wanted.append(Wanted("board-minutes", urn, of=meeting))
    return tuple(Offer(label(each), each) for each in wanted)


def caseload_offers(term: TermId) -> tuple[Offer, ...]:
    """The documents of an officer's own schools."""
    wanted = (Wanted("caseload", "", term), Wanted("actions"), Wanted("watch"))
    return tuple(Offer(label(each), each) for each in wanted)


class DocumentsButton(PushButton):
    """A button with a menu of documents; it hides while there is none to offer."""

    def __init__(self, navigator: Navigator) -> None:
        super().__init__(translate("documents", "Documents"))
        self._navigator = navigator
        self.choices = QMenu(self)
        self.choices.setAccessibleName(translate("documents", "Documents"))
        self.setMenu(self.choices)
        self.setProperty("kind", "secondary")
        self.setAutoDefault(False)
        set_icon(self, "file-text", "muted")
        self.hide()

    def offer(self, offers: Iterable[Offer]) -> None:
        """Offer these instead of what was offered before."""
        self.choices.clear()
        for each in offers:
            self.choices.addAction(each.label, partial(self._choose, str(each.wanted)))
        self.setVisible(not self.choices.isEmpty())

    def _choose(self, key: str) -> None:
        self._navigator.go(PAGE, key)
