"""Recording what somebody judges to have come of the support of a school."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.impact.records import (
    VIEWS,
    About,
    Judgement,
    View,
    impact_entity,
    judged_path,
    judgement_record,
    read_judgements,
    withdrawn_path,
)
from ssio_desktop.domain.impact.support import KINDS
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def judge(
    ws: Workspace,
    urn: str,
    view: View,
    words: str,
    against: str,
    *,
    about: About = "",
    day: date | None = None,
) -> Outcome[Judgement]:
    """Record a judgement with what speaks against it. about: a kind of support, else all of it.

    What was judged before stays. UserError without words for both, or for a day to come.
    """
    school = schools.school(ws, urn).school
    on = day or ws.today()
    if view not in VIEWS or about not in ("", *KINDS):
        raise _refused(say("That is no way to judge support."), school.name)
    if not words.strip() or not against.strip():
        raise _refused(
            say("A judgement needs its sentence, and what speaks against it."), school.name
        )
    if on > ws.today():
        raise _refused(say("What came of support is not judged in advance."), school.name)
    refuse_odd_day(ws, on, say("A record of this day cannot be meant."), "impact.day")
    made = Judgement(
        new_id(), view, words_kept(words), words_kept(against), on, about,
        setting_up.current_officer(ws).name,
    )  # fmt: skip
    return ws.record(
        [Write(impact_entity(school.urn), judged_path(made.id), judgement_record(made))],
        made,
        label=say("What came of the support of {school} judged", school=school.name),
    )


def take_back(ws: Workspace, urn: str, judgement_id: str, reason: str) -> Outcome[None]:
    """Take back a judgement that was recorded by mistake; it stays in the history. UserError where
    it does not stand, or no reason is given."""
    school = schools.school(ws, urn).school
    if not any(each.id == judgement_id for each in judgements(ws, school.urn)):
        raise UserError(
            say("That judgement is not in this store."),
            where=judgement_id[:80],
            remedy=say("Take it from the list of judgements."),
            code="impact.unknown",
        )
    if not reason.strip():
        raise _refused(say("Say why the judgement is taken back."), school.name)
    return ws.record(
        [Write(impact_entity(school.urn), withdrawn_path(judgement_id), reason.strip())],
        None,
        label=say("Judgement of support taken back: {school}", school=school.name),
    )


def judgements(ws: Workspace, urn: str) -> tuple[Judgement, ...]:
    """The judgements of a school that stand, the latest first."""
    return read_judgements(ws.store.state(impact_entity(urn)))


def _refused(what: str, where: str) -> UserError:
    return UserError(
        what, where=where, remedy=say("Correct it. Nothing was recorded."), code="impact.refused"
    )
