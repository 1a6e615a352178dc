"""Making the termly return: one file with everything recorded of an officer's schools."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop import __version__
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Event, Json
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import ReturnInfo, Versioned
from ssio_desktop.exchange.package import SUFFIX as FORMER_SUFFIX
from ssio_desktop.exchange.package import Written, build_package
from ssio_desktop.exchange.package import suggested_name as name_of
from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.services import (
    about_school,
    all_typed,
    attachments,
    device_keys,
    posting,
    reading,
    schools,
    second_looks,
    setting_up,
)
from ssio_desktop.services.assurance import reading as work_reading
from ssio_desktop.services.evidence import log as evidence_log
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.readiness import Readiness, readiness, returned_visits
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.return_tables import return_tables
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.voices import rounds as voices_rounds
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.arrivals import to_send
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say, together

Deliver = Callable[[str, bytes], Written]
"""Puts a finished file of a name somewhere, and takes it away again where it fails."""


@dataclass(frozen=True, slots=True)
class MadeReturn:
    """A return that was written. number: from 1 in each term; events: how many it carries.

    sealed_for: names of those who can open it; empty where it was not sealed, or with a passphrase.
    """

    file: Written
    term: TermId
    number: int
    schools: int
    visits: int
    events: int
    sealed_for: tuple[str, ...] = ()
    by_passphrase: bool = False
    left_out: int = 0
    """Attachments that it has no room for; what is recorded of them goes along."""


def suggested_name(ws: Workspace, term: TermId) -> str:
    """A file name that says what it is, with the suffix of sealed files where it will be one."""
    name = name_of(_info(ws, term, _number(ws, term), (), ()))
    if not device_keys.readers(ws):
        return name
    return name.removesuffix(FORMER_SUFFIX) + SUFFIX


def make_return(
    ws: Workspace,
    term: TermId,
    path: Path,
    *,
    incomplete: bool = False,
    passphrase: str = "",
    with_attachments: bool = True,
    deliver: Deliver | None = None,
) -> Outcome[MadeReturn]:
    """Write the return of a term for the caseload of the officer who works here.

    It is sealed for the readers whom the authority named and this store accepted, or with a
    passphrase where one is given. What was typed is recorded first. incomplete: make it although
    something is missing; UserError, listing that, otherwise, and where the caseload is empty.
    with_attachments: False for a receiver whose program is older than they are. deliver: what puts
    the finished file where it belongs, instead of the path.
    """
    if deliver is None:
        check_output(path)
    all_typed.settle_all(ws)
    state = readiness(ws, term)
    if not state.schools:
        raise UserError(
            say("There are no schools in your caseload, so there is nothing to return."),
            remedy=say("Assign your schools to yourself first, on the Schools page."),
            code="return.no-schools",
        )
    if not state.is_ready and not incomplete:
        raise _not_ready(state)
    records = [schools.school(ws, found.school.urn) for found in state.schools]
    visits = [visit for record in records for visit in returned_visits(ws, record.school.urn)]
    number = _number(ws, term)
    entity = f"return/{ws.officer}:{term}"
    record: Json = {
        "at": ws.moment(),
        "schools": [found.school.urn for found in records],
        "complete": state.is_ready,
    }
    label = say("Return {number} for {title} made", number=number, title=term.title)
    readers = () if passphrase else tuple(one.name for one in device_keys.readers(ws))
    with posting.together_with(ws, path):
        noted = ws.store.append(
            [Write(entity, f"number.{number}", record)], label=label, kind="return-made"
        )
        events = list(_events(ws, entity, records, visits))
        info = _info(ws, term, number, records, visits)
        carried, left_out = attachments.for_return(ws, visits if with_attachments else ())
        inner = build_package(info, events, return_tables(ws, records, visits), carried)
        sealed = posting.wrap(ws, inner, info, passphrase=passphrase)
        written = (
            posting.send(ws, path, sealed, info.kind)
            if deliver is None
            else deliver(path.name, sealed)
        )
        file: Json = {"sha256": written.sha256, "sealed_for": list(readers)}
        ws.record(
            [Write(entity, f"file.{number}", file)],
            None,
            label=say("File of a return noted"),
            kind="return-made",
        )
    made = MadeReturn(
        written,
        term,
        number,
        len(records),
        len(visits),
        len(events),
        readers,
        bool(passphrase),
        left_out,
    )
    return Outcome(made, noted.entities, label)


def _not_ready(state: Readiness) -> UserError:
    gaps = [
        say("{school}: {what}", school=found.school.name, what=gap.what)
        for found in state.schools
        for gap in found.gaps
        if gap.stops
    ]
    waiting = len(state.schools) - state.ready_count
    return UserError(
        say(
            "The return is not ready: {waiting} of {count} schools {value} something missing.",
            waiting=waiting,
            count=len(state.schools),
            value="has" if waiting == 1 else "have",
        ),
        where=together([*gaps[:20], "…"] if len(gaps) > 20 else gaps, "; "),
        remedy=say("Complete what is missing, or say that you want to return it incomplete."),
        code="return.not-ready",
    )


def _number(ws: Workspace, term: TermId) -> int:
    row = ws.store.db.conn.execute(
        "SELECT max(number) FROM returns WHERE officer = ? AND term = ?", (ws.officer, str(term))
    ).fetchone()
    return int(row[0] or 0) + 1


def _events(
    ws: Workspace, entity: str, records: Iterable[SchoolRecord], visits: Iterable[Visit]
) -> Iterable[Event]:
    """Every event of what the return is about, and of what is needed to read it."""
    entities = {
        entity,
        f"officer/{ws.officer}",
        f"device/{ws.store.device}",
        setting_up.authority_entity(ws),
    }
    for record in records:
        entities.add(f"school/{record.school.urn}")
        entities |= about_school.casework(ws, record.school.urn)
        for category in record.categories:
            entities.add(f"categorisation/{record.school.urn}:{category.term}")
            entities.add(f"framework/{category.framework}")
            entities.add(f"officer/{category.officer}")
    for visit in visits:
        entities |= {f"visit/{visit.id}", f"form/{visit.form}", f"officer/{visit.officer}"}
        entities |= reading.entities_of(ws, visit.id)
    for look in second_looks.made_by(ws, ws.officer):
        entities |= {look.judgement_entity, f"framework/{look.framework}"}
    entities |= set(evidence_log.made_by(ws, ws.officer))
    entities |= set(work_reading.made_by(ws, ws.officer))
    entities |= voices_rounds.made_by(ws, ws.officer)
    found = (event for name in sorted(entities) for event in ws.store.history(name))
    yield from to_send(ws.store.db, found)


def _info(
    ws: Workspace,
    term: TermId,
    number: int,
    records: Iterable[SchoolRecord],
    visits: Iterable[Visit],
) -> ReturnInfo:
    authority = setting_up.authority(ws)
    return ReturnInfo(
        officer_id=ws.officer,
        officer_name=setting_up.current_officer(ws).name,
        device=ws.store.device,
        authority_code=authority.code or "000",
        authority_name=authority.name or f"Authority {authority.code or 'not recorded'}",
        term=term,
        number=number,
        made_at=ws.now(),
        frameworks=_versioned(
            category.framework for record in records for category in record.categories
        ),
        forms=_versioned(visit.form for visit in visits),
        program=f"SSIO Desktop {__version__}",
    )


def _versioned(refs: Iterable[str]) -> tuple[Versioned, ...]:
    pairs = {ref.partition("@")[::2] for ref in refs if ref}
    return tuple(sorted(Versioned(name, version) for name, version in pairs))
