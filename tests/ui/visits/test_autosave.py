"""What is typed reaches the disk in the order it was typed, whatever the disk says meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.visits import autosave as module
from ssio_desktop.ui.visits.autosave import Autosave
from tests.services.visits import begin

PATH = "findings.going_well"
FULL = SurroundingsError("The disk is full.")


@dataclass
class ByHand:
    """Stands in for the window's operations: the test says when each piece of work is done."""

    ws: Workspace
    asked: list[tuple[Callable[[Workspace], Any], Any, Any]] = field(default_factory=list)
    is_closed: bool = False

    def change(self, work: Any, then: Any = None, fail: Any = None, **_: object) -> None:
        self.asked.append((work, then, fail))

    def do(self, number: int = 0) -> None:
        """Do a piece of work that was asked for."""
        work, then, _ = self.asked.pop(number)
        outcome = work(self.ws)
        if then is not None:
            then(outcome.value)

    def refuse(self, number: int = 0) -> None:
        """Let a piece of work fail."""
        self.asked.pop(number)[2](FULL)


@dataclass
class Desk:
    hand: ByHand
    autosave: Autosave
    visit: str

    def stored(self) -> Json:
        return visiting.open_visit(self.hand.ws, self.visit).answers.get(PATH)


@pytest.fixture
def desk(ws: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(module, "RETRY_MS", 1)
    visit = begin(ws, "900001")
    hand = ByHand(ws)
    return Desk(hand, Autosave(cast(Operations[Workspace], hand), visit), visit)


def test_several_keystrokes_are_saved_in_one_piece_of_work(desk: Desk) -> None:
    for words in ("a", "ab", "abc"):
        desk.autosave.keep({PATH: words})
    desk.autosave.flush()
    assert len(desk.hand.asked) == 1
    desk.hand.do()
    assert desk.stored() == "abc"


def test_what_could_not_be_saved_is_tried_again_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.autosave.keep({PATH: "kept"})
    desk.autosave.flush()
    desk.hand.refuse()
    assert desk.autosave.unconfirmed == {PATH: "kept"}
    qtbot.waitUntil(lambda: len(desk.hand.asked) == 1)
    desk.hand.do()
    assert desk.stored() == "kept"
    assert desk.autosave.unconfirmed == {}


def test_older_words_never_overwrite_newer_ones_after_a_failure(desk: Desk, qtbot: QtBot) -> None:
    desk.autosave.keep({PATH: "older", "next.next_focus": "elsewhere"})
    desk.autosave.flush()
    desk.autosave.keep({PATH: "newer"})
    desk.autosave.flush()
    desk.hand.refuse(0)
    desk.hand.do(0)
    assert desk.stored() == "newer"
    qtbot.waitUntil(lambda: len(desk.hand.asked) == 1)
    desk.hand.do()
    assert desk.stored() == "newer"
    answers = visiting.open_visit(desk.hand.ws, desk.visit).answers
    assert answers["next.next_focus"] == "elsewhere"


def test_words_typed_after_a_failure_win_over_those_that_failed(desk: Desk, qtbot: QtBot) -> None:
    desk.autosave.keep({PATH: "older"})
    desk.autosave.flush()
    desk.autosave.keep({PATH: "newest"})
    desk.hand.refuse()
    desk.autosave.flush()
    while desk.hand.asked:
        desk.hand.do()
    assert desk.stored() == "newest"


def test_what_is_on_its_way_counts_as_unconfirmed_until_it_is_there(desk: Desk) -> None:
    desk.autosave.keep({PATH: "one"})
    desk.autosave.flush()
    desk.autosave.keep({"next.next_focus": "two"})
    assert desk.autosave.unconfirmed == {PATH: "one", "next.next_focus": "two"}
    desk.hand.do()
    assert desk.autosave.unconfirmed == {"next.next_focus": "two"}


def test_settling_records_what_was_typed_and_only_once(desk: Desk) -> None:
    desk.autosave.keep({PATH: "recorded"})
    desk.autosave.settle()
    desk.autosave.settle()
    assert len(desk.hand.asked) == 2
    desk.hand.do()
    desk.hand.do()
    assert visiting.read(desk.hand.ws, desk.visit).answers[PATH] == "recorded"
    assert desk.hand.ws.store.drafts() == ()


def test_recording_that_failed_is_tried_again(desk: Desk) -> None:
    desk.autosave.keep({PATH: "recorded"})
    desk.autosave.settle()
    desk.hand.do()
    desk.hand.refuse()
    desk.autosave.settle()
    desk.hand.do()
    assert visiting.read(desk.hand.ws, desk.visit).answers[PATH] == "recorded"
