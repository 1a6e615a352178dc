"""Officers’ work read after the event, from the command line."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.domain.assurance.readings import Judged
from ssio_desktop.services import (
    board_returns,
    importing,
    reporting,
    returning,
    schools,
    setting_up,
)
from ssio_desktop.services import visiting as visits
from ssio_desktop.services.assurance import reading
from ssio_desktop.services.assurance.known_sheets import sheets
from tests.cli.conftest import PASSPHRASE, REGISTER, Run, new_store
from tests.services.visits import begin

WORDS = "Pupils explain their thinking."


def stores(folder: Path) -> tuple[Path, Path]:
    """An officer’s store with two issued reports, and the head of service’s with the return."""
    officer = new_store(folder / "officer.ssio", "Officer North")
    head = new_store(folder / "head.ssio", "Head of Quality")
    packs, path = find_resources().packs, folder / "return.zip"
    ws = setting_up.open_workspace(officer, PASSPHRASE, packs)
    importing.run_import(ws, importing.preview_schools(ws, REGISTER))
    schools.assign_officer(ws, ["900001", "900002"], ws.officer)
    for urn in ("900001", "900002"):
        visit = begin(ws, urn)
        visits.finalise(ws, visit)
        reporting.issue(ws, visit)
    returning.make_return(ws, setting_up.current_term(ws), path, incomplete=True)
    ws.close()
    ws = setting_up.open_workspace(head, PASSPHRASE, packs)
    board_returns.import_returns(ws, [path])
    ws.close()
    return officer, head


def test_a_sample_is_drawn_read_given_and_counted(run: Run, tmp_path: Path) -> None:
    officer, head = stores(tmp_path)
    at = ("--store", head, "--json")
    term = ("--term", "2026-autumn")
    mine = run("assurance", "draw", *term, "--store", officer, "--json")
    assert (mine.status, mine.error["code"]) == (3, "assurance.not-leading")
    made = run("assurance", "draw", *term, "--least", "1", "--seed", "4 8", *at).data
    assert len(made["of"]) == 2 and len(made["drawn"]) == 1 and made["holds"]
    again = run("assurance", "redraw", made["sample"], *at).data
    assert again["drawn_again"] == made["drawn"] and again["seed"] == "4 8"
    key = run("assurance", "begin", made["drawn"][0], "--sample", made["sample"], *at).data[
        "reading"
    ]
    points = run("assurance", "points", *at).data["points"]
    assert all(each["source"] for each in points) and len(points) == 11
    short = ("--verdict", "missing", *at)
    refused = run("assurance", "judge", key, "impact", *short)
    assert refused.error["code"] == "assurance.unfinished"
    read(head, key)
    run("assurance", "judge", key, "impact", "--do", "Tell what changed.", *short)
    run("assurance", "finish", key, "--summary", "Clear.", *at)
    assert run("assurance", "give", key, *at).data["standing"] == "given"
    told = run("assurance", "show", key, "--store", head).out
    assert "Next time: Tell what changed." in told and f"“{WORDS}”" in told
    since = ("--since", "2026-autumn")
    found = run("assurance", "service", *since, *at).data
    (one,) = found["officers"]
    assert one["context"] == {"schools": 2, "categories": {"": 2}, "visits": 2, "read": 1}
    impact = next(each for each in one["themes"] if each["theme"] == "impact")
    assert impact["counts"]["missing"] == 1 and impact["counts"]["few"]
    text = run("assurance", "service", *since, "--store", head).out
    assert "1 (few)" in text and "No school was judged twice yet." in text
    due = ("--due", "2026-12-11", "--by", "Head", "--what", "An hour on impact")
    trained = run("assurance", "train", "--theme", "impact", *due, *at).data
    done = ("--day", "2026-11-20", "--came", "All tell it now.")
    assert run("assurance", "trained", trained["training"], *done, *at).status == 0
    pdf = tmp_path / "service.pdf"
    assert run("document", "officers-work", "-o", pdf, *at).status == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    named = run("assurance", "lead", "Officer North", *at).data
    assert named == {"named": ["Officer North"], "leads": False}
    assert run("assurance", "list", *at).data == [words_of(run, head, key)]
    assert run("assurance", "give", key, *at).error["code"] == "assurance.not-leading"


def read(store: Path, key: str) -> None:
    """Every point at once, as one line each would open the store eleven times."""
    ws = setting_up.open_workspace(store, PASSPHRASE, find_resources().packs)
    points = sheets(ws).on(ws.today()).points
    reading.judge(
        ws, key, *(Judged(each.id, "secure", WORDS if each.quoted else "") for each in points)
    )
    ws.close()


def words_of(run: Run, store: Path, key: str) -> object:
    """A reader goes on seeing what they read."""
    shown = run("assurance", "show", key, "--store", store, "--json").data
    return {name: value for name, value in shown.items() if name not in ("open", "passages")}
