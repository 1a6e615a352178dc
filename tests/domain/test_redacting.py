from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ssio_desktop.domain.redacting import is_anything, redacted

NAMES = {
    "O’Brien": ("O'Brien", "O’BRIEN", "o‘brien", "Oʼbrien"),
    "Anne-Marie": ("Anne–Marie", "ANNE‑MARIE", "Anne\u00ad-Marie", "An\u200bne-Marie"),
    "Zoë": (unicodedata.normalize("NFD", "Zoë"), "ZOË", "Zoe"),
    "Łukasz Weiß": ("Lukasz  WEISS", "Łukasz\nWeiß", "łukasz\u00a0weiss"),
    "Fiona": ("ﬁona", "Ｆｉｏｎａ"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_hidden_however_it_is_written(name: str) -> None:
    for other in (name, *NAMES[name]):
        for words, text in ((name, other), (other, name)):
            assert redacted(f"Of {text}, twice: {text}.", [words]) == (
                "Of [redacted 1], twice: [redacted 1].",
                (2,),
            )


def test_marks_are_not_hidden_themselves_and_nothing_is_left_of_words_that_overlap() -> None:
    shown, times = redacted("Mr Smith Jones 1 is red.", ["Mr Smith", "Smith Jones", "red", "1"])
    assert shown == "[redacted 1][redacted 2] [redacted 4] is [redacted 3]."
    assert times == (1, 1, 1, 1)


def test_a_name_within_a_longer_one_leaves_none_of_it() -> None:
    assert redacted("Ann Quill and Ann", ["Ann", "Ann Quill"]) == (
        "[redacted 2] and [redacted 1]",
        (1, 1),
    )


@given(st.text(max_size=40), st.text(max_size=6))
def test_words_put_anywhere_are_hidden_and_the_rest_stays(text: str, words: str) -> None:
    # What nobody can see is refused before it comes here.
    assume(is_anything(words))
    shown, (times,) = redacted(text, [words])
    assert times == shown.count("[redacted 1]") - text.count("[redacted 1]")
    if not times:
        assert shown == text and words not in text
