"""Taking files in, back and in again leaves what their senders said, and nothing of the coming and
going."""

from __future__ import annotations

from tests.store.retaking import try_seeds

FOUND = (54, 144, 664, 17_108, 17_800)
"""Seeds at which something else stood once."""


def test_whatever_was_taken_back_what_stands_is_what_is_in() -> None:
    seen = try_seeds((*FOUND, *range(40)))
    assert seen["sets"] == 45 and seen["taken back"] > 100
    assert min(seen["done again"], seen["own taken back"], seen["written"]) > 10
