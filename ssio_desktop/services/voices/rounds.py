"""Rounds of questionnaires: opening one, closing it for good, taking it back.

The results of a round are of the returns that were there when it was closed: one that came later
and was counted would be known from the difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.voices.guarding import ALL, Label
from ssio_desktop.domain.voices.records import (
    AUDIENCES,
    CLOSED,
    DETAILS,
    MOST_COPIES,
    RETURN,
    ROUND,
    WITHDRAWN,
    Asked,
    Audience,
    Return,
    Round,
    details_record,
    phase_group,
    read_return,
    read_round,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, frameworks, schools
from ssio_desktop.services.performance.inspected import inspected
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.voices.questionnaires import bring
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round as the list shows it. returned: how many came back. form_title: in words."""

    round: Round
    form_title: str
    returned: int


def open_round(
    ws: Workspace,
    form_id: str,
    audience: Audience,
    title: str,
    closes: date,
    urns: Iterable[str],
    *,
    anonymous: bool = True,
    copies: int = 1,
) -> Outcome[Round]:
    """Open a round: a questionnaire goes to schools, and answers can be typed in.

    closes: the day by which answers are asked for. copies: questionnaires for each school.
    UserError where no school is named, one is not here, or something is missing.
    """
    chosen = tuple(dict.fromkeys(urns))
    today = ws.today()
    if not title.strip():
        raise _refused(say("Give the round a name, such as “Heads, autumn 2026”."))
    if audience not in AUDIENCES:
        raise _refused(say("Say who is asked: heads, chairs or governors."))
    if not chosen:
        raise _refused(say("No school is asked. Choose at least one."))
    if closes < today:
        raise _refused(say("The day by which answers are asked for lies in the past."))
    if not 1 <= copies <= MOST_COPIES or (copies > 1 and audience != "governors"):
        raise _refused(
            say("Each head and chair is sent one copy; governors up to {most}.", most=MOST_COPIES)
        )
    brought = bring(ws, form_id)
    known = {row.urn: row for row in schools.list_schools(ws)}
    for urn in chosen:
        if urn not in known:
            schools.school(ws, urn)  # Says what is wrong with the number.
    strong = strong_schools(ws)
    asked = tuple(
        Asked(
            urn,
            phase_group(known[urn].phase, known[urn].type_name),
            "strong" if urn in strong else "other",
            copies,
        )
        for urn in sorted(chosen)
    )
    made = Round(
        new_id(), title.strip(), brought.info.ref, audience, anonymous, today, closes, asked
    )
    label = say("Questionnaire “{title}” opened", title=made.title)
    writes = [*brought.writes, Write(made.entity, DETAILS, details_record(made))]
    return ws.record(writes, made, label=label)


def close_round(ws: Workspace, round_id: str) -> Outcome[Round]:
    """Close a round: what came back until now is what is counted. UserError where it is closed."""
    found = open_one(ws, round_id)
    counted = sorted(each.id for each in returns(ws, round_id))
    today = ws.today()
    label = say("Questionnaire “{title}” closed", title=found.title)
    writes = [Write(found.entity, CLOSED, {"day": today.isoformat(), "counted": list(counted)})]
    done = ws.record(writes, found, label=label)
    return Outcome(one_round(ws, round_id), done.entities, done.label, done.batch)


def withdraw_round(ws: Workspace, round_id: str, reason: str) -> Outcome[None]:
    """Take a round back, with the reason; what came back stays in the history."""
    found = one_round(ws, round_id)
    if not reason.strip():
        raise _refused(say("Say why the round is taken back."), found.title)
    label = say("Questionnaire “{title}” taken back", title=found.title)
    writes = [Write(found.entity, WITHDRAWN, {"reason": reason.strip()})]
    return ws.record(writes, None, label=label)


def one_round(ws: Workspace, round_id: str) -> Round:
    """One round. UserError where it is not in this store."""
    found = read_round(ws.store.state(f"{ROUND}/{round_id}"))
    if found is None:
        raise UserError(
            say("That questionnaire is not in this store."),
            where=round_id[:60],
            remedy=say("Take its name from the list; it may have been taken back."),
            code="questionnaire.unknown",
        )
    return found


def open_one(ws: Workspace, round_id: str) -> Round:
    """A round that takes returns. UserError where it was closed."""
    found = one_round(ws, round_id)
    if found.closed is not None:
        raise UserError(
            say("The questionnaire “{title}” is closed.", title=found.title),
            remedy=say(
                "Open a new round. What came after the close is not counted, because the "
                "difference would show who wrote it."
            ),
            code="questionnaire.closed",
        )
    return found


def rounds(ws: Workspace) -> tuple[RoundRow, ...]:
    """Every round, open ones first, then the latest first."""
    number = Counter(each.round for each in _all_returns(ws))
    titles = {state.key: state.text("title") for state in ws.store.states("form")}
    found = (read_round(state) for state in ws.store.states(ROUND))
    rows = [
        RoundRow(each, titles.get(each.form) or each.form, number[each.id])
        for each in found
        if each is not None
    ]
    rows.sort(key=lambda row: (row.round.opens, row.round.id), reverse=True)
    return tuple(sorted(rows, key=lambda row: row.round.closed is not None))


def returns(ws: Workspace, round_id: str) -> tuple[Return, ...]:
    """What came back in a round, by its id."""
    return tuple(each for each in _all_returns(ws) if each.round == round_id)


def counted_returns(ws: Workspace, found: Round) -> tuple[Return, ...]:
    """The returns that the results of a closed round are of."""
    return tuple(each for each in returns(ws, found.id) if each.id in found.counted)


def definition(ws: Workspace, found: Round) -> FormDefinition:
    """The questionnaire of a round, in the version that was sent."""
    return forms.definition(ws, found.form)


def asked_by_group(found: Round) -> Mapping[Label, int]:
    """How many questionnaires went to each group, and to all."""
    number: Counter[Label] = Counter()
    for each in found.asked:
        for label in (ALL, ("phase", each.phase), ("standing", each.standing)):
            number[label] += each.copies
    return number


def strong_schools(ws: Workspace) -> frozenset[str]:
    """The good and outstanding schools: by their category, else by their inspectors."""
    good = frameworks.current_framework(ws).good_and_better
    judged = inspected(ws, ws.today())
    found = set()
    for row in schools.list_schools(ws):
        seen = judged.get(row.urn)
        if row.category in good or (not row.category and seen is not None and seen.is_good):
            found.add(row.urn)
    return frozenset(found)


def made_by(ws: Workspace, officer: str) -> set[str]:
    """The entities of an officer's (id) rounds and returns with their forms: what goes with the
    return of a term."""
    found: set[str] = set()
    for kind in (ROUND, RETURN):
        rows = ws.store.db.conn.execute(
            "SELECT DISTINCT entity FROM events WHERE officer = ? AND entity >= ? AND entity < ?",
            (officer, f"{kind}/", f"{kind}0"),
        )
        found |= {str(row[0]) for row in rows.fetchall()}
    for key in {entity.partition("/")[2].partition(":")[0] for entity in found}:
        round_ = read_round(ws.store.state(f"{ROUND}/{key}"))
        found |= {f"{ROUND}/{key}", *((f"form/{round_.form}",) if round_ else ())}
    return found


def _all_returns(ws: Workspace) -> Iterator[Return]:
    found = (read_return(state) for state in ws.store.states(RETURN))
    return (each for each in found if each is not None)


def _refused(what: str, where: str = "") -> UserError:
    return UserError(
        what,
        where=where,
        remedy=say("Correct it. Nothing was recorded."),
        code="questionnaire.refused",
    )
