"""Whether a store that is found after a power cut holds everything that was acknowledged."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.store import backup
from ssio_desktop.store.opening import open_store
from ssio_desktop.store.store import Store
from tests.faults.power.disk import LOSSES, Loss, after, lay_out
from tests.faults.power.sitting import STORE, TYPED
from tests.faults.power.tracing import Step


@dataclass(frozen=True, slots=True)
class Cut:
    """A moment and what was lost then. at: how many steps had happened."""

    at: int
    loss: Loss
    seed: int


def cuts(steps: Sequence[Step], number: int, seed: int) -> Iterator[Cut]:
    """So many cuts, at any moment, every kind of loss as often."""
    chance = random.Random(seed)
    for each in range(number):
        yield Cut(chance.randint(1, len(steps)), LOSSES[each % len(LOSSES)], chance.getrandbits(32))


def try_cuts(steps: Sequence[Step], chosen: Iterator[Cut], folder: Path) -> Counter[str]:
    """Rebuild what each cut leaves and judge it; how many cuts came at which point of a life.

    AssertionError, naming the cut, where a store does not open or something is missing.
    """
    seen: Counter[str] = Counter()
    for cut in chosen:
        place = folder / f"cut-{cut.at}-{cut.seed}"
        place.mkdir()
        lay_out(after(steps[: cut.at]).fail(cut.loss, random.Random(cut.seed)), place)
        told = [step.told for step in steps[: cut.at] if step.kind == "told"]
        try:
            seen[judge(place, told, thoroughly=cut.seed % 4 == 0)] += 1
        except (AssertionError, SsioError) as error:
            raise AssertionError(f"{cut}: {error!r}") from error
        shutil.rmtree(place)
    return seen


def judge(folder: Path, told: Sequence[dict[str, Any]], *, thoroughly: bool) -> str:
    """AssertionError or SsioError where the store does not hold what was acknowledged."""
    path = folder / STORE
    if not any("made" in each for each in told):
        # Nothing was promised yet: it must be refused in words, or open.
        try:
            open_store(path, told[0]["trying"] if told else "three wet umbrellas").close()
        except SsioError:
            return "refused before it was made"
        return "opened before it was made"
    with _open(path, told) as store:
        _holds(store, told, folder)
        if thoroughly:
            # A page that was torn while it was moved from the journal is still whole there.
            store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            assert store.db.conn.execute("PRAGMA cipher_integrity_check").fetchall() == []
            assert store.db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            before = store.projection_digest()
            store.rebuild()
            assert store.projection_digest() == before, "the tables do not follow from the events"
        # Work goes on.
        store.save_draft(TYPED, {"answers.p": 1_000_000})
    return "held"


def _open(path: Path, told: Sequence[dict[str, Any]]) -> Store:
    phrases = [each["phrase"] for each in told if "phrase" in each]
    tried = [each["trying"] for each in told if "trying" in each]
    # One that was being set when the power went may hold or not; what holds must be one of two.
    for phrase in dict.fromkeys([phrases[-1], tried[-1]]):
        try:
            return open_store(path, phrase)
        except UserError as error:
            if error.code != "passphrase.wrong":
                raise
    raise AssertionError("the passphrase that was acknowledged does not open the store")


def _holds(store: Store, told: Sequence[dict[str, Any]], folder: Path) -> None:
    wanted: dict[tuple[str, str], Any] = {}
    typed, number, written = 0, 0, ""
    for each in told:
        typed = each.get("typed", typed)
        written = each.get("written", written)
        if "entity" in each:
            wanted[each["entity"], each["path"]] = each["value"]
        if "backup" in each:
            copy = backup.folder(store.path) / each["backup"]
            assert copy.is_file(), "an acknowledged backup is not there"
            assert backup.key_file(copy).is_file(), "the key file of a backup is not there"
            number = each["events"]
            assert backup.prove(copy, store._data_key) == number
    undone = told[-1].get("entity", "")
    for (entity, path), value in wanted.items():
        found = store.state(entity).get(path)
        # The latest of all may have been taken back in the moment of the cut.
        assert found == value or (entity == undone and found is None), f"{entity} {path}: {found!r}"
    held = [each.value for each in store.drafts(TYPED)]
    held.append(store.state(TYPED).get("answers.p", 0))
    assert max(int(str(each)) for each in held) >= typed, "typing that was saved is lost"
    if written:
        data = (folder / "report.pdf").read_bytes()
        assert len(data) % 20 == 0
        assert data.endswith(b"sentences. ")
        assert sha256(data).hexdigest() == written or not told[-1].get("written"), "an old report"
