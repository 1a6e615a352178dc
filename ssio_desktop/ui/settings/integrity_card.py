"""Having the store, its key and its backups read through."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFrame

from ssio_desktop.services import integrity
from ssio_desktop.services.integrity import Checked
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.settings.fields import actions
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text


def integrity_card(context: PageContext[Any], owner: QFrame | Any) -> QFrame:
    """A card with a button that has everything read through. owner: the page it stands on."""

    def told(found: Checked) -> None:
        if found.is_well:
            context.messages.success(
                translate(
                    "settings",
                    "The store was read through and is as it was recorded. "
                    "Backups read through: {count}.",
                ).format(count=len(found.backups))
            )
            return
        first = found.findings[0]
        more = (
            translate("settings", "There are {count} findings.").format(count=len(found.findings))
            if len(found.findings) > 1
            else ""
        )
        context.messages.warning(f"{said(first.what)} {more}".strip(), remedy=said(first.remedy))

    def check() -> None:
        context.operations.long(
            lambda ws, progress: Outcome(integrity.check(ws, progress)),
            translate("settings", "Checking the store"),
            told,
            owner=owner,
        )

    frame, _ = card(
        translate("settings", "Is everything whole?"),
        Text(
            translate(
                "settings",
                "The store, its key and its backups are read through. Nothing is changed.",
            ),
            "muted",
        ),
        actions((translate("settings", "Check the store"), check)),
    )
    return frame
