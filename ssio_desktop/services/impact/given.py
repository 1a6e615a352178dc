"""Every piece of support that the record has of some schools, of whatever kind, in few statements.

Nothing is asked for that is not kept already. What is planned and has not begun is no support yet.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from ssio_desktop.domain.casework.boards import ADVICE_WORDS, COLOUR_WORDS, BoardMeeting
from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.domain.casework.sessions import SUPPORT, read_sessions
from ssio_desktop.domain.casework.solutions import RESULT_WORDS as SOLUTION_WORDS
from ssio_desktop.domain.casework.solutions import Solution
from ssio_desktop.domain.concern_records import CONCERN, FORMAL, KIND_WORDS, read_entries
from ssio_desktop.domain.impact.support import Kind, Piece, in_time
from ssio_desktop.domain.strengths.records import RESULT_WORDS, Deployment
from ssio_desktop.domain.strengths.vocabulary import theme
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import forms, setting_up
from ssio_desktop.services.casework import action_plans, formal, solutions, support_years
from ssio_desktop.services.casework.formal_words import standing_words, step_title
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.casework.plan_part import counts
from ssio_desktop.services.strengths.needing import deployments
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, together


def support_of(
    ws: Workspace, urns: Collection[str], *, visits: bool = True
) -> dict[str, tuple[Piece, ...]]:
    """The pieces of each school by time, up to today. Of no school more than what has begun.

    visits: False where only support beyond them is asked for; after years they are most of it.
    """
    wanted, today = frozenset(urns), ws.today()
    found: defaultdict[str, list[Piece]] = defaultdict(list)
    beyond = (_sessions, _help, _plans, _boards, _solutions, _formal, _entries)
    for source in (_visits, *beyond) if visits else beyond:
        for urn, piece in source(ws, wanted, today):
            if piece.first <= today:
                found[urn].append(piece)
    return {urn: in_time(found[urn]) for urn in urns}


def visit_days(ws: Workspace, urns: Collection[str]) -> dict[tuple[str, int], float]:
    """The days of visits by school and school year, up to today; 0 where a year had visits and
    none of them says how long it took."""
    rows = ws.store.db.conn.execute(
        "SELECT v.urn, substr(v.visit_date, 1, 4) - (substr(v.visit_date, 6) < '09') AS year, "
        "sum(v.days_used) FROM json_each(?) j CROSS JOIN visits v ON v.urn = j.value "
        "AND v.visit_date > '' AND v.visit_date <= ? AND v.state <> 'withdrawn' GROUP BY 1, 2",
        (json.dumps(sorted(urns)), ws.today().isoformat()),
    )
    return {(urn, year): days for urn, year, days in rows}


Found = Iterator[tuple[str, Piece]]


def _visits(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    titles = {info.id: info.title for info in forms.forms(ws)}
    rows = ws.store.db.query(
        "SELECT id, urn, form_id, visit_date, days_used FROM visits WHERE state <> 'withdrawn' "
        "AND visit_date <> '' AND urn IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(urns)),),
    )
    for row in rows:
        day = read_day(row["visit_date"])
        if day is not None:
            used = ((day, row["days_used"]),) if row["days_used"] else ()
            what = titles.get(row["form_id"], row["form_id"])
            yield row["urn"], Piece("visits", day, day, what, used, key=row["id"])


def _sessions(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    for state in ws.store.states(SUPPORT):
        for each in read_sessions(state) if state.key in urns else ():
            if each.state == "given":
                kind: Kind = "bought" if each.is_bought else "sessions"
                what = each.what or each.who or say("Session of support")
                used = ((each.day, each.days),)
                yield state.key, Piece(kind, each.day, each.day, what, used, key=each.id)


def _help(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    names = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools").fetchall())
    for each in deployments(ws):
        if each.urn in urns and (each.used or not each.ended):
            yield each.urn, _deployment(each, names.get(each.from_urn, each.from_urn), today)


def _deployment(each: Deployment, helper: str, today: date) -> Piece:
    told = each.outcome
    came = (
        together((f"{RESULT_WORDS[told.result]}.", told.evidence))
        if told
        else say("Ended early: {reason}", reason=each.ended)
        if each.ended
        else ""
    )
    last = max((day.day for day in each.used), default=each.first) if each.ended else each.last
    return Piece(
        "help",
        each.first,
        min(last, max(today, each.first)),
        say("{theme}, from {school}", theme=theme(each.theme).title, school=helper),
        tuple((one.day, one.days) for one in each.used),
        each.cost or None,
        each.hoped,
        came,
        told.day if told else None,
        not each.ended and told is None,
        each.urn,
    )


def _plans(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    for urn, own in action_plans.plans_of(ws, urns).items():
        for each in own:
            if each.agreed is not None:
                yield urn, _plan(each, each.agreed.day, today)


def _plan(plan: ActionPlan, agreed: date, today: date) -> Piece:
    closed = plan.closed
    last = closed.day if closed else today
    return Piece(
        "plan",
        agreed,
        max(agreed, last),
        plan.title,
        (),
        round(plan.cost * 100) or None,
        together((each.success or each.what for each in plan.priorities), "; "),
        closed.outcome if closed else say("Milestones: {counts}.", counts=counts(plan)),
        closed.day if closed else None,
        closed is None,
        plan.key,
    )


def _boards(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    """Boards that were held, with the days that they count as in the support of their school."""
    held = [each for seen in records.boards(ws, urns) for each in seen.held]
    days = _days_of(ws, held)
    for each in held:
        used = ((each.day, days[each.urn, each.day]),) if (each.urn, each.day) in days else ()
        yield each.urn, Piece(
            "board", each.day, each.day, say("Partnership board"), used, came=_minuted(each),
            came_on=each.day, key=each.key,
        )  # fmt: skip


def _days_of(ws: Workspace, held: Iterable[BoardMeeting]) -> dict[tuple[str, date], float]:
    """The days of support that boards counted as, by URN and day. Those that counted as none, or by
    a note of the same day, are left out."""
    calendar = setting_up.calendar(ws)
    years: defaultdict[int, set[str]] = defaultdict(set)
    for each in held:
        years[calendar.term_on(each.day).academic_year].add(each.urn)
    return {
        (urn, board.day): board.days
        for year, urns in years.items()
        for urn, support in support_years.in_year(ws, urns, year).items()
        for board in support.boards
    }


def _minuted(found: BoardMeeting) -> str:
    whole = COLOUR_WORDS[found.overall.colour] if found.overall else ""
    advice = ADVICE_WORDS[found.advice.kind] if found.advice else ""
    return together((whole, advice), "; ")


def _solutions(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    for urn, own in solutions.solutions_of(ws, urns).items():
        for _, each in own.chosen:
            if each.chosen is not None:
                option = solutions.option_name(ws, each.chosen.option)
                yield urn, _solution(each, each.chosen.day, option, each.chosen.reasons, urn, today)


def _solution(each: Solution, day: date, option: str, hoped: str, urn: str, today: date) -> Piece:
    ended = each.ended
    came = together((SOLUTION_WORDS[ended.result], ended.words)) if ended else ""
    last = max(day, ended.day if ended else today)
    return Piece(
        "solution", day, last, option, (), None, hoped, came, ended.day if ended else None,
        ended is None, urn,
    )  # fmt: skip


def _formal(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    for urn, own in formal.cases_of(ws, urns).items():
        for record in own:
            yield urn, _case(record.case, record.key, today)


def _case(case: Case, key: str, today: date) -> Piece:
    closed, last = case.closed, case.steps[-1] if case.steps else None
    notice = case.notice
    return Piece(
        "formal",
        case.opening.day,
        max(case.opening.day, closed.day if closed else today),
        step_title(case, notice or last) if last else say("Case opened"),
        (),
        None,
        notice.words if notice else case.opening.words,
        closed.words if closed else standing_words(case),
        closed.day if closed else None,
        closed is None,
        key,
    )


def _entries(ws: Workspace, urns: frozenset[str], today: date) -> Found:
    """What the board wrote of formal action before that had a page of its own. That a solution was
    considered is no support."""
    for state in ws.store.states(CONCERN):
        for each in read_entries(state) if state.key in urns else ():
            if each.kind in FORMAL:
                what = together((KIND_WORDS[each.kind], each.text), ": ")
                yield state.key, Piece("formal", each.day, each.day, what, key=state.key)
