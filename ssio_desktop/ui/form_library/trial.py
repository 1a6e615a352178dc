"""Trying a form: filling it in as at a visit, with nothing of it saved."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.ui.forms.form_view import FormView
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.tags import Tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.session import FormSession


class TrialDialog(QDialog):
    """A form filled in for trial. facts: what it is told of an invented school."""

    def __init__(
        self, definition: FormDefinition, facts: Mapping[str, Json], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trial: {form}").format(form=definition.title))
        space = tokens().space

        def reopen(given: Mapping[str, Json]) -> FormSession:
            return FormSession(definition, given, facts=facts)

        self.form = FormView(reopen({}), reopen)
        sign = Tag()
        sign.say(self.tr("Trial"), "caution")
        words = Text(self.tr("Nothing that you write here is saved."), "strong")
        close = button(self.tr("Close the trial"), self.reject)
        top = QHBoxLayout()
        top.setSpacing(space.m)
        top.addWidget(sign)
        top.addWidget(words, 1)
        top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addLayout(top)
        layout.addWidget(self.form, 1)
        self.resize(parent.window().size() * 0.92)
