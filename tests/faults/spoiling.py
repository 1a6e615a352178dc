"""Damages stores in every way a disk or a hand may, and judges what the program makes of them."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ssio_desktop.domain.events import Event
from ssio_desktop.errors import SsioError
from ssio_desktop.services import integrity
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup
from ssio_desktop.store.connection import in_words
from ssio_desktop.store.drafts import Draft
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import create_store, open_store
from ssio_desktop.store.pages import PAGE, read_pages
from ssio_desktop.store.rows import rows_of
from ssio_desktop.store.salvage import event_of, salvage
from tests.services.conftest import PACKS
from tests.store.conftest import CHEAP, PASSPHRASE

NAME: Final = "record.ssio"
DAMAGED: Final = frozenset(
    {
        "store.corrupt",
        "store.notadb",
        "store.ioerr",
        "store.earlier",
        "key.damaged",
        "key.missing",
        "key.newer",
    }
    | {"passphrase.wrong", "key.other"}
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A store as it was before any damage: closed, or with its journal as after a crash.

    events: by id. lies_on: the pages each event lies on. journalled: whether there is a journal.
    drafts: what was typed last.
    """

    folder: Path
    events: Mapping[str, Event]
    lies_on: Mapping[str, frozenset[int]]
    journalled: bool
    drafts: tuple[Draft, ...]


def make_whole(folder: Path, *, journalled: bool) -> Whole:
    """A store of some two hundred events, short ones and some that fill pages, with a backup."""
    folder.mkdir()
    store = create_store(folder / NAME, PASSPHRASE, facts={"officer": "o"}, cost=CHEAP)
    for number in range(40):
        size = 700 if number % 9 == 0 else 20
        writes = [
            Write(f"note/{number}", f"answers.{each}", f"Lesson {each}. " * size)
            for each in range(1, 6)
        ]
        store.append(writes, label=f"Note {number}")
        if number == 30:
            store.back_up("asked")
            # What follows lies in the journal alone.
            store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.save_draft("visit/1", {"answers.p": "typed"})
    events = {event.id: event for event in store.events()}
    typed = store.drafts()
    kept = folder.with_name(folder.name + "-kept")
    if not journalled:
        store.close()
    shutil.copytree(folder, kept)
    if journalled:
        store.close()
    found = read_pages(kept / NAME, store._data_key)
    assert not found.broken
    lies_on = {
        event.id: frozenset(used)
        for _, row, used in rows_of(found.pages)
        if (event := event_of(row)) is not None
    }
    assert set(lies_on) == set(events)
    return Whole(kept, events, lies_on, journalled, typed)


Spoil = Callable[[Path, random.Random], object]


def _bits(path: Path, chance: random.Random) -> object:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 1, 8, 200])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return path.write_bytes(data)


def _cut_off(path: Path, chance: random.Random) -> object:
    data = path.read_bytes()
    return path.write_bytes(data[: chance.randrange(len(data))])


def _zeroed(path: Path, chance: random.Random) -> object:
    return _over(path, chance, bytes(PAGE))


def _noise(path: Path, chance: random.Random) -> object:
    return _over(path, chance, chance.randbytes(PAGE))


