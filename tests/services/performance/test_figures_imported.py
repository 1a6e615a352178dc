"""Files of figures are taken in like any published file: previewed, done once, and undone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from ssio_desktop.errors import Cancelled, UserError
from ssio_desktop.services import board, differences, importing, setting_up, settling, undoing
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.performance.files import ks2_file, ks2_row, write_table


def rows(ws: Workspace, place: str) -> dict[str, tuple[str, float | None]]:
    found = ws.store.db.query(
        "SELECT grp, status, value FROM figures WHERE place = ? AND measure = 'ks2-rwm'", (place,)
    )
    return {row["grp"]: (row["status"], row["value"]) for row in found}


def test_an_import_is_previewed_done_repeated_without_effect_and_taken_back(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    path = ks2_file(
        tmp_path,
        "2024-2025_ks2final.csv",
        ks2_row("900001", "60%", boys="SUPP", girls="62%"),
        ks2_row("900002", "NE"),
        la="61%",
        nation="62%",
    )
    before = ws.store.digest()
    preview = preview_performance(ws, path)
    assert ws.store.digest() == before
    assert [found.urn for found in preview.new] == ["900001", "900002", "LA-999", "nation"]
    assert preview.new[0].title == "Ash Lane Primary School, Key stage 2, 2024/25"
    assert preview.as_at == date(2025, 8, 31)
    done = importing.run_import(ws, preview)
    # The girls' share would give the boys' away.
    assert rows(ws, "900001") == {
        "all": ("published", 60.0),
        "boys": ("withheld", None),
        "girls": ("guarded", None),
    }
    assert rows(ws, "900002") == {"all": ("not entered", None)}
    again = preview_performance(ws, path)
    assert (again.changes_nothing, again.unchanged) == (True, 4)
    undoing.undo(ws, done.batch)
    assert rows(ws, "900001") == {}


def test_a_revised_file_shows_what_differs_and_never_hides_a_final_one(
    ws: Workspace, tmp_path: Path
) -> None:
    def take(name: str, share: str) -> importing.ImportPreview:
        path = ks2_file(tmp_path, name, ks2_row("900001", share), la="61%", nation="62%")
        preview = preview_performance(ws, path)
        importing.run_import(ws, preview)
        return preview

    take("2024-2025_ks2final.csv", "60%")
    corrected = take("2024-2025_ks2final.csv", "63%")
    (change,) = corrected.changed[0].changes
    assert (change.before, change.after) == ("60% 30", "63% 30")
    behind = take("2024-2025_ks2provisional.csv", "10%")
    assert (len(behind.new), len(behind.older)) == (0, 3)
    assert rows(ws, "900001") == {"all": ("published", 63.0)}


def test_a_year_is_taken_from_the_person_where_the_name_says_none(
    ws: Workspace, tmp_path: Path
) -> None:
    path = ks2_file(tmp_path, "ks2.csv", ks2_row("900001", "60%"), la="61%", nation="62%")
    to_come = ks2_file(tmp_path, "2098-99_ks2.csv", ks2_row("900001", "60%"), la="61%", nation="6%")
    for none in (path, to_come):
        assert preview_performance(ws, none).changes_nothing
    silent = preview_performance(ws, path)
    assert "which school year" in silent.problems[0].what
    told = preview_performance(ws, path, as_at=date(2023, 5, 1))
    assert told.new[0].title.endswith("2022/23")
    with pytest.raises(UserError) as refusal:
        preview_performance(ws, path, as_at=date(2028, 5, 1))
    assert refusal.value.code == "import.year"


def test_of_other_authorities_schools_only_what_schools_are_likened_by_is_kept(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    elsewhere = ks2_row("910001", "70%", boys="68%", girls="72%", LEA="997", READPROG="0.5")
    path = ks2_file(
        tmp_path, "2024-25_ks2.csv", ks2_row("900001", "60%", boys="58%"), elsewhere,
        la="61%", nation="62%",
    )  # fmt: skip
    of_one = preview_performance(ws, path, la="997")
    importing.run_import(ws, of_one)
    assert rows(ws, "910001").keys() == {"all", "boys", "girls"}
    # Every authority’s schools, in brief: what was known in full stays.
    importing.run_import(ws, preview_performance(ws, path))
    assert rows(ws, "910001").keys() == {"all", "boys", "girls"}
    assert rows(ws, "900001").keys() == {"all", "boys"}
    undone = preview_performance(ws, path)
    assert undone.changes_nothing
    everywhere = ks2_row("910002", "70%", boys="68%", girls="72%", LEA="996")
    path = ks2_file(tmp_path, "2025-26_ks2.csv", everywhere, la="61%", nation="62%")
    importing.run_import(ws, preview_performance(ws, path))
    assert rows(ws, "910002").keys() == {"all"}
    # The authority’s own table does not name authorities, and is taken whole.
    own = write_table(
        tmp_path / "own.csv",
        ("URN", "Year", "Measure", "Group", "Value", "Pupils"),
        ("910002", "2025/26", "ks1-reading", "Girls", "61", "20"),
    )
    importing.run_import(ws, preview_performance(ws, own))
    found = ws.store.db.query("SELECT value FROM figures WHERE measure = 'ks1-reading'")
    assert [row["value"] for row in found] == [61]


def test_reading_can_be_stopped(ws: Workspace, tmp_path: Path) -> None:
    many = [ks2_row(f"{910000 + number}", "60%") for number in range(600)]
    path = ks2_file(tmp_path, "2024-25.csv", *many, la="61%", nation="62%")

    def stop(done: int, total: int) -> None:
        if done > 300:
            raise Cancelled

    with pytest.raises(Cancelled):
        preview_performance(ws, path, progress=stop)


def test_a_withheld_whole_is_not_given_away_by_its_halves_nor_by_a_list_of_changes(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")

    def take(whole: str, boys: str, girls: str) -> importing.ImportPreview:
        school = ks2_row("900001", whole, boys=boys, girls=girls)
        path = ks2_file(tmp_path, "2024-2025_ks2final.csv", school, la="61%", nation="62%")
        preview = preview_performance(ws, path)
        importing.run_import(ws, preview)
        return preview

    take("SUPP", "41.7%", "58.3%")
    shown = rows(ws, "900001")
    assert [shown[each] for each in ("all", "boys", "girls")] == [
        ("withheld", None),
        ("guarded", None),
        ("guarded", None),
    ]
    changed = take("50%", "SUPP", "59.9%").changed[0].changes
    told = {each.field.rpartition(", ")[2]: (each.before, each.after) for each in changed}
    assert told["all pupils"][1] == "50% 30"
    texts = " ".join(text for pair in told.values() for text in pair)
    assert not any(secret in texts for secret in ("41.7", "58.3", "59.9", "SUPP"))


def test_what_one_file_withholds_another_does_not_give_away(ws: Workspace, tmp_path: Path) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    path = ks2_file(
        tmp_path, "2024-25_ks2final.csv", ks2_row("900001", "60%", boys="SUPP"),
        la="61%", nation="62%",
    )  # fmt: skip
    importing.run_import(ws, preview_performance(ws, path))
    own = write_table(
        tmp_path / "own.csv",
        ("URN", "Year", "Measure", "Group", "Value", "Pupils"),
        ("900001", "2024/25", "ks2-rwm", "Girls", "63", "15"),
    )
    importing.run_import(ws, preview_performance(ws, own))
    assert rows(ws, "900001")["girls"] == ("guarded", None)
    assert rows(ws, "900001")["all"] == ("published", 60.0)


def test_a_difference_between_two_officers_tables_gives_nobody_away(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    ours, theirs = make_workspace("ours"), make_workspace("theirs")
    heads = ("URN", "Year", "Measure", "Group", "Value", "Pupils")
    for ws, whole in ((ours, "60"), (theirs, "61")):
        with_schools(ws, register)
        rows = [("900001", "2024/25", "ks1-reading", *more) for more in (
            ("", whole, "30"), ("Boys", "33.3", "3"), ("Girls", "63.1", "27"),
        )]  # fmt: skip
        own = write_table(tmp_path / f"{whole}.csv", heads, *rows)
        importing.run_import(ws, preview_performance(ws, own))
    ours.store.receive(theirs.store.history("performance/900001"), label="Taken in")
    (conflict,) = [each for each in board.conflicts_of(ours) if each.entity == "performance/900001"]
    told = json.dumps([each.value for each in conflict.heads])
    assert '"60"' in told and '"61"' in told and "Withheld: too few pupils" in told
    assert "33.3" not in told and "63.1" not in told
    (difference,) = differences.tell_all(ours, [conflict])
    assert all("33.3" not in each.words for each in difference.values)
    kept = conflict.heads[0].event
    settling.settle_conflict(ours, conflict.entity, conflict.path, kept, "The later table")
    # What counts is the entry as it was recorded, not as it was shown.
    assert rows_of_boys(ours) == ("withheld", None)


def rows_of_boys(ws: Workspace) -> tuple[str, float | None]:
    (row,) = ws.store.db.query(
        "SELECT status, value FROM figures WHERE place = '900001' AND grp = 'boys'"
    )
    return row["status"], row["value"]
