"""Running the command line in this process, and a small store with two schools."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ssio_desktop.__main__ import main
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.services import setting_up
from tests.services.conftest import CHEAP

PASSPHRASE = "a line for the tests"
SAMPLE = find_resources().sample
REGISTER = SAMPLE / "edubasealldata20260901.csv"
LINKS = SAMPLE / "links_edubasealldata20260901.csv"
INSPECTIONS = SAMPLE / "latest_inspections_as_at_31_Aug_2026.csv"


@dataclass(frozen=True)
class Ran:
    """What a line did."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, str]:
        """The error as JSON."""
        found: dict[str, str] = json.loads(self.err)["error"]
        return found


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a line through the real entry point."""
    monkeypatch.setenv("SSIO_PASSPHRASE", PASSPHRASE)

    def run_line(*argv: str | Path) -> Ran:
        capsys.readouterr()
        status = main([str(part) for part in argv])
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return run_line


def new_store(path: Path, officer: str) -> Path:
    """A store as the command “new” makes it, but quick to open: every line opens it again."""
    packs = find_resources().packs
    setting_up.new_store(
        path, PASSPHRASE, packs, officer=officer, la_code="999", cost=CHEAP
    ).close()
    return path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A new, empty store of an officer of the sample authority."""
    return new_store(tmp_path / "store.ssio", "Officer North")


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stocked store that others are copies of. It is closed, so that its file is whole."""
    path = new_store(tmp_path_factory.mktemp("stock") / "store.ssio", "Officer North")
    secret = path.with_name("passphrase")
    secret.write_text(PASSPHRASE, encoding="utf-8")
    common = ["--store", str(path), "--passphrase-file", str(secret)]
    lines = (
        ["import", "schools", str(REGISTER)],
        ["import", "links", str(LINKS)],
        ["import", "inspections", str(INSPECTIONS)],
        ["form", "list"],
    )
    for line in lines:
        assert main([*line, *common]) == 0
    return path


@pytest.fixture
def stocked(stock: Path, tmp_path: Path) -> Path:
    """A store with the sample's register, links and inspections, and the forms."""
    for file in stock.parent.glob("store.ssio*"):
        if file.is_dir():  # the backups
            shutil.copytree(file, tmp_path / file.name)
        else:
            shutil.copy2(file, tmp_path / file.name)
    return tmp_path / stock.name
