"""The laws of merging, tried on real stores with whatever officers may have done to each other.

A set is what some officers recorded, gave each other and put into files; each law is then asked of
a store that takes these files in. The store goes back to empty between. Most sets of a long run are
tried in memory and without the tables of the window, which costs milliseconds; one in so many on
encrypted files with every table and the index of words.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations, permutations
from multiprocessing import get_context
from pathlib import Path
from typing import Final, Literal

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from ssio_desktop.domain.events import EntityState, Event, Json, canonical, entity_states
from ssio_desktop.domain.identity import new_id
from ssio_desktop.progress import Progress, silent
from ssio_desktop.store import schema, states
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.log import Write, recompute_heads
from ssio_desktop.store.opening import create_store
from ssio_desktop.store.projections import PROJECTIONS, Projector
from ssio_desktop.store.store import DEVICE, OFFICER, Store

OFFICERS: Final = 3
PLACES: Final = (
    ("visit/0190", "answers.a"),
    ("visit/0190", "school"),
    ("categorisation/112345:2026-autumn", "judgement"),
    ("categorisation/112345:2026-autumn", "answers.2.teaching"),
    ("school/112345", "officer"),
)
VALUES: Final[tuple[Json, ...]] = (
    "Łódź, ‘Ŵ’ مدرسة",
    "112345",
    "2",
    {"judgement": "met", "evidence": "x"},
    3,
    None,
)

Verb = Literal["write", "settle", "undo", "give", "file"]
VERBS: Final[tuple[Verb, ...]] = ("write", "settle", "undo", "give", "file")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something an officer did. who, other: officers by number. place, value: by number; for a
    file, value is what it carries: the entities whose bits are set, or all where none is."""

    who: int
    verb: Verb
    place: int = 0
    value: int = 0
    other: int = 0


@dataclass
class Stand:
    """The stores that a run of sets uses again and again."""

    officers: list[Store]
    middle: Store
    board: Store
    told: Counter[str] = field(default_factory=Counter)

    def close(self) -> None:
        for store in (*self.officers, self.middle, self.board):
            store.close()


NAMES: Final = (*(f"officer-{number}" for number in range(OFFICERS)), "middle", "board")


def make_stand(folder: Path) -> Stand:
    """Fresh stores in a folder, as officers have them."""
    cost = KeyCost(memory_kib=64, passes=1, lanes=1)
    made = [
        create_store(
            folder / f"{name}.ssio", "three wet umbrellas", facts={OFFICER: name}, cost=cost
        )
        for name in NAMES
    ]
    return Stand(made[:OFFICERS], made[OFFICERS], made[OFFICERS + 1])


class _ConflictsOnly(Projector):
    """Keeps the list of conflicts and no other table."""

    def __init__(self) -> None:
        super().__init__(tuple(p for p in PROJECTIONS if p.table == "conflicts"), 1)

    def refresh(
        self,
        db: Database,
        entities: Iterable[str],
        progress: Progress = silent,
        *,
        known: Mapping[str, EntityState] | None = None,
    ) -> None:
        self._refresh_some(db, sorted(set(entities)), {})

    def rebuild(self, db: Database, progress: Progress = silent) -> None:
        recompute_heads(db)
        db.conn.execute("DELETE FROM conflicts")
        self.refresh(db, states.entities(db))


def make_light_stand() -> Stand:
    """Fresh stores in memory, with the list of conflicts as their only table."""
    made, projector = [], _ConflictsOnly()
    for name in NAMES:
        raw = sqlcipher.connect(":memory:", isolation_level=None, cached_statements=512)
        db = Database(raw, execute_plugins=False)
        with transaction(db):
            schema.migrate(db)
            projector.create(db)
            facts = {DEVICE: new_id(), OFFICER: name, "projections": "1"}
            raw.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", facts.items())
        made.append(Store(Path(name), db, b"", projector))
    return Stand(made[:OFFICERS], made[OFFICERS], made[OFFICERS + 1])


