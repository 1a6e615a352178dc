"""Searching and looking after forms on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.services.test_form_library import SURVEY, form


def test_what_was_written_is_found_with_its_place(run: Run, stocked: Path, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"going_well": "Zebras are counted."}), encoding="utf-8")
    made = run(
        *("visit", "new", "900002", "--form", "termly-core", "--answers", str(file)),
        *("--date", "2026-10-06", "--store", stocked, "--json"),
    )
    assert made.status == 0, made.err
    told = run("search", "zebra", "--store", stocked, "--json").data
    (hit,) = told["found"]
    assert told["more"] is False
    assert (hit["kind"], hit["urn"], hit["visit_date"]) == ("note", "900002", "2026-10-06")
    assert hit["excerpt"] == [["Zebras", True], [" are counted.", False]]
    assert "Zebras are counted." in run("search", "zebra", "--store", stocked).out
    nothing = run("search", "zebra", "--school", "900001", "--store", stocked)
    assert (nothing.status, nothing.out.strip()) == (0, "Nothing fits these words.")
    odd = run("search", '"', "AND", "(", "--store", stocked)
    assert odd.status == 0


def test_a_form_is_installed_shown_compared_retired_and_restored(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    for place in (form(tmp_path), form(tmp_path, "2", SURVEY + "text,more,More,,\n")):
        assert run("form", "install", str(place), "--store", stocked).status == 0
    told = run("form", "show", "pulse@2", "--store", stocked, "--json").data
    assert [line["key"] for line in told] == ["visit_date", "mood", "words", "more"]
    since = run("form", "show", "pulse@2", "--since", "1", "--store", stocked, "--json").data
    assert [(each["kind"], each["key"]) for each in since] == [("added", "more")]
    assert run("form", "retire", "pulse", "--store", stocked).status == 0
    refused = run("visit", "new", "900002", "--form", "pulse", "--store", stocked, "--json")
    assert refused.error["code"] == "form.retired"
    assert run("form", "restore", "pulse", "--store", stocked).status == 0
    assert run("visit", "new", "900002", "--form", "pulse", "--store", stocked).status == 0
