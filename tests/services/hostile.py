"""Files of malice and accident, at the doors by which files come in: each is refused in a sentence
that says what to do, or brings what its sender signed; never part of it, and never a crash.

A long run: ``make torture ARGS="hostile"``.
"""

from __future__ import annotations

import io
import json
import random
import resource
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import SsioError
from ssio_desktop.exchange.cover import Cover
from ssio_desktop.exchange.keys import SecretKeys, new_keys
from ssio_desktop.exchange.sealing import look, seal, sign_only, unseal
from ssio_desktop.services import (
    board_returns,
    device_keys,
    handing_over,
    importing,
    post_opening,
    receipts,
    returning,
    schools,
    set_up_files,
    setting_up,
)
from ssio_desktop.services.post_opening import RETURN
from ssio_desktop.services.workspace import Workspace
from tests.exchange.mutations import damage, forge, truncate
from tests.exchange.raw_zip import RawEntry, raw_zip
from tests.exchange.samples import forged
from tests.services.conftest import CHEAP, NOW, PACKS, PASSPHRASE
from tests.sources.samples import school, write_extract

TERM: Final = TermId(2026, "autumn")
MOST_MB: Final = 256
_ALLOWED: Final = ("return.", "post.", "handover.", "set-up", "receipt.", "keys.")


@dataclass(frozen=True)
class Base:
    """A sound file, what is under its seal, and who is to read it."""

    data: bytes
    content: bytes
    cover: Cover
    keys: SecretKeys
    reader: Workspace


@dataclass(frozen=True)
class Ground:
    """Two stores that know each other, and one sound file of each kind between them."""

    folder: Path
    officer: Workspace
    board: Workspace
    bases: dict[str, Base]

    def close(self) -> None:
        self.officer.close()
        self.board.close()


def make_ground(folder: Path) -> Ground:
    """In a folder, from nothing."""
    ws, clerk = (_store(folder, name) for name in ("north", "board"))
    rows = [school(URN=str(900_001 + n), EstablishmentName=f"School {n}") for n in range(3)]
    register = write_extract(folder / "edubasealldata20260901.csv", *rows, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, register))
    schools.assign_officer(ws, [row.urn for row in schools.list_schools(ws)], ws.officer)
    device_keys.add_reader(ws, device_keys.become_reader(clerk, "Review board").value)
    setting_up.name_officer(ws, clerk.officer, "Officer Board", "Clerk")
    made: dict[str, tuple[Path, Workspace, Workspace]] = {}
    made["return"] = (_return(ws, folder / "a.ssio-post"), ws, clerk)
    board_returns.import_return(clerk, board_returns.preview_return(clerk, made["return"][0]))
    device_keys.confirm(clerk, device_keys.sender(ws))
    device_keys.confirm(ws, device_keys.sender(clerk))
    made["amended"] = (_return(ws, folder / "b.ssio-post"), ws, clerk)
    path = folder / "receipt.ssio-post"
    receipts.make_receipts(clerk, path)
    made["receipt"] = (path, clerk, ws)
    path = folder / "handover.ssio-post"
    handing_over.hand_over(ws, "900001", clerk.officer, path)
    made["handover"] = (path, ws, clerk)
    path = folder / "set-up.ssio-post"
    set_up_files.make_set_up_file(ws, path)
    made["set-up"] = (path, ws, clerk)
    return Ground(folder, ws, clerk, {name: _base(*each) for name, each in made.items()})


def _store(folder: Path, name: str) -> Workspace:
    fresh = setting_up.new_store(
        folder / f"{name}.ssio", PASSPHRASE, PACKS, officer=name, la_code="998", cost=CHEAP
    )
    return replace(fresh, now=lambda: NOW)


def _return(ws: Workspace, path: Path) -> Path:
    return returning.make_return(ws, TERM, path, incomplete=True).value.file.path


def _base(path: Path, sender: Workspace, reader: Workspace) -> Base:
    data = path.read_bytes()
    found = look(data)
    content = unseal(found, device_keys.identities(reader))
    return Base(data, content, found.cover, device_keys.secret_keys(sender), reader)


# --- the assaults -------------------------------------------------------------------------------

Assault = Callable[[random.Random, Ground, Base], bytes]


def mutated(chance: random.Random, ground: Ground, base: Base) -> bytes:
    return damage(chance.randrange(2**32), base.data)


def cut(chance: random.Random, ground: Ground, base: Base) -> bytes:
    return truncate(chance, base.data)


