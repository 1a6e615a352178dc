"""The wizard's steps that ask: an aspect's criteria, vulnerability, the category, next steps.

A panel shows a draft and hands back the draft as changed; it keeps nothing itself.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.categorisation import CategorisationDraft, FactorNote
from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.performance.attainment import Attainment
from ssio_desktop.ui.categorise.criterion_card import CriterionCard
from ssio_desktop.ui.categorise.figures import beside_criteria
from ssio_desktop.ui.categorise.parts import bullet, card, row
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text, heading

Draft = CategorisationDraft


class Panel(QWidget):
    """The base: edited(CategorisationDraft) is emitted at each change a person makes."""

    edited = Signal(object)

    def __init__(self, opened: Categorisation, draft: Draft) -> None:
        super().__init__()
        self.opened = opened
        self.draft = draft
        self.setProperty("role", "scrolled")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, tokens().space.s, 0)
        self.body.setSpacing(tokens().space.l)

    def tell(self, draft: Draft) -> None:
        """Hand back the draft as changed."""
        self.draft = draft
        self.edited.emit(draft)

    def first_focus(self) -> QWidget | None:
        """What has the focus when the step is opened."""
        return None

    def begin(self, title: QWidget, words: str) -> None:
        """Say which step this is, and put the focus where it begins. Where a person is at work in
        it already, as after it was drawn anew, the focus stays."""
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            return
        # The focus may go to the first answer, from which nobody hears which step this is.
        announce(title, words)
        target = self.first_focus()
        if target is not None and target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            target = target.nextInFocusChain()
        (target or title).setFocus(Qt.FocusReason.OtherFocusReason)


class AspectPanel(Panel):
    """One aspect of the school: what each category says of it, side by side."""

    def __init__(
        self,
        opened: Categorisation,
        draft: Draft,
        step: Step,
        results: Attainment | None = None,
    ) -> None:
        super().__init__(opened, draft)
        aspect = opened.framework.aspect(step.id.removeprefix("aspect."))
        if aspect is not None and aspect.hint:
            self.body.addWidget(Text(aspect.hint, "muted"))
        if step.asks_sixth_form and opened.framework.sixth_form_scale is not None:
            self.body.addWidget(self._sixth_form())
        beside = beside_criteria(results, aspect.id) if aspect is not None else None
        if beside is not None:
            self.body.addWidget(beside)
        self._grid = QGridLayout()
        self._grid.setSpacing(tokens().space.m)
        self._cards: list[CriterionCard] = []
        for criterion_id in step.criteria:
            criterion = opened.framework.criterion(criterion_id)
            if criterion is None:
                continue
            made = CriterionCard(opened.framework, criterion)
            made.answered.connect(self._answered)
            self._cards.append(made)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._columns = 0
        self._refresh()
        self._arrange()

    def first_focus(self) -> QWidget | None:
        return self._cards[0].bar if self._cards else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        """As many columns as leave each card readable."""
        around = self.parentWidget()
        width = (around.width() if around else self.width()) - 2 * tokens().space.s
        least = 22 * tokens().type.body
        columns = max(1, min(3, len(self._cards), width // least))
        for each in self._cards:
            each.fit((width - (columns - 1) * tokens().space.m) // columns)
        if columns == self._columns:
            return
        self._columns = columns
        for number, each in enumerate(self._cards):
            self._grid.addWidget(each, number // columns, number % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _answered(self, criterion_id: str, answer: Answer) -> None:
        self.tell(self.draft.with_answer(criterion_id, answer))
        self._refresh()

    def _refresh(self) -> None:
        fit, marks = self.opened.fit(self.draft), self.opened.marks(self.draft)
        for each in self._cards:
            key = each.criterion.id
            each.show_answer(self.draft.answer(key), fit.reading_of(key), marks.get(key))

    def _sixth_form(self) -> QWidget:
        scale = self.opened.framework.sixth_form_scale
        assert scale is not None
        box = QComboBox()
        box.setAccessibleName(self.tr("Sixth-form category"))
        box.addItem(self.tr("Not recorded"), "")
        for each in scale.steps:
            box.addItem(f"{each.id} – {each.label}" if each.label != each.id else each.id, each.id)
        box.setCurrentIndex(max(0, box.findData(self.draft.sixth_form_category)))
        box.activated.connect(lambda _: self._sixth_form_chosen(str(box.currentData())))
        label = Text(self.tr("Sixth-form category, as recorded separately"), "label")
        label.setBuddy(box)
        return card(label, row(box), Text(scale.note, "hint"))

    def _sixth_form_chosen(self, value: str) -> None:
        self.tell(replace(self.draft, sixth_form_category=value))
        self._refresh()


class VulnerabilityPanel(Panel):
    """The factors that can make a good school temporarily vulnerable."""

    def __init__(self, opened: Categorisation, draft: Draft) -> None:
        super().__init__(opened, draft)
        self.body.addWidget(
            Text(
                self.tr(
                    "Mark what is true of this school now. A school that meets the criteria but "
                    "is vulnerable for a time keeps its category with TV after it."
                ),
                "muted",
            )
        )
        self._boxes: list[QCheckBox] = []
        for factor in opened.framework.factors:
            self.body.addWidget(self._factor(factor.id, factor.text))
        self.body.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self._boxes[0] if self._boxes else None

    def _factor(self, factor_id: str, text: str) -> QWidget:
        note = self.draft.factors.get(factor_id, FactorNote())
        box = QCheckBox(text)
        box.setChecked(note.present)
        evidence = Passage(least_lines=2)
        evidence.setPlainText(note.evidence)
        evidence.setPlaceholderText(self.tr("What shows it, and since when"))
        evidence.setAccessibleName(self.tr("Evidence: {factor}").format(factor=text))
        evidence.setVisible(note.present)

        def changed() -> None:
            evidence.setVisible(box.isChecked())
            fresh = FactorNote(box.isChecked(), evidence.toPlainText())
            self.tell(self.draft.with_factor(factor_id, fresh))

        box.clicked.connect(changed)
        evidence.textChanged.connect(changed)
        self._boxes.append(box)
        return card(box, evidence)


class CategoryPanel(Panel):
    """The officer's own category, with a reason where it differs from the best fit."""

    def __init__(self, opened: Categorisation, draft: Draft) -> None:
        super().__init__(opened, draft)
        fit = opened.fit(draft)
        self._suggested = fit.category
        self.body.addWidget(
            Text(
                self.tr(
                    "The best fit informs your judgement; it does not make it. Choose the "
                    "category you will stand by before the review board."
                ),
                "muted",
            )
        )
        self._group = QButtonGroup(self)
        self._choices: list[QRadioButton] = []
        choices = QVBoxLayout()
        choices.setSpacing(tokens().space.xs)
        for category in opened.framework.categories:
            choices.addLayout(self._choice(category.id, category.name))
        self.body.addWidget(card(choices))
        self._reason = Passage(least_lines=4)
        self._reason.setPlainText(draft.reason)
        self._reason.setAccessibleName(self.tr("Your reason"))
        self._reason.textChanged.connect(
            lambda: self.tell(replace(self.draft, reason=self._reason.toPlainText()))
        )
        self._label = Text("", "label")
        self._label.setBuddy(self._reason)
        self.body.addWidget(self._label)
        self.body.addWidget(self._reason)
        self.body.addStretch(1)
        self._word()

    def first_focus(self) -> QWidget | None:
        chosen = self._group.checkedButton()
        return chosen or (self._choices[0] if self._choices else None)

    def _choice(self, category_id: str, name: str) -> QVBoxLayout:
        choice = QRadioButton(f"{category_id}  {name}")
        choice.setChecked(self.draft.category == category_id)
        choice.clicked.connect(lambda: self._chosen(category_id))
        self._group.addButton(choice)
        self._choices.append(choice)
        marks = [choice]
        line = row(*marks)
        if category_id == self._suggested:
            line.insertWidget(1, tag(self.tr("Best fit"), "success"))
        if self.opened.previous and self.opened.previous.category == category_id:
            line.insertWidget(line.count() - 1, tag(self.tr("Last term"), "info"))
        outer = QVBoxLayout()
        outer.addLayout(line)
        return outer

    def _chosen(self, category_id: str) -> None:
        self.tell(replace(self.draft, category=category_id))
        self._word()

    def _word(self) -> None:
        differs = bool(self.draft.category) and self.draft.category != self._suggested
        self._label.setText(
            self.tr("Your reason, because it differs from the best fit")
            if differs
            else self.tr("Your reason (optional)")
        )


