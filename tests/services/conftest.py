"""Workspaces that are cheap to make, with a few invented schools in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ssio_desktop.services import importing, schools, setting_up
from ssio_desktop.services.workspace import Packs, Workspace
from ssio_desktop.store.envelope import KeyCost
from tests.conftest import ROOT
from tests.sources.samples import school, write_extract

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "three wet umbrellas"
PACKS = Packs(
    ROOT / "resources/frameworks",
    ROOT / "forms",
    ROOT / "resources/calendars",
    ROOT / "resources/dictionaries",
    ROOT / "resources/evidence",
    ROOT / "resources/charging",
    ROOT / "resources/performance",
)
NOW = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)

MakeWorkspace = Callable[[str], Workspace]


@pytest.fixture
def make_workspace(tmp_path: Path) -> Iterator[MakeWorkspace]:
    made: list[Workspace] = []

    def make(name: str) -> Workspace:
        fresh = setting_up.new_store(
            tmp_path / f"{name}.ssio",
            PASSPHRASE,
            PACKS,
            officer=f"Officer {name.title()}",
            la_code="998",
            cost=CHEAP,
        )
        ws = replace(fresh, now=lambda: NOW)
        made.append(ws)
        return ws

    yield make
    for ws in made:
        ws.close()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register file of three invented schools, as at 1 September 2026."""
    return write_extract(
        tmp_path / "edubasealldata20260901.csv",
        school(URN="900001", EstablishmentName="Ash Lane Primary School"),
        school(URN="900002", EstablishmentName="Birch Hill Primary School"),
        school(URN="900003", EstablishmentName="Ysgol y Tŵr & Llyn"),
        encoding="utf-8",
    )


@pytest.fixture
def ws(make_workspace: MakeWorkspace, register: Path) -> Workspace:
    """An officer's workspace with three schools, all in the officer's caseload."""
    return with_schools(make_workspace("north"), register)


def with_schools(workspace: Workspace, register: Path) -> Workspace:
    """The workspace after the register was imported and its schools assigned."""
    importing.run_import(workspace, importing.preview_schools(workspace, register))
    urns = [row.urn for row in schools.list_schools(workspace)]
    schools.assign_officer(workspace, urns, workspace.officer)
    return workspace
