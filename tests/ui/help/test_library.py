"""The texts of help: divided at their headings, named as links name them, found by their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.ui.help.library import (
    HelpTopic,
    anchor_of,
    parse,
    plain,
    read_topics,
    search,
)

VISITS = """# Write a visit

It begins as a draft.

## Begin a visit

Choose **New visit**. See [the return](return.md#send-it).

## One school’s note: when it’s final

| Key | Does |
| --- | --- |
| `Ctrl+Down` | next section |
"""
RETURN = """# Make the return

## Send it

Copy the file to the stick.
"""


@pytest.fixture
def topics() -> tuple[HelpTopic, ...]:
    return parse("visits", VISITS), parse("return", RETURN)


def found(topics: tuple[HelpTopic, ...], words: str) -> list[str]:
    return [each.target for each in search(topics, words)]


def test_a_text_is_divided_at_its_headings() -> None:
    topic = parse("visits", VISITS)
    assert topic.title == "Write a visit"
    assert [section.title for section in topic.sections] == [
        "Begin a visit",
        "One school’s note: when it’s final",
    ]
    assert topic.text.startswith("It begins as a draft.")


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Begin a visit", "begin-a-visit"),
        ("One school’s page", "one-schools-page"),
        ("A new register, a year later", "a-new-register-a-year-later"),
    ],
)
def test_a_heading_is_named_as_links_name_it(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_the_page_about_it_comes_first_then_headings_then_texts() -> None:
    pages = (
        parse("home", "# Home\n\n## Send it\n\nSee your visits.\n\n## Open visits\n\nA list.\n"),
        parse("visits", "# Visits\n\nDrafts.\n\n## Print\n\nOn paper.\n"),
    )
    assert found(pages, "visit") == [
        "visits",
        "home#open-visits",
        "home#send-it",
        "visits#print",
    ]


def test_words_are_found_under_their_heading(topics: tuple[HelpTopic, ...]) -> None:
    assert found(topics, "stick") == ["return#send-it"]


def test_the_beginning_of_a_word_is_enough_and_case_does_not_matter(
    topics: tuple[HelpTopic, ...],
) -> None:
    assert found(topics, "STI cop") == ["return#send-it"]


def test_what_stands_before_the_first_heading_leads_to_the_page(
    topics: tuple[HelpTopic, ...],
) -> None:
    assert found(topics, "begins draft") == ["visits"]


def test_headings_that_have_the_words_come_first(topics: tuple[HelpTopic, ...]) -> None:
    # “return” also stands in the text of “Begin a visit”, which is listed before.
    assert found(topics, "return") == ["return", "visits#begin-a-visit", "return#send-it"]


def test_marks_and_addresses_are_not_searched(topics: tuple[HelpTopic, ...]) -> None:
    assert found(topics, "md") == []
    assert found(topics, "section next") == ["visits#one-schools-note-when-its-final"]
    assert "**" not in plain(VISITS) and "return.md" not in plain(VISITS)


@pytest.mark.parametrize("words", ["", "   ", "?!", "giraffe"])
def test_nothing_is_found_for_words_that_stand_nowhere(
    topics: tuple[HelpTopic, ...], words: str
) -> None:
    assert found(topics, words) == []


def test_a_text_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        read_topics(tmp_path, ["visits"])
