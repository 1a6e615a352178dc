"""A school's evaluations of itself: taking one in, the officer's view beside it, what to talk
about, and what of it goes into the form of the next visit."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.self_evaluations import (
    DETAILS,
    FRAMEWORK_WORDS,
    FRAMEWORKS,
    KIND,
    WITHDRAWN,
    AreaView,
    Judged,
    Point,
    SelfEvaluation,
    Side,
    Used,
    evaluation_entity,
    form_area,
    judged_record,
    points,
    read_evaluation,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.inspection_scales import AREAS, SCALES
from ssio_desktop.domain.self_evaluation import REPEAT
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework.part import Happened, Part, Standing
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import LONGEST
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.store.states import standings
from ssio_desktop.wording import said_day, say, together
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.session import FormSession

OLD: Final = timedelta(days=365)
"""Schools evaluate themselves in an annual cycle (the strategy, collaborative processes)."""

Given = Mapping[str, tuple[str, str]]
"""Grade and evidence by the area's id; the grade by its words or code, or empty."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A self-evaluation with the one before it, and what to talk about."""

    now: SelfEvaluation
    before: SelfEvaluation | None
    points: tuple[Point, ...]


def evaluations(ws: Workspace, urn: str) -> tuple[SelfEvaluation, ...]:
    """A school's self-evaluations, the latest first."""
    return evaluations_of(ws, (urn,)).get(urn, ())


def evaluations_of(
    ws: Workspace, urns: Collection[str]
) -> Mapping[str, tuple[SelfEvaluation, ...]]:
    """The self-evaluations of some schools, by URN, the latest first."""
    low = f"{KIND}/"
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ? "
        "AND substr(entity, ?, instr(entity || ':', ':') - ?) IN (SELECT value FROM json_each(?))",
        (low, f"{KIND}0", len(low) + 1, len(low) + 1, json.dumps(sorted(urns))),
    ).fetchall()
    found: dict[str, list[SelfEvaluation]] = defaultdict(list)
    for state in standings(ws.store.db, [row[0] for row in rows]):
        each = read_evaluation(state)
        if each is not None:
            found[each.urn].append(each)
    return {
        urn: tuple(sorted(own, key=lambda each: (each.day, each.id), reverse=True))
        for urn, own in found.items()
    }


def beside(ws: Workspace, urn: str, key: str = "") -> Beside | None:
    """A school's latest self-evaluation, or one by key, with the one before; None without any."""
    own = evaluations(ws, urn)
    at = next((n for n, each in enumerate(own) if key in ("", each.key)), None)
    if at is None:
        return None
    before = own[at + 1] if at + 1 < len(own) else None
    return Beside(own[at], before, points(own[at], before))


def evaluation(ws: Workspace, key: str) -> SelfEvaluation:
    """One by its key, ``URN:id``. UserError where it is not in this store."""
    found = read_evaluation(ws.store.state(evaluation_entity(key)))
    if found is None:
        raise UserError(
            say("That self-evaluation is not in this store."),
            where=key[:60],
            remedy=say("Take its name from the list of the school’s self-evaluations."),
            code="self-evaluation.unknown",
        )
    return found


def record(
    ws: Workspace, urn: str, framework: Used, day: date, who: str, given: Given
) -> Outcome[str]:
    """Record a school's evaluation of itself; the value is its key.

    UserError where the school is not here, the day cannot be meant, who gave it is missing, a grade
    is not of the area's scale, or nothing is said of any area.
    """
    name = schools.name_of(ws, urn)
    if framework not in FRAMEWORKS or not who.strip():
        raise UserError(
            say("A self-evaluation needs its framework and who gave it."),
            where=name,
            remedy=say("Name the post, such as headteacher."),
            code="self-evaluation.unfinished",
        )
    refuse_odd_day(ws, day, say("{day} cannot be meant.", day=said_day(day)), "self-evaluation.day")
    if day > ws.today():
        raise UserError(
            say("A self-evaluation cannot be of a day to come."),
            where=name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="self-evaluation.day",
        )
    key = f"{urn}:{new_id()}"
    entity = evaluation_entity(key)
    details: Json = {"framework": framework, "day": day.isoformat(), "who": who.strip()}
    writes = [Write(entity, DETAILS, details)]
    empty = SelfEvaluation(key.partition(":")[2], urn, framework, day, who, ())
    for area, (grade, evidence) in given.items():
        if grade.strip() or evidence.strip():
            judged = _judged(empty, area, grade, evidence)
            writes.append(Write(entity, f"school.{area}", judged_record(judged)))
    if len(writes) == 1:
        raise UserError(
            say("Nothing is said of any area."),
            where=name,
            remedy=say("Give the school’s grade or evidence for at least one area."),
            code="self-evaluation.empty",
        )
    return ws.record(writes, key, label=say("Self-evaluation of {school} recorded", school=name))


