"""Files other than returns: made of some of the record, looked at, and taken in as a whole.

What a receipt, a set of decisions or a handover is, their own modules say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from ssio_desktop import __version__
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.devices import DEVICE, Reader
from ssio_desktop.domain.events import EntityState, Event, Json, entity_states
from ssio_desktop.exchange.manifest import HANDOVER, ReturnInfo
from ssio_desktop.exchange.package import Package, Written, build_package, read_package
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import attachments, posting, setting_up
from ssio_desktop.services.arriving import coming
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.posting import Arrived
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace, outcome
from ssio_desktop.store import arrivals, standing
from ssio_desktop.store.connection import transaction
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that was opened and verified. Nothing was taken in yet. new: events not known here.
    changed, conflicts: places at which what stands here would give way, or have another beside it.
    """

    path: Path
    package: Package
    arrived: Arrived
    new: int
    changed: int = 0
    conflicts: int = 0

    @property
    def info(self) -> ReturnInfo:
        """Who made it, when, and of which term."""
        return self.package.manifest.info

    def states(self) -> dict[str, EntityState]:
        """What the file itself says of each entity."""
        return entity_states(self.package.events)


def info_of(ws: Workspace, kind: str, term: TermId | None = None) -> ReturnInfo:
    """What the next file of a kind made here says of itself; numbered from 1 in each term."""
    authority, term = setting_up.authority(ws), term or setting_up.current_term(ws)
    return ReturnInfo(
        officer_id=ws.officer,
        officer_name=setting_up.current_officer(ws).name,
        device=ws.store.device,
        authority_code=authority.code or "000",
        authority_name=authority.name or f"Authority {authority.code or 'not recorded'}",
        term=term,
        number=int(ws.store.meta(_counter(kind, term), "0")) + 1,
        made_at=ws.now(),
        program=f"SSIO Desktop {__version__}",
        kind=kind,
    )


def make(
    ws: Workspace,
    path: Path,
    info: ReturnInfo,
    entities: Iterable[str],
    *,
    readers: tuple[Reader, ...],
    passphrase: str = "",
    carried: Mapping[str, bytes] = MappingProxyType({}),
) -> Written:
    """Write everything recorded of some entities, sealed for its readers or with a passphrase, and
    read it back. Whose it is and their public keys go along. carried: attachments, by the name of
    their part. UserError where nobody could open it.
    """
    check_output(path)
    if not readers and not passphrase:
        raise refuse(
            "nobody",
            say("Nobody is known for whom this file could be sealed."),
            remedy=say("Take in a file of theirs first, or seal it with a passphrase."),
        )
    wanted = {*entities, f"officer/{ws.officer}", f"{DEVICE}/{ws.store.device}"}
    with posting.together_with(ws, path):
        found = (event for entity in sorted(wanted) for event in ws.store.history(entity))
        events = list(arrivals.to_send(ws.store.db, found))
        inner = build_package(info, events, extras=carried)
        sealed = posting.wrap(ws, inner, info, passphrase=passphrase, readers=readers)
        written = posting.send(ws, path, sealed, info.kind)
        ws.store.set_meta(_counter(info.kind, info.term), str(info.number))
    return written


def preview(
    ws: Workspace,
    path: Path,
    kind: str,
    kinds: Collection[str],
    *,
    passphrase: str = "",
    progress: Progress = silent,
) -> Parcel:
    """Open and verify a file; UserError says what is wrong. kinds: of entity that it may hold."""
    arrived = posting.open_post(ws, path, passphrase=passphrase)
    package = read_package(arrived.take(), kind=kind, progress=progress)
    posting.check_agreement(arrived, package.manifest.info)
    posting.check_devices(package)
    if kind != HANDOVER:  # Schools move from one authority to another, and their records with them.
        posting.check_authority(ws, package.manifest.info)
    for event in package.events:
        if event.kind not in kinds and event.kind not in ("officer", DEVICE):
            raise refuse(
                "unexpected", say("A file of this kind cannot hold this."), where=event.entity
            )
    found = coming(ws, package.events)
    changed, conflicts = found.changed.total(), found.conflicts.total()
    return Parcel(path, package, arrived, len(found.new), changed, conflicts)


def count_new(ws: Workspace, events: Iterable[Event]) -> int:
    """How many of the events are not in this store, or were taken back here."""
    return len(standing.brought(ws.store.db, events))


def take_in(
    ws: Workspace,
    parcel: Parcel,
    label: str,
    *,
    kind: str = "import",
    trusting: bool = False,
    progress: Progress = silent,
) -> Outcome[int]:
    """Take everything in; the value is how many events were new. One transaction, which can be
    undone as a whole. UserError as :meth:`Arrived.require_trust`."""
    parcel.arrived.require_trust(trusting=trusting)
    back_up_before(ws, "import")
    with transaction(ws.store.db):
        attachments.take_in(ws, parcel.package)
        done = ws.store.receive(
            parcel.package.events,
            label=label,
            kind=kind,
            source=source_of(parcel),
            progress=progress,
        )
    return outcome(done, done.events, label)


def school_name(state: EntityState) -> str:
    """The name of a school from the newest register entry of its state; empty without one."""
    entries = {day: raw for day, raw in state.under("register").items() if isinstance(raw, dict)}
    raw = entries[max(entries)].get("raw") if entries else None
    return str(raw.get("name", "")) if isinstance(raw, dict) else ""


def source_of(parcel: Parcel) -> Json:
    """What the change notes of the file that it came from."""
    info, standing = parcel.info, parcel.arrived.standing
    return {
        "file": parcel.path.name,
        "sha256": parcel.arrived.sha256,
        "kind": info.kind,
        "officer": info.officer_id,
        "device": info.device,
        "term": str(info.term),
        "number": info.number,
        "trust": standing.trust if standing else "unsealed",
        "previous": parcel.arrived.cover.previous if parcel.arrived.cover else None,
    }


def _counter(kind: str, term: TermId) -> str:
    return f"made.{kind}.{term}"
