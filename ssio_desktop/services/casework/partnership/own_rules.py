"""The authority's own rules of partnership boards, recorded from a day on. They hold for every
school and travel with the set-up file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.casework.board_rules import (
    MOST_DAYS,
    BoardRules,
    QuorumRule,
    SeriesRule,
    rule_record,
)
from ssio_desktop.domain.casework.boards import ROLES
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import frameworks, setting_up
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

MOST_MEMBERS: Final = 20
MOST_WEEKS: Final = 7
MOST_PAPERS: Final = 42


@dataclass(frozen=True, slots=True)
class RulesOfDay:
    """The rules that count on a day. day: from which a change of them may count."""

    day: date
    quorum: QuorumRule
    series: SeriesRule
    days: float


def on(ws: Workspace, day: date | None = None) -> RulesOfDay:
    """The rules of a day, else of today."""
    day = day or ws.today()
    found = records.rules(ws)
    return RulesOfDay(day, found.quorum_on(day), found.series_on(day), found.days_on(day))


def change(
    ws: Workspace,
    begins: date,
    *,
    least: int,
    groups: Collection[Collection[str]],
    weeks_before_end: int,
    weekdays: Collection[int],
    director_for: Collection[str],
    papers_days: int,
    days: float,
) -> Outcome[BoardRules]:
    """Record the authority's own rules from a day on; boards of before keep those of their day.

    least: how many must be present. groups: of each of them somebody. weekdays: Monday is 1. days:
    what a board counts as where support is counted in days. UserError where the day has passed, or
    something cannot be meant.
    """
    _refuse_past(ws, begins)
    _refuse_number(least, 1, MOST_MEMBERS, say("Members who must be present"))
    _refuse_number(weeks_before_end, 0, MOST_WEEKS, say("Weeks before the last of the half-term"))
    _refuse_number(papers_days, 0, MOST_PAPERS, say("Days before a board for its papers"))
    if not 0 <= days <= MOST_DAYS or days * 4 % 1:
        raise _odd(
            say("{days} days for a board cannot be meant.", days=f"{days:g}"),
            say("Give 0 to {most} days, in quarters.", most=f"{MOST_DAYS:g}"),
        )
    chosen = tuple(sorted(set(weekdays)))
    if not chosen or not set(chosen) <= {1, 2, 3, 4, 5}:
        raise _odd(
            say("Boards need a day of the week on which they may be proposed."),
            say("Choose at least one from Monday to Friday."),
        )
    if not {role for group in groups for role in group} <= set(ROLES):
        raise _odd(say("That role is not known."), say("Choose roles from the list."))
    categories = tuple(dict.fromkeys(each.strip() for each in director_for if each.strip()))
    known = {each.id for each in frameworks.current_framework(ws).categories}
    for each in categories:
        if each not in known:
            raise _odd(
                say("“{category}” is no category of the framework.", category=each[:20]),
                say("Give categories such as 4, or none."),
            )
    quorum = QuorumRule(begins, least, tuple(tuple(group) for group in groups if group))
    series = SeriesRule(begins, weeks_before_end, chosen, frozenset(categories), papers_days)
    path = f"{records.OWN_RULES}.{begins.isoformat()}"
    done = ws.record(
        [Write(setting_up.authority_entity(ws), path, rule_record(quorum, series, days))],
        None,
        label=say("Rules of partnership boards from {day}", day=long_day(begins)),
    )
    return Outcome(records.rules(ws), done.entities, done.label, done.batch)


def _refuse_past(ws: Workspace, begins: date) -> None:
    what = say("Rules from {day} cannot be meant.", day=long_day(begins))
    refuse_odd_day(ws, begins, what, "board.rules")
    if begins < ws.today():
        raise _odd(
            say("Boards that met are judged by the rules of their day."),
            say("Give a day from today on."),
        )


def _refuse_number(number: int, least: int, most: int, what: str) -> None:
    if not least <= number <= most:
        raise UserError(
            say("{number} cannot be meant.", number=number),
            where=what,
            remedy=say("Give {least} to {most}.", least=least, most=most),
            code="board.rules",
        )


def _odd(what: str, remedy: str) -> UserError:
    return UserError(what, remedy=remedy, code="board.rules")