def deeds_of(chance: random.Random) -> list[Deed]:
    """Some deeds by chance: mostly writing, at few places, so that officers meet."""
    verbs = chance.choices(VERBS, (12, 2, 2, 4, 3), k=chance.choice((3, 4, 5, 6, 7, 8, 9, 10, 16)))
    return [
        Deed(
            chance.randrange(OFFICERS),
            verb,
            chance.randrange(len(PLACES)),
            chance.randrange(len(VALUES)),
            chance.randrange(OFFICERS),
        )
        for verb in verbs
    ]


@dataclass
class _Past:
    """What is known of each event from having watched: which others its author had then."""

    had: dict[str, frozenset[str]] = field(default_factory=dict)

    def concurrent(self, one: Event, two: Event) -> bool:
        return one.id not in self.had[two.id] and two.id not in self.had[one.id]


def try_set(stand: Stand, deeds: Sequence[Deed], most_files: int = 4) -> None:
    """Do the deeds and ask every law; AssertionError names the one that does not hold."""
    with taken_back(*stand.officers):
        past, files = _Past(), list[list[Event]]()
        for deed in deeds:
            _do(stand, deed, past, files)
        files += [list(store.events()) for store in stand.officers]
        files = [each for each in files if each][-most_files:]
        if not files:
            return
        whole = _ask_permutations(stand, files)
        _ask_associativity(stand, files, whole)
        _ask_conflicts(stand, files, past)


def _do(stand: Stand, deed: Deed, past: _Past, files: list[list[Event]]) -> None:
    store = stand.officers[deed.who]
    entity, path = PLACES[deed.place]
    before = frozenset(event.id for event in store.events())
    if deed.verb in ("write", "settle"):
        write = Write(entity, path, VALUES[deed.value], settles=deed.verb == "settle")
        store.append([write], label="Typed")
    elif deed.verb == "undo":
        latest = [each for each in store.batches(3) if not store.is_undone(each.id)]
        if latest:
            store.undo(latest[0].id)
    elif deed.verb == "give":
        given = list(store.events())
        stand.officers[deed.other].receive(given, label="Return")
    else:
        names = sorted({name for name, _ in PLACES})
        wanted = {name for bit, name in enumerate(names) if deed.value >> bit & 1} or set(names)
        files.append([event for event in store.events() if event.entity in wanted])
    for event in store.events():
        if event.id not in before:
            past.had[event.id] = before


def _ask_permutations(stand: Stand, files: list[list[Event]]) -> str:
    """Any order, any repetition: one state. Nothing that was in a file is out of reach."""
    board, states = stand.board, set()
    for number, order in enumerate(permutations(files)):
        with taken_back(board):
            for events in order:
                board.receive(events, label="Return")
            states.add(state_digest(board))
            stand.told["orders"] += 1
            if number == 0:
                again = [board.receive(events, label="Return").events for events in order]
                assert again == [0] * len(order), "a file taken in twice brought something"
                assert state_digest(board) in states, "a file taken in twice changed the state"
                _ask_reach(board, files)
                board.rebuild()
                assert state_digest(board) in states, "tables made again are others"
    assert len(states) == 1, f"{len(states)} states from the orders of {len(files)} files"
    return states.pop()


def _ask_reach(board: Store, files: list[list[Event]]) -> None:
    for event in {each.id: each for events in files for each in events}.values():
        found = {each.id: each for each in board.history(event.entity, event.path)}
        assert found.get(event.id) == event, f"{event.id} of {event.entity} is out of reach"


