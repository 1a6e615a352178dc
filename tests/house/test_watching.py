"""The watch over a window's event loop sees what keeps it, and where."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bench.watching import Watch, percentile, told


def busy(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


def test_each_step_is_measured_with_its_name_and_the_place_of_a_long_one(qtbot: QtBot) -> None:
    def script() -> Iterator[str | float]:
        yield "nothing much"
        yield 0.01
        busy(0.2)
        yield "long work"

    steps = Watch("tests").run(script())
    named = {each.what: each for each in steps}
    assert named["long work"].seconds >= 0.2
    assert named["long work"].seconds > named["nothing much"].seconds
    assert any("busy" in place for place in named["long work"].places)
    assert "long work" in told(steps, 1)


def test_what_breaks_in_a_script_is_not_lost(qtbot: QtBot) -> None:
    def script() -> Iterator[str | float]:
        yield "one"
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        Watch("tests").run(script())


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([3.0, 1.0, 2.0], 1.0) == 3.0
    assert percentile([], 0.5) == 0.0
