"""What the board asks of a second officer as a file: sealed for that officer alone.

It is of the kind of decisions and holds no decision. The officer's answer goes with the return.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.second_looks import Look, read_look
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import DECISIONS
from ssio_desktop.exchange.package import Written
from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.services import known_devices, parcels, second_looks, setting_up
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.parcels import Parcel
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.second_looks import LookRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class MadeLooks:
    """A file that asks an officer. asked: what it asks."""

    file: Written
    asked: tuple[LookRow, ...]


def suggested_name(ws: Workspace, term: TermId, officer: str) -> str:
    """A file name with the term and the officer."""
    name = setting_up.officer(ws, officer).name
    plain = "-".join("".join(c if c.isalnum() else " " for c in name).split())
    return cut(f"second-judgements-{term}-{plain}{SUFFIX}")


def make_looks(
    ws: Workspace, term: TermId, officer: str, path: Path, *, passphrase: str = ""
) -> Outcome[MadeLooks]:
    """Write what an officer (id) is asked to judge again and has not judged yet, sealed for that
    officer or with a passphrase. UserError where nothing waits or nobody could open the file."""
    check_output(path)
    asked = tuple(row for row in second_looks.looks(ws, term, officer) if row.state != "judged")
    if not asked:
        raise UserError(
            say("This officer is not asked for any second judgement of {term}.", term=term.title),
            where=setting_up.officer(ws, officer).name,
            code="second.nothing-asked",
        )
    readers, _ = known_devices.addressees(ws, {officer})
    info = parcels.info_of(ws, DECISIONS, term)
    entities = {row.look.entity for row in asked} | {f"officer/{row.look.by}" for row in asked}
    written = parcels.make(ws, path, info, entities, readers=readers, passphrase=passphrase)
    return Outcome(MadeLooks(written, asked), label=say("Asked for: {name}", name=path.name))


def told(parcel: Parcel) -> tuple[Look, ...]:
    """What a file asks, by URN."""
    found = (read_look(state) for state in parcel.states().values())
    return tuple(sorted((each for each in found if each is not None), key=lambda one: one.urn))
