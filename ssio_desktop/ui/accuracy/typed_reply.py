"""A reply that came on paper or by telephone, typed in passage by passage; kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.accuracy import HOWS, VERDICTS, How, Passage, Said, Verdict
from ssio_desktop.domain.events import Json
from ssio_desktop.ui.accuracy import words
from ssio_desktop.ui.settings.fields import labelled, line
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, rule
from ssio_desktop.ui.widgets.passage import Passage as PassageEdit
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

_EXCERPT = 240


class PassageRow(QFrame):
    """One passage: what it says, whether it is accurate, and what it should say."""

    def __init__(
        self, passage: Passage, typed: Mapping[str, Json], changed: Callable[[], None]
    ) -> None:
        super().__init__()
        self.number = passage.number
        title = f"[{passage.number}] {passage.title}"
        self.verdict = QComboBox()
        for verdict in VERDICTS:
            self.verdict.addItem(words.verdict_words(verdict), verdict)
        self.verdict.setAccessibleName(title)
        self.verdict.setCurrentIndex(max(0, self.verdict.findData(typed.get("verdict", ""))))
        self.words = PassageEdit(2)
        self.words.setPlainText(str(typed.get("words", "")))
        self.evidence = PassageEdit(1)
        self.evidence.setPlainText(str(typed.get("evidence", "")))
        flat = " ".join(passage.text.split())
        said = flat if len(flat) <= _EXCERPT else flat[:_EXCERPT].rstrip() + " …"
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space.s, 0, tokens().space.s)
        layout.addWidget(Text(title, "strong"))
        layout.addWidget(Text(said, "muted"))
        layout.addWidget(self.verdict)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        for label, control in (
            (self.tr("What should the record say?"), self.words),
            (self.tr("What shows it?"), self.evidence),
        ):
            name = Text(label, "label")
            control.setAccessibleName(f"{label} {title}")
            name.setBuddy(control)
            more.addWidget(name)
            more.addWidget(control)
        layout.addWidget(self._more)
        self._unfold()
        self.verdict.setMaximumWidth(16 * tokens().type.body)
        self.verdict.currentIndexChanged.connect(self._unfold)
        self.verdict.currentIndexChanged.connect(lambda _: changed())
        self.words.textChanged.connect(changed)
        self.evidence.textChanged.connect(changed)

    def typed(self) -> dict[str, Json]:
        """What stands here."""
        return {
            "verdict": str(self.verdict.currentData() or ""),
            "words": self.words.toPlainText(),
            "evidence": self.evidence.toPlainText(),
        }

    def _unfold(self, *_: object) -> None:
        said = self.words.toPlainText() or self.evidence.toPlainText()
        self._more.setVisible(self.verdict.currentData() == "inaccurate" or bool(said))


class TypedReply(QFrame):
    """changed(typed): each time something was typed. record(typed): the button."""

    def __init__(
        self,
        passages: tuple[Passage, ...],
        typed: Mapping[str, Any],
        today: date,
        changed: Callable[[dict[str, Json]], None],
        record: Callable[[dict[str, Json]], None],
    ) -> None:
        super().__init__()
        self._changed = changed
        self.how = QComboBox()
        for how in HOWS:
            if how != "file":
                self.how.addItem(words.how_words(how), how)
        self.how.setCurrentIndex(max(0, self.how.findData(typed.get("how"))))
        self.who = line(str(typed.get("who", "")))
        self.received = line(str(typed.get("received", "")) or day_words(today))
        self.overall = QCheckBox(self.tr("The whole report is factually accurate"))
        self.overall.setChecked(typed.get("overall") is True)
        self.comment = PassageEdit(2)
        self.comment.setPlainText(str(typed.get("comment", "")))
        said = typed.get("said")
        known = said if isinstance(said, dict) else {}
        self.rows = [
            PassageRow(passage, _entry(known.get(str(passage.number))), self._tell)
            for passage in passages
        ]
        frame, layout = card(self.tr("The reply, passage by passage"))
        layout.addWidget(labelled(self.tr("How it came"), self.how))
        layout.addWidget(
            labelled(self.tr("Who replied"), self.who, self.tr("By role, such as headteacher"))
        )
        hint = self.tr("Day, month and year")
        layout.addWidget(labelled(self.tr("Received on"), self.received, hint))
        layout.addWidget(self.overall)
        for row in self.rows:
            layout.addWidget(rule())
            layout.addWidget(row)
        layout.addWidget(rule())
        name = Text(self.tr("Words on the report as a whole"), "label")
        self.comment.setAccessibleName(name.text())
        name.setBuddy(self.comment)
        layout.addWidget(name)
        layout.addWidget(self.comment)
        self.record_button = button(
            self.tr("Record the reply"), lambda: record(self.typed()), kind="primary"
        )
        layout.addWidget(self.record_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.how.currentIndexChanged.connect(self._tell)
        for field in (self.who, self.received):
            field.textEdited.connect(self._tell)
        self.overall.toggled.connect(self._tell)
        self.comment.textChanged.connect(self._tell)

    def typed(self) -> dict[str, Json]:
        """Everything that stands here."""
        return {
            "how": str(self.how.currentData()),
            "who": self.who.text(),
            "received": self.received.text(),
            "overall": self.overall.isChecked(),
            "comment": self.comment.toPlainText(),
            "said": {
                str(row.number): typed for row in self.rows if any((typed := row.typed()).values())
            },
        }

    def _tell(self, *_: object) -> None:
        self._changed(self.typed())


def how_of(typed: Mapping[str, Json]) -> How:
    """How the reply came, as it was chosen."""
    match typed.get("how"):
        case "telephone":
            return "telephone"
        case "email":
            return "email"
        case _:
            return "paper"


def said_of(typed: Mapping[str, Json]) -> dict[int, Said]:
    """What was typed of each passage, by number."""
    said: dict[int, Said] = {}
    for number, value in _entry(typed.get("said")).items():
        entry = _entry(value)
        chosen = entry.get("verdict")
        verdict: Verdict = next((each for each in VERDICTS if each == chosen), "")
        texts = (str(entry.get(name, "")) for name in ("words", "evidence"))
        said[int(number)] = Said(verdict, *texts)
    return said


def _entry(value: object) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}
