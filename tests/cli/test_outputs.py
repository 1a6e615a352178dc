"""Where ``-o`` leads, with every command that has it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssio_desktop.cli.commands import register_all
from ssio_desktop.cli.parsing import new_parser
from ssio_desktop.errors import UserError
from tests.cli.conftest import Run

FOLDERS = {"reports", "letters", "export"}
"""The commands whose ``-o`` names a folder; each says itself what it cannot use."""


def outputs() -> Iterator[tuple[str, argparse.Action]]:
    parser, commands = new_parser()
    register_all(commands)
    waiting: list[tuple[str, argparse.ArgumentParser]] = [("", parser)]
    while waiting:
        name, each = waiting.pop()
        for action in each._actions:
            if isinstance(action, argparse._SubParsersAction):
                waiting += [(f"{name} {key}".strip(), sub) for key, sub in action.choices.items()]
            elif "--output" in action.option_strings:
                yield name, action


def test_with_every_command_a_folder_that_is_not_there_is_no_name_of_a_file(tmp_path: Path) -> None:
    found = dict(outputs())
    assert len(found) > 20
    for name, action in found.items():
        if name.rpartition(" ")[2] in FOLDERS:
            continue
        assert callable(action.type), name
        assert action.type(f"{tmp_path}/") == tmp_path
        assert action.type(str(tmp_path / "new.pdf")) == tmp_path / "new.pdf"
        for ending in ("missing/", "missing//", "missing/.", "missing/.."):
            with pytest.raises(UserError) as caught:
                action.type(f"{tmp_path}/{ending}")
            assert caught.value.code == "output.no-folder"


def test_nothing_is_written_where_the_folder_is_not_there(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    told = run(
        *("document", "dossier", "900002", "-o", f"{tmp_path}/term/", "--store", stocked, "--json")
    )
    assert (told.status, told.error["code"]) == (3, "output.no-folder")
    assert sorted(tmp_path.iterdir()) == before
