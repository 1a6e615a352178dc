"""The languages of the window are in step with its sources, whole, and compiled."""

from __future__ import annotations

import ast
import re
import runpy
import shutil
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

PLACEHOLDER = re.compile(r"\{\w*(?:[:!][^{}]*)?\}")


@pytest.fixture(scope="module")
def tools(root: Path) -> dict[str, Any]:
    """The functions of the script that collects and compiles."""
    return runpy.run_path(str(root / "packaging/setup/languages.py"))


@pytest.fixture(params=["cy"])
def source(request: pytest.FixtureRequest, root: Path) -> Path:
    return root / "resources" / "languages" / f"{request.param}.ts"


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Translation by context and sentence."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


def test_every_sentence_of_the_sources_is_listed_and_no_other(
    source: Path, tools: dict[str, Any], tmp_path: Path
) -> None:
    fresh = tmp_path / source.name
    shutil.copy(source, fresh)
    tools["collect"](fresh)
    # “make languages” brings the list up to date.
    assert messages(fresh).keys() == messages(source).keys()


def test_every_sentence_is_translated_with_its_own_placeholders(source: Path) -> None:
    wrong = {
        sentence: translation
        for (_, sentence), translation in messages(source).items()
        if not translation.strip()
        or Counter(PLACEHOLDER.findall(translation)) != Counter(PLACEHOLDER.findall(sentence))
    }
    assert wrong == {}


def test_what_the_window_reads_was_compiled_from_the_translations(
    source: Path, tools: dict[str, Any], tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.qm"
    tools["compile_into"](source, fresh)
    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes()


def test_sentences_of_the_lower_layers_are_found_where_they_are_said(
    tools: dict[str, Any],
) -> None:
    source = 'raise UserError(say("{a} is " "wrong.", a=1), remedy=say("Mend it.") if x else y)'
    assert sorted(tools["sentences"](source)) == ["Mend it.", "{a} is wrong."]


def unlisted(source: str) -> list[int]:
    """Lines that ask for words without writing them there, which no tool would find."""
    found: list[int] = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id="say") | ast.Attribute(attr="tr" | "_tr"):
                asked = node.args[:1]
            case ast.Name(id="translate"):
                asked = node.args[:2]
            case _:
                continue
        if not all(isinstance(each, ast.Constant) for each in asked) or not asked:
            found.append(node.lineno)
    return found


def test_words_are_asked_for_where_they_are_written(root: Path) -> None:
    # Only the edge of the window looks up what was written elsewhere.
    edge = root / "ssio_desktop" / "ui" / "language.py"
    assert {
        f"{path.relative_to(root)}:{line}"
        for path in (root / "ssio_desktop").rglob("*.py")
        if path != edge
        for line in unlisted(path.read_text(encoding="utf-8"))
    } == set()
    assert unlisted('say(f"{x} is wrong")\nself.tr(words)\ntranslate("forms", "Yes")') == [1, 2]
