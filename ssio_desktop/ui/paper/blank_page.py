"""A blank form as it will be printed: read, print, save as."""

from __future__ import annotations

from ssio_desktop.services import blanks
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.paper_page import Drawn, PaperPage
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext


def draw(ws: Workspace, key: str) -> Drawn:
    """Draw the blank of a form, for a school where the key names one."""
    form, urn = blanks.parse_blank_key(key)
    made = blanks.blank(ws, form, urn)
    words = translate("paper", "Blank form {ref}, {school}").format(
        ref=made.ref, school=made.school or translate("paper", "for any school")
    )
    return Drawn(made.pdf, made.title, words, made.name)


class BlankPage(PaperPage):
    """key is the blank's name (:func:`ssio_desktop.services.blanks.blank_key`)."""

    watches = frozenset({"form", "school", "visit", "categorisation"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Blank form"), self.tr("Pages of the blank form"))
        self.add_action(self.tr("Forms on paper"), self._go_back, icon="arrow-left")
        self.add_paper_actions()

    def refresh(self) -> None:
        key = self.key
        self.forget()
        if not key:
            self.show_empty(
                self.tr("No form is chosen"),
                self.tr("Choose a form, and a school if it is for one."),
                icon="printer",
                action=self.tr("Choose a form"),
                act=self._go_back,
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: draw(ws, key), self.show_drawn, owner=self)

    def _go_back(self) -> None:
        self.context.navigator.go("paper")
