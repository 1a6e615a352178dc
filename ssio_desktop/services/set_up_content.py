"""What a set-up file carries: the authority's own schools, however many others the store knows, and
as much of their history as one file can hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from ssio_desktop.domain.devices import DEVICE
from ssio_desktop.domain.events import Event
from ssio_desktop.domain.targets import TARGET
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.event_lines import fit_in_a_file
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.tables import Column, TableSpec
from ssio_desktop.services import known_devices, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.arrivals import to_send
from ssio_desktop.wording import say

KINDS: Final = ("authority", "framework", "form", "officer", TARGET, "school", DEVICE)
"""What a set-up file may speak of."""
_REGISTER: Final = "register."


def own_schools(ws: Workspace, code: str) -> tuple[str, ...]:
    """The schools of an authority by the register, and those that somebody here looks after or
    wrote of; every school of the store where that is none. By URN."""
    rows = ws.store.db.conn.execute(
        "SELECT urn FROM schools WHERE la_code = ? OR officer <> '' OR package IS NOT NULL "
        "OR entity IN (SELECT entity FROM heads WHERE entity GLOB 'school/*' "
        "AND path GLOB 'contact.*') ORDER BY urn",
        (code,),
    ).fetchall()
    rows = rows or ws.store.db.conn.execute("SELECT urn FROM schools ORDER BY urn").fetchall()
    return tuple(str(row[0]) for row in rows)


def events(ws: Workspace, urns: tuple[str, ...]) -> tuple[Event, ...]:
    """Every event of what the officers share. Where that is more than a file can hold, the
    register's earlier entries are left out, which everybody can import. UserError where it still
    is."""
    whole = tuple(_all(ws, urns))
    if fit_in_a_file(whole, Limits()):
        return whole
    newest = _newest_entries(ws, urns)
    fewer = tuple(
        each
        for each in whole
        if each.kind != "school" or not each.path.startswith(_REGISTER)
        or each.path == newest.get(each.entity)
    )  # fmt: skip
    if fit_in_a_file(fewer, Limits()):
        return fewer
    raise UserError(
        say("A set-up of {count} schools is more than one file can hold.", count=len(urns)),
        where=setting_up.authority(ws).code,
        remedy=say(
            "It takes the schools with your authority’s code and every school that has an officer. "
            "Take schools of other authorities off the caseloads, or check the code in Settings. "
            "Nothing was written."
        ),
        code="set-up.too-large",
    )


def schools_table(ws: Workspace, urns: tuple[str, ...]) -> TableSpec:
    """The schools with the names of their officers, for reading."""
    query = (
        "SELECT urn, name, officer FROM schools WHERE as_at <> '' AND name <> '' "
        "AND urn IN (SELECT value FROM json_each(?)) ORDER BY urn"
    )
    names = {each.id: each.name for each in setting_up.officers(ws)}
    return TableSpec(
        "schools",
        "Schools and whose they are",
        (
            Column("urn", "string", "URN", "The school’s unique reference number.", True),
            Column("name", "string", "School", "", True),
            Column("officer", "string", "Officer"),
        ),
        ("urn",),
        (),
        tuple(
            (row["urn"], row["name"], names.get(row["officer"] or "", ""))
            for row in ws.store.db.query(query, (json.dumps(urns),))
        ),
    )


def _all(ws: Workspace, urns: tuple[str, ...]) -> Iterator[Event]:
    entities = {setting_up.authority_entity(ws), *(f"school/{urn}" for urn in urns)}
    for kind in KINDS[1:-2]:
        entities |= {state.entity for state in ws.store.states(kind)}
    for each in known_devices.known_devices(ws):
        if each.is_usable or each.standing.trust == "revoked":
            entities.add(f"{DEVICE}/{each.sender.device}")
    found = (event for entity in sorted(entities) for event in ws.store.history(entity))
    yield from to_send(ws.store.db, found)


def _newest_entries(ws: Workspace, urns: tuple[str, ...]) -> dict[str, str]:
    """By school the path of its latest register entry."""
    rows = ws.store.db.conn.execute(
        "SELECT entity, as_at FROM schools WHERE urn IN (SELECT value FROM json_each(?))",
        (json.dumps(urns),),
    )
    return {str(entity): f"{_REGISTER}{as_at}" for entity, as_at in rows.fetchall()}
