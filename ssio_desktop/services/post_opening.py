"""One door for files that travel: what one holds, as a statement, and taking it in.

Returns are shown and taken in on the board's page, which sees several of them together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.board_records import RECEIPT, read_receipts
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import DECISIONS, HANDOVER, SET_UP
from ssio_desktop.services import (
    deciding,
    device_keys,
    handing_over,
    parcels,
    post_looking,
    receipts,
    schools,
    second_files,
    set_up_files,
)
from ssio_desktop.services.assurance import files as findings_files
from ssio_desktop.services.handing_over import Handover
from ssio_desktop.services.parcels import Parcel
from ssio_desktop.services.post_looking import Looked
from ssio_desktop.services.posting import Arrived
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.set_up_files import SetUp
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

RETURN, HEAD_REPLY = "return", "head-reply"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as a statement. content: what was opened; None for a return. lines: what it tells,
    a sentence each. new: entries not known here. asks: whether its sender's words have to be
    compared before it can be taken in."""

    looked: Looked
    arrived: Arrived | None
    content: Parcel | Handover | SetUp | None
    lines: tuple[str, ...]
    new: int
    asks: bool = False


def open_file(ws: Workspace, path: Path, *, passphrase: str = "") -> Opened:
    """Open a file and say what it would bring. Nothing is changed. UserError says what is wrong."""
    looked = post_looking.look_at(path, ws)
    if looked.kind == RETURN:
        return Opened(looked, None, None, (), 0)
    if looked.kind == RECEIPT:
        parcel = receipts.preview(ws, path, passphrase=passphrase)
        return _parcel(ws, looked, parcel, _receipts_told(ws, parcel))
    if looked.kind == DECISIONS:
        parcel = deciding.preview(ws, path, passphrase=passphrase)
        return _parcel(ws, looked, parcel, _decisions_told(ws, parcel))
    if looked.kind == HANDOVER:
        handover = handing_over.preview(ws, path, passphrase=passphrase)
        return _parcel(ws, looked, handover.parcel, _handover_told(handover), handover)
    if looked.kind == SET_UP:
        set_up = set_up_files.read_set_up_file(path, ws=ws, passphrase=passphrase)
        vouched = set_up_files.is_vouched_for(ws, set_up)
        standing = set_up.arrived.standing
        changed = standing is not None and standing.trust == "changed"
        asks = changed or (set_up.is_from_reader and not vouched)
        new = parcels.count_new(ws, set_up.package.events)
        return Opened(looked, set_up.arrived, set_up, _set_up_told(set_up), new, asks)
    if looked.kind == HEAD_REPLY:
        raise UserError(
            say("A school’s reply is read from its PDF, and this is another file."),
            where=path.name,
            remedy=say(
                "Ask the school for the PDF with its answers, or type them in at the visit."
            ),
            code="post.head-reply",
        )
    raise UserError(
        say("This file is taken in elsewhere: it holds {what}.", what=looked.what),
        where=path.name,
        remedy=say("Open it on the page where such files are made."),
        code="post.elsewhere",
    )


def take_in(ws: Workspace, opened: Opened, *, compared: bool = False) -> Outcome[int]:
    """Take an opened file in; the value is how many entries were new. compared: the words of its
    sender were, who is then trusted. UserError where that is needed and was not done, where the
    keys were revoked, and for a return."""
    content = opened.content
    if isinstance(content, SetUp):
        return set_up_files.import_set_up(ws, content, compared=compared)
    arrived = opened.arrived
    if arrived is not None:
        arrived.require_trust(trusting=compared)
        if opened.asks and not compared:
            raise UserError(
                say("Nobody here has compared the words of this file’s sender yet."),
                where=opened.looked.officer,
                remedy=say(
                    "Telephone {name} and compare these words: {words}.",
                    name=opened.looked.officer,
                    words=" ".join(arrived.standing.words) if arrived.standing else "",
                ),
                code="post.new",
            )
    if isinstance(content, Handover):
        done = handing_over.take_in(ws, content, trusting=compared)
    elif isinstance(content, Parcel) and opened.looked.kind == RECEIPT:
        done = receipts.take_in(ws, content, trusting=compared)
    elif isinstance(content, Parcel):
        done = deciding.take_in(ws, content, trusting=compared)
    else:
        raise UserError(
            say("Returns are taken in on the board’s page."),
            where=opened.looked.path.name,
            code="post.return",
        )
    if compared and arrived is not None and arrived.cover is not None:
        device_keys.confirm(ws, arrived.cover.sender)
    return done


