"""The texts of help: read from their folder, divided at their headings, and searched.

A text is Markdown: one heading of the first level, then sections under headings of the second.
Knows no widgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`|#>]|^\s*(?:[-]|\d+\.)\s|^\s*\|?[-:| ]+\|\s*$", re.MULTILINE)
_WORD = re.compile(r"\w+(?:’\w+)?")


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A part of a page. anchor: how links name it. text: Markdown without the heading."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """A page of help. text: Markdown without the first heading."""

    id: str
    title: str
    text: str
    sections: tuple[HelpSection, ...]


@dataclass(frozen=True, slots=True)
class HelpFound:
    """Where words were found. section: None where they stand before the first heading."""

    topic: HelpTopic
    section: HelpSection | None

    @property
    def target(self) -> str:
        """What a link to it says: ``visits#write-the-note``."""
        return f"{self.topic.id}#{self.section.anchor}" if self.section else self.topic.id


def anchor_of(heading: str) -> str:
    """How a link names a heading, by the same rule as the places where such files are read."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().casefold())
    return kept.replace(" ", "-")


def read_topics(folder: Path, ids: Iterable[str]) -> tuple[HelpTopic, ...]:
    """The pages of these ids, in their order. OSError where one cannot be read."""
    return tuple(
        parse(topic, (folder / f"{topic}.md").read_text(encoding="utf-8")) for topic in ids
    )


def parse(topic_id: str, markdown: str) -> HelpTopic:
    """A page from its text. What stands before the first heading is passed over."""
    _, _, rest = ("\n" + markdown).partition("\n# ")
    title, _, text = rest.partition("\n")
    sections = []
    for part in ("\n" + text).split("\n## ")[1:]:
        heading, _, below = part.partition("\n")
        sections.append(HelpSection(anchor_of(heading), heading.strip(), below.strip()))
    return HelpTopic(topic_id, title.strip(), text.strip(), tuple(sections))


def plain(markdown: str) -> str:
    """The words of a text without its marks and addresses."""
    return _MARKS.sub(" ", _LINK.sub(r"\1", markdown))


def search(topics: Sequence[HelpTopic], wanted: str) -> tuple[HelpFound, ...]:
    """Where all the words stand, or words that begin so.

    Pages whose title has them come first, then sections whose heading has them.
    """
    words = [word.casefold() for word in _WORD.findall(wanted)]
    if not words:
        return ()
    found: list[tuple[int, int, HelpFound]] = []
    for topic in topics:
        opening = topic.text.partition("## ")[0] if topic.sections else topic.text
        places: list[tuple[HelpSection | None, str, str]] = [(None, topic.title, opening)]
        places += [(each, each.title, each.text) for each in topic.sections]
        for section, title, text in places:
            rank = _rank(words, title, f"{topic.title} {plain(text)}", is_page=section is None)
            if rank:
                found.append((rank, len(found), HelpFound(topic, section)))
    return tuple(each for _, _, each in sorted(found, key=lambda one: one[:2]))


def _rank(words: Sequence[str], title: str, text: str, *, is_page: bool) -> int:
    """1 where the title of a page has all the words, 2 where that of a section has them, 3 where
    title and text have them, 0 where not."""
    if _has(words, title):
        return 1 if is_page else 2
    return 3 if _has(words, f"{title} {text}") else 0


def _has(words: Sequence[str], text: str) -> bool:
    here = {word.casefold() for word in _WORD.findall(text)}
    return all(any(word.startswith(part) for word in here) for part in words)
