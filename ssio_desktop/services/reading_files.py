"""Files by which reports go to their readers, and what readers said goes back to the officers.

The rule of what is read and the authority's own words go along.
"""

from __future__ import annotations

from pathlib import Path

from ssio_desktop import __version__
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.quality_assurance import READING, Reading, read_reading
from ssio_desktop.domain.visits import SCHOOL
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import ReturnInfo
from ssio_desktop.exchange.package import Written, read_package, write_package
from ssio_desktop.services import posting, reading, setting_up, visiting
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace, outcome
from ssio_desktop.store.arrivals import to_send
from ssio_desktop.wording import say

SUFFIX = ".ssio-reading"
_MAY_BRING = frozenset({READING, "officer", "authority", "visit", "form"})


def suggested_name(ws: Workspace) -> str:
    """A file name with the day and who sends it."""
    name = "-".join(setting_up.current_officer(ws).name.split())
    return cut(f"reading-{ws.today().isoformat()}-{name}{SUFFIX}")


def write_readings(ws: Workspace, path: Path) -> Outcome[Written]:
    """Write every reading known here into one file, whole or not at all, and with it those of
    one's own reports that wait for a reader.

    UserError where there is none. The authority's rule and own words go along.
    """
    check_output(path)
    known = {state.key: read_reading(state) for state in ws.store.states(READING)}
    visits = list(known)
    if not visits and not setting_up.authority(ws).code:
        raise UserError(
            say("There is nothing to send: no report was read here."), code="reading.nothing"
        )
    entities = {f"officer/{ws.officer}", setting_up.authority_entity(ws)}
    for visit in visits:
        entities |= reading.entities_of(ws, visit)
        entities |= _to_read(ws, visit, known[visit])
    found = (event for name in sorted(entities) for event in ws.store.history(name))
    events = to_send(ws.store.db, found)
    return Outcome(write_package(path, _info(ws), events))


def take_in(ws: Workspace, path: Path) -> Outcome[int]:
    """Take in a file of readings; the value is how many events were new. One transaction.

    UserError where it is not such a file, or brings anything else than it may.
    """
    # A sealed file holds something else; it is opened so that the refusal can say what.
    arrived = posting.open_post(ws, path)
    package = read_package(arrived.take(), kind=READING)
    posting.check_agreement(arrived, package.manifest.info)
    strange = {event.kind for event in package.events} - _MAY_BRING
    if strange:
        raise UserError(
            say("The file brings more than reports and what readers said of them."),
            where=", ".join(sorted(strange)),
            remedy=say("Ask for it to be made again with the program."),
            code="reading.strange",
        )
    info = package.manifest.info
    source: Json = {
        "file": path.name,
        "sha256": package.sha256,
        "kind": READING,
        "officer": info.officer_id,
        "device": info.device,
    }
    label = say("What {officer_name} said of reports taken in", officer_name=info.officer_name)
    back_up_before(ws, "import")
    done = ws.store.receive(package.events, label=label, source=source)
    return outcome(done, done.events, label)


def _to_read(ws: Workspace, visit_id: str, said: Reading) -> set[str]:
    """The report itself goes along where it is one's own and waits for a reader."""
    if not ws.store.state(f"visit/{visit_id}").text(SCHOOL):
        return set()
    visit = visiting.read(ws, visit_id)
    if visit.officer != ws.officer or said.standing(visit) != "waiting":
        return set()
    return {f"visit/{visit_id}", f"form/{visit.form}"}


def _info(ws: Workspace) -> ReturnInfo:
    authority = setting_up.authority(ws)
    return ReturnInfo(
        officer_id=ws.officer,
        officer_name=setting_up.current_officer(ws).name,
        device=ws.store.device,
        authority_code=authority.code or "000",
        authority_name=authority.name or f"Authority {authority.code or 'not recorded'}",
        term=setting_up.current_term(ws),
        number=1,
        made_at=ws.now(),
        program=f"SSIO Desktop {__version__}",
        kind=READING,
    )
