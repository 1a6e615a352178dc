"""Stores for measurements, made through the services as officers would make them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeVar

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.services import forms, importing, schools, setting_up, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.envelope import KeyCost
from tests.sources.samples import school, write_extract

PASSPHRASE = "three wet umbrellas"
CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
NOW = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)
TERM = TermId(2026, "autumn")
_FIRST_URN = 900_000


class _Open(Protocol):
    def close(self) -> object: ...


C = TypeVar("C", bound=_Open)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a measurement works. folder: thrown away afterwards. quick: sizes for a trial.

    closing: closes at the end what the measurement keeps open.
    """

    folder: Path
    quick: bool
    closing: ExitStack

    def size(self, full: int, quick: int) -> int:
        """A size, or the small one that only shows that the measurement works."""
        return quick if self.quick else full

    def kept(self, opened: C) -> C:
        """Something open that is needed to the end, and is closed then."""
        self.closing.callback(opened.close)
        return opened

    def fresh(self, stem: str, suffix: str = "") -> Path:
        """A path in a folder of its own."""
        return Path(tempfile.mkdtemp(dir=self.folder)) / f"{stem}{suffix}"

    def workspace(self, stem: str, cost: KeyCost | None = CHEAP) -> Workspace:
        """A new store, with a key that is cheap to derive unless something else is asked for."""
        made = setting_up.new_store(
            self.fresh(stem, ".ssio"),
            PASSPHRASE,
            find_resources().packs,
            officer=f"Officer {stem.title()}",
            la_code="998",
            la_name="Wetherdale",
            cost=cost,
        )
        return replace(made, now=lambda: NOW)


def discard(ws: Workspace) -> None:
    """Close a workspace and remove its store, which may be large."""
    ws.close()
    shutil.rmtree(ws.store.path.parent)


@contextmanager
def throwaway(*, quick: bool) -> Iterator[Place]:
    """A place in a temporary folder."""
    with (
        tempfile.TemporaryDirectory(prefix="ssio-bench-", ignore_cleanup_errors=True) as folder,
        ExitStack() as closing,
    ):
        yield Place(Path(folder), quick, closing)


def with_caseload(place: Place, ws: Workspace, number: int, first: int = 0) -> tuple[str, ...]:
    """Put invented schools into the officer's caseload, and the forms into the store."""
    urns = tuple(str(_FIRST_URN + first + each) for each in range(number))
    rows = [
        school(URN=urn, EstablishmentName=f"Ash Lane Primary School {urn}", **{"LA (code)": "998"})
        for urn in urns
    ]
    register = write_extract(place.fresh("register", ".csv"), *rows, encoding="utf-8")
    day = NOW.date()
    importing.run_import(ws, importing.preview_schools(ws, register, as_at=day))
    schools.assign_officer(ws, urns, ws.officer)
    forms.install_packed_forms(ws)
    return urns


def begin_visit(ws: Workspace, urn: str, words: int = 60) -> str:
    """Begin a termly visit with every answer that it requires. words: of each long answer."""
    return visiting.new_visit(ws, urn, "termly-core", answers=answers(words)).value


def prose(words: int) -> str:
    """So many words, in paragraphs of about 80."""
    sentence = "Pupils in year five explain their thinking well when they are asked how they know."
    source = sentence.split()
    lines: list[str] = []
    for start in range(0, words, 80):
        size = min(80, words - start)
        lines.append(" ".join(source[each % len(source)] for each in range(size)))
    return "\n\n".join(lines)


def answers(words: int) -> dict[str, Json]:
    """A complete note of a termly visit."""
    given: dict[str, Json] = {
        "visit.visit_date": "2026-10-13",
        "visit.start_time": "09:00",
        "visit.end_time": "12:30",
        "visit.purpose": prose(words),
        "met:m1": 1,
        "met:m1.role": "head",
        "evidence.seen": "books",
        "evidence.seen_books": prose(words),
        "findings.going_well": prose(words),
        "findings.to_improve": prose(words),
        "next.days_used": "1.25",
    }
    for number in range(1, 4):
        given[f"actions:a{number}"] = number
        given[f"actions:a{number}.what"] = f"Review part {number} of the spelling scheme"
        given[f"actions:a{number}.who"] = "Head of English"
        given[f"actions:a{number}.by_when"] = f"2026-12-0{number}"
    return given
