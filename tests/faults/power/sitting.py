"""A sitting at the store, step by step, each acknowledged when the store said that it is safe.

Run as ``python -m tests.faults.power.sitting FOLDER ACKNOWLEDGEMENTS ROUNDS``. Each line of the
second file is what may be expected of the store from then on, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from hashlib import sha256
from pathlib import Path

from ssio_desktop.domain.events import Json
from ssio_desktop.files import write_whole
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import change_passphrase, create_store, open_store
from ssio_desktop.store.store import Store
from tests.store.conftest import CHEAP, PASSPHRASE

STORE = "record.ssio"
TYPED = "visit/typed"
_CHECKPOINT_PAGES = 24
"""So few that a short sitting moves pages from the journal into the file many times."""


def main(folder: Path, told: Path, rounds: int) -> None:
    """Sit for so many rounds."""
    handle = os.open(told, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)

    def acknowledge(**facts: Json) -> None:
        os.write(handle, json.dumps(facts).encode() + b"\n")

    path, phrase = folder / STORE, PASSPHRASE
    other = _colleague(told.parent)
    acknowledge(trying=phrase)
    store = create_store(path, phrase, facts={"officer": "o"}, cost=CHEAP)
    acknowledge(made=True, phrase=phrase)
    for number in range(rounds):
        store.db.conn.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        for word in range(4):
            typed = number * 10 + word + 1
            store.save_draft(TYPED, {"answers.p": typed})
            acknowledge(typed=typed)
        drafts = store.drafts(TYPED)
        store.append(
            [Write(each.entity, each.path, each.value) for each in drafts],
            label="Typed",
            promoting=drafts,
        )
        acknowledge(typed=number * 10 + 4)
        name, text = f"note/{number}", _words(number)
        done = store.append([Write(name, "answers.a", text)], label="Recorded")
        acknowledge(entity=name, path="answers.a", value=text)
        match number % 8:
            case 1:
                writes = [
                    Write(f"school/{number}{n}", "name", _words(n)) for n in range(rounds * 4)
                ]
                store.append(writes, label="Import", kind="import")
                for each in writes[::7]:
                    acknowledge(entity=each.entity, path=each.path, value=each.value)
            case 2:
                made = store.back_up("asked")
                acknowledge(backup=made.path.name, events=made.events)
            case 3:
                fresh = f"passphrase number {number}"
                acknowledge(trying=fresh)
                change_passphrase(path, phrase, fresh, CHEAP)
                phrase = fresh
                acknowledge(phrase=phrase)
            case 4:
                store.close()
                store = open_store(path, phrase)
                acknowledge(reopened=True)
            case 5:
                assert done.batch is not None
                store.undo(done.batch.id)
                acknowledge(entity=name, path="answers.a", value=None)
            case 6:
                store.receive(other.events(), label="Return")
                acknowledge(entity="visit/elsewhere", path="answers.p", value="a colleague’s")
                store.rebuild()
            case 7:
                data = _words(number).encode() * 20
                write_whole(folder / "report.pdf", data)
                acknowledge(written=sha256(data).hexdigest())
    store.close()
    acknowledge(closed=True)
    other.close()
    os.close(handle)


def _colleague(folder: Path) -> Store:
    """A store elsewhere, from which a return comes."""
    other = create_store(folder / "colleague.ssio", PASSPHRASE, facts={"officer": "c"}, cost=CHEAP)
    other.append([Write("visit/elsewhere", "answers.p", "a colleague’s")], label="Typed")
    return other


def _words(number: int) -> str:
    return f"What was seen in lesson {number}, in whole sentences. " * (1 + number % 9)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
