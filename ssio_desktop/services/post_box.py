"""A post box: what lies there for this store, what was put there, and whether a receipt came.

Nothing counts as sent before it lies there and was read back the same, nothing as received before
a receipt of it is in the record, and nothing is ever taken away from a box or written over there.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.exchange.boxes import Box, FolderBox, Found, missing
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import Written, load_file, peek
from ssio_desktop.exchange.post_names import Named, sort_names
from ssio_desktop.exchange.sealing import is_sealed
from ssio_desktop.files import write_whole
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import device_keys, posting, receipts, returning
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.post_box_seen import Dropped as Dropped
from ssio_desktop.services.post_box_seen import Item as Item
from ssio_desktop.services.post_box_seen import Seen as Seen
from ssio_desktop.services.post_box_seen import State as State
from ssio_desktop.services.post_boxes import boxes, way_to
from ssio_desktop.services.post_looking import Looked, look_at_bytes
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.returning import MadeReturn
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.standing import is_taken_in
from ssio_desktop.wording import say

_DROPPED: Final = "post_box.dropped"
_NOTED: Final = ("name", "place", "at", "sha256", "kind", "term")
_MOST_NOTED: Final = 200
_NOT_WHOLE: Final = frozenset({"return.empty", "return.blank", "return.incomplete"})
"""How a file is refused whose end has not come yet."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known of a file's bytes; the same for as long as they do not change."""

    sha256: str
    looked: Looked | None
    device: str = ""
    opens: bool = False
    error: SsioError | None = None


def look_into_all(ws: Workspace, progress: Progress = silent) -> tuple[Seen, ...]:
    """What lies in each of the post boxes; a box out of reach is told and stops no other."""
    return tuple(look_into(ws, place, progress) for place in boxes(ws))


def look_into(ws: Workspace, place: str, progress: Progress = silent) -> Seen:
    """What lies in one box. Nothing is changed, there or here. progress counts files."""
    try:
        with closing(way_to(ws, place)) as box:
            found = box.files()
            named = sort_names(each.name for each in found)
            items = []
            for number, (file, name) in enumerate(zip(found, named, strict=True)):
                progress(number, len(found))
                if name.sort != "other" and (item := _seen(ws, box, file, name)) is not None:
                    items.append(item)
            progress(len(found), len(found))
    except SsioError as error:
        return Seen(place, (), _dropped(ws, place, None), error)
    told = _told_apart(items, named)
    there = {each.sha256 for each in told if each.sha256}
    return Seen(place, told, _dropped(ws, place, there))


def drop(ws: Workspace, place: str, source: Path) -> Outcome[Dropped]:
    """Put a file of the program into a box and read it back; only then is it said to be there.

    UserError where it is no such file, or another of its name lies there; SurroundingsError where
    the box is out of reach, full or gives back something else. The file itself stays.
    """
    data = load_file(source, Limits())
    looked = look_at_bytes(source, data)
    with closing(way_to(ws, place)) as box:
        _check(ws, box, source.name, data)
        name = _put(box, source.name, data)
    kind, term = looked.kind, str(peek(data).term) if not looked.cover else str(looked.cover.term)
    return Outcome(_note(ws, place, name, data, kind, term, looked.number))


def drop_return(
    ws: Workspace,
    place: str,
    term: TermId,
    *,
    incomplete: bool = False,
    passphrase: str = "",
) -> Outcome[MadeReturn]:
    """Make the return of a term and put it into a box. Where it does not get there, and back the
    same, none was made. Errors as those of :func:`drop` and of making a return."""
    name = cut(returning.suggested_name(ws, term))
    if not passphrase and not device_keys.readers(ws):
        raise UserError(
            say("Nobody is known for whom the return could be sealed, so it stays here."),
            remedy=say("Accept the board’s keys in Settings, or seal it with a passphrase."),
            code="box.open",
        )
    if passphrase:
        name = str(Path(name).with_suffix(posting.SUFFIX))
    put: list[tuple[str, bytes]] = []

    def deliver(name: str, data: bytes) -> Written:
        _check(ws, box, name, data)
        name = _put(box, name, data)
        put.append((name, data))
        if is_sealed(data):
            posting.remember_sent(ws, "return", hashlib.sha256(data).hexdigest())
        return Written(Path(place) / name, len(data), hashlib.sha256(data).hexdigest())

    with closing(way_to(ws, place)) as box:
        try:
            done = returning.make_return(
                ws,
                term,
                Path(place) / name,
                incomplete=incomplete,
                passphrase=passphrase,
                deliver=deliver,
            )
        except BaseException:
            for lies_at, _ in put:
                box.remove(lies_at)
            raise
    _note(ws, place, *put[0], "return", str(term), done.value.number)
    return done


