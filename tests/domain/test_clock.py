from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.clock import HybridClock, Stamp

DEVICE = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"


@given(st.lists(st.integers(min_value=0, max_value=2**44), min_size=1, max_size=60))
def test_stamps_only_rise_however_the_wall_clock_jumps(walls: list[int]) -> None:
    times = iter(walls)
    clock = HybridClock(DEVICE, wall=lambda: next(times))
    stamps = [clock.tick() for _ in walls]
    assert stamps == sorted(stamps)
    assert len(set(stamps)) == len(stamps)
    assert [str(s) for s in stamps] == sorted(str(s) for s in stamps)


def test_a_full_counter_borrows_a_millisecond() -> None:
    clock = HybridClock(DEVICE, last=Stamp(1000, 0xFFFF, "00000000"), wall=lambda: 5)
    assert (clock.tick().ms, clock.tick().counter) == (1001, 1)


def test_what_follows_a_stamp_seen_sorts_after_it() -> None:
    clock = HybridClock(DEVICE, wall=lambda: 1000)
    seen = Stamp(5000, 7, "12345678")
    clock.observe(seen)
    assert str(clock.tick()) > str(seen)


def test_a_stamp_is_read_back_as_it_was_written() -> None:
    stamp = Stamp(1_700_000_000_000, 3, "0a1b2c3d")
    assert Stamp.parse(str(stamp)) == stamp


@pytest.mark.parametrize("text", ["", "x", "0-0-0", "0" * 30, "00000000000G-0000-00000000"])
def test_what_is_no_stamp_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a clock stamp"):
        Stamp.parse(text)
