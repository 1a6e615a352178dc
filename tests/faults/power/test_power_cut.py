"""The power goes at any moment: the store opens, and nothing acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.power.tracing import Step, can_trace, sit
from tests.faults.power.verdict import cuts, try_cuts

STATES = 70
traced = pytest.mark.skipif(not can_trace(), reason="needs strace, which is not on this machine")


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> tuple[Step, ...]:
    """What a sitting asks of its files."""
    folder = tmp_path_factory.mktemp("sitting")
    (folder / "store").mkdir()
    return sit(folder / "store", folder / "told", 9)


@traced
def test_after_a_power_cut_the_store_opens_with_everything_acknowledged(
    steps: tuple[Step, ...], tmp_path: Path
) -> None:
    assert len(steps) > 300
    seen = try_cuts(steps, cuts(steps, STATES, 7431), tmp_path)
    assert seen["held"] > STATES // 2


@traced
def test_a_store_that_did_not_sync_would_be_found_out(
    steps: tuple[Step, ...], tmp_path: Path
) -> None:
    """The harness sees a loss where there is one: were the journal not synced, words would go."""
    careless = [step for step in steps if not (step.kind == "sync" and "-wal" in step.name)]
    with pytest.raises(AssertionError, match="Cut"):
        try_cuts(careless, cuts(careless, STATES, 7431), tmp_path)
