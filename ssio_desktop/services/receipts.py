"""Receipts: the board says which returns it took in, and officers learn that theirs arrived."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.board_records import (
    FILE,
    RECEIPT,
    Receipt,
    read_receipts,
    receipt_entity,
    receipt_record,
)
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.package import Written
from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import known_devices, parcels, setting_up
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.parcels import Parcel
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_TAKEN = """
SELECT b.id, b.source FROM batches b WHERE b.kind = 'return' AND b.source IS NOT NULL
ORDER BY b.id
"""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A return that was taken in and for which no receipt was made yet."""

    officer: str
    officer_name: str
    term: TermId
    number: int
    sha256: str


@dataclass(frozen=True, slots=True)
class MadeReceipts:
    """A file of receipts. without: names of officers for whom it could not be sealed, whose
    receipts wait."""

    file: Written
    returns: tuple[TakenIn, ...]
    without: tuple[str, ...]


def suggested_name(ws: Workspace) -> str:
    """A file name with the day."""
    return cut(f"receipt-{ws.today().isoformat()}{SUFFIX}")


def pending(ws: Workspace) -> tuple[TakenIn, ...]:
    """The returns taken in here that have no receipt yet, in the order in which they were."""
    found: dict[str, TakenIn] = {}
    for batch, text in ws.store.db.conn.execute(_TAKEN).fetchall():
        each = _taken(ws, text)
        if each is not None and not ws.store.is_undone(batch):
            found[each.sha256] = each
    return tuple(each for each in found.values() if not _has_receipt(ws, each))


def make_receipts(ws: Workspace, path: Path, progress: Progress = silent) -> Outcome[MadeReceipts]:
    """Write receipts for all returns that wait for one, into one file sealed for their officers.

    Where an officer's keys are not known their receipts wait, and the others are made. UserError
    where none waits, or none can be sealed. What was noted is taken back where the file fails.
    """
    check_output(path)
    waiting = pending(ws)
    if not waiting:
        raise UserError(
            say("Every return that was taken in has its receipt."), code="receipt.nothing"
        )
    readers, without = known_devices.addressees(ws, {each.officer for each in waiting})
    reached = {
        each.sender.officer_id for each in known_devices.known_devices(ws) if each.reader in readers
    }
    told = tuple(each for each in waiting if each.officer in reached)
    if not told:
        raise UserError(
            say("The receipts could be sealed for nobody: no keys of these officers are known."),
            where=", ".join(without),
            remedy=say("Ask for a sealed return, which brings its sender’s keys."),
            code="receipt.nobody",
        )
    by = setting_up.current_officer(ws).name
    noted = ws.record(
        [
            Write(
                receipt_entity(each.officer, each.term),
                f"{FILE}.{each.sha256}",
                receipt_record(Receipt(each.sha256, each.number, ws.moment(), by)),
            )
            for each in told
        ],
        None,
        label=say("Receipts for {count} returns made", count=len(told)),
    )
    entities = {receipt_entity(each.officer, each.term) for each in told}
    try:
        info = parcels.info_of(ws, RECEIPT)
        written = parcels.make(ws, path, info, entities, readers=readers)
    except BaseException:
        ws.store.undo(noted.batch)
        raise
    progress(1, 1)
    made = MadeReceipts(written, told, without)
    return Outcome(made, noted.entities, noted.label)


def preview(ws: Workspace, path: Path, *, passphrase: str = "") -> Parcel:
    """Open a file of receipts and verify it."""
    return parcels.preview(ws, path, RECEIPT, {RECEIPT}, passphrase=passphrase)


def take_in(ws: Workspace, parcel: Parcel, *, trusting: bool = False) -> Outcome[int]:
    """Take receipts in. The value is how many entries were new."""
    label = f"Receipt of {parcel.info.officer_name} taken in"
    return parcels.take_in(ws, parcel, label, trusting=trusting)


def received(ws: Workspace, term: TermId) -> dict[int, Receipt]:
    """The receipts for the own returns of a term, by the return's number. A receipt counts only
    for the very file that was written here."""
    mine = ws.store.state(f"return/{ws.officer}:{term}").under(FILE)
    written = {
        str(raw.get("sha256")): int(number)
        for number, raw in mine.items()
        if isinstance(raw, dict) and number.isdigit()
    }
    return {
        written[each.sha256]: each
        for each in read_receipts(ws.store.state(receipt_entity(ws.officer, term)))
        if each.sha256 in written
    }


def _taken(ws: Workspace, text: str) -> TakenIn | None:
    source = json.loads(text)
    if not isinstance(source, dict) or not {"officer", "term", "number", "sha256"} <= set(source):
        return None
    officer = str(source["officer"])
    return TakenIn(
        officer,
        setting_up.officer(ws, officer).name,
        TermId.parse(str(source["term"])),
        int(source["number"]),
        str(source["sha256"]),
    )


def _has_receipt(ws: Workspace, taken: TakenIn) -> bool:
    state = ws.store.state(receipt_entity(taken.officer, taken.term))
    return any(each.sha256 == taken.sha256 for each in read_receipts(state))
