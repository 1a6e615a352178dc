"""Records the sample's visits as an officer would: notes, states of actions, final, issued."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.services import forms, reporting, visiting
from ssio_desktop.services.answering import answers_by_path
from ssio_desktop.services.reporting import IssuedReport
from ssio_desktop.services.sample.checking import let_check
from ssio_desktop.services.sample.story import Facts, SampleVisit
from ssio_desktop.services.visit_facts import CARRIED
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.xforms.definition import FormDefinition

TODAY = date(2026, 11, 20)
"""The day on which the story stops; the current term is under way."""
_STATES = ("draft", "final", "issued")
_PEOPLE = ("met", "leaders", "others", "present", "members")
"""What the forms call the repeat of those who were there."""


class SampleClock:
    """The wall clock of the story: it stands where it was last set."""

    def __init__(self, day: date) -> None:
        self._at = _evening(day)

    def set(self, day: date, hour: int = 16) -> None:
        """Set the clock to an hour of a day."""
        self._at = _evening(day).replace(hour=hour)

    def __call__(self) -> datetime:
        return self._at


OnIssue: TypeAlias = Callable[[Workspace, str, IssuedReport], None]
"""Told of each report that is issued: the store, the visit’s id, and the report."""


def begin(ws: Workspace, clock: SampleClock, urn: str, told: SampleVisit) -> str:
    """Write the note of a visit as the story tells it; its id.

    ValueError where the story does not fit the form.
    """
    if told.state not in _STATES:
        raise ValueError(f"{urn} {told.day}: unknown state {told.state}")
    clock.set(told.day)
    form = _form(ws, told)
    written: dict[str, Json] = {**told.answers, **_people(form, told.people)}
    visit_id = visiting.new_visit(
        ws, urn, told.form, day=told.day, answers=answers_by_path(form, written)
    ).value
    _answer_last_actions(ws, visit_id, told)
    return visit_id


def finish(
    ws: Workspace,
    clock: SampleClock,
    visit_id: str,
    told: SampleVisit,
    on_issue: OnIssue,
    *,
    after: date | None = None,
) -> None:
    """Make a note final, issue and amend it, as far as the story goes.

    after: the day of something that the report is to tell of, such as the judgement.
    """
    if told.state == "draft":
        return
    day = after or told.day
    clock.set(day + timedelta(days=1), 10)
    visiting.finalise(ws, visit_id)
    if told.check is not None:
        let_check(ws, clock.set, visit_id, told.check)
    if told.state == "issued":
        clock.set(day + timedelta(days=6), 12)
        on_issue(ws, visit_id, reporting.issue(ws, visit_id).value)
    if told.amendment is not None:
        _amend(ws, clock, visit_id, _form(ws, told), told.amendment)
        on_issue(ws, visit_id, reporting.issue(ws, visit_id).value)


def _form(ws: Workspace, told: SampleVisit) -> FormDefinition:
    return forms.definition(ws, forms.newest_form(ws, told.form).ref)


def _answer_last_actions(ws: Workspace, visit_id: str, told: SampleVisit) -> None:
    """Say how each action brought forward stands."""
    answers = visiting.open_visit(ws, visit_id).answers
    instances = sorted(
        (path for path in answers if path.startswith(f"{CARRIED}:") and "." not in path),
        key=lambda path: float(str(answers[path])),
    )
    if len(told.last) > len(instances):
        raise ValueError(f"{told.day}: {len(told.last)} states for {len(instances)} actions")
    values: dict[str, Json] = {}
    for instance, (state, comment) in zip(instances, told.last, strict=False):
        values[f"{instance}.state"] = state
        if comment:
            values[f"{instance}.comment"] = comment
    if values:
        visiting.keep_typing(ws, visit_id, values)
        visiting.settle(ws, visit_id)


def _amend(
    ws: Workspace,
    clock: SampleClock,
    visit_id: str,
    form: FormDefinition,
    amendment: Facts,
) -> None:
    written = dict(amendment)
    reason = str(written.pop("reason"))
    clock.set(written.pop("on"))
    visiting.keep_typing(ws, visit_id, answers_by_path(form, written))
    visiting.finalise(ws, visit_id, reason=reason)


def _people(form: FormDefinition, roles: tuple[str, ...]) -> dict[str, Json]:
    """Those who were there, named by their role alone."""
    repeat = next((name for name in _PEOPLE if form.item(name) is not None), "")
    if not roles or not repeat:
        return {}
    item = form.item(f"{repeat}.role")
    choices = item.choices.fixed if item is not None and item.choices is not None else ()
    labels = {choice.value: choice.label.plain for choice in choices}
    found: list[Json] = []
    for role in roles:
        plain = role.removeprefix("-")
        person: dict[str, Json] = {"role": plain}
        name = form.item(f"{repeat}.name")
        if name is not None and name.required is not None:
            person["name"] = labels[plain]
        if form.item(f"{repeat}.attendance") is not None:
            person["attendance"] = "apologies" if role.startswith("-") else "present"
        found.append(person)
    return {repeat: found}


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(16), tzinfo=UTC)


def days_of(term: TermId) -> tuple[date, date]:
    """The first day of a term’s work, and the first of the next one’s; holidays go with the term
    before them."""
    month = {"autumn": 9, "spring": 1, "summer": 4}
    after = term.next()
    return date(term.year, month[term.season], 1), date(after.year, month[after.season], 1)


def last_day(term: TermId) -> date:
    """A day by which a term's work is returned."""
    month, day = {"autumn": (12, 17), "spring": (4, 2), "summer": (7, 16)}[term.season]
    return min(date(term.year, month, day), TODAY)
