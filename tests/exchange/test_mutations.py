from __future__ import annotations

from .mutations import damaged_and_read, forged_and_read


def test_a_damaged_return_is_refused_in_words_or_read_as_it_was() -> None:
    found = damaged_and_read(range(600))
    assert found.total() == 600
    assert {"return.damaged", "return.incomplete", "return.not-a-return"} <= set(found)
    assert found["read as it was"] < 60


def test_a_forged_return_is_refused_in_words_or_read() -> None:
    found = forged_and_read(range(400))
    assert found.total() == 400
    assert {"return.manifest", "return.event", "return.unexpected", "read"} <= set(found)