def _over(path: Path, chance: random.Random, filling: bytes) -> object:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 3])):
        at = chance.randrange(len(data) // PAGE) * PAGE
        data[at : at + PAGE] = filling
    return path.write_bytes(data)


def _swapped(path: Path, chance: random.Random) -> object:
    data = bytearray(path.read_bytes())
    one, other = chance.sample(range(len(data) // PAGE), 2)
    a, b = slice(one * PAGE, one * PAGE + PAGE), slice(other * PAGE, other * PAGE + PAGE)
    data[a], data[b] = data[b], data[a]
    return path.write_bytes(data)


def _key_file(path: Path, chance: random.Random) -> object:
    key = backup.key_file(path)
    data = bytearray(key.read_bytes())
    if chance.random() < 0.3:
        key.unlink()
        return None
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return key.write_bytes(data)


def _wrong_key(path: Path, chance: random.Random) -> object:
    other = path.with_name("other.ssio")
    create_store(other, PASSPHRASE, facts={"officer": "x"}, cost=CHEAP).close()
    return backup.key_file(path).write_bytes(backup.key_file(other).read_bytes())


def _no_journal(path: Path, chance: random.Random) -> object:
    _journal(path).unlink(missing_ok=True)
    return None


def _journal_bits(path: Path, chance: random.Random) -> object:
    return _bits(_journal(path), chance) if _journal(path).exists() else _bits(path, chance)


def _journal_cut(path: Path, chance: random.Random) -> object:
    return _cut_off(_journal(path), chance) if _journal(path).exists() else _cut_off(path, chance)


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


SPOILS: Final[tuple[Spoil, ...]] = (
    _bits, _cut_off, _zeroed, _noise, _swapped, _key_file, _wrong_key, _no_journal,
    _journal_bits, _journal_cut,
)  # fmt: skip


def try_spoils(wholes: tuple[Whole, ...], folder: Path, number: int, seed: int) -> Counter[str]:
    """Damage a store so many times; how often the damage was noticed, and where.

    AssertionError where anything is read that was never written, an opening neither refuses nor
    checks out, or salvage leaves behind an event all of whose pages are whole.
    """
    seen: Counter[str] = Counter()
    for each in range(number):
        whole = wholes[each % len(wholes)]
        spoil = SPOILS[(each // len(wholes)) % len(SPOILS)]
        place = folder / f"spoiled-{each}"
        shutil.copytree(whole.folder, place)
        spoil(place / NAME, random.Random(seed + each))
        try:
            seen[judge(whole, place, spoil)] += 1
        except Exception as error:
            raise AssertionError(f"{spoil.__name__} {seed + each}: {error!r}") from error
        shutil.rmtree(place)
    return seen


def judge(whole: Whole, place: Path, spoil: Spoil) -> str:
    """How the damage was noticed."""
    path = place / NAME
    saved = place / "saved.ssio"
    copied = place / "as-found"
    copied.mkdir()
    for each in place.glob(NAME + "*"):
        if each.is_file():
            shutil.copy2(each, copied / each.name)
        else:
            shutil.copytree(each, copied / each.name)
    _salvaged(whole, copied / NAME, saved, spoil)
    try:
        store = open_store(path, PASSPHRASE)
    except SsioError as error:
        assert error.code in DAMAGED, error.code
        assert error.remedy
        if (
            error.code in ("store.corrupt", "store.notadb", "store.earlier")
            and path.stat().st_size >= PAGE
        ):
            assert "salvage" in error.remedy
            assert ".ssio" in error.remedy or spoil is _wrong_key, (
                "the newest good backup is not offered"
            )
        return "refused at opening"
    with store:
        try:
            with in_words(path):
                read = {event.id: event for event in store.events()}
        except SsioError as error:
            assert error.code in DAMAGED, error.code
            read = {}
        assert all(whole.events.get(key) == event for key, event in read.items())
        try:
            checked = integrity.check(Workspace(store, PACKS))
        except SsioError as error:
            assert error.code in DAMAGED, error.code
            return "found by the check"
    if not checked.is_well:
        assert all(each.remedy for each in checked.findings)
        return "found by the check"
    with open_store(path, PASSPHRASE) as store:
        assert store.drafts() == whole.drafts, "a loss of typing that no one noticed"
    assert read == whole.events, "a loss that no one noticed"
    return "nothing was hurt"


def _salvaged(whole: Whole, path: Path, to: Path, spoil: Spoil) -> None:
    """Salvage must bring every event of whole pages, and nothing that was never written."""
    try:
        done = salvage(path, PASSPHRASE, to, cost=CHEAP)
    except SsioError as error:
        # The salt of the seals of pages lies in the first sixteen bytes, and nowhere else.
        hurt = path.read_bytes()[:16] != (whole.folder / NAME).read_bytes()[:16]
        left = path.stat().st_size // PAGE
        gone = all(max(pages) > left for pages in whole.lies_on.values())
        assert hurt or gone, error
        assert error.remedy
        return
    brought = {event.id: event for event in done.found.events}
    assert all(whole.events.get(key) == event for key, event in brought.items())
    broken = set(done.found.broken)
    size = -(-path.stat().st_size // PAGE)
    in_journal = whole.journalled and spoil in (_no_journal, _journal_bits, _journal_cut)
    if not in_journal:
        for key, pages in whole.lies_on.items():
            if not pages & broken and max(pages) <= max(size, done.found.pages):
                assert key in brought, "an event on whole pages was left behind"
    with open_store(to, PASSPHRASE) as saved:
        assert {event.id for event in saved.events()} == set(brought)
