"""Importing, listing, assigning, undoing, frameworks and forms, by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import INSPECTIONS, LINKS, REGISTER, Run

DERBY = "gias/gias_extract_layout_derby_coventry_peterborough.csv"


def test_a_preview_tells_what_is_new_and_changes_nothing(run: Run, store: Path) -> None:
    told = run("import", "schools", REGISTER, "--preview", "--store", store, "--json")
    (file,) = told.data
    assert (file["preview"], file["change"]) == (True, "")
    assert len(file["new"]) == 34 and file["rows"] == 34 and file["problems"] == []
    assert run("schools", "--store", store, "--json").data == []


def test_an_import_taken_twice_changes_nothing_the_second_time(run: Run, stocked: Path) -> None:
    (again,) = run("import", "schools", REGISTER, "--store", stocked, "--json").data
    assert (again["new"], again["changed"], again["unchanged"]) == ([], [], 34)
    assert again["change"] == ""


def test_problems_are_told_with_row_and_column(run: Run, store: Path, tmp_path: Path) -> None:
    rows = REGISTER.read_text(encoding="utf-8").splitlines()
    bad = tmp_path / "register.csv"
    bad.write_text("\n".join([rows[0], rows[1], "not-a-urn" + rows[2][6:]]), encoding="utf-8")
    told = run("import", "schools", bad, "--store", store, "--json")
    (problem,) = told.data[0]["problems"]
    assert (problem["row"], problem["column"]) == (3, "URN")
    text = run("import", "schools", bad, "--store", store).out
    assert "row 3, column “URN”" in text


def test_a_bad_file_among_several_stops_them_all(run: Run, store: Path, tmp_path: Path) -> None:
    bad = tmp_path / "other.csv"
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    told = run("import", "schools", REGISTER, bad, "--store", store, "--json")
    assert told.status == 3 and "other.csv" in told.error["where"]
    assert run("schools", "--store", store, "--json").data == []


def test_only_one_authoritys_schools_are_taken(run: Run, store: Path) -> None:
    (file,) = run("import", "schools", REGISTER, "--la", "831", "--store", store, "--json").data
    assert (file["new"], file["passed_over"]) == ([], 34)


@pytest.mark.shared
def test_the_register_of_derby_is_taken_in(run: Run, tmp_path: Path, shared: Path) -> None:
    store = tmp_path / "derby.ssio"
    run("new", "--officer", "An Officer", "--la", "831", "--store", store)
    told = run("import", "schools", shared / "data" / DERBY, "--la", "831", "--store", store)
    assert told.status == 0 and "139 new" in told.out
    rows = run("schools", "--la", "831", "--store", store, "--json").data
    assert len(rows) == 139
    assert all(row["la"]["name"] == "Derby" for row in rows)


def test_undo_takes_the_latest_import_back(run: Run, store: Path) -> None:
    run("import", "schools", REGISTER, "--store", store)
    undone = run("undo", "--store", store, "--json").data
    assert undone["undone"].startswith("Import of 34 schools")
    assert run("schools", "--store", store, "--json").data == []
    changes = run("changes", "--store", store, "--json").data
    assert changes[0]["is_undone"] is True


def test_a_school_shows_its_links_and_the_inspections_it_inherited(run: Run, stocked: Path) -> None:
    told = run("school", "900013", "--store", stocked, "--json").data
    assert told["name"] == "Dunmarrow Academy"
    assert told["links"][0]["urn"] == "900113"
    card, graded = told["inspections"]
    assert (card["framework"], card["inherited"]) == ("report-card", False)
    assert card["category_of_concern"] == "Serious weaknesses"
    assert (graded["framework"], graded["inherited"]) == ("graded", True)
    text = run("school", "900013", "--store", stocked).out
    assert "Predecessor: 900113 Dunmarrow Community School" in text


@pytest.mark.parametrize(("urn", "code"), [("12", "school.urn"), ("123456", "school.unknown")])
def test_a_school_that_is_not_here_is_told(run: Run, stocked: Path, urn: str, code: str) -> None:
    told = run("school", urn, "--store", stocked, "--json")
    assert told.status == 3 and told.error["code"] == code


def test_schools_are_assigned_by_name_by_id_and_to_me(run: Run, stocked: Path) -> None:
    added = run("officer", "add", "Officer South", "--store", stocked, "--json").data
    run("assign", "900001", "900002", "--officer", "me", "--store", stocked)
    run("assign", "900003", "--officer", "officer south", "--store", stocked)
    run("assign", "900004", "--officer", added["id"], "--store", stocked)
    mine = run("schools", "--officer", "me", "--store", stocked, "--json").data
    theirs = run("schools", "--officer", "Officer South", "--store", stocked, "--json").data
    assert {row["urn"] for row in mine} == {"900001", "900002"}
    assert {row["urn"] for row in theirs} == {"900003", "900004"}
    run("assign", "900001", "--officer", "nobody", "--store", stocked)
    assert len(run("schools", "--officer", "me", "--store", stocked, "--json").data) == 1


def test_an_unknown_school_keeps_all_from_being_assigned(run: Run, stocked: Path) -> None:
    told = run("assign", "900001", "123456", "--officer", "me", "--store", stocked, "--json")
    assert told.error["code"] == "school.unknown"
    assert run("schools", "--officer", "me", "--store", stocked, "--json").data == []


def test_an_unknown_officer_is_told_with_those_there_are(run: Run, stocked: Path) -> None:
    told = run("assign", "900001", "--officer", "Nemo", "--store", stocked, "--json")
    assert told.error["code"] == "officer.unknown" and "Officer North" in told.error["remedy"]


def test_rebuilding_gives_the_same_tables(run: Run, stocked: Path) -> None:
    told = run("rebuild", "--store", stocked, "--json").data
    assert told["same"] is True and told["events"] > 80


def test_the_shipped_framework_can_be_used(run: Run, root: Path) -> None:
    file = root / "resources/frameworks/derby-winners/1.toml"
    told = run("framework", "check", file, "--json").data
    assert told["usable"] is True
    assert told["framework"]["categories"][:5] == ["1", "2", "3a", "3b", "4"]


def test_everything_wrong_with_a_framework_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text('id = "ours"\nversion = "1"\n', encoding="utf-8")
    told = run("framework", "check", file, "--json")
    assert told.status == 3 and told.data["usable"] is False
    assert all({"code", "what", "where", "remedy"} == set(each) for each in told.data["problems"])
    assert run("framework", "check", file).out.startswith("ours.toml cannot be used")


def test_an_authoritys_own_framework_is_taken_into_use(run: Run, stocked: Path, root: Path) -> None:
    file = root / "tests/data/frameworks/bands.toml"
    used = run("framework", "use", file, "--store", stocked, "--json").data
    told = run("categorise", "900002", "--term", "2026-autumn", "--store", stocked, "--json").data
    assert told["framework"] == used["framework"]


@pytest.mark.parametrize("form", ["termly-core", "partnership-board"])
def test_the_shipped_forms_can_be_used(run: Run, root: Path, form: str) -> None:
    told = run("form", "check", root / "forms" / form, "--json").data
    assert told["usable"] is True and told["form"]["id"] == form


def test_a_form_with_a_fault_is_told_with_its_row(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "settings.csv").write_text("form_id,version,form_title\nbroken,1,Broken\n")
    (folder / "survey.csv").write_text("type,name,label\ntext,one,One\nselect_one none,two,Two\n")
    told = run("form", "check", folder, "--json")
    assert told.status == 3
    assert told.data["problems"] and "survey" in told.data["problems"][0]["where"]


def test_links_before_schools_are_refused_in_words(run: Run, store: Path) -> None:
    told = run("import", "links", LINKS, "--store", store, "--json")
    assert told.error["code"] == "import.no-schools"


def test_one_kind_of_file_is_not_taken_for_another(run: Run, stocked: Path) -> None:
    told = run("import", "schools", INSPECTIONS, "--store", stocked, "--json")
    assert told.status == 3 and told.error["remedy"]


def test_an_older_file_is_told_to_be_filed_behind_what_is_shown(run: Run, stocked: Path) -> None:
    line = ("import", "schools", REGISTER, "--as-at", "2020-01-01", "--preview", "--store", stocked)
    (told,) = run(*line, "--json").data
    assert (told["new"], told["changed"], told["unchanged"]) == ([], [], 0)
    assert len(told["older"]) == told["rows"]
    text = run(*line).out
    assert "0 new, 0 changed, 0 unchanged" in text
    assert "Filed behind newer entries, which stay what is shown:" in text


@pytest.mark.parametrize("day", ["2190-01-01", "1989-12-31"])
def test_a_day_that_no_file_can_be_of_is_refused_by_command(
    run: Run, stocked: Path, day: str
) -> None:
    told = run("import", "schools", REGISTER, "--as-at", day, "--store", stocked, "--json")
    assert told.status == 3
    assert told.error["code"] == "import.as-at" and day in told.error["where"]
    assert told.error["remedy"]
