"""The set-up file: what an authority's officers share, so that each begins with a caseload.

It carries the authority with its term dates, the framework in use, the forms, the officers and the
schools with their caseloads; no judgement, no visit and no inspection.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssio_desktop import __version__
from ssio_desktop.domain.calendar_reader import calendar_from_record
from ssio_desktop.domain.events import EntityState, Json, entity_states
from ssio_desktop.domain.framework import load_framework
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import SET_UP, ReturnInfo
from ssio_desktop.exchange.package import Package, Written, read_package, write_package
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.exchange.tables import Column, TableSpec
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import setting_up
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.setting_up import AUTHORITY, Officer
from ssio_desktop.services.workspace import Packs, Workspace, outcome
from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.opening import create_store
from ssio_desktop.store.store import OFFICER
from ssio_desktop.wording import say

SUFFIX = ".ssio-set-up"
_KINDS = ("authority", "framework", "form", "officer", "school")
"""What a set-up file may speak of."""

_KIND = "set-up-file"


@dataclass(frozen=True, slots=True)
class SetUp:
    """A set-up file that was read and verified. Nothing was taken in yet.

    caseloads: how many schools each officer has, by id. terms: how many terms have dates.
    framework: the title of the one in use, empty where the authority uses the program's own.
    """

    path: Path
    package: Package
    authority: setting_up.Authority
    officers: tuple[Officer, ...]
    caseloads: dict[str, int]
    schools: int
    terms: int
    framework: str
    forms: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"Set-up of {self.authority.name or self.authority.code} taken in"

    @property
    def made_by(self) -> str:
        """Who made it, and on which day."""
        info = self.package.manifest.info
        return f"{info.officer_name}, {info.made_at:%d.%m.%Y}"


@dataclass(frozen=True, slots=True)
class MadeSetUp:
    """A set-up file that was written, and what it holds."""

    file: Written
    set_up: SetUp


def suggested_name(ws: Workspace) -> str:
    """A file name that says what it is."""
    authority = setting_up.authority(ws)
    name = "-".join((authority.name or authority.code or "authority").split())
    return cut(f"set-up-{name}-{ws.today().isoformat()}{SUFFIX}")


def make_set_up_file(ws: Workspace, path: Path) -> Outcome[MadeSetUp]:
    """Write what the officers of this authority share. Errors as ``check_output`` and
    ``write_package``; UserError where the authority's code is not known."""
    check_output(path)
    authority = setting_up.authority(ws)
    if not authority.code:
        raise UserError(
            say("The authority has no code yet, so officers could not tell whose set-up this is."),
            remedy=say("Enter the three digits on the Settings page first."),
            code="set-up.no-authority",
        )
    entities = sorted(
        {setting_up.authority_entity(ws)}
        | {state.entity for kind in _KINDS[1:] for state in ws.store.states(kind)}
    )
    events = [event for entity in entities for event in ws.store.history(entity)]
    written = write_package(path, _info(ws, authority), events, (_schools(ws),))
    found = read_set_up_file(path)
    return Outcome(
        MadeSetUp(written, found), label=say("Set-up file written: {name}", name=path.name)
    )


def read_set_up_file(path: Path, progress: Progress = silent) -> SetUp:
    """Read and verify a set-up file; its frameworks and term dates are read as well.

    UserError says what is wrong with the file.
    """
    package = read_package(path, kind=SET_UP, progress=progress)
    states = entity_states(package.events)
    for entity in states:
        if entity.partition("/")[0] not in _KINDS:
            raise refuse("unexpected", say("A set-up file cannot hold this."), where=entity)
    code = package.manifest.info.authority_code
    setting_up.require_code(code)
    authority = states.get(f"authority/{code}") or EntityState(f"authority/{code}", {})
    officers = tuple(
        Officer(state.key, state.text("name"), state.text("role"))
        for state in _of(states, "officer")
    )
    if not officers:
        raise refuse("unexpected", say("The set-up file names no officer."))
    caseloads: dict[str, int] = {}
    schools = _of(states, "school")
    for state in schools:
        caseloads[state.text("officer")] = caseloads.get(state.text("officer"), 0) + 1
    used = authority.text("framework")
    return SetUp(
        path,
        package,
        setting_up.Authority(code, package.manifest.info.authority_name),
        tuple(sorted(officers, key=lambda each: (each.name.casefold(), each.id))),
        caseloads,
        len(schools),
        _terms(authority),
        _framework_title(states, used),
        tuple(state.text("title") for state in _of(states, "form")),
    )