def _parcel(
    ws: Workspace,
    looked: Looked,
    parcel: Parcel,
    lines: tuple[str, ...],
    content: Handover | None = None,
) -> Opened:
    arrived = parcel.arrived
    more = (
        say("Entries that would change what stands here: {count}", count=parcel.changed),
        say(
            "Entries that would differ from what was recorded here: {count}", count=parcel.conflicts
        ),
    )
    told = (
        each for each, count in zip(more, (parcel.changed, parcel.conflicts), strict=True) if count
    )
    lines = (*lines, *told, *_not_the_board(ws, looked, arrived))
    asks = _asks(ws, looked.kind, arrived)
    return Opened(looked, arrived, content or parcel, lines, parcel.new, asks)


def _asks(ws: Workspace, kind: str, arrived: Arrived) -> bool:
    """Whether words have to be compared first: what the board or a colleague sends changes what an
    officer relies on, so that a stranger's is not taken in as a return would be. What only the
    board sends is asked about of colleagues, too, whose keys a set-up brought."""
    if arrived.standing is None or arrived.cover is None:
        return False
    trust = arrived.standing.trust
    strange = ("new",) if kind == HANDOVER else ("new", "known")
    return trust == "changed" or (
        trust in strange and not device_keys.is_reader(ws, arrived.cover.sender)
    )


def _not_the_board(ws: Workspace, looked: Looked, arrived: Arrived) -> Iterator[str]:
    """A sentence where what the board sends comes from somebody else."""
    cover, standing = arrived.cover, arrived.standing
    if looked.kind == HANDOVER or cover is None or standing is None or standing.trust == "own":
        return
    if device_keys.readers(ws) and not device_keys.is_reader(ws, cover.sender):
        yield say(
            "{name} is none of those that your returns are sealed for. Ask the board whether this "
            "is theirs.",
            name=looked.officer,
        )


def _receipts_told(ws: Workspace, parcel: Parcel) -> tuple[str, ...]:
    lines = []
    for entity, state in parcel.states().items():
        if not entity.startswith(f"{RECEIPT}/"):
            continue
        officer, _, term = state.key.partition(":")
        for each in read_receipts(state):
            lines.append(
                say("Your return {number} for {term} was taken in.", number=each.number, term=term)
                if officer == ws.officer
                else say("A colleague’s return {number} for {term}.", number=each.number, term=term)
            )
    return tuple(lines)


def _decisions_told(ws: Workspace, parcel: Parcel) -> tuple[str, ...]:
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    decided = tuple(
        say(
            "{school}: {category}, as the officer judged.",
            school=names.get(each.urn, each.urn),
            category=each.category,
        )
        if each.agrees
        else say(
            "{school}: {category} instead of {judged}. {reason}",
            school=names.get(each.urn, each.urn),
            category=each.category,
            judged=each.judged,
            reason=each.reason,
        )
        for each in deciding.told(parcel)
    )
    between, looks = _between_told(parcel, names), _looks_told(ws, parcel, names)
    return (*decided, *between, *looks, *findings_files.told(ws, parcel, names))


def _between_told(parcel: Parcel, names: Mapping[str, str]) -> Iterator[str]:
    for each in deciding.told(parcel):
        if each.between:
            yield say(
                "{school}: decided between meetings, on {day}.",
                school=names.get(each.urn, each.urn),
                day=each.between,
            )


def _looks_told(ws: Workspace, parcel: Parcel, names: Mapping[str, str]) -> Iterator[str]:
    for look in second_files.told(parcel):
        school = names.get(look.urn, look.urn)
        yield (
            say("You are asked to judge {school} a second time.", school=school)
            if look.officer == ws.officer
            else say("A colleague is asked to judge {school} a second time.", school=school)
        )


def _handover_told(handover: Handover) -> tuple[str, ...]:
    told = (
        say("The whole record of {school}.", school=handover.name),
        say("For {officer}.", officer=handover.officer_name or handover.officer),
        say("Visits: {count}", count=handover.visits),
        say("Categories: {count}", count=handover.categories),
        say("Files added to visits: {count}", count=handover.files),
    )
    if not handover.from_elsewhere:
        return told
    return (*told, say("It comes from another authority: {name}.", name=handover.from_elsewhere))


def _set_up_told(set_up: SetUp) -> tuple[str, ...]:
    readers = ", ".join(each.name for each in set_up.readers)
    return (
        say("Authority {code} {name}", code=set_up.authority.code, name=set_up.authority.name),
        say("Schools: {count}", count=set_up.schools),
        say("Officers: {count}", count=len(set_up.officers)),
        say("Returns are to be sealed for {names}.", names=readers)
        if readers
        else say("It names nobody whom returns are to be sealed for."),
    )
