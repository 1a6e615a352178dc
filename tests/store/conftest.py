"""A store that is cheap to open, and helpers to write to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssio_desktop.store.envelope import KeyCost
from ssio_desktop.store.opening import create_store
from ssio_desktop.store.store import Store

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "three wet umbrellas"

MakeStore = Callable[[str], Store]


@pytest.fixture
def make_store(tmp_path: Path) -> Iterator[MakeStore]:
    opened: list[Store] = []

    def make(name: str) -> Store:
        store = create_store(
            tmp_path / f"{name}.ssio", PASSPHRASE, facts={"officer": f"officer-{name}"}, cost=CHEAP
        )
        opened.append(store)
        return store

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(make_store: MakeStore) -> Store:
    return make_store("ash")