def damaged_inside(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """By its own sender, whose seal and signature hold."""
    return _sealed(base, damage(chance.randrange(2**32), base.content))


def forged_inside(chance: random.Random, ground: Ground, base: Base) -> bytes:
    return _sealed(base, forge(chance.randrange(2**32), base.content))


def replayed(chance: random.Random, ground: Ground, base: Base) -> bytes:
    return base.data


def signed_anew(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """By somebody who claims to be its sender."""
    keys = new_keys()
    cover = replace(base.cover, sender=replace(base.cover.sender, keys=keys.public))
    return _sealed(replace(base, cover=cover, keys=keys), base.content)


def misaddressed(chance: random.Random, ground: Ground, base: Base) -> bytes:
    cover = replace(base.cover, kind="return", to=("Somebody",))
    return seal(base.content, cover, base.keys, [new_keys().public.seal])


def under_another_cover(chance: random.Random, ground: Ground, base: Base) -> bytes:
    other = chance.choice(list(ground.bases.values()))
    cover = replace(
        base.cover,
        kind=other.cover.kind,
        number=chance.choice((base.cover.number, 7, 9999)),
        sender=replace(
            base.cover.sender, device=chance.choice((new_id(), base.cover.sender.device))
        ),
    )
    return _sealed(replace(base, cover=cover), base.content)


def of_another_kind(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """The content of one kind of file under the seal of another."""
    other = chance.choice(list(ground.bases.values()))
    return _sealed(base, other.content)


def wrong_paths(chance: random.Random, ground: Ground, base: Base) -> bytes:
    name = chance.choice(
        (
            *(b"../x.csv", b"tables/../../x.csv", b"/etc/passwd", b"C:\\x.csv", b"..\\x", b"a/./b"),
            *(b"tables\\x.csv", b"\xff\xfe", b"tables/\xe2\x80\xae.csv", b"con", b"tables/nul.csv"),
            *(b"a/" * 50 + b"b", b"x" * 3000, b"", b"events.jsonl\0.csv", b"tables//x.csv"),
        )
    )
    entries = [RawEntry(b"manifest.json", b"{}"), RawEntry(name, chance.randbytes(20))]
    chance.shuffle(entries)
    return _maybe_sealed(chance, base, raw_zip(entries))


def twice_named(chance: random.Random, ground: Ground, base: Base) -> bytes:
    one, two = chance.choice(
        (
            (b"events.jsonl", b"events.jsonl"),
            (b"manifest.json", b"manifest.json"),
            (b"tables/a.csv", b"TABLES/A.CSV"),
            (b"tables/\xc3\xa9.csv", b"tables/e\xcc\x81.csv"),
            (b"reports", b"reports/a.pdf"),
        )
    )
    entries = [RawEntry(b"manifest.json", b"{}"), RawEntry(one, b"1"), RawEntry(two, b"2")]
    return _maybe_sealed(chance, base, raw_zip(entries[chance.randrange(2) :]))


_LIES: Final[tuple[dict[str, Any], ...]] = (
    {"size": 2**31},
    {"size": 0},
    {"crc": 1},
    {"offset": 0},
    {"offset": 2**31},
    {"local_name": b"other"},
    {"local_size": 9},
    {"method": 99},
    {"flags": 1},
    {"attributes": 0o120777 << 16},
    {"attributes": 0o040755 << 16},
    {"extra": b"\x01\x00\x08\x00" + bytes(8)},
    {"comment": b"x"},
    {"before": b"between"},
)


def lying_zip(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """Sizes, places, links and counts that are not so."""
    lie = chance.choice(_LIES)
    honest = RawEntry(b"manifest.json", b"{}")
    entries = [honest, replace(RawEntry(b"events.jsonl", b"x\n"), **lie)]
    count = chance.choice((None, None, 0, 1, 65535))
    return _maybe_sealed(chance, base, raw_zip(entries, count=count))


def bomb(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """Much from little: one part, many parts, or an archive in an archive."""
    size = chance.choice((1, 2, 3, 9)) * 1024 * 1024
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(size)) + packer.flush()
    one = RawEntry(b"events.jsonl", b"", packed=packed, method=8, size=size, crc=0)
    match chance.randrange(3):
        case 0:
            entries = [RawEntry(b"manifest.json", b"{}"), one]
        case 1:
            many = (replace(one, name=f"tables/t{n}.csv".encode()) for n in range(60))
            entries = [RawEntry(b"manifest.json", b"{}"), *many]
        case _:
            inner = raw_zip([RawEntry(b"manifest.json", b"{}"), one])
            entries = [RawEntry(b"manifest.json", b"{}"), RawEntry(b"tables/a.csv", inner)]
    return _maybe_sealed(chance, base, raw_zip(entries))


def deep(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """JSON nested, wide or long beyond reason, in the manifest or in an event."""
    depth = chance.choice((33, 200, 5000, 100_000))
    nested = chance.choice((b"[" * depth + b"]" * depth, b'{"a":' * depth + b"1" + b"}" * depth))
    value = chance.choice(
        (nested, b"9" * depth, b'"\\ud800"', b"1e999", b"[" + b"0," * depth + b"0]")
    )
    if chance.random() < 0.5:
        manifest = b'{"format":"ssio-exchange","version":"1.0","x":' + value + b"}"
        entries = [RawEntry(b"manifest.json", manifest), RawEntry(b"events.jsonl", b"")]
        return _maybe_sealed(chance, base, raw_zip(entries))
    sound = ground.bases["return"].content
    line = _events(sound).split(b"\n")[0]
    at = line.rindex(b'"value":') + len(b'"value":')
    return _maybe_sealed(chance, base, forged({"events.jsonl": line[:at] + value + b"}\n"}))


def contradicting(chance: random.Random, ground: Ground, base: Base) -> bytes:
    """Events that are known here, with another content."""
    lines = _events(base.content).split(b"\n")[:-1]
    at = chance.randrange(len(lines))
    known = json.loads(lines[at])
    known[chance.choice(("value", "officer", "path", "entity"))] = "school/900009"
    text = json.dumps(known, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    lines[at] = text.encode()
    info = base.cover
    sender = {"id": info.sender.officer_id, "name": info.sender.officer_name}
    return _sealed(
        base,
        forged(
            {"events.jsonl": b"".join(line + b"\n" for line in lines)},
            kind=info.kind,
            officer=sender,
            device=info.sender.device,
            term=str(info.term),
            number=info.number,
        ),
    )


ASSAULTS: Final[tuple[Assault, ...]] = (
    *(mutated, cut, damaged_inside, forged_inside, replayed, signed_anew, misaddressed),
    *(under_another_cover, of_another_kind, wrong_paths, twice_named, lying_zip, bomb, deep),
    contradicting,
)


def _sealed(base: Base, content: bytes) -> bytes:
    if not base.cover.to and base.cover.kind == "set-up":
        return sign_only(content, base.cover, base.keys)
    reader = device_keys.secret_keys(base.reader).public.seal
    cover = base.cover if base.cover.to else replace(base.cover, to=("Somebody",))
    return seal(content, cover, base.keys, [reader])


def _maybe_sealed(chance: random.Random, base: Base, content: bytes) -> bytes:
    return _sealed(base, content) if chance.random() < 0.5 else content


def _events(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("events.jsonl")


# --- the doors ----------------------------------------------------------------------------------


def try_file(ground: Ground, base: Base, data: bytes, *, take: bool) -> str:
    """What becomes of a file at the doors: the code of its refusal, or what it brought.

    AssertionError where a refusal says nothing, or anything at all was changed by it.
    """
    path = ground.folder / "incoming.ssio-post"
    path.write_bytes(data)
    return try_path(base.reader, path, take=take)


def try_path(ws: Workspace, path: Path, *, take: bool) -> str:
    """As :func:`try_file`, of a file that lies there."""
    before = _mark(ws)
    try:
        opened = post_opening.open_file(ws, path)
        if opened.looked.kind == RETURN:
            found = board_returns.preview_return(ws, path)
            found.arrived.require_trust()
            if not take and found.preview.new:
                return "would be taken in"
            new = board_returns.import_return(ws, found).value
        else:
            if opened.arrived is not None:
                opened.arrived.require_trust()
            if not take and opened.new:
                return "would be taken in"
            new = post_opening.take_in(ws, opened).value
    except SsioError as refusal:
        assert refusal.code.startswith(_ALLOWED), f"a refusal without a code: {refusal!r}"
        assert refusal.what.endswith((".", ")", "…")), f"no sentence: {refusal!r}"
        assert refusal.remedy or refusal.code == "post.revoked", f"no remedy: {refusal!r}"
        assert str(refusal).replace("\n", " ").isprintable()
        assert _mark(ws) == before, f"a refused file changed something: {refusal!r}"
        return refusal.code
    after = _mark(ws)
    assert after[0] == before[0] + new, "a file was taken in by halves"
    return "taken in" if new else "brought nothing new"


def _mark(ws: Workspace) -> tuple[int, int]:
    row = ws.store.db.conn.execute(
        "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM batches)"
    ).fetchone()
    return int(row[0]), int(row[1])


def try_files(folder: Path, seeds: Iterable[int]) -> Counter[str]:
    """Files by seed; AssertionError names the seed. “most MB”: the memory of the process."""
    ground = make_ground(folder)
    told: Counter[str] = Counter()
    try:
        for seed in seeds:
            chance = random.Random(seed)
            assault = ASSAULTS[seed % len(ASSAULTS)]
            base = chance.choice(list(ground.bases.values()))
            try:
                outcome = try_file(ground, base, assault(chance, ground, base), take=seed % 40 < 1)
            except Exception as error:
                raise AssertionError(f"file {seed}, {assault.__name__}: {error!r}") from error
            told["files"] += 1
            told[f"{assault.__name__}: {outcome}"] += 1
        told["most MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return told
    finally:
        ground.close()
