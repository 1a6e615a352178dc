"""The cards of the page of structured solutions: the options, and the one that was chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.casework.solution_options import Option
from ssio_desktop.domain.casework.solutions import RESULT_WORDS, VIEW_WORDS, Solution, Task
from ssio_desktop.domain.concern_records import ConcernEntry
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.solution.gathering import SolutionSheet
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line, mark
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

_TONES = {"suits": "success", "later": "caution", "not": "neutral"}


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the buttons of the cards do."""

    consider: Callable[[Option], object]
    choose: Callable[[Option], object]
    governance: Callable[[], object]
    partner: Callable[[], object]
    remove_partner: Callable[[str], object]
    task: Callable[[Task | None], object]
    done: Callable[[Task], object]
    drop: Callable[[Task], object]
    end: Callable[[], object]
    go: Callable[[str, str], object]


def option_card(sheet: SolutionSheet, option: Option, deeds: Deeds, *, next_one: bool) -> QWidget:
    """One option: for whom, what it comprises, how it was considered, and what can be done."""
    frame, layout = card(option.name)
    last = sheet.latest(option.id)
    chosen = sheet.own.under_way[1].chosen if sheet.own.under_way else None
    if chosen is not None and chosen.option == option.id:
        layout.addWidget(tag(translate("solution", "Chosen"), "info"))
    elif last is not None:
        layout.addWidget(tag(VIEW_WORDS[last.view], _TONES[last.view]))
    else:
        layout.addWidget(tag(translate("solution", "Not considered yet")))
    layout.addWidget(Text(option.context))
    layout.addWidget(Text(translate("solution", "What it is made of"), "overline"))
    layout.addWidget(Text("\n".join(f"• {each}" for each in option.comprises), "muted"))
    layout.addWidget(Text(option.governance, "caption"))
    if option.note:
        layout.addWidget(Text(option.note, "caption"))
    for each in sheet.own.considered:
        if each.option == option.id:
            told = f"{day_words(each.day)}: {said(VIEW_WORDS[each.view])}"
            by = translate("solution", "{told}, by {who}").format(told=told, who=each.by)
            layout.addWidget(Text(by if each.by else told, "strong"))
            layout.addWidget(Text(each.reasons))
    words = (
        translate("solution", "Consider it again…")
        if last
        else translate("solution", "Consider it…")
    )
    first = button(
        words, partial(deeds.consider, option), kind="primary" if next_one else "secondary"
    )
    first.setAccessibleName(f"{words} {option.name}")
    buttons = [first]
    if last is not None and last.view == "suits" and sheet.own.under_way is None:
        words = translate("solution", "Choose it…")
        made = button(words, partial(deeds.choose, option))
        made.setAccessibleName(f"{words} {option.name}")
        buttons.append(made)
    layout.addWidget(Flow(*buttons))
    return frame


