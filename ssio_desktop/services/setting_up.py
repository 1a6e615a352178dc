"""Making a store, and what it is told once: the officer, the authority, its calendar.

The officer and device are facts of this copy; names, calendar and framework are events, so that
they travel with returns.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.domain.calendar_reader import (
    calendar_from_record,
    calendar_record,
    read_calendar,
)
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import backups
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Packs, Workspace
from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import change_passphrase as rewrap
from ssio_desktop.store.opening import create_store, open_store
from ssio_desktop.store.store import OFFICER
from ssio_desktop.wording import say

AUTHORITY = "authority"
DEFAULT_CALENDAR = "england-typical.toml"
_KEPT = frozenset({"board-rules", "calendar", "charging", "framework", "letter", "style", "logo"})
"""What the paths of settings begin with that an authority keeps when its code is corrected."""


_ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Officer:
    """Someone who visits schools. role: such as “Senior School Improvement Officer”."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Authority:
    """The local authority. code: three digits, or empty while it is not known."""

    code: str
    name: str


def new_store(
    path: Path,
    passphrase: str,
    packs: Packs,
    *,
    officer: str,
    role: str = "Senior School Improvement Officer",
    la_code: str = "",
    la_name: str = "",
    officer_id: str = "",
    cost: KeyCost | None = None,
) -> Workspace:
    """Make a store for an officer and open it.

    la_code: three digits, or empty. UserError where the officer has no name, the code is not
    three digits, or the file cannot be made.
    """
    if not officer.strip():
        raise UserError(
            say("The officer has no name."),
            remedy=say("Give the name that reports and returns are to carry."),
            code="officer.name",
        )
    require_code(la_code)
    identity = officer_id or new_id()
    facts = {OFFICER: identity, AUTHORITY: la_code}
    store = create_store(path, passphrase, facts=facts, cost=cost)
    workspace = Workspace(store, packs)
    calendar = _packed_calendar(packs)
    workspace.record(
        [
            Write(f"officer/{identity}", "name", officer.strip()),
            Write(f"officer/{identity}", "role", role.strip()),
            *_authority_writes(la_code, la_name),
            Write(entity_of(la_code), "calendar", calendar_record(calendar)),
        ],
        None,
        label=say("Store made"),
        kind="set-up",
    )
    return workspace


def open_workspace(path: Path, passphrase: str, packs: Packs) -> Workspace:
    """Open a store that was made before."""
    return Workspace(open_store(path, passphrase), packs)


def change_passphrase(
    ws: Workspace, old: str, new: str, *, cost: KeyCost | None = None
) -> Outcome[None]:
    """Give the open store another passphrase. Only its key file is written again.

    Backups made before keep the passphrase they were made with. UserError where the old
    passphrase is wrong or the new one too short; the old one then goes on to open the store.
    """
    rewrap(ws.store.path, old, new, cost)
    return Outcome(None, frozenset({"passphrase"}), say("The passphrase was changed"))


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made and proved. events: how many it holds."""

    path: Path
    events: int


def back_up(ws: Workspace) -> BackedUp:
    """Make a backup beside the store now, and prove it by opening it."""
    made = backups.back_up(ws).value
    return BackedUp(made.path, made.events)


def current_officer(ws: Workspace) -> Officer:
    """The officer who works on this copy."""
    return officer(ws, ws.officer)


def officer(ws: Workspace, officer_id: str) -> Officer:
    """An officer by id; with an empty name where nothing is known of them."""
    state = ws.store.state(f"officer/{officer_id}")
    return Officer(officer_id, state.text("name"), state.text("role"))


def officers(ws: Workspace) -> tuple[Officer, ...]:
    """Everyone known, by name."""
    rows = ws.store.db.query("SELECT id, name, role FROM officers ORDER BY name, id")
    return tuple(Officer(row["id"], row["name"], row["role"]) for row in rows)


def name_officer(ws: Workspace, officer_id: str, name: str, role: str) -> Outcome[Officer]:
    """Record or correct an officer's name and role."""
    if not name.strip():
        raise UserError(say("An officer needs a name."), code="officer.name")
    entity = f"officer/{officer_id}"
    return ws.record(
        [Write(entity, "name", name.strip()), Write(entity, "role", role.strip())],
        Officer(officer_id, name.strip(), role.strip()),
        label=say("Name of {name} recorded", name=name.strip()),
    )