def set_view(
    ws: Workspace, key: str, side: Side, area: str, grade: str, evidence: str
) -> Outcome[None]:
    """Record what the school says, or the officer saw, of one area. UserError where the grade is
    not of the area's scale."""
    found = evaluation(ws, key)
    judged = _judged(found, area, grade, evidence)
    if side == "officer":
        who = setting_up.current_officer(ws).name
        judged = Judged(judged.grade, judged.evidence, ws.today(), who)
    value = None if judged.is_empty else judged_record(judged)
    label = (
        say("The officer’s view beside a self-evaluation recorded")
        if side == "officer"
        else say("The school’s own view recorded")
    )
    return ws.record([Write(evaluation_entity(key), f"{side}.{area}", value)], None, label=label)


def withdraw(ws: Workspace, key: str) -> Outcome[None]:
    """Take back a self-evaluation that was recorded by mistake; it stays in the history."""
    evaluation(ws, key)
    write = Write(evaluation_entity(key), WITHDRAWN, ws.moment())
    return ws.record([write], None, label=say("Self-evaluation taken back"))


def bring_forward(
    ws: Workspace, urn: str, day: date, form: FormDefinition, session: FormSession
) -> None:
    """Put the school's latest view into a session of a form that asks for it and has none yet: an
    area a row, with the officer's view and how the two compare where that is recorded."""
    if form.item(REPEAT) is None:
        return
    if any(path.startswith(f"{REPEAT}:") for path in session.answers()):
        return
    found = next((each for each in evaluations(ws, urn) if each.day <= day), None)
    taken: set[str] = set()
    for each in found.views if found is not None else ():
        area = form_area(each.area.id)
        if area and area not in taken and not each.school.is_empty:
            taken.add(area)
            session.add_repeat(REPEAT, _row(area, each))


def said_of(judged: Judged) -> str:
    """A grade and its evidence as one text, such as for a note."""
    return ". ".join(filter(None, (judged.grade.strip(), judged.evidence.strip())))


def _row(area: str, each: AreaView) -> dict[str, Json]:
    row: dict[str, Json] = {"area": area, "school": f"{each.area.title}: {said_of(each.school)}"}
    if not each.officer.is_empty:
        row["officer"] = said_of(each.officer)
    if each.compared:
        row["comparison"] = each.compared
    return row


def _judged(found: SelfEvaluation, area: str, grade: str, evidence: str) -> Judged:
    known = next((each for each in AREAS[found.framework] if each.id == area), None)
    chosen = SCALES[known.scale].grade(grade) if known and grade.strip() else None
    if known is None or (grade.strip() and chosen is None) or len(evidence) > LONGEST:
        raise UserError(
            say("“{grade}” is not a grade of this area.", grade=grade.strip()[:40])
            if known is not None and len(evidence) <= LONGEST
            else say("This framework has no such area, or the evidence is too long."),
            where=str(known.title) if known else area[:40],
            remedy=say("Give one of: {grades}.", grades=together(_grades(known.scale), ", "))
            if known
            else say("Choose an area of the framework."),
            code="self-evaluation.grade",
        )
    return Judged(chosen.words if chosen else "", evidence.strip())


def _grades(scale: str) -> Iterator[str]:
    return (grade.words for each in SCALES.values() if each.id == scale for grade in each.grades)


# --- as a part of the casework ------------------------------------------------------------------


def standing_of(found: SelfEvaluation, today: date) -> Standing:
    """How a self-evaluation stands."""
    words = say(
        "Given on {day} by {who}, under the {framework}.",
        day=said_day(found.day),
        who=found.who,
        framework=FRAMEWORK_WORDS[found.framework],
    )
    if found.day < today - OLD:
        more = say("It is more than a year old. Ask for this year’s.")
        return Standing(say("Older than a year"), together((words, more)), "soon")
    if found.unseen:
        more = say("Areas that the officer has not looked at: {count}.", count=len(found.unseen))
        return Standing(say("Not yet compared"), together((words, more)), "soon")
    if found.differing:
        areas = together((each.area.title for each in found.differing), ", ")
        more = say("The two views differ in: {areas}.", areas=areas)
        told = say("{count} differ", count=len(found.differing))
        return Standing(told, together((words, more)))
    return Standing(say("The two agree"), words)


def _standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    today = ws.today()
    return {urn: standing_of(own[0], today) for urn, own in evaluations_of(ws, urns).items()}


def _story(ws: Workspace, urn: str) -> Iterator[Happened]:
    own = evaluations(ws, urn)
    for number, each in enumerate(own):
        before = own[number + 1] if number + 1 < len(own) else None
        told = together(point.words for point in points(each, before)[:2])
        yield Happened(each.day, say("Self-evaluation by {who}", who=each.who), told, each.key)


PART: Final = Part(
    "self-evaluation",
    say("Self-evaluation"),
    "scale",
    frozenset({KIND}),
    _standings,
    _story,
)
