"""A priority on its card: what success looks like, its milestones, its actions, and what can be
done with each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.domain.casework.plan_types import ActionPlan, Milestone, PlanAction, Priority
from ssio_desktop.domain.casework.plans import cost_words
from ssio_desktop.ui.action_plan import words
from ssio_desktop.ui.action_plan.gathering import SeenPlan
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools.parts import facts
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, rule
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

_ENTRIES = 2
"""So many of the latest entries of a milestone are shown at once."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the page does with an item, by its id. edit_*: None gives a new one of a priority."""

    progress: Callable[[str], object]
    move: Callable[[str], object]
    edit: Callable[[str], object]
    take_out: Callable[[str], object]
    new_milestone: Callable[[str], object]
    new_action: Callable[[str], object]
    history: Callable[[str], object]


def priority_card(seen: SeenPlan, found: ActionPlan, one: Priority, deeds: Deeds) -> QFrame:
    """The card of a priority."""
    title = translate("plan", "Priority {number}: {what}").format(number=one.number, what=one.what)
    frame, layout = card(title)
    layout.addWidget(
        facts(
            (
                (translate("plan", "What success looks like"), one.success),
                (translate("plan", "How it is monitored"), one.monitored),
                (translate("plan", "Who monitors it"), one.monitor),
                (translate("plan", "How it is evaluated"), one.evaluated),
                (translate("plan", "Costs so far planned"), cost_words(one.cost or None)),
            )
        )
    )
    lacking = _lacking(one)
    if lacking:
        layout.addWidget(
            Text(translate("plan", "Not said yet: {what}").format(what=lacking), "muted")
        )
    layout.addWidget(Text(translate("plan", "Milestones"), "overline"))
    for each in one.milestones:
        layout.addWidget(_milestone(seen, found, each, deeds))
    if not one.milestones:
        layout.addWidget(
            Text(translate("plan", "None yet. Give it at least one, due at a board."), "muted")
        )
    layout.addWidget(rule())
    layout.addWidget(Text(translate("plan", "Actions"), "overline"))
    for doing in one.actions:
        layout.addWidget(_action(seen, found, doing, deeds))
    if not one.actions:
        layout.addWidget(Text(translate("plan", "None yet."), "muted"))
    if found.stage != "closed":
        layout.addWidget(_foot(one, found, deeds))
    return frame


def _foot(one: Priority, found: ActionPlan, deeds: Deeds) -> QWidget:
    add = [
        _named(
            button(translate("plan", "Add a milestone…"), partial(deeds.new_milestone, one.id),
                   icon="plus", small=True),
            one.what,
        ),
        _named(
            button(translate("plan", "Add an action…"), partial(deeds.new_action, one.id),
                   icon="plus", small=True),
            one.what,
        ),
        _named(
            button(translate("plan", "Edit the priority…"), partial(deeds.edit, one.id),
                   kind="quiet", icon="pencil", small=True),
            one.what,
        ),
    ]  # fmt: skip
    if found.stage == "draft" and not one.milestones and not one.actions:
        add.append(_remover(one.id, one.what, deeds))
    return Flow(*add)


def _milestone(seen: SeenPlan, found: ActionPlan, each: Milestone, deeds: Deeds) -> QWidget:
    made, column = _column()
    head = Text(f"{found.number_of(each)}  {each.what}", "strong")
    top = QHBoxLayout()
    top.addWidget(head, 1)
    if found.stage != "draft":
        top.addWidget(tag(words.standing(each, seen.today), words.rating_tone(each, seen.today)))
    column.addLayout(top)
    due = words.when(each, is_board=not seen.boards or seen.is_board(each.due) or bool(each.board))
    told = ". ".join(filter(None, (due, words.slipped(each))))
    column.addWidget(Text(told))
    for move in each.moves:
        column.addWidget(
            Text(
                translate("plan", "Moved to {day} by {who}: {why}").format(
                    day=day_words(move.due), who=move.by_name, why=move.why
                ),
                "muted",
            )
        )
    for entry in reversed(each.entries[-_ENTRIES:]):
        column.addWidget(Text(words.entry(entry), "muted").selectable())
    doing: list[QWidget] = []
    if found.stage == "agreed":
        doing.append(_progress(each.id, each.what, deeds))
        if each.is_open:
            label = translate("plan", "Move to another board…")
            doing.append(
                _named(
                    button(label, partial(deeds.move, each.id), kind="quiet", small=True), each.what
                )
            )
    if found.stage != "closed":
        doing.append(_editor(each.id, each.what, deeds))
    if found.stage == "draft":
        doing.append(_remover(each.id, each.what, deeds))
    if len(each.entries) > _ENTRIES:
        label = translate("plan", "All {count} entries…").format(count=len(each.entries))
        doing.append(
            _named(
                button(label, partial(deeds.history, each.id), kind="quiet", small=True), each.what
            )
        )
    if doing:
        column.addWidget(Flow(*doing))
    return made


def _action(seen: SeenPlan, found: ActionPlan, each: PlanAction, deeds: Deeds) -> QWidget:
    made, column = _column()
    top = QHBoxLayout()
    top.addWidget(Text(each.what, "strong"), 1)
    if found.stage != "draft":
        late = each.is_late(seen.today)
        tone = "danger" if late else words.ACTION_TONES.get(each.state, "neutral")
        top.addWidget(tag(words.action_state(each, seen.today), tone))
    column.addLayout(top)
    due = translate("plan", "due on {day}").format(day=day_words(each.due)) if each.due else ""
    starts = (
        translate("plan", "from {day}").format(day=day_words(each.starts)) if each.starts else ""
    )
    owner = each.owner or translate("plan", "No owner yet")
    parts = (owner, starts, due, each.resources, cost_words(each.cost))
    column.addWidget(Text(", ".join(filter(None, parts))))
    for entry in reversed(each.entries[-_ENTRIES:]):
        column.addWidget(Text(words.entry(entry), "muted").selectable())
    doing: list[QWidget] = []
    if found.stage == "agreed":
        doing.append(_progress(each.id, each.what, deeds))
    if found.stage != "closed":
        doing.append(_editor(each.id, each.what, deeds))
    if found.stage == "draft":
        doing.append(_remover(each.id, each.what, deeds))
    if doing:
        column.addWidget(Flow(*doing))
    return made


def _lacking(one: Priority) -> str:
    names = {
        "success": translate("plan", "what success looks like"),
        "monitored": translate("plan", "how it is monitored"),
        "monitor": translate("plan", "by whom"),
        "evaluated": translate("plan", "how it is evaluated"),
    }
    return ", ".join(told for name, told in names.items() if not getattr(one, name))


def _progress(item: str, what: str, deeds: Deeds) -> QWidget:
    label = translate("plan", "Record progress…")
    return _named(button(label, partial(deeds.progress, item), small=True), what)


def _editor(item: str, what: str, deeds: Deeds) -> QWidget:
    label = translate("plan", "Edit…")
    return _named(button(label, partial(deeds.edit, item), kind="quiet", small=True), what)


def _remover(item: str, what: str, deeds: Deeds) -> QWidget:
    label = translate("plan", "Take out")
    return _named(button(label, partial(deeds.take_out, item), kind="quiet", small=True), what)


def _named(made: QWidget, what: str) -> QWidget:
    """A button that a screen reader tells apart from those of the other items."""
    made.setAccessibleName(f"{made.accessibleName()} {what}")
    return made


def _column() -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return made, column
