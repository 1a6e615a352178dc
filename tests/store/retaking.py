"""Files that are taken in, taken back, done again and taken in once more, in whatever order, held
against what would stand had only those come in that are in.

What would stand is reckoned here from what each officer said and had seen, without a store: the law
is that nothing else can be told from the board's own record.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from multiprocessing import get_context

from ssio_desktop.domain.events import Event, canonical
from ssio_desktop.store.arrivals import to_send
from ssio_desktop.store.log import Write
from ssio_desktop.store.standing import brought
from ssio_desktop.store.store import Store
from tests.store.merging import OFFICERS, PLACES, VALUES, Stand, make_light_stand, taken_back

Place = tuple[str, str]
Said = tuple[str, str]
"""A value in its canonical text, and who said it."""


@dataclass(slots=True)
class File:
    """A file of an officer. batch: under which it is in; empty where it is not."""

    sender: int
    events: list[Event]
    batch: str = ""


@dataclass(slots=True)
class Own:
    """What the board wrote itself. event: what was said, with what its author had in sight."""

    event: Event
    batch: str
    stands: bool = True


@dataclass(slots=True)
class Board:
    """The board's store, and what ought to stand in it. order: of what came, by batch, as long as
    nothing of it was taken back."""

    store: Store
    files: list[File]
    owns: list[Own] = field(default_factory=list)
    taken: list[File] = field(default_factory=list)
    undone: list[tuple[File | Own, str]] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)

    def said(self, *, also: Iterable[Event] = ()) -> list[Event]:
        """All that was said by what is in."""
        each = [event for file in self.files if file.batch for event in file.events]
        each += [own.event for own in self.owns if own.stands]
        return list({event.id: event for event in (*each, *also)}.values())

    def heads(self, place: Place) -> tuple[Event, ...]:
        """What ought to stand at a place."""
        known = [own.event for own in self.owns] + [e for file in self.files for e in file.events]
        return standing([e for e in self.said() if (e.entity, e.path) == place], known)


def standing(said: Iterable[Event], known: Iterable[Event]) -> tuple[Event, ...]:
    """What of it nothing else of it was written over, be it through something that is not in."""
    those, by_id = {event.id: event for event in said}, {event.id: event for event in known}
    covered: set[str] = set()
    for event in those.values():
        open_ = list(event.replaces)
        while open_:
            key = open_.pop()
            if key in covered:
                continue
            covered.add(key)
            open_ += by_id[key].replaces if key in by_id else ()
    return tuple(event for key, event in those.items() if key not in covered)


def try_retaking(stand: Stand, chance: random.Random) -> None:
    """One set of files and what a board does with them; AssertionError where something else stands
    than ought to."""
    with ExitStack() as stack:
        stack.enter_context(taken_back(*stand.officers, stand.board, stand.middle))
        board = Board(stand.board, _files(stand, chance))
        steps = (_take, _take_back, _do_again, _write, _take_back_own)
        for number in range(chance.choice((4, 8, 12, 16, 24))):
            chance.choices(steps, (8, 5, 2, 3, 1))[0](board, chance)
            _ask(board, number)
        for file in reversed(board.taken.copy()):
            _undo(board, file)
        _ask(board, -1)
        for file in board.files:
            _take_in(board, file)
        _ask(board, -2)
        _ask_of_a_third(board, stand.middle)
        stand.told += board.told


def _files(stand: Stand, chance: random.Random) -> list[File]:
    """What officers recorded, and put into files now and then; each holds those before it."""
    files = []
    for _ in range(chance.choice((3, 5, 8, 12))):
        who = chance.randrange(OFFICERS)
        store = stand.officers[who]
        match chance.choices(("write", "undo", "file"), (8, 1, 4))[0]:
            case "write":
                place, value = chance.choice(PLACES[:3]), chance.choice(VALUES)
                store.append([Write(*place, value)], label="Typed")
            case "undo":
                latest = [each for each in store.batches(2) if not store.is_undone(each.id)]
                if latest:
                    store.undo(latest[0].id)
            case "file":
                files.append(File(who, list(store.events())))
    files += [File(who, list(store.events())) for who, store in enumerate(stand.officers)]
    return [file for file in files if file.events]


def _take(board: Board, chance: random.Random) -> None:
    if board.files:
        _take_in(board, chance.choice(board.files))


def _take_in(board: Board, file: File) -> None:
    if file.batch:
        return
    coming = brought(board.store.db, file.events)
    source = {"device": f"device-{file.sender}", "kind": "return"}
    done = board.store.receive(file.events, label="Return", source=source)
    assert bool(coming) == (done.batch is not None), "what a file brings was told wrong"
    assert not brought(board.store.db, file.events), "a file that is in would bring something"
    board.told["taken in"] += 1
    if done.batch is not None:
        file.batch = done.batch.id
        board.taken.append(file)
        board.undone = [each for each in board.undone if each[0] is not file]


def _take_back(board: Board, chance: random.Random) -> None:
    # The latest of each sender.
    latest = list({file.sender: file for file in board.taken}.values())
    if latest:
        _undo(board, chance.choice(latest))


def _undo(board: Board, file: File) -> None:
    done, _ = board.store.undo(file.batch)
    board.told["taken back"] += 1
    if done.batch is None:
        return  # Nothing of it was in sight: it stays in.
    file.batch = ""
    board.taken.remove(file)
    board.undone.append((file, done.batch.id))


def _do_again(board: Board, chance: random.Random) -> None:
    if not board.undone:
        return
    # The last of each sender first, as they were taken back.
    senders = {each.sender if isinstance(each, File) else -1: each for each, _ in board.undone}
    each = senders[chance.choice(sorted(senders))]
    batch = next(key for other, key in board.undone if other is each)
    if isinstance(each, File) and any(
        other.sender == each.sender and len(other.events) > len(each.events)
        for other in board.taken
    ):
        return
    done, left = board.store.undo(batch)
    board.told["done again"] += 1
    board.undone = [other for other in board.undone if other[0] is not each]
    if isinstance(each, Own):
        each.stands = not left
        each.batch = done.batch.id if done.batch is not None else each.batch
    elif done.batch is not None:
        each.batch = done.batch.id
        board.taken.append(each)


def _write(board: Board, chance: random.Random) -> None:
    place, value = chance.choice(PLACES[:3]), chance.choice(VALUES)
    settles = chance.random() < 0.3
    before = board.heads(place)
    here = board.store.state(place[0]).paths.get(place[1])
    shown = canonical(here.value) if here is not None else "null"
    done = board.store.append([Write(*place, value, settles=settles)], label="Typed")
    board.told["written"] += 1
    if done.batch is None:
        return
    (made,) = board.store.events_of(done.batch.id)
    seen = [e.id for e in before if settles or canonical(e.value) == shown]
    event = Event(
        made.id, made.device, made.officer, made.stamp, *place, made.value, tuple(sorted(seen))
    )
    board.owns.append(Own(event, done.batch.id))


def _take_back_own(board: Board, chance: random.Random) -> None:
    if not board.owns or not board.owns[-1].stands:
        return
    own = board.owns[-1]
    done, left = board.store.undo(own.batch)
    board.told["own taken back"] += 1
    if not left and done.batch is not None:
        own.stands = False
        board.undone.append((own, done.batch.id))


def _ask(board: Board, number: int) -> None:
    for place in PLACES[:3]:
        wanted = board.heads(place)
        here = board.store.state(place[0]).paths.get(place[1])
        found = here.heads if here is not None else ()
        assert _told(wanted) == _told(found), (
            f"step {number}, {place}: {_told(found)} stands and not {_told(wanted)}"
        )
        who = {(canonical(e.value), e.officer) for e in wanted if e.value is not None}
        seen = {(canonical(e.value), board.store.first_said(e).officer) for e in found}
        assert {each for each in seen if each[0] != "null"} <= who, (
            f"step {number}, {place}: {seen} said it and not {who}"
        )


def _told(heads: Iterable[Event]) -> frozenset[str]:
    values = frozenset(canonical(head.value) for head in heads)
    return frozenset() if values == {"null"} else values


def _ask_of_a_third(board: Board, third: Store) -> None:
    """What the board sends on, and then the officers' own files, stand elsewhere as what was said,
    without the board's takings back."""
    if board.told["own taken back"]:
        return  # That is sent on, and is said once more to others.
    sent = list(to_send(board.store.db, board.store.events()))
    third.receive(sent, label="Handover")
    for file in board.files:
        third.receive(file.events, label="Return")
    known = {e.id: e for e in [own.event for own in board.owns]}
    known |= {e.id: e for file in board.files for e in file.events}
    for place in PLACES[:3]:
        said = [e for e in known.values() if (e.entity, e.path) == place and e.id in _ids(sent)]
        here = third.state(place[0]).paths.get(place[1])
        found = _told(here.heads if here is not None else ())
        assert found <= _told(standing(said, said)) | {"null"}, f"elsewhere {found} at {place}"


def _ids(events: Iterable[Event]) -> frozenset[str]:
    return frozenset(event.id for event in events)


def try_seeds(seeds: Iterable[int]) -> Counter[str]:
    """Sets by seed; AssertionError names the seed at which something else stands."""
    stand = make_light_stand()
    try:
        for seed in seeds:
            try:
                try_retaking(stand, random.Random(seed))
            except Exception as error:
                raise AssertionError(f"set {seed}: {error!r}") from error
            stand.told["sets"] += 1
        return stand.told
    finally:
        stand.close()


def try_many(times: int, seed: int, lanes: int = 2) -> Counter[str]:
    """The same in several processes."""
    work = [range(seed + lane, seed + times, lanes) for lane in range(lanes)]
    with get_context("spawn").Pool(lanes) as pool:
        return sum(pool.map(try_seeds, work, chunksize=1), Counter[str]())
