"""The help says only what is true of the window: its pages, links, keys and labels exist."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bench.help_pictures import MOST_BYTES, SCENES
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.services.document_names import KINDS
from ssio_desktop.ui.help.library import HelpTopic, read_topics
from ssio_desktop.ui.help.topics import HELP, ORDER, PAGE_TOPICS
from ssio_desktop.ui.pages import PAGES

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
KEY = re.compile(r"`([^`]+)`")
SHORTCUT = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}")

QT_KEYS = frozenset(
    {"Tab", "Enter", "Esc", "Up", "Down", "Left", "Right", "Home", "End"}
    | {"Shift+Down", "Ctrl+A", "Ctrl+C", "Ctrl", "Shift"}
)
"""Keys that Qt’s own lists, tables, texts and dialogs answer to."""


OWN_KEYS = frozenset({"A", "C", "N", "T", "Page Up", "Page Down"})
"""Keys without Ctrl or Alt that a page of the window answers to."""


@cache
def topics() -> tuple[HelpTopic, ...]:
    return read_topics(find_resources().help, ORDER)


@cache
def strings_of_the_window(root: Path) -> frozenset[str]:
    """Every text in the source of the window, but for what explains it to its developers."""
    found: set[str] = set()
    for path in (root / "ssio_desktop" / "ui").rglob("*.py"):
        if path.parent.name == HELP:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return frozenset(found)


def in_help(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """(page of help, what was matched) of every match in the texts."""
    for topic in topics():
        for match in pattern.finditer(topic.text):
            yield topic.id, match.group(1)


def targets() -> set[str]:
    """Everything that a link may name."""
    pages = {topic.id for topic in topics()}
    return pages | {f"{t.id}#{section.anchor}" for t in topics() for section in t.sections}


def test_every_page_of_the_window_has_help() -> None:
    assert {spec.id for spec in PAGES} - {HELP} == set(PAGE_TOPICS)
    assert set(PAGE_TOPICS.values()) <= targets()


def test_every_text_of_help_is_listed_and_every_listed_one_is_there(root: Path) -> None:
    files = {path.name for path in (root / "docs" / "help").iterdir() if path.is_file()}
    assert files == {f"{topic}.md" for topic in ORDER}


def test_every_page_of_help_has_a_title_and_says_something_under_each_heading() -> None:
    empty = [t.id for t in topics() if not t.title]
    empty += [f"{t.id}: {s.title}" for t in topics() for s in t.sections if not s.text]
    assert empty == []


def test_no_page_of_help_has_one_heading_twice() -> None:
    for topic in topics():
        anchors = [section.anchor for section in topic.sections]
        assert len(anchors) == len(set(anchors)), topic.id


def test_every_link_leads_to_a_page_and_heading_that_exist() -> None:
    broken = []
    for page, link in in_help(LINK):
        name, _, anchor = link.partition("#")
        target = name.removesuffix(".md") or page
        wanted = f"{target}#{anchor}" if anchor else target
        if (name and not name.endswith(".md")) or wanted not in targets():
            broken.append(f"{page}: {link}")
    assert broken == []


def test_every_key_that_help_names_exists(root: Path) -> None:
    window = {each for each in strings_of_the_window(root) if SHORTCUT.fullmatch(each)}
    judgements = {str(number) for number in range(1, 6)}
    unknown = [
        f"{page}: {key}"
        for page, key in in_help(KEY)
        if key not in window | judgements | QT_KEYS | OWN_KEYS
    ]
    assert unknown == []


def test_every_key_of_the_window_is_named_on_the_page_of_keys(root: Path) -> None:
    named = {key for page, key in in_help(KEY) if page == "keyboard"}
    # Two ways of writing one key; what a developer may bind as an example is not among them.
    other_names = {"Ctrl+Return": "Ctrl+Enter", "Ctrl+N": ""}
    missing = {
        other_names.get(each, each)
        for each in strings_of_the_window(root)
        if SHORTCUT.fullmatch(each)
    }
    assert missing - named - {""} == set()


def is_label(words: str, labels: frozenset[str]) -> bool:
    """Whether the window says these words, itself or with a number or name put into them."""
    return words in labels or any(
        re.fullmatch(re.sub(r"\\{\w*\\}", ".+", re.escape(label)), words)
        for label in labels
        if "{" in label and len(re.sub(r"\{\w*\}|\W", "", label)) >= 4
    )


def test_every_label_in_bold_is_one_that_the_window_shows(root: Path) -> None:
    documents = {title for each in KINDS.values() for title in (each.title, each.of_all)}
    labels = strings_of_the_window(root) | documents
    assert [f"{page}: {bold}" for page, bold in in_help(BOLD) if not is_label(bold, labels)] == []


def pictures() -> list[tuple[str, str]]:
    """(alternative text, file) of every picture in the texts."""
    return [match.groups() for t in topics() for match in PICTURE.finditer(t.text)]  # type: ignore[misc]


def test_every_picture_is_there_is_small_and_says_in_words_what_it_shows(root: Path) -> None:
    folder = root / "docs" / "help"
    assert pictures()
    for words, name in pictures():
        assert len(words) > 30 and words.endswith("."), name
        picture = folder / name
        assert picture.read_bytes().startswith(b"\x89PNG"), name
        assert picture.stat().st_size <= MOST_BYTES, name


def test_every_picture_is_shown_by_a_page_and_drawn_by_the_gallery(root: Path) -> None:
    files = {path.name for path in (root / "docs" / "help" / "pictures").iterdir()}
    assert files == {Path(name).name for _, name in pictures()}
    assert files == {f"{scene.name}.png" for scene in SCENES}


def test_a_label_that_the_window_does_not_show_is_noticed() -> None:
    labels = frozenset({"Make final", "Import {count}", "{name}"})
    assert is_label("Make final", labels)
    assert is_label("Import 104 schools", labels)
    assert not is_label("Finalise", labels)


def test_the_texts_of_help_come_with_an_installed_program(root: Path, tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="the wheel is built with hatchling")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(installed)
    assert {f"ssio_desktop/_data/help/{topic}.md" for topic in ORDER} <= names
    assert {f"ssio_desktop/_data/help/{name}" for _, name in pictures()} <= names
    assert any(name.startswith("ssio_desktop/_data/resources/frameworks/") for name in names)
    assert any(name.startswith("ssio_desktop/_data/forms/") for name in names)
    ask = "from ssio_desktop.bootstrap import find_resources; print(find_resources().help)"
    told = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(told.stdout.strip()) == installed / "ssio_desktop" / "_data" / "help"
