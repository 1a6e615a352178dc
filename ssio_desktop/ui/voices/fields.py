"""The fields of a questionnaire for typing many in: a number chooses an answer, Tab goes on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.voices.records import Round
from ssio_desktop.services.voices.questionnaires import group_keys
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import box
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.numbering import is_asked, question_numbers
from ssio_desktop.xforms.session import FormSession

Field = QComboBox | QLineEdit | Passage


class ReturnFields:
    """The fields in the order of the paper. labels: with the number that the paper has.

    What the record knows of a school is not asked where the round has its name.
    """

    def __init__(self, form: FormDefinition, found: Round) -> None:
        self._form = form
        numbers = question_numbers(form)
        known = set() if found.anonymous else set(group_keys(form).values())
        self.fields: dict[str, Field] = {}
        self.labels: dict[str, str] = {}
        for item in form.items.values():
            if not is_asked(item) or not item.has_control or item.key in known:
                continue
            self.fields[item.key] = self._field(item)
            self.labels[item.key] = f"{numbers.get(item.key, 0)}. {item.label.plain}"
            self.fields[item.key].setAccessibleName(self.labels[item.key])
        self.follow()

    def answers(self) -> dict[str, Json]:
        """What was typed and is asked, by question."""
        found: dict[str, Json] = {}
        for key, field in self.fields.items():
            value = self._value(key, field)
            if value and field.isEnabled():
                found[key] = value
        return found

    def is_begun(self) -> bool:
        """Whether anything was typed."""
        return any(self._value(key, field) for key, field in self.fields.items())

    def show(self, answers: Mapping[str, Json]) -> None:
        """Show these answers; none empties every field."""
        for key, field in self.fields.items():
            text = str(answers.get(key, ""))
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(0, field.findData(text)))
            elif isinstance(field, Passage):
                field.setPlainText(text)
            else:
                field.setText(text)
        self.follow()

    def follow(self) -> None:
        """Ask only what is asked of somebody who answered so."""
        session = FormSession(self._form)
        for key, field in self.fields.items():
            value = self._value(key, field)
            if value:
                session.set_value(key, value)
        for key, field in self.fields.items():
            field.setEnabled(session.question(key) is not None)

    def first(self) -> QWidget:
        """Where typing begins."""
        return next(iter(self.fields.values()))

    def _field(self, item: Item) -> Field:
        if item.question == "select_one" and item.choices is not None:
            offered = [("", "")]
            offered += [
                (f"{number} {each.label.plain}", each.value)
                for number, each in enumerate(item.choices.fixed, start=1)
            ]
            made = box(offered, "")
            made.currentIndexChanged.connect(lambda _: self.follow())
            return made
        if item.question in ("text", "multiline"):
            passage = Passage(least_lines=2)
            passage.setTabChangesFocus(True)
            return passage
        line = QLineEdit()
        if item.question == "select_many":
            line.setPlaceholderText(translate("voices", "Numbers, such as 1 3"))
        return line

    def _value(self, key: str, field: Field) -> str:
        if isinstance(field, QComboBox):
            return str(field.currentData() or "")
        if isinstance(field, Passage):
            return field.toPlainText().strip()
        item = self._form.item(key)
        text = field.text().strip()
        if item is None or item.question != "select_many" or item.choices is None:
            return text
        by_number = {str(n): e.value for n, e in enumerate(item.choices.fixed, start=1)}
        return " ".join(by_number.get(each, each) for each in text.split())