def set_address(ws: Workspace, officer_id: str, address: str) -> Outcome[str]:
    """Record where letters to an officer go, in lines as on an envelope; empty takes it away."""
    lines = "\n".join(line.strip() for line in address.strip().splitlines())
    name = officer(ws, officer_id).name
    return ws.record(
        [Write(f"officer/{officer_id}", _ADDRESS, lines or None)],
        lines,
        label=say("Address of {name} recorded", name=name),
    )


def address_of(ws: Workspace, officer_id: str) -> str:
    """Where letters to an officer go; empty where nobody said."""
    return ws.store.state(f"officer/{officer_id}").text(_ADDRESS)


def add_officer(ws: Workspace, name: str, role: str) -> Outcome[Officer]:
    """Record a colleague, so that schools can be assigned to them."""
    return name_officer(ws, new_id(), name, role)


def authority(ws: Workspace) -> Authority:
    """The local authority of this copy."""
    code = ws.store.meta(AUTHORITY)
    name = ws.store.state(entity_of(code)).text("name")
    if not name and code:
        row = ws.store.db.conn.execute(
            "SELECT la_name FROM schools WHERE la_code = ? AND la_name <> '' LIMIT 1", (code,)
        ).fetchone()
        name = row[0] if row else ""
    return Authority(code, name)


def set_authority(ws: Workspace, code: str, name: str) -> Outcome[Authority]:
    """Say which authority this copy belongs to, and what it calls itself.

    Term dates, the framework in use, the wording of letters and the house style go along where the
    new code has none of its own. UserError
    where the code is not three digits; it may be empty while it is not known.
    """
    code = code.strip()
    require_code(code)
    before, after = ws.store.state(authority_entity(ws)), ws.store.state(entity_of(code))
    kept = [
        Write(after.entity, path, before.get(path))
        for path in sorted(before.paths)
        if path.partition(".")[0] in _KEPT
        and before.get(path) is not None
        and after.get(path) is None
    ]
    ws.store.set_meta(AUTHORITY, code)
    return ws.record(
        [*_authority_writes(code, name), *kept],
        Authority(code, name.strip()),
        label=say("Authority recorded"),
    )


def require_code(code: str) -> None:
    """UserError where a code of an authority is neither empty nor three digits."""
    if code and not (len(code) == 3 and code.isascii() and code.isdigit()):
        raise UserError(
            say("“{code}” is not the code of a local authority.", code=code[:20]),
            remedy=say("Give the three digits that the register of schools uses, such as 831."),
            code="authority.code",
        )


def authority_entity(ws: Workspace) -> str:
    """The entity that holds what is known of this copy's authority."""
    return entity_of(ws.store.meta(AUTHORITY))


def calendar(ws: Workspace) -> Calendar:
    """The authority's terms."""
    record = ws.store.state(authority_entity(ws)).get("calendar")
    return calendar_from_record(record) if record else _packed_calendar(ws.packs)


def set_calendar(ws: Workspace, text: str, origin: str) -> Outcome[Calendar]:
    """Take the authority's terms from a TOML text."""
    terms = read_calendar(text, origin)
    return ws.record(
        [Write(authority_entity(ws), "calendar", calendar_record(terms))],
        terms,
        label=say("Term dates recorded"),
    )


def read_calendar_file(ws: Workspace, path: Path) -> Outcome[Calendar]:
    """Take the authority's terms from a file. UserError where it is not such a file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            say("This is not a file of term dates."),
            where=path.name,
            remedy=say("Choose a text file in UTF-8, as docs/formats describes it."),
            code="calendar.text",
        ) from error
    return set_calendar(ws, text, path.name)


def current_term(ws: Workspace) -> TermId:
    """The term that today belongs to."""
    return calendar(ws).term_on(ws.today())


def entity_of(code: str) -> str:
    """The entity that holds what is known of an authority; code may be empty."""
    return f"authority/{code or 'unknown'}"


def _authority_writes(code: str, name: str) -> list[Write]:
    return [Write(entity_of(code), "name", name.strip())] if name.strip() else []


def _packed_calendar(packs: Packs) -> Calendar:
    path = packs.calendars / DEFAULT_CALENDAR
    return read_calendar(path.read_text(encoding="utf-8"), path.name)
