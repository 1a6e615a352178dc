"""Handing a school over: its whole record as one file for the officer who takes it on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.board_records import DECISION
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.challenges import CHALLENGE, read_urn
from ssio_desktop.domain.concern_records import CONCERN
from ssio_desktop.domain.measures import PERFORMANCE
from ssio_desktop.domain.risk import RISK
from ssio_desktop.domain.visits import SCHOOL
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import HANDOVER
from ssio_desktop.exchange.names import ATTACHMENTS
from ssio_desktop.exchange.package import Written
from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.services import (
    about_school,
    all_typed,
    attachments,
    known_devices,
    parcels,
    reading,
    schools,
    setting_up,
    visiting,
)
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.parcels import Parcel
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_KINDS = (
    "school",
    "categorisation",
    "framework",
    "visit",
    "form",
    "reading",
    "inspection",
    PERFORMANCE,
    DECISION,
    RISK,
    CHALLENGE,
    CONCERN,
    *CASE_KINDS,
)


@dataclass(frozen=True, slots=True)
class Handover:
    """A handover that was opened: a statement of what it would bring.

    officer: id of the one who takes the school on. visits, categories: how many it tells of.
    files: how many of those added to visits it carries.
    """

    parcel: Parcel
    urn: str
    name: str
    officer: str
    officer_name: str
    visits: int
    categories: int
    files: int = 0
    from_elsewhere: str = ""
    """The sender's authority where it is not this store's."""


@dataclass(frozen=True, slots=True)
class MadeHandover:
    """A handover that was written. left_out: attachments that it had no room for; what is recorded
    of them goes along."""

    file: Written
    name: str
    officer_name: str
    left_out: int = 0


def suggested_name(ws: Workspace, urn: str) -> str:
    """A file name with the school."""
    name = schools.name_of(ws, urn)
    plain = "-".join("".join(c if c.isalnum() else " " for c in name).split())
    return cut(f"handover-{plain}{SUFFIX}")


def entities_of(ws: Workspace, urn: str) -> set[str]:
    """Everything recorded of a school, and what is needed to read it."""
    record = schools.school(ws, urn)
    found = {each for each in about_school.entities(ws, urn) if each.partition("/")[0] in _KINDS}
    for category in record.categories:
        found |= {f"framework/{category.framework}", f"officer/{category.officer}"}
    for line in record.visits:
        visit = visiting.read(ws, line.id)
        found |= {f"form/{visit.form}", f"officer/{visit.officer}"}
        found |= reading.entities_of(ws, visit.id)
    return found


def hand_over(
    ws: Workspace, urn: str, officer: str, path: Path, *, passphrase: str = ""
) -> Outcome[MadeHandover]:
    """Put a school into a colleague's caseload and write its whole record for them.

    officer: id of the colleague. The file is sealed for their devices or with a passphrase. What
    was typed is recorded first; the school stays where it is if the file cannot be written.
    """
    check_output(path)
    all_typed.settle_all(ws)
    name = schools.name_of(ws, urn)
    readers, _ = known_devices.addressees(ws, {officer})
    if not readers and not passphrase:
        raise UserError(
            say("No keys of this colleague are known, so the handover cannot be sealed for them."),
            where=setting_up.officer(ws, officer).name,
            remedy=say("Take in a set-up file that has their keys, or seal it with a passphrase."),
            code="handover.nobody",
        )
    given = schools.assign_officer(ws, [urn], officer)
    try:
        written, left_out = write_record(ws, urn, officer, path, passphrase=passphrase)
    except BaseException:
        if given.batch:
            ws.store.undo(given.batch)
        raise
    made = MadeHandover(written, name, setting_up.officer(ws, officer).name, left_out)
    label = say("{school} handed over to {officer}", school=name, officer=made.officer_name)
    return Outcome(made, given.entities, label)


def write_record(
    ws: Workspace, urn: str, officer: str, path: Path, *, passphrase: str = ""
) -> tuple[Written, int]:
    """Write a school's whole record for a colleague with the files added to its visits, and leave
    the school where it is; also how many of those files there was no room for."""
    readers, _ = known_devices.addressees(ws, {officer})
    info = parcels.info_of(ws, HANDOVER)
    wanted = entities_of(ws, urn) | {f"officer/{officer}"}
    visits = [visiting.read(ws, line.id) for line in schools.school(ws, urn).visits]
    carried, left_out = attachments.for_return(ws, visits)
    written = parcels.make(
        ws, path, info, wanted, readers=readers, passphrase=passphrase, carried=carried
    )
    return written, left_out


def preview(ws: Workspace, path: Path, *, passphrase: str = "") -> Handover:
    """Open a handover and say what it would bring. UserError says what is wrong with it."""
    parcel = parcels.preview(ws, path, HANDOVER, _KINDS, passphrase=passphrase)
    states = parcel.states()
    found = [state for name, state in states.items() if name.startswith("school/")]
    if len(found) != 1:
        raise UserError(
            say("A handover tells of one school, and this file of {count}.", count=len(found)),
            remedy=say("Ask for it to be made again with the program."),
            code="handover.schools",
        )
    school = found[0]
    for name, state in states.items():
        kind, _, key = name.partition("/")
        about = {
            "categorisation": key.partition(":")[0],
            DECISION: key.partition(":")[0],
            RISK: key.partition(":")[0],
            CHALLENGE: read_urn(state),
            CONCERN: key,
            PERFORMANCE: key,
            "visit": state.text(SCHOOL),
        }.get(kind, school.key)
        if about != school.key:
            raise UserError(
                say("A handover tells of one school, and this one speaks of another, too."),
                where=name,
                remedy=say("Ask for it to be made again with the program."),
                code="handover.schools",
            )
    officer = school.text("officer")
    told = states.get(f"officer/{officer}")
    own = setting_up.authority(ws).code
    known = ws.store.db.conn.execute(
        "SELECT name FROM schools WHERE urn = ?", (school.key,)
    ).fetchone()
    return Handover(
        parcel,
        school.key,
        str(known[0]) if known and known[0] else parcels.school_name(school) or school.key,
        officer,
        told.text("name") if told else setting_up.officer(ws, officer).name,
        sum(name.startswith("visit/") for name in states),
        sum(name.startswith("categorisation/") for name in states),
        len(parcel.package.under(ATTACHMENTS)),
        "" if parcel.info.authority_code in ("000", own) or not own else parcel.info.authority_name,
    )


def take_in(ws: Workspace, handover: Handover, *, trusting: bool = False) -> Outcome[int]:
    """Take the whole record of the school in. The value is how many entries were new. It can be
    undone as a whole."""
    sender = handover.parcel.info.officer_name
    label = f"{handover.name}, handed over by {sender}, taken in"
    return parcels.take_in(ws, handover.parcel, label, trusting=trusting)
