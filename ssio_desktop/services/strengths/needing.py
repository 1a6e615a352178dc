"""What schools need help with, and what was said of each helper that was proposed."""

from __future__ import annotations

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.strengths.records import (
    ANSWER,
    ANSWERS,
    DEPLOYMENT,
    LEADER,
    MADE,
    NEED,
    OFFER,
    Answered,
    Deployment,
    Leader,
    Need,
    Offer,
    Reply,
    read_deployment,
    read_leader,
    read_need,
    read_offer,
)
from ssio_desktop.domain.strengths.vocabulary import THEMES
from ssio_desktop.errors import UserError
from ssio_desktop.services import about_school, schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_after_closing
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def record_need(
    ws: Workspace, urn: str, theme: str, what: str, *, source: str = ""
) -> Outcome[Need]:
    """Record what a school needs help with. source: the entity that says so, such as a visit.

    UserError without a theme of the list or words, and where the source is not of the school.
    """
    school = schools.school(ws, urn).school
    name = school.name
    refuse_after_closing(ws, school, ws.today())
    if source and source not in about_school.entities(ws, urn):
        raise UserError(
            say("That is no record of this school that a need could come from."),
            where=source[:80],
            remedy=say("Name a visit, plan or decision of the school, such as visit/ID."),
            code="need.source",
        )
    if theme not in {each.id for each in THEMES} or not what.strip():
        raise UserError(
            say("A need has a theme of the list, and words."),
            where=name,
            remedy=say("Say what is to become better. Nothing was recorded."),
            code="need.unfinished",
        )
    key = f"{urn}:{new_id()}"
    made = Need(key, urn, theme, words_kept(what, name), ws.today(), source)
    record: Json = {
        "theme": theme,
        "what": made.what,
        "day": made.day.isoformat(),
        "source": source,
    }
    label = say("Need of {school} recorded", school=name)
    return ws.record([Write(f"{NEED}/{key}", MADE, record)], made, label=label)


def needs(ws: Workspace, urn: str = "", *, only_open: bool = False) -> tuple[Need, ...]:
    """Needs of every school or of one, the open ones first, the oldest of them first."""
    found = (read_need(state) for state in ws.store.states(NEED))
    kept = [
        each
        for each in found
        if each is not None and urn in ("", each.urn) and (each.is_open or not only_open)
    ]
    return tuple(sorted(kept, key=lambda each: (not each.is_open, each.day, each.id)))


def need(ws: Workspace, need_id: str) -> Need:
    """One need. UserError where it is not in this store."""
    found = read_need(ws.store.state(f"{NEED}/{need_id}"))
    if found is None:
        raise UserError(
            say("That need is not in this store."),
            where=need_id[:80],
            remedy=say("Take its name from the list of needs."),
            code="need.unknown",
        )
    return found


def open_need(ws: Workspace, need_id: str, urn: str = "") -> Need:
    """A need that help is still looked for. urn: of the school that it has to be of. UserError
    where it is another school’s, has a helper, or is none any more."""
    found = need(ws, need_id)
    what = ""
    if urn and found.urn != urn:
        what = say("That need is another school’s.")
    elif found.ended:
        what = say("That need is none any more.")
    elif not found.is_open:
        what = say("A helper was found for that need.")
    if what:
        raise UserError(
            what,
            where=schools.name_of(ws, found.urn),
            remedy=say("Record a need of its own for further help. Nothing was recorded."),
            code="need.answered",
        )
    return found


def reply(
    ws: Workspace, need_id: str, provider: str, answer: Answered, reason: str
) -> Outcome[Reply]:
    """Record what was said of a helper who was proposed. provider: an offer’s or leader’s entity.

    A reason is needed where the helper is declined. UserError otherwise, where the helper is not
    here or cannot be asked, and where the need is answered already.
    """
    asked = open_need(ws, need_id)
    name = schools.name_of(ws, asked.urn)
    provider_school(ws, provider, to_help=answer == "accepted")
    if answer not in ANSWERS or (answer == "declined" and not reason.strip()):
        raise UserError(
            say("A helper who is declined is declined for a reason."),
            where=name,
            remedy=say("Say why; it is shown when the helper is proposed again."),
            code="need.reason",
        )
    made = Reply(
        provider, answer, words_kept(reason, name), ws.today(), setting_up.current_officer(ws).name
    )
    record: Json = {
        "provider": provider,
        "answer": answer,
        "reason": made.reason,
        "day": made.day.isoformat(),
        "by_name": made.by_name,
    }
    path = f"{ANSWER}.{new_id()}"
    label = say("Answer to a proposed helper recorded: {school}", school=name)
    return ws.record([Write(f"{NEED}/{need_id}", path, record)], made, label=label)


def provider_school(ws: Workspace, provider: str, *, to_help: bool = False) -> str:
    """The URN of the school that an offer or leader is of. UserError where it is not here.

    to_help: also UserError where nobody agreed yet that others may be pointed to it, or it is not
    offered any more.
    """
    kind = provider.partition("/")[0]
    found: Offer | Leader | None = None
    if kind in (OFFER, LEADER):
        state = ws.store.state(provider)
        found = read_offer(state) if kind == OFFER else read_leader(state)
    if found is None:
        raise UserError(
            say("That helper is not in this store."),
            where=provider[:80],
            remedy=say("Take the name from the list of those who can help."),
            code="need.provider",
        )
    if to_help and not found.is_open:
        what = (
            say("This helper is not offered any more.")
            if found.ended
            else say("The school has not agreed to be asked for this strength.")
        )
        raise UserError(
            what,
            where=schools.name_of(ws, found.urn),
            remedy=say("Record the school’s consent first, or choose another helper."),
            code="need.consent",
        )
    return found.urn


def deployments(ws: Workspace, urn: str = "") -> tuple[Deployment, ...]:
    """Deployments to or from a school, or all, the latest first."""
    found = (read_deployment(state) for state in ws.store.states(DEPLOYMENT))
    kept = [each for each in found if each is not None and urn in ("", each.urn, each.from_urn)]
    return tuple(sorted(kept, key=lambda each: (each.first, each.id), reverse=True))