class NextStepsPanel(Panel):
    """What happens next, beside what the category brings and asks of the officer."""

    def __init__(self, opened: Categorisation, draft: Draft) -> None:
        super().__init__(opened, draft)
        self._text = Passage(least_lines=6)
        self._text.setPlainText(draft.next_steps)
        self._text.setAccessibleName(self.tr("Next steps"))
        self._text.textChanged.connect(
            lambda: self.tell(replace(self.draft, next_steps=self._text.toPlainText()))
        )
        label = Text(self.tr("Next steps"), "label")
        label.setBuddy(self._text)
        self.body.addWidget(label)
        self.body.addWidget(
            Text(self.tr("One step a line: what will happen, who does it, by when."), "hint")
        )
        self.body.addWidget(self._text)
        category = opened.framework.category(draft.category)
        if category is not None:
            buys = opened.record.package is not False
            amount = said(category.support.in_words(buys_package=buys))
            lines = [amount[:1].upper() + amount[1:]] if amount else []
            self._list(
                self.tr("Support for category {id}").format(id=category.id),
                (*lines, *category.support.lines),
                "handshake",
            )
            self._list(
                self.tr("Your tasks"),
                tuple(task.text for task in category.tasks),
                "clipboard-check",
            )
        self.body.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self._text

    def _list(self, title: str, lines: tuple[str, ...], icon: str) -> None:
        if lines:
            self.body.addWidget(
                card(heading(title, "heading"), *(bullet(line, icon) for line in lines))
            )
