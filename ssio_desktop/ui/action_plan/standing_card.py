"""How the plan stands, what to do next and why, and what the plan says of itself."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QFrame, QWidget

from ssio_desktop.domain.casework.plan_types import ABOUT_WORDS, ASKED
from ssio_desktop.domain.casework.plans import cost_words
from ssio_desktop.ui.action_plan.gathering import SeenPlan
from ssio_desktop.ui.action_plan.next_step import Step
from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.parts import facts
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


class Doer(Protocol):
    """What can be done with the plan as a whole."""

    def describe(self) -> None: ...
    def paste_areas(self) -> None: ...
    def add_priority(self) -> None: ...
    def agree(self) -> None: ...
    def close_plan(self) -> None: ...
    def copy_forward(self) -> None: ...
    def withdraw(self) -> None: ...
    def begin(self) -> None: ...


def standing_card(seen: SeenPlan, step: Step, doer: Doer) -> QFrame:
    """The first card of the page."""
    frame, layout = card(translate("plan", "How the plan stands"))
    found, standing = seen.found, seen.standing
    if standing is not None and standing.urgency:
        layout.addWidget(urgency_tag(standing.urgency))
    if found is None:
        layout.addWidget(Text(translate("plan", "This school has no action plan yet."), "strong"))
    elif standing is not None:
        layout.addWidget(Text(whole_words(standing), "strong"))
    layout.addWidget(Text(translate("plan", "Next: {what}").format(what=step.why)))
    if found is None:
        return frame
    agreed = found.agreed
    time = " – ".join(day_words(day) for day in (found.starts, found.ends) if day)
    layout.addWidget(
        facts(
            (
                (
                    translate("plan", "Agreed"),
                    translate("plan", "{day}, by {who}").format(
                        day=day_words(agreed.day), who=agreed.who
                    )
                    if agreed
                    else "",
                ),
                (translate("plan", "Time"), time),
                (
                    translate("plan", "Statement due"),
                    day_words(seen.due) if seen.due and found.stage == "draft" else "",
                ),
                (translate("plan", "Costs so far planned"), cost_words(found.cost or None)),
                *(
                    (said(ABOUT_WORDS[name]), found.about.get(name, ""))
                    for name in ASKED[found.variant]
                ),
            )
        )
    )
    layout.addWidget(Flow(*_buttons(seen, doer)))
    return frame


def _buttons(seen: SeenPlan, doer: Doer) -> list[QWidget]:
    found = seen.found
    made: list[QWidget] = []
    if found is not None and found.stage != "closed":
        made += [
            button(translate("plan", "Edit…"), doer.describe, icon="pencil", small=True),
            button(
                translate("plan", "Add a priority…"), doer.add_priority, icon="plus", small=True
            ),
            button(translate("plan", "Paste areas for improvement…"), doer.paste_areas, small=True),
        ]
    if found is not None and found.stage == "agreed":
        made += [
            button(translate("plan", "Copy forward…"), doer.copy_forward, icon="copy", small=True),
            button(translate("plan", "Close the plan…"), doer.close_plan, small=True),
        ]
    if found is not None and found.stage == "draft":
        made.append(button(translate("plan", "Take the draft back"), doer.withdraw, small=True))
        made.append(button(translate("plan", "The plan was agreed…"), doer.agree, small=True))
    else:
        made.append(button(translate("plan", "Begin a plan…"), doer.begin, small=True))
    return made