def collect(
    ws: Workspace, place: str, names: tuple[str, ...], progress: Progress = silent
) -> tuple[Path, ...]:
    """Files of a box as files of this computer, whole, to be opened from there. Those of a folder
    stay where they are; others are fetched beside the store. The box keeps what it has."""
    with closing(way_to(ws, place)) as box:
        if isinstance(box, FolderBox):
            return tuple(box.folder / name for name in names)
        target = ws.store.path.with_name(ws.store.path.name + ".post")
        target.mkdir(exist_ok=True)
        fetched = []
        for number, name in enumerate(names):
            progress(number, len(names))
            found = box.stat(name)
            if found is None:
                raise missing(name)
            data = _whole(box, found)
            if data is None or not is_sealed(data):
                raise _not_fit_to_fetch(name)
            path = _free(target, name, data)
            if not path.exists():
                write_whole(path, data)
            fetched.append(path)
        progress(len(names), len(names))
        return tuple(fetched)


def dropped(ws: Workspace) -> tuple[Dropped, ...]:
    """What was put into boxes from here, the latest first, each with its receipt if one came."""
    return tuple(each for place in boxes(ws) for each in _dropped(ws, place, None))


# --- looking ------------------------------------------------------------------------------------


def _seen(ws: Workspace, box: Box, file: Found, named: Named) -> Item | None:
    """A file as it is; None for one that went meanwhile. One that cannot be read, such as one that
    another program holds, does not hide the others. SurroundingsError where the box went."""
    try:
        return _item(ws, box, file, named)
    except UserError as problem:
        if problem.code != "box.missing":
            raise
        return None
    except SurroundingsError:
        if file.name not in {each.name for each in box.files()}:
            return None
        remark = say("It cannot be read just now, as while it is written. Look again in a minute.")
        return Item(file.name, file.size, "arriving", remark=remark)


def _item(ws: Workspace, box: Box, file: Found, named: Named) -> Item:
    item = Item(file.name, file.size, "arriving")
    if named.sort == "placeholder" or file.is_elsewhere:
        remark = say(
            "Its content lies elsewhere. Let your computer fetch the file, and look again."
        )
        return replace(item, state="elsewhere", remark=remark)
    if named.sort == "arriving" or file.size == 0:
        return replace(item, remark=_still_coming())
    limits = Limits()
    if file.size > limits.file_bytes:
        return replace(item, state="refused", error=_too_large(file.name))
    read = _read(ws, box, file)
    if read is None:
        return replace(item, remark=_still_coming())
    item = replace(item, sha256=read.sha256, looked=read.looked, error=read.error)
    if read.error is not None:
        return replace(item, state="refused")
    if named.sort == "copy":
        item = replace(item, remark=_copied(named.original))
    if read.device == ws.store.device:
        return replace(item, state="mine")
    if is_taken_in(ws.store.db, read.sha256):
        return replace(item, state="known")
    return replace(item, state="waiting" if read.opens else "others")


def _read(ws: Workspace, box: Box, file: Found) -> _Read | None:
    """What a file's bytes are; None while they are not whole. Kept as long as nothing changes."""
    kept = ws.cache.setdefault("post-box", {})
    key = (box.place, file.name, file.size, file.changed)
    found: _Read | None = kept.get(key)
    if found is None:
        data = _whole(box, file)
        found = _judge(ws, file.name, data) if data is not None else None
        if found is not None:
            kept[key] = found
    return found


def _whole(box: Box, file: Found) -> bytes | None:
    """The content of a file that did not change while it was read; None where it did."""
    data = box.read(file.name, file.size + 1)
    after = box.stat(file.name)
    same = after is not None and (after.size, after.changed) == (file.size, file.changed)
    return data if same and len(data) == file.size else None


def _judge(ws: Workspace, name: str, data: bytes) -> _Read | None:
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        looked = look_at_bytes(Path(name), data)
    except UserError as error:
        return None if error.code in _NOT_WHOLE else _Read(sha256, None, error=error)
    if not is_sealed(data):
        return _Read(sha256, looked, peek(data).device, opens=True)
    assert looked.cover is not None
    device = looked.cover.sender.device
    opens = looked.is_open or looked.by_passphrase or posting.can_open(ws, data)
    return _Read(sha256, looked, device, opens)


