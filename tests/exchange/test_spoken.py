"""Words that stand for a digest are ever the same and differ where digests do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.exchange.spoken import SPOKEN, WORDS, spoken
from tests.conftest import ROOT


def test_there_is_a_word_for_every_byte_in_the_order_of_the_alphabet() -> None:
    assert len(set(WORDS)) == 256
    assert list(WORDS) == sorted(WORDS)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in WORDS)


def test_the_page_of_the_format_has_every_word_in_its_place() -> None:
    page = (ROOT / "docs/formats/sealed-file.md").read_text("utf-8")
    (listed,) = (block for block in page.split("```") if "acorn" in block)
    assert tuple(listed.split()) == WORDS


def test_the_words_of_a_digest_never_change() -> None:
    assert " ".join(spoken(bytes(range(0, 250, 25)))) == (
        "acorn bottle coconut elbow guitar lagoon mulberry pebble raspberry tambourine"
    )


@given(st.binary(min_size=SPOKEN, max_size=40), st.binary(min_size=SPOKEN, max_size=40))
def test_digests_that_begin_otherwise_have_other_words(one: bytes, other: bytes) -> None:
    assert (spoken(one) == spoken(other)) == (one[:SPOKEN] == other[:SPOKEN])


def test_too_short_a_digest_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="ten bytes"):
        spoken(b"short")
