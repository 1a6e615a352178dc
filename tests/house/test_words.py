"""What no file of the project may hold, and what each must."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.layers import modules

TEXTS = {".py", ".md", ".toml", ".txt", ".json", ".csv", ".tsv", ".qss", ".iss", ".desktop", ""}

# Put together so that this file does not hold what it forbids. A path within an expression
# follows a word or a bracket; a path of a machine begins.
PLACES = re.compile(r"(?<![\w)\].])/(" + "|".join(("work", "root", "home")) + ")/")
LEFT_OVER = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX")) + r")\b")


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """(name, content) of each text file that git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is not a git checkout, so nothing tells its files from made ones")
    for name in listed.decode().split("\0"):
        path = root / name
        if name and path.suffix in TEXTS and path.is_file():
            yield name, path.read_text(encoding="utf-8")


def found(root: Path, pattern: re.Pattern[str]) -> list[str]:
    """Places in the files where the pattern stands, as ``name:line``."""
    return [
        f"{name}:{number}"
        for name, text in texts(root)
        if pattern.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_folder_of_somebodys_machine(root: Path) -> None:
    assert found(root, PLACES) == []


@pytest.mark.parametrize("place", ["work", "root", "home"])
def test_such_a_folder_is_recognised_and_an_expression_is_not(place: str) -> None:
    path = f"/{place}/somebody"
    assert all(PLACES.search(text) for text in (path, f"'{path}'", f"cd {path}", f"dir={path}"))
    assert not any(PLACES.search(text) for text in (f"instance('a'){path}", f"../{place}/x"))


def test_nothing_is_left_for_later_in_a_comment(root: Path) -> None:
    assert found(root, LEFT_OVER) == []


def test_every_module_says_what_it_is_for(root: Path) -> None:
    silent = [
        name
        for folder in ("ssio_desktop", "bench", "packaging/setup")
        for name, path in modules(root / folder)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_module_is_longer_than_two_modules(root: Path) -> None:
    long = [
        f"{name}: {lines} lines"
        for name, path in modules(root / "ssio_desktop")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    ]
    assert long == []


def decisions(root: Path) -> list[Path]:
    return sorted((root / "docs" / "decisions").glob("*.md"))


def test_every_decision_has_a_number_a_date_and_a_status(root: Path) -> None:
    form = re.compile(
        r"\A# \d+\. .+\n\n"
        r"Date: 20\d\d-\d\d-\d\d\n"
        r"Status: (accepted|proposed|rejected|replaced by \[\d+\]\(\d{4}-[a-z0-9-]+\.md\))\n"
    )
    records = decisions(root)
    assert records
    assert [path.name for path in records if not form.match(path.read_text("utf-8"))] == []


def test_no_two_decisions_share_a_number(root: Path) -> None:
    numbers = [path.name[:4] for path in decisions(root)]
    assert len(numbers) == len(set(numbers))
    assert all(re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name) for path in decisions(root))


def test_links_between_documents_lead_somewhere(root: Path) -> None:
    link = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)")
    broken = [
        f"{name}: {target}"
        for name, text in texts(root)
        if name.endswith(".md")
        for target in link.findall(text)
        if not ((root / name).parent / target).exists()
    ]
    assert broken == []


def test_the_licence_is_there_and_named_in_the_project(root: Path) -> None:
    assert (root / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
    assert 'license = "MIT"' in (root / "pyproject.toml").read_text(encoding="utf-8")