def import_set_up(ws: Workspace, set_up: SetUp, progress: Progress = silent) -> Outcome[int]:
    """Take a set-up into a store that is there; the value is how many entries were new.

    One transaction, which can be undone. UserError where the store is another authority's. Where
    something was recorded differently here, both stay, to be settled as any difference.
    """
    own = ws.store.meta(AUTHORITY)
    if own and own != set_up.authority.code:
        raise UserError(
            say(
                "This is the set-up of authority {code}, and this store is of {own}.",
                code=set_up.authority.code,
                own=own,
            ),
            where=set_up.path.name,
            remedy=say("Ask for your authority’s own file, or make a new store from this one."),
            code="set-up.other-authority",
        )
    back_up_before(ws, "import")
    done = ws.store.receive(
        set_up.package.events,
        label=set_up.label,
        kind=_KIND,
        source=_source(set_up),
        progress=progress,
    )
    ws.store.set_meta(AUTHORITY, set_up.authority.code)
    return outcome(done, done.events, set_up.label)


def new_store_from(
    set_up: SetUp,
    path: Path,
    passphrase: str,
    packs: Packs,
    officer: str,
    *,
    cost: KeyCost | None = None,
) -> Workspace:
    """Make a store for one of the officers of a set-up and open it. officer: an id.

    UserError where the set-up has no such officer, or the file cannot be made.
    """
    if officer not in {each.id for each in set_up.officers}:
        raise UserError(
            say("The set-up file does not name this officer."),
            remedy=say("Choose one of the names in it, or ask for a file with yours."),
            code="set-up.officer",
        )
    facts = {OFFICER: officer, AUTHORITY: set_up.authority.code}
    ws = Workspace(create_store(path, passphrase, facts=facts, cost=cost), packs)
    import_set_up(ws, set_up)
    return ws


def _info(ws: Workspace, authority: setting_up.Authority) -> ReturnInfo:
    return ReturnInfo(
        officer_id=ws.officer,
        officer_name=setting_up.current_officer(ws).name,
        device=ws.store.device,
        authority_code=authority.code,
        authority_name=authority.name or f"Authority {authority.code}",
        term=setting_up.current_term(ws),
        number=1,
        made_at=ws.now(),
        program=f"SSIO Desktop {__version__}",
        kind=SET_UP,
    )


def _schools(ws: Workspace) -> TableSpec:
    query = "SELECT urn, name, officer FROM schools WHERE as_at <> '' AND name <> '' ORDER BY urn"
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
            for row in ws.store.db.query(query)
        ),
    )


def _of(states: dict[str, EntityState], kind: str) -> list[EntityState]:
    return [state for entity, state in states.items() if entity.partition("/")[0] == kind]


def _terms(authority: EntityState) -> int:
    record = authority.get("calendar")
    return len(calendar_from_record(record).terms) if record is not None else 0


def _framework_title(states: dict[str, EntityState], used: str) -> str:
    for state in _of(states, "framework"):
        text = state.text("text")
        found = load_framework(text, state.key) if text else None
        if found is not None and state.key == used:
            return found.title
    return ""


def _source(set_up: SetUp) -> Json:
    info = set_up.package.manifest.info
    return {
        "file": set_up.path.name,
        "sha256": set_up.package.sha256,
        "officer": info.officer_id,
        "authority": info.authority_code,
    }
