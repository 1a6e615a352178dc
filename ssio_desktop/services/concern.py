"""Whether a school causes concern: its latest category, the board’s where it decided otherwise."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence

from ssio_desktop.domain.board_records import decision_entity, read_decision
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import deciding, frameworks
from ssio_desktop.services.schools import CategoryRecord
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states


def causes_concern(ws: Workspace, urn: str, categories: Sequence[CategoryRecord]) -> bool:
    """Whether the latest completed one of a school's categories causes concern in its framework.

    categories: latest first. A framework that is not here says nothing of concern.
    """
    latest = next((each for each in categories if each.completed and each.category), None)
    if latest is None or not latest.framework:
        return False
    decision = deciding.decision_of(ws, urn, latest.term)
    try:
        known = frameworks.framework(ws, latest.framework)
    except UserError:
        return False
    category = known.category(decision.category if decision else latest.category)
    return category is not None and category.causing_concern


def causing_concern(ws: Workspace, urns: Collection[str]) -> Mapping[str, str]:
    """The category of those of some schools whose latest one causes concern, by URN.

    As :func:`causes_concern`, in two statements for however many schools.
    """
    rows = ws.store.db.conn.execute(
        "SELECT urn, term, category, framework FROM categorisations "
        "WHERE urn IN (SELECT value FROM json_each(?)) AND term_order IS NOT NULL "
        "AND completed AND category <> '' ORDER BY term_order",
        (json.dumps(sorted(urns)),),
    )
    latest = {urn: (TermId.parse(term), category, ref) for urn, term, category, ref in rows}
    entities = {decision_entity(urn, term): urn for urn, (term, _, _) in latest.items()}
    decided = {
        entities[state.entity]: found.category
        for state in states.standings(ws.store.db, entities)
        if (found := read_decision(state)) is not None
    }
    concerning: dict[str, str] = {}
    for urn, (_, category, ref) in latest.items():
        code = decided.get(urn, category)
        try:
            known = frameworks.framework(ws, ref).category(code) if ref else None
        except UserError:
            continue
        if known is not None and known.causing_concern:
            concerning[urn] = code
    return concerning