def _ask_associativity(stand: Stand, files: list[list[Event]], whole: str) -> None:
    """Some files joined elsewhere first, and taken in as one: the same state."""
    cut = max(1, len(files) // 2)
    for first, rest in ((files[:cut], files[cut:]), (files[cut:], files[:cut])):
        with taken_back(stand.middle, stand.board):
            for events in first:
                stand.middle.receive(events, label="Return")
            for events in rest:
                stand.board.receive(events, label="Return")
            stand.board.receive(list(stand.middle.events()), label="Return")
            assert state_digest(stand.board) == whole, "joined in another grouping: another state"


def _ask_conflicts(stand: Stand, files: list[list[Event]], past: _Past) -> None:
    """What was written without knowing of each other, and differs, is one conflict; and one
    settling of each ends them all, for everybody."""
    board = stand.board
    with taken_back(board):
        for events in files:
            board.receive(events, label="Return")
        known = {event.id: event for event in board.events()}
        listed = _conflicts(board)
        assert len(listed) == len(set(listed)), "a conflict is listed twice"
        pure = entity_states(known.values())
        assert set(listed) == {(name, path) for name in pure for path in pure[name].conflicts()}
        replaced = {other for event in known.values() for other in event.replaces}
        for event in known.values():
            for other in event.replaces:
                assert other in past.had[event.id], "what its author never saw was replaced"
        standing: dict[tuple[str, str], list[Event]] = {}
        for event in known.values():
            if event.id not in replaced:
                standing.setdefault((event.entity, event.path), []).append(event)
        for place, heads in standing.items():
            differing = [
                pair
                for pair in combinations(heads, 2)
                if past.concurrent(*pair) and canonical(pair[0].value) != canonical(pair[1].value)
            ]
            if differing:
                assert listed.count(place) == 1, f"a concurrent edit at {place} is not in conflict"
                stand.told["conflicts"] += 1
                stand.told["concurrent edits"] += len(differing)
            shown = {each.id for each in board.state(place[0]).paths[place[1]].heads}
            assert shown == {each.id for each in heads}, "a value that stands is not shown"
        settled = [Write(*place, "settled", settles=True) for place in listed]
        board.append(settled, label="Settled")
        assert _conflicts(board) == [], "a settled conflict is still listed"
        told = list(board.events())
        for officer in stand.officers:
            officer.receive(told, label="Return")
            open_still = set(_conflicts(officer)) & set(listed)
            assert all(_is_new_here(officer, place, known) for place in open_still)


def _is_new_here(store: Store, place: tuple[str, str], known: dict[str, Event]) -> bool:
    """Whether a value stands here that no file had brought to the board."""
    return any(head.id not in known for head in store.state(place[0]).paths[place[1]].heads)


def state_digest(store: Store) -> str:
    """SHA-256 over the events, the heads, the conflicts and every table of the window."""
    total = hashlib.sha256(store.digest().encode())
    total.update(store.projection_digest().encode())
    for row in store.db.conn.execute(
        "SELECT h.entity, h.path, e.id FROM heads h JOIN events e ON e.seq = h.seq ORDER BY 1, 2, 3"
    ):
        total.update("\n".join(row).encode())
    return total.hexdigest()


def _conflicts(store: Store) -> list[tuple[str, str]]:
    rows = store.db.conn.execute("SELECT entity, path FROM conflicts ORDER BY entity, path")
    return [(row[0], row[1]) for row in rows]


@contextmanager
def taken_back(*stores: Store) -> Iterator[None]:
    for store in stores:
        store.db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        for store in stores:
            store.db.conn.execute("ROLLBACK")


# --- the long run -------------------------------------------------------------------------------

WHOLE_EVERY: Final = 51
"""One set of so many is tried on whole stores."""


def try_sets(folder: Path, seeds: Iterable[int]) -> Counter[str]:
    """Sets by seed; AssertionError names the seed at which a law does not hold."""
    light, whole = make_light_stand(), make_stand(folder)
    try:
        for seed in seeds:
            stand = whole if seed % WHOLE_EVERY == 0 else light
            try:
                chance = random.Random(seed)
                try_set(stand, deeds_of(chance), chance.choice((2, 3, 3, 3, 3, 3, 3, 4)))
            except Exception as error:
                raise AssertionError(f"set {seed}: {error!r}") from error
            stand.told["sets"] += 1
        light.told["sets on whole stores"] = whole.told["sets"]
        return light.told + whole.told
    finally:
        light.close()
        whole.close()


def try_many(folder: Path, times: int, seed: int, lanes: int = 2) -> Counter[str]:
    """The same in several processes."""
    work = []
    for lane in range(lanes):
        place = folder / f"lane-{lane}"
        place.mkdir()
        work.append((place, range(seed + lane, seed + times, lanes)))
    with get_context("spawn").Pool(lanes) as pool:
        return sum(pool.starmap(try_sets, work, chunksize=1), Counter[str]())
