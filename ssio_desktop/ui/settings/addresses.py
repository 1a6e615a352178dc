"""Where letters to a colleague go: a button that asks for the lines of an address."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ssio_desktop.services import setting_up
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.reason import ask_words


def address_button(
    context: PageContext[Workspace], officer: Officer, owner: QWidget
) -> QPushButton:
    """Asks for a colleague's address, beginning with the one that is recorded."""

    def ask(known: str) -> None:
        title = translate("settings", "Address of {name}").format(name=officer.name)
        question = translate("settings", "Letters to this colleague go there, line by line.")
        verb = translate("settings", "Record the address")
        words = ask_words(owner, title, question, verb, known)
        if words is not None and words != known:
            context.operations.change(
                lambda ws: setting_up.set_address(ws, officer.id, words), owner=owner
            )

    made = button(
        translate("settings", "Address…"),
        lambda: context.operations.read(
            lambda ws: setting_up.address_of(ws, officer.id), ask, owner=owner
        ),
        small=True,
    )
    made.setAccessibleName(translate("settings", "Address of {name}…").format(name=officer.name))
    return made
