"""Pages that turn bad while the window is open: told in words with the ways out, and nothing that
is whole is written over."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SsioError, SurroundingsError
from ssio_desktop.services import backups, home, keeping_backups, schools, searching, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.searching import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.backup import folder, listed
from ssio_desktop.store.pages import PAGE
from ssio_desktop.store.salvage import find
from ssio_desktop.ui.shell.explain import Message, with_backups
from ssio_desktop.ui.shell.operations import Operations
from tests.services.visits import begin

PURPOSE = "visit.purpose"
READS: tuple[Callable[[Workspace], object], ...] = (
    schools.list_schools,
    lambda ws: list(ws.store.events()),
    lambda ws: ws.store.batches(),
    visiting.list_visits,
    lambda ws: searching.search(ws, Wanted("words")),
    home.today,
    lambda ws: ws.store.digest(),
    lambda ws: ws.store.projection_digest(),
)


@pytest.fixture
def visit(ws: Workspace) -> str:
    made = begin(ws, "900001")
    for each in range(30):
        visiting.keep_typing(ws, made, {PURPOSE: f"Words of lesson {each}. " * 60})
        visiting.settle(ws, made)
    backups.back_up(ws)
    ws.store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return made


def _spoil(path: Path, pages: list[int]) -> None:
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE + 100)
            file.write(b"\xff" * 40)


@pytest.mark.parametrize("seed", range(3))
def test_no_reading_of_a_damaged_page_is_a_fault_of_the_program(
    ws: Workspace, visit: str, seed: int
) -> None:
    copies = {each: each.read_bytes() for each in _backups(ws)}
    chance = random.Random(seed)
    count = ws.store.path.stat().st_size // PAGE
    other = ws.twin()
    _spoil(ws.store.path, sorted(chance.sample(range(2, count), count // 3)))
    readable = {event.id for event in find(ws.store.path, ws.store._data_key).events}
    failed = 0
    for read in READS:
        try:
            read(other)
        except Exception as error:  # noqa: BLE001 - which kind it is is what is asked
            told = other.told_of(error)
            assert isinstance(told, SurroundingsError), repr(error)
            assert told.code == "store.corrupt"
            assert next(iter(copies)).name in told.remedy
            assert "salvage" in told.remedy
            failed += 1
    assert failed > len(READS) // 2
    for change in (
        lambda: visiting.keep_typing(other, visit, {PURPOSE: "typed since"}),
        lambda: keeping_backups.keep_up(other),
        lambda: backups.back_up(other),
    ):
        try:
            change()
        except Exception as error:  # noqa: BLE001 - as above
            assert isinstance(other.told_of(error), SsioError), repr(error)
    other.close()
    assert {each: each.read_bytes() for each in _backups(ws)} == copies
    after = {event.id for event in find(ws.store.path, ws.store._data_key).events}
    assert readable <= after


def test_the_window_says_it_and_goes_on(ws: Workspace, visit: str, qtbot: QtBot) -> None:
    count = ws.store.path.stat().st_size // PAGE
    _spoil(ws.store.path, list(range(4, count)))
    bugs: list[BaseException] = []
    operations: Operations[Workspace] = Operations(
        ws.opener(),
        dispose=Workspace.close,
        tell=Workspace.told_of,
        log=lambda _, error: bugs.append(error),
    )
    try:
        with qtbot.waitSignal(operations.failed, timeout=30_000) as failing:
            operations.read(lambda each: list(each.store.events()), lambda _: None)
        message: Message = with_backups(failing.args[0], lambda page: gone.append(page))
        gone: list[str] = []
        assert message.code == "store.corrupt"
        assert "backup" in message.remedy
        assert message.act is not None
        message.act()
        assert gone == ["settings"]
        operations.change(
            lambda each: Outcome(each.store.save_draft("visit/new", {"answers.p": "typed"})),
            lambda _: None,
        )
        qtbot.waitUntil(lambda: not operations.is_busy)
    finally:
        operations.close()
    assert bugs == []


def _backups(ws: Workspace) -> Iterator[Path]:
    # Not asked of the store, which may not be able to say.
    return (each.path for each in listed(folder(ws.store.path)))
