"""The set-up file: what an authority's officers share, so that each begins with a caseload.

It carries the authority with its term dates, the framework in use, the forms, the officers and the
schools with their caseloads, and the public keys of readers and devices; no judgement, no visit and
no inspection. It is signed; it is sealed for those whose keys are known, or with a passphrase, or
open to everybody, as for a colleague who begins from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ssio_desktop import __version__
from ssio_desktop.domain.calendar_reader import calendar_from_record
from ssio_desktop.domain.devices import Reader, read_readers
from ssio_desktop.domain.events import EntityState, Json, entity_states
from ssio_desktop.domain.framework import load_framework
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import SET_UP, ReturnInfo
from ssio_desktop.exchange.package import Package, Written, build_package, read_package
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.exchange.sealing import SUFFIX as SUFFIX
from ssio_desktop.exchange.spoken import spoken
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import (
    device_keys,
    known_devices,
    posting,
    set_up_content,
    setting_up,
)
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.posting import Arrived
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.setting_up import AUTHORITY, Officer
from ssio_desktop.services.workspace import Packs, Workspace, outcome
from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.opening import create_store
from ssio_desktop.store.store import OFFICER
from ssio_desktop.wording import say

FORMER_SUFFIX = ".ssio-set-up"
_KIND = "set-up-file"


@dataclass(frozen=True, slots=True)
class SetUp:
    """A set-up file that was read and verified. Nothing was taken in yet.

    caseloads: how many schools each officer has, by id. terms: how many terms have dates.
    framework: the title of the one in use, empty where the authority uses the program's own.
    readers: those that the authority's returns are to be sealed for.
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
    arrived: Arrived
    readers: tuple[Reader, ...] = ()

    @property
    def is_from_reader(self) -> bool:
        """Whether it was signed by the board or whoever stands in, as the file itself has it."""
        cover = self.arrived.cover
        if cover is None:
            return False
        keys = cover.sender.keys
        return any(
            (each.id, each.seal, each.sign) == (cover.sender.device, keys.seal, keys.sign)
            for each in self.readers
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the keys that signed it; empty where nobody signed."""
        cover = self.arrived.cover
        return spoken(cover.sender.keys.fingerprint) if cover is not None else ()

    @property
    def label(self) -> str:
        return say("Set-up of {name} taken in", name=self.authority.name or self.authority.code)

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


def make_set_up_file(
    ws: Workspace, path: Path, *, sealed: bool = False, passphrase: str = ""
) -> Outcome[MadeSetUp]:
    """Write what the officers of this authority share, signed, and read it back.

    sealed: for every known device of its officers. passphrase: sealed with that instead. Without
    either it is open to everybody. UserError where the authority's code is not known, nobody's
    device is, or there is more than a file can hold; other errors as ``check_output`` and
    ``posting.send``.
    """
    check_output(path)
    authority = setting_up.authority(ws)
    if not authority.code:
        raise UserError(
            say("The authority has no code yet, so officers could not tell whose set-up this is."),
            remedy=say("Enter the three digits on the Settings page first."),
            code="set-up.no-authority",
        )
    with posting.together_with(ws, path):
        info = _info(ws, authority)
        urns = set_up_content.own_schools(ws, authority.code)
        events = set_up_content.events(ws, urns)
        inner = build_package(info, events, (set_up_content.schools_table(ws, urns),))
        if sealed or passphrase:
            data = posting.wrap(
                ws, inner, info, passphrase=passphrase, readers=_readers(ws, passphrase)
            )
        else:
            data = posting.wrap_open(ws, inner, info)
        written = posting.send(ws, path, data, info.kind)
    found = _understood(path, Arrived(inner, written.sha256, posting.outside(data).cover))
    return Outcome(
        MadeSetUp(written, found), label=say("Set-up file written: {name}", name=path.name)
    )


def _readers(ws: Workspace, passphrase: str) -> tuple[Reader, ...]:
    everybody = {each.id for each in setting_up.officers(ws)}
    readers, _ = known_devices.addressees(ws, everybody - {ws.officer})
    if not readers and not passphrase:
        raise UserError(
            say("No officer’s keys are known, so there is nobody to seal the file for."),
            remedy=say("Seal it with a passphrase, or make it without a seal."),
            code="set-up.nobody",
        )
    return readers


def read_set_up_file(
    path: Path, progress: Progress = silent, *, ws: Workspace | None = None, passphrase: str = ""
) -> SetUp:
    """Read and verify a set-up file; its frameworks and term dates are read as well.

    ws: the store whose keys may open it, and whose knowledge of senders is asked. passphrase: for
    one that was sealed with it. UserError says what is wrong with the file.
    """
    if ws is None:
        return _understood(path, posting.open_alone(path, passphrase=passphrase), progress)
    return _understood(path, posting.open_post(ws, path, passphrase=passphrase), progress)


def _understood(path: Path, arrived: Arrived, progress: Progress = silent) -> SetUp:
    package = read_package(arrived.take(), kind=SET_UP, progress=progress)
    posting.check_agreement(arrived, package.manifest.info)
    states = entity_states(package.events)
    for entity in states:
        if entity.partition("/")[0] not in set_up_content.KINDS:
            raise refuse("unexpected", say("A set-up file cannot hold this."), where=entity)
    code = package.manifest.info.authority_code
    try:
        setting_up.require_code(code)
    except UserError as problem:
        words = say("The set-up file names its authority by no code that there is.")
        raise refuse("manifest", words, where=code) from problem
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
        arrived,
        read_readers(authority),
    )


def is_vouched_for(ws: Workspace, set_up: SetUp) -> bool:
    """Whether its readers can be accepted without comparing words: it was signed by the board, and
    that is this store, was confirmed here, or is a reader accepted before with the same keys."""
    cover = set_up.arrived.cover
    if cover is None or not set_up.is_from_reader:
        return False
    trust = device_keys.standing(ws, cover.sender).trust
    return trust in ("own", "confirmed") or (
        trust == "known" and device_keys.is_reader(ws, cover.sender)
    )


def import_set_up(
    ws: Workspace, set_up: SetUp, progress: Progress = silent, *, compared: bool = False
) -> Outcome[int]:
    """Take a set-up into a store that is there; the value is how many entries were new.

    One transaction, which can be undone. Its readers are accepted where the board is trusted here
    already, or compared says that its words were compared; otherwise they stay proposals. UserError
    where the store is another authority's, or its sender's keys are revoked or others than those
    known. Where something was recorded differently here, both stay, to be settled as any
    difference.
    """
    cover = set_up.arrived.cover
    if cover is not None:
        standing = device_keys.standing(ws, cover.sender)
        replace(set_up.arrived, standing=standing).require_trust(trusting=compared)
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
    if cover is not None and compared:
        device_keys.confirm(ws, cover.sender)
    if is_vouched_for(ws, set_up):
        for reader in set_up.readers:
            device_keys.accept_reader(ws, reader)
    return outcome(done, done.events, set_up.label)


def new_store_from(
    set_up: SetUp,
    path: Path,
    passphrase: str,
    packs: Packs,
    officer: str,
    *,
    cost: KeyCost | None = None,
    compared: bool = False,
) -> Workspace:
    """Make a store for one of the officers of a set-up and open it. officer: an id. compared: as
    for :func:`import_set_up`.

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
    import_set_up(ws, set_up, compared=compared)
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
        "sha256": set_up.arrived.sha256,
        "officer": info.officer_id,
        "authority": info.authority_code,
    }
