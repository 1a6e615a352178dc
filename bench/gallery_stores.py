"""The stores that the gallery shows: the sample authority, an empty one, an overfull one."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bench.places import CHEAP, answers
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.cli.demo_folder import PASSPHRASE, make_demo
from ssio_desktop.services import (
    accuracy_list,
    blanks,
    entering,
    forms,
    importing,
    reading_queue,
    reporting,
    schools,
    second_looks,
    setting_up,
    visiting,
)
from ssio_desktop.services.assurance import reading as work_reading
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.evidence import inspections, scrutiny
from ssio_desktop.services.strengths import needing
from ssio_desktop.services.voices import rounds
from ssio_desktop.services.workspace import Workspace
from tests.sources.samples import school, write_extract

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""The moment at which every picture is taken."""
_LONG = (
    "The Blessed Saints Perpetua and Felicity Roman Catholic Voluntary Aided Primary School "
    "with Specially Resourced Provision for Hearing-Impaired Pupils"
)
_MANY = 600
_OF_THE_STORY = "900011"
"""The school of the sample that goes through everything a strategy knows of, in a year."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What the pages of one thing are opened with; empty where there is none.

    checked: a visit whose facts a school checked. to_read: one that a reader is waited for.
    to_judge: a school, with its term, to be judged again. blank: of a form for the school.
    inspected: an inspection of an authority. scrutiny: a report to the committee. asked,
    asking: rounds of questionnaires, closed and open. file: the path of a report. board: a school
    with a partnership board. read: a report read after issue. need: of help from another school."""

    urn: str = ""
    term: str = ""
    draft: str = ""
    issued: str = ""
    final: str = ""
    checked: str = ""
    to_read: str = ""
    to_judge: str = ""
    blank: str = ""
    inspected: str = ""
    scrutiny: str = ""
    asked: str = ""
    asking: str = ""
    need: str = ""
    file: str = ""
    board: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class Stores:
    """The stores by state. documents: PDF files that the sample contains."""

    workspaces: Mapping[str, Workspace]
    keys_by_state: Mapping[str, Keys]
    documents: tuple[Path, ...]

    def entered(self, state: str) -> Entered:
        """A way into the store, as the window wants it."""
        return entering.ready(self.workspaces[state].twin())

    def keys(self, state: str) -> Keys:
        return self.keys_by_state[state]


def make_stores(folder: Path) -> Stores:
    """Build what is not there yet, and open it."""
    folder.mkdir(parents=True, exist_ok=True)
    packs = find_resources().packs
    sample = folder / "sample"
    if not (sample / "board.ssio").is_file():
        print("Making the sample authority", flush=True)
        make_demo(sample, find_resources())
    officers = sorted(sample.glob("officer-*.ssio"))
    opened = {
        "typical": setting_up.open_workspace(officers[0], PASSPHRASE, packs),
        "board": setting_up.open_workspace(sample / "board.ssio", PASSPHRASE, packs),
        "casework": setting_up.open_workspace(sample / "officer-south.ssio", PASSPHRASE, packs),
        "empty": _new(folder / "empty.ssio"),
        "overfull": _overfull(folder),
    }
    dated = {state: replace(ws, now=lambda: NOW) for state, ws in opened.items()}
    return Stores(
        dated,
        {
            state: _keys(ws, folder, _OF_THE_STORY if state == "casework" else "")
            for state, ws in dated.items()
        },
        tuple(sorted(sample.rglob("*.pdf"))),
    )


def _new(path: Path) -> Workspace:
    for old in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    return setting_up.new_store(
        path,
        PASSPHRASE,
        find_resources().packs,
        officer="Rosamund Featherstonehaugh-Ashworth",
        la_code="998",
        la_name="Wetherdale Metropolitan Borough Council",
        cost=CHEAP,
    )


def _overfull(folder: Path) -> Workspace:
    """Very many schools with very long names, and notes that run to pages."""
    ws = replace(_new(folder / "overfull.ssio"), now=lambda: NOW)
    urns = [str(900_000 + number) for number in range(_MANY)]
    rows = [
        school(
            URN=urn,
            EstablishmentName=f"{_LONG} {urn[-3:]}",
            EstablishmentNumber=str(2000 + int(urn[-3:])),
            **{"LA (code)": "998"},
        )
        for urn in urns
    ]
    register = write_extract(folder / "register.csv", *rows, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, register, as_at=NOW.date()))
    schools.assign_officer(ws, urns, ws.officer)
    forms.install_packed_forms(ws)
    for number in range(40):
        visiting.new_visit(ws, urns[number], "termly-core", answers=answers(900))
    return ws


def _keys(ws: Workspace, folder: Path, story: str) -> Keys:
    rows = visiting.list_visits(ws)
    by_state = {row.state: row for row in reversed(rows)}
    issued, draft = by_state.get("issued"), by_state.get("draft")
    urns = [row.urn for row in schools.list_schools(ws)]
    known = issued or draft
    urn = story or (known.urn if known else (urns[0] if urns else ""))
    offered = forms.forms(ws, offered=True)
    checks = accuracy_list.list_checks(ws)
    waiting = [each for each in reading_queue.queue(ws) if not each.is_own]
    asked = second_looks.looks(ws, officer=ws.officer)
    sent = [row.round for row in rounds.rounds(ws)]
    # One that is still looked for, where there is any.
    wanting = (*needing.needs(ws, only_open=True), *needing.needs(ws))
    inspected, reported = inspections.inspections(ws), scrutiny.reports(ws)
    return Keys(
        urn=urn,
        term=str(setting_up.current_term(ws)),
        draft=draft.id if draft else "",
        issued=issued.id if issued else "",
        final=by_state["final"].id if "final" in by_state else "",
        checked=checks[0].visit if checks else "",
        to_read=waiting[0].row.id if waiting else "",
        board=story or next((each.board.urn for each in records.boards(ws) if each.held), urn),
        to_judge=f"{asked[0].look.urn}:{asked[0].look.term}" if asked else "",
        blank=blanks.blank_key(offered[0].id, urn) if offered else "",
        inspected=inspected[0].key if inspected else "",
        scrutiny=reported[0].id if reported else "",
        asked=next((each.id for each in sent if each.closed), ""),
        asking=next((each.id for each in sent if not each.closed), ""),
        file=str(_report(ws, issued.id, folder)) if issued else "",
        read=next((each.id for each in work_reading.readings(ws)), ""),
        need=next((each.id for each in wanting), ""),
    )


def _report(ws: Workspace, visit: str, folder: Path) -> Path:
    """A report as it was sent out, to be checked."""
    path = folder / f"report-{visit}.pdf"
    if not path.is_file():
        path.write_bytes(reporting.report_pdf(ws, visit))
    return path
