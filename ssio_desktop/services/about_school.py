"""Everything that is recorded of one school, wherever it stands: what its record is searched for,
disclosed and handed on by. The one list of it; a new kind of record is named here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ssio_desktop.domain.board_records import DECISION
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.challenges import challenge_entity
from ssio_desktop.domain.concern_records import CONCERN, concern_entity
from ssio_desktop.domain.measures import PERFORMANCE, entity_of
from ssio_desktop.domain.meeting_parts import DECISION as DECIDED
from ssio_desktop.domain.meeting_parts import DONE, ITEM, NOTE
from ssio_desktop.domain.meetings import CATEGORY, MEETING, meeting_entity
from ssio_desktop.domain.risk import RISK
from ssio_desktop.domain.schools import is_urn
from ssio_desktop.domain.second_looks import SECOND_JUDGEMENT, SECOND_LOOK
from ssio_desktop.domain.voices.records import RETURN, read_return
from ssio_desktop.services import challenges, meetings
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states

_BY_TERM: Final = ("categorisation", RISK, DECISION, SECOND_LOOK, SECOND_JUDGEMENT)
"""Kinds whose key begins with the school and goes on with a term."""
_KEYED: Final = frozenset({"school", CONCERN, *_BY_TERM, *CASE_KINDS})


def entities(ws: Workspace, urn: str) -> set[str]:
    """The entities that speak of a school and of no other. Meetings speak of many: see
    :func:`said_at_meetings`."""
    found = {f"school/{urn}", concern_entity(urn)}
    for kind in _BY_TERM:
        found |= _beginning(ws, f"{kind}/{urn}:", f"{kind}/{urn};")
    for visit in ws.store.db.query("SELECT id FROM visits WHERE urn = ?", (urn,)):
        found |= {f"visit/{visit['id']}", f"reading/{visit['id']}"}
    for row in ws.store.db.query("SELECT entity FROM inspections WHERE urn = ?", (urn,)):
        found.add(str(row["entity"]))
    if states.is_known(ws.store.db, entity_of(urn)):
        found.add(entity_of(urn))
    found |= {challenge_entity(each.id) for each in challenges.challenges(ws, urn=urn)}
    found |= _said_with_its_name(ws, urn)
    return found | casework(ws, urn)


def _said_with_its_name(ws: Workspace, urn: str) -> set[str]:
    """What a school said in questionnaires that were not anonymous."""
    found = (read_return(state) for state in ws.store.states(RETURN))
    return {each.entity for each in found if each is not None and each.urn == urn}


def casework(ws: Workspace, urn: str) -> set[str]:
    """The records of a school's casework."""
    found: set[str] = set()
    for kind in CASE_KINDS:
        # A sign between “:” and digits ends the range: the key is the URN, or begins with “URN:”.
        found |= _beginning(ws, f"{kind}/{urn}", f"{kind}/{urn};")
    return found


def judged_after(ws: Workspace, key: str) -> set[str]:
    """What followed on a category: the board's decision and the second judgements. key: of the
    category, a school and a term."""
    found = {f"{DECISION}/{key}", f"{SECOND_LOOK}/{key}"}
    return found | _beginning(ws, f"{SECOND_JUDGEMENT}/{key}:", f"{SECOND_JUDGEMENT}/{key};")


def of_term(ws: Workspace, term: str) -> set[str]:
    """The challenges of a term, and the meetings about it; their keys do not name it."""
    found = {
        challenge_entity(each.id) for each in challenges.challenges(ws) if str(each.term) == term
    }
    return found | {meeting_entity(m.id) for m in meetings.meetings(ws) if str(m.term) == term}


def recorded_by_the_board(ws: Workspace) -> tuple[set[str], set[str]]:
    """The schools and the terms of which the board recorded anything, as the record names them."""
    made = challenges.challenges(ws)
    urns = {each.urn for each in made}
    terms = {str(each.term) for each in made} | {str(each.term) for each in meetings.meetings(ws)}
    for kind in (CONCERN, *_BY_TERM[1:]):
        for name in _beginning(ws, f"{kind}/", f"{kind}0"):
            urn, term = f"{name.partition('/')[2]}:".split(":")[:2]
            urns.add(urn)
            terms.add(term)
    return urns, terms - {""}


def said_at_meetings(ws: Workspace, urn: str = "") -> dict[str, str]:
    """Ids of everything that the board's meetings recorded of a school, or of any, earlier values
    too, each with its school."""
    return {
        event: school
        for state in ws.store.states(MEETING)
        for event, school in _said(ws, state.entity)
        if urn in ("", school)
    }


def school_of(entity: str) -> str:
    """The school that an entity's own name tells; empty where it tells none."""
    kind, _, key = entity.partition("/")
    if kind == PERFORMANCE:
        return key if is_urn(key) else ""
    return key.partition(":")[0] if kind in _KEYED else ""


def _beginning(ws: Workspace, first: str, after: str) -> set[str]:
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ?", (first, after)
    )
    return {str(row[0]) for row in rows.fetchall()}


def _said(ws: Workspace, entity: str) -> Iterator[tuple[str, str]]:
    history = ws.store.history(entity)
    schools: dict[str, str] = {}
    items: dict[str, str] = {}
    for event in history:
        part, _, key = event.path.partition(".")
        value = event.value if isinstance(event.value, dict) else {}
        if part == ITEM and value.get("urn"):
            schools[key] = str(value["urn"])
        elif part == DECIDED and value.get("item"):
            items[key] = str(value["item"])
    for event in history:
        part, _, key = event.path.partition(".")
        if part == CATEGORY:
            school = key
        elif part in (DECIDED, DONE):
            school = schools.get(items.get(key, ""), "")
        else:
            school = schools.get(key, "") if part in (ITEM, NOTE) else ""
        if school:
            yield event.id, school
