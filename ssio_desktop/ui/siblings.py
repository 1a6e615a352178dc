"""The pages that belong to one part of the work, as a line of links on each of them."""

from __future__ import annotations

from functools import partial
from typing import Any

from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow


class Siblings(Flow):
    """A link to a page of the rail and to each listed page under it, but the one on show.

    name: what a screen reader calls the line. parent: the id of the page of the rail. here: the id
    of the page that shows them.
    """

    def __init__(self, context: PageContext[Any], name: str, parent: str, here: str) -> None:
        wanted = [
            spec
            for spec in PAGES
            if spec.id != here and (spec.id == parent or (spec.parent == parent and spec.listed))
        ]
        super().__init__(
            *(
                button(
                    spec.title,
                    partial(context.navigator.go, spec.id),
                    kind="quiet",
                    icon=spec.icon,
                    small=True,
                )
                for spec in wanted
            )
        )
        self.setAccessibleName(name)
