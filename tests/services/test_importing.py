from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.errors import Cancelled, UserError
from ssio_desktop.services import importing, schools, undoing
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace
from tests.sources.samples import school, write_extract


def test_a_preview_changes_nothing(make_workspace: MakeWorkspace, register: Path) -> None:
    ws = make_workspace("north")
    before = ws.store.digest()
    preview = importing.preview_schools(ws, register)
    assert len(preview.new) == 3
    assert preview.as_at == date(2026, 9, 1)
    assert ws.store.digest() == before


def test_importing_the_same_file_twice_changes_nothing_the_second_time(
    ws: Workspace, register: Path
) -> None:
    before = ws.store.digest()
    again = importing.preview_schools(ws, register)
    assert (len(again.new), len(again.changed), again.unchanged) == (0, 0, 3)
    outcome = importing.run_import(ws, again)
    assert outcome.entities == frozenset()
    assert ws.store.digest() == before


def test_a_later_file_shows_field_by_field_what_changed(ws: Workspace, tmp_path: Path) -> None:
    later = write_extract(
        tmp_path / "edubasealldata20261001.csv",
        school(URN="900001", EstablishmentName="Ash Lane Academy"),
        encoding="utf-8",
    )
    preview = importing.preview_schools(ws, later)
    (found,) = preview.changed
    assert [(c.field, c.before, c.after) for c in found.changes] == [
        ("Name", "Ash Lane Primary School", "Ash Lane Academy")
    ]
    importing.run_import(ws, preview)
    assert schools.school(ws, "900001").school.name == "Ash Lane Academy"
    assert schools.name_of(ws, " 900001 ") == "Ash Lane Academy"


@pytest.mark.parametrize(("urn", "code"), [("12", "school.urn"), ("123456", "school.unknown")])
def test_a_school_that_is_not_here_has_neither_record_nor_name(
    ws: Workspace, urn: str, code: str
) -> None:
    # Of a school that is known by its officer alone nothing was ever imported.
    ws.record([Write("school/123456", "officer", ws.officer)], None, label="Assigned")
    for asked in (schools.school, schools.name_of):
        with pytest.raises(UserError) as refusal:
            asked(ws, urn)
        assert refusal.value.code == code


def test_an_older_file_never_hides_a_newer_one(ws: Workspace, tmp_path: Path) -> None:
    older = write_extract(
        tmp_path / "edubasealldata20250901.csv",
        school(URN="900001", EstablishmentName="Ash Lane Infant School"),
        encoding="utf-8",
    )
    preview = importing.preview_schools(ws, older)
    assert (preview.new, preview.changed, preview.unchanged) == ((), (), 0)
    assert [found.urn for found in preview.older] == ["900001"]
    assert preview.label.startswith("Import of 1 school ")
    importing.run_import(ws, preview)
    assert schools.school(ws, "900001").school.name == "Ash Lane Primary School"
    again = importing.preview_schools(ws, older)
    assert (again.older, again.unchanged) == ((), 1)


def test_a_school_that_only_an_older_file_has_is_new(ws: Workspace, register: Path) -> None:
    with_one_more = write_extract(
        register.with_name("older.csv"), school(URN="900001"), school(URN="900009")
    )
    preview = importing.preview_schools(ws, with_one_more, as_at=date(2020, 1, 1))
    assert [found.urn for found in preview.new] == ["900009"]
    assert [found.urn for found in preview.older] == ["900001"]


@pytest.mark.parametrize("day", [date(2026, 10, 16), date(2090, 1, 1), date(1989, 12, 31)])
def test_a_day_that_no_file_can_be_of_is_refused(ws: Workspace, register: Path, day: date) -> None:
    with pytest.raises(UserError) as refusal:
        importing.preview_schools(ws, register, as_at=day)
    assert refusal.value.code == "import.as-at"
    assert day.isoformat() in refusal.value.where
    assert "1990-01-01 to 2026-10-14" in refusal.value.remedy


def test_a_day_to_come_in_a_files_name_is_not_believed(ws: Workspace, register: Path) -> None:
    named = register.rename(register.with_name("edubasealldata20900101.csv"))
    preview = importing.preview_schools(ws, named)
    assert preview.as_at == date(2026, 10, 14)
    assert "still to come" in preview.as_at_from


def test_an_import_is_undone_whole_and_can_be_made_again(ws: Workspace, register: Path) -> None:
    batch = next(change.batch for change in undoing.recent_changes(ws) if change.kind == "import")
    undoing.undo(ws, batch)
    assert schools.list_schools(ws) == ()
    importing.run_import(ws, importing.preview_schools(ws, register))
    assert len(schools.list_schools(ws)) == 3


def test_an_import_says_where_it_came_from(ws: Workspace, register: Path) -> None:
    (made,) = [batch for batch in ws.store.batches() if batch.kind == "import"]
    assert isinstance(made.source, dict)
    assert made.source["file"] == register.name
    assert made.source["as_at"] == "2026-09-01"
    assert len(str(made.source["sha256"])) == 64


def test_an_import_that_is_cancelled_leaves_nothing(
    make_workspace: MakeWorkspace, register: Path
) -> None:
    ws = make_workspace("north")
    preview = importing.preview_schools(ws, register)
    before = ws.store.digest()

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        importing.run_import(ws, preview, stop)
    assert ws.store.digest() == before
    assert schools.list_schools(ws) == ()


def test_inspections_before_schools_are_refused_with_what_to_do(
    make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as refusal:
        importing.preview_inspections(make_workspace("north"), tmp_path / "any.csv")
    assert refusal.value.code == "import.no-schools"


def test_the_real_register_and_inspections_of_an_authority_come_in_whole(
    make_workspace: MakeWorkspace, shared: Path
) -> None:
    ws = make_workspace("north")
    register = shared / "data/gias/gias_extract_layout_derby_coventry_peterborough.csv"
    preview = importing.preview_schools(ws, register, la="831")
    assert (len(preview.new), preview.passed_over) == (139, 241)
    importing.run_import(ws, preview)
    links = shared / "data/gias/gias_links_derby_coventry_peterborough.csv"
    importing.run_import(ws, importing.preview_links(ws, links))
    for name in ("ofsted_history_2005_2019.csv", "ofsted_inspections_in_period_58_columns.csv"):
        importing.run_import(ws, importing.preview_inspections(ws, shared / "data/ofsted" / name))
    listed = schools.list_schools(ws, la="831")
    assert len(listed) == 139
    assert any(row.is_open for row in listed)
    assert any(row.is_open is False for row in listed)
    inherited = [
        inspection
        for row in listed
        for inspection in schools.inspections_of(ws, row.urn)
        if inspection.inherited
    ]
    assert inherited
    before = ws.store.projection_digest()
    ws.store.rebuild()
    assert ws.store.projection_digest() == before


def test_the_other_layout_of_the_register_comes_in_too(
    make_workspace: MakeWorkspace, shared: Path
) -> None:
    ws = make_workspace("north")
    path = shared / "data/gias/gias_search_download_layout_surrey_hampshire.csv"
    preview = importing.preview_schools(ws, path)
    importing.run_import(ws, preview)
    assert len(schools.list_schools(ws)) == len(preview.new) == 299
