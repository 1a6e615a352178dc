"""The wizard's last step: what is missing, and every answer once more with a way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.services.categorising import MOVEMENT_WORDS, Categorisation
from ssio_desktop.ui.categorise.panels import Draft, Panel
from ssio_desktop.ui.categorise.parts import card, row
from ssio_desktop.ui.language import said
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import may_shrink
from ssio_desktop.ui.widgets.check_answers import CheckGroup, CheckLine, check_group
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.tags import category_tag, tag
from ssio_desktop.ui.widgets.text import Text, heading

_ADVICE = 8


class CheckPanel(Panel):
    """Everything once more before it is completed. change is called with the id of a step."""

    def __init__(self, opened: Categorisation, draft: Draft, change: Callable[[str], None]) -> None:
        super().__init__(opened, draft)
        self._change = change
        found = opened.problems(draft)
        self._stops = [
            Fault(f"{said(each.what)} {said(each.remedy)}", partial(change, each.step))
            for each in found
            if each.stops
        ]
        self.summary = ErrorSummary()
        # In its place before it is shown: without a parent it would be a window of its own.
        self.body.addWidget(self.summary)
        self.summary.show_faults(self._stops, self._missing(), focus=False)
        self._verdict(draft)
        advice = [each for each in found if not each.stops]
        if advice:
            more = len(advice) - _ADVICE
            links = [
                may_shrink(button(each.what, partial(change, each.step), kind="link"))
                for each in advice[:_ADVICE]
            ]
            rest = [Text(self.tr("and {n} more").format(n=more), "caption")] if more > 0 else []
            self.body.addWidget(card(heading(self.tr("Worth a look"), "heading"), *links, *rest))
        self.body.addWidget(heading(self.tr("Check your answers"), "heading"))
        for group in self._groups(draft):
            self.body.addWidget(card(check_group(group)))
        self.body.addStretch(1)

    def refuses(self) -> bool:
        """Whether something is missing; the list of it then takes the focus."""
        return self.summary.show_faults(self._stops, self._missing())

    def first_focus(self) -> QWidget | None:
        return self.summary if self._stops else None

    def _missing(self) -> str:
        return self.tr("Still missing before the category can be completed")

    def _verdict(self, draft: Draft) -> None:
        category = self.opened.framework.category(draft.category)
        if category is None:
            return
        fit = self.opened.fit(draft)
        moved = MOVEMENT_WORDS[self.opened.movement(category.id)]
        self.body.addWidget(
            card(
                row(category_tag(category.id), tag(moved, "neutral")),
                heading(category.name, "heading"),
                Text(
                    self.tr("Best fit: {fit}").format(fit=fit.category or self.tr("none")),
                    "muted",
                ),
            )
        )

    def _groups(self, draft: Draft) -> Iterator[CheckGroup]:
        """The answers step by step; what the record answers says so."""
        for step in self.opened.steps(draft):
            if step.kind == "aspect":
                yield CheckGroup(step.title, tuple(self._criteria(step, draft)))
            elif step.kind == "vulnerability":
                yield CheckGroup(step.title, (self._factors(step, draft),))
        change = self._change
        yield CheckGroup(
            self.tr("Judgement"),
            (
                CheckLine(self.tr("Category"), draft.category, partial(change, "category")),
                CheckLine(self.tr("Reason"), draft.reason.strip(), partial(change, "category")),
                CheckLine(
                    self.tr("Next steps"), draft.next_steps.strip(), partial(change, "next_steps")
                ),
            ),
        )

    def _criteria(self, step: Step, draft: Draft) -> Iterator[CheckLine]:
        framework = self.opened.framework
        readings = {each.criterion.id: each for each in self.opened.fit(draft).readings}
        for key in step.criteria:
            criterion = framework.criterion(key)
            if criterion is None:
                continue
            words = framework.label(readings[key].judgement)
            evidence = draft.answer(key).evidence.strip()
            told = "\n".join(part for part in (words, evidence) if part)
            name = self.tr("{criterion} (category {code})").format(
                criterion=criterion.text, code=criterion.category
            )
            yield CheckLine(criterion.text, told, partial(self._change, step.id), name)

    def _factors(self, step: Step, draft: Draft) -> CheckLine:
        told = []
        for key, note in draft.factors.items():
            factor = self.opened.framework.factor(key)
            if note.present and factor is not None:
                told.append("\n".join(filter(None, (factor.text, note.evidence.strip()))))
        return CheckLine(
            self.tr("Factors present"),
            "\n".join(told) or self.tr("None"),
            partial(self._change, step.id),
        )