def _told_apart(items: list[Item], named: tuple[Named, ...]) -> tuple[Item, ...]:
    """The items, with those marked that hold the same bytes as another: a copy gives way to what it
    was made from."""
    copies = {each.name for each in named if each.sort == "copy"}
    many = {sha for sha, number in Counter(each.sha256 for each in items).items() if number > 1}
    shown: dict[str, str] = {}
    for each in sorted(items, key=lambda item: (item.name in copies, item.name)):
        if each.sha256 in many and each.sha256:
            shown.setdefault(each.sha256, each.name)
    return tuple(
        replace(each, state="same", remark=say("The same file as {name}.", name=first))
        if (first := shown.get(each.sha256, each.name)) != each.name
        else each
        for each in items
    )


def _still_coming() -> str:
    return say(
        "It is not whole yet. Leave it alone and look again in a minute. If it stays like this, "
        "ask its sender to put it there again."
    )


def _copied(original: str) -> str:
    return say(
        "A second copy that came of keeping the folder in step, and not the same as {name}. "
        "Look at both.",
        name=original,
    )


# --- putting ------------------------------------------------------------------------------------


def _check(ws: Workspace, box: Box, name: str, data: bytes) -> None:
    if isinstance(box, FolderBox):
        check_output(box.folder / name)
    elif not is_sealed(data):
        raise UserError(
            say("This file is not sealed, and goes into no post box beyond your own network."),
            where=name,
            remedy=say("Seal it for the board or with a passphrase."),
            code="box.open",
        )


def _put(box: Box, name: str, data: bytes) -> str:
    """Put it there and read it back; the name under which it lies. What lies there already and is
    the very same is there."""
    found = box.stat(name)
    if found is None or box.read(name, len(data) + 1) != data:
        name = box.put(name, data)
    if box.read(name, len(data) + 1) != data:
        with suppress(SsioError):
            box.remove(name)
        raise SurroundingsError(
            say("The file was put there, and what was read back is something else."),
            where=f"{box.place}: {name}",
            remedy=say("It does not count as sent. Try again, or use another post box."),
            code="post.read-back",
        )
    return name


def _note(
    ws: Workspace, place: str, name: str, data: bytes, kind: str, term: str, number: int
) -> Dropped:
    sha256 = hashlib.sha256(data).hexdigest()
    made = Dropped(name, place, ws.moment(), sha256, kind, term, number)
    kept = [each for each in _noted(ws) if (each["place"], each["sha256"]) != (place, sha256)]
    fresh = {**{key: getattr(made, key) for key in _NOTED}, "number": number}
    ws.store.set_meta(_DROPPED, json.dumps([fresh, *kept][:_MOST_NOTED]))
    return made


def _noted(ws: Workspace) -> list[dict[str, str | int]]:
    return list(json.loads(ws.store.meta(_DROPPED, "[]")))


def _dropped(ws: Workspace, place: str, there: set[str] | None) -> tuple[Dropped, ...]:
    made = []
    for raw in _noted(ws):
        if raw["place"] != place:
            continue
        name, where, at, sha256, kind, term = (str(raw[key]) for key in _NOTED)
        each = Dropped(name, where, at, sha256, kind, term, int(raw["number"]))
        receipt = None
        if each.kind == "return":
            found = receipts.received(ws, TermId.parse(each.term)).get(each.number)
            if found is not None and found.sha256 == each.sha256:
                receipt = found
        is_there = None if there is None else each.sha256 in there
        made.append(replace(each, receipt=receipt, is_there=is_there))
    return tuple(made)


# --- fetching -----------------------------------------------------------------------------------


def _free(folder: Path, name: str, data: bytes) -> Path:
    """A name in the folder that is free, or has this very content."""
    path, number = folder / name, 1
    while path.exists() and path.read_bytes() != data:
        number += 1
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return path


def _too_large(name: str) -> UserError:
    return UserError(
        say("The file is larger than a file of the program can be."),
        where=name,
        remedy=say("Ask its sender what it is. It was not opened."),
        code="box.too-large",
    )


def _not_fit_to_fetch(name: str) -> UserError:
    return UserError(
        say("This file is not whole, or not sealed, so it was not fetched."),
        where=name,
        remedy=say("Look into the post box again in a minute, or ask its sender."),
        code="box.not-fetched",
    )
