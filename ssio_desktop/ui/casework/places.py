"""The parts of a school's casework, as a line of links on each of their pages."""

from __future__ import annotations

from functools import partial

from ssio_desktop.services.casework.parts import PARTS
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.places import Navigator
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow

CASE = "case"
"""The page of one school that shows how every part stands."""


class CasePlaces(Flow):
    """A link to each part of a school's casework but the one on show, and to the school itself.

    here: the id of the page that shows them.
    """

    def __init__(self, navigator: Navigator, here: str, urn: str) -> None:
        wanted = [(translate("casework", "The school"), "school", "school")]
        if here != CASE:
            wanted.append((translate("casework", "All casework"), CASE, "briefcase"))
        wanted += [(said(each.title), each.id, each.icon) for each in PARTS if each.id != here]
        super().__init__(
            *(
                button(title, partial(navigator.go, page, urn), kind="quiet", icon=icon, small=True)
                for title, page, icon in wanted
            )
        )
        self.setAccessibleName(translate("casework", "Casework of this school"))