def chosen_card(sheet: SolutionSheet, found: Solution, deeds: Deeds) -> QWidget:
    """The solution under way: why, who, partners, governance, steps."""
    chosen = found.chosen
    assert chosen is not None
    frame, layout = card(
        translate("solution", "Under way: {option}").format(option=sheet.name_of(chosen.option))
    )
    layout.addWidget(Text(chosen.reasons))
    told = translate("solution", "Chosen on {day}. {who} sees it through.").format(
        day=day_words(chosen.day), who=chosen.owner
    )
    if chosen.due is not None:
        in_place = translate("solution", "To be in place by {day}.")
        told = f"{told} {in_place.format(day=day_words(chosen.due))}"
    layout.addWidget(Text(told, "muted"))
    layout.addWidget(Text(translate("solution", "Steps and tasks in law"), "overline"))
    for task in found.tasks:
        layout.addWidget(_task(sheet, task, deeds))
    if not found.tasks:
        layout.addWidget(Text(translate("solution", "None yet."), "muted"))
    add = translate("solution", "Add a step…")
    layout.addWidget(Flow(button(add, partial(deeds.task, None), icon="plus")))
    layout.addWidget(Text(translate("solution", "Partners"), "overline"))
    for partner in found.partners:
        row, inner = line()
        inner.addWidget(Text(f"{partner.name}: {partner.role}"), 1)
        buttons: list[QWidget] = []
        if partner.urn:
            opener = button(
                translate("solution", "Open"),
                partial(deeds.go, "school", partner.urn),
                kind="quiet",
                small=True,
            )
            opener.setAccessibleName(
                translate("solution", "Open {school}").format(school=partner.name)
            )
            buttons.append(opener)
        buttons.append(
            _named(
                translate("solution", "Take out"),
                partner.name,
                partial(deeds.remove_partner, partner.id),
            )
        )
        inner.addWidget(Flow(*buttons))
        layout.addWidget(row)
    if not found.partners:
        layout.addWidget(Text(translate("solution", "None yet."), "muted"))
    layout.addWidget(
        Flow(button(translate("solution", "Add a partner…"), deeds.partner, icon="plus"))
    )
    layout.addWidget(Text(translate("solution", "Governance"), "overline"))
    layout.addWidget(Text(found.governance or translate("solution", "Nothing is recorded.")))
    layout.addWidget(
        Flow(
            button(translate("solution", "Change the governance…"), deeds.governance),
            button(translate("solution", "End the solution…"), deeds.end),
            button(
                translate("solution", "Paper on the solutions"),
                partial(deeds.go, "document", f"solutions:{sheet.urn}"),
                icon="file-text",
            ),
        )
    )
    return frame


def _task(sheet: SolutionSheet, task: Task, deeds: Deeds) -> QFrame:
    row, inner = line()
    done = task.done is not None
    inner.addWidget(
        mark("circle-check" if done else "circle-dashed", "tone:success" if done else "muted")
    )
    body = QVBoxLayout()
    words = f"{task.words} ({translate('solution', 'law')})" if task.legal else task.words
    body.addWidget(Text(words))
    if done:
        told = translate("solution", "Done on {day}. {came}").format(
            day=day_words(task.done), came=task.came
        )
    else:
        told = translate("solution", "{who}, no day yet").format(who=task.who)
        if task.due is not None:
            late = task.due < sheet.today
            form = (
                translate("solution", "{who}, overdue since {day}")
                if late
                else translate("solution", "{who}, by {day}")
            )
            told = form.format(who=task.who, day=day_words(task.due))
    body.addWidget(Text(told, "caption"))
    inner.addLayout(body, 1)
    if not done:
        inner.addWidget(
            Flow(
                _named(translate("solution", "Done…"), task.words, partial(deeds.done, task)),
                _named(translate("solution", "Change…"), task.words, partial(deeds.task, task)),
                _named(translate("solution", "Take out"), task.words, partial(deeds.drop, task)),
            )
        )
    return row


def _named(words: str, of: str, act: Callable[[], object]) -> QWidget:
    made = button(words, act, kind="quiet", small=True)
    made.setAccessibleName(f"{words} {of}")
    return made


def ended_card(sheet: SolutionSheet) -> QWidget:
    """The solutions that ended, and how."""
    frame, layout = card(translate("solution", "Solutions before"))
    for _, found in sheet.own.chosen:
        if found.ended is None or found.chosen is None:
            continue
        told = translate("solution", "{option}, ended on {day}. {result}").format(
            option=sheet.name_of(found.chosen.option),
            day=day_words(found.ended.day),
            result=said(RESULT_WORDS[found.ended.result]),
        )
        layout.addWidget(Text(told, "strong"))
        layout.addWidget(Text(found.ended.words))
    return frame


def earlier_card(entries: tuple[ConcernEntry, ...]) -> QWidget:
    """What the board recorded before options were considered one by one."""
    frame, layout = card(translate("solution", "Recorded before"))
    for each in entries:
        layout.addWidget(Text(day_words(each.day), "strong"))
        layout.addWidget(Text(each.text))
    return frame
