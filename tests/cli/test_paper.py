from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.services.visits import ANSWERS

URN = "900001"


def nested() -> dict[str, object]:
    """The answers that the services' tests use, as a file of answers has them."""
    return {"findings": {"going_well": str(ANSWERS["findings.going_well"])}}


def test_a_blank_is_written_for_any_school_and_for_one(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    target = tmp_path / "blank.pdf"
    made = run("form", "blank", "termly-core", "--store", stocked, "-o", target, "--json")
    assert made.status == 0, made.err
    assert made.data["form"] == "termly-core@2"
    assert target.read_bytes().startswith(b"%PDF")
    school = run(
        "form",
        "blank",
        "termly-core@2",
        "--school",
        URN,
        "--store",
        stocked,
        "-o",
        tmp_path,
        "--json",
    )
    assert school.status == 0, school.err
    assert Path(school.data["file"]).name.endswith("termly-core-2.pdf")
    assert Path(school.data["file"]).read_bytes() != target.read_bytes()


def test_a_version_that_is_not_here_is_refused(run: Run, stocked: Path, tmp_path: Path) -> None:
    made = run(
        "form", "blank", "termly-core@9", "--store", stocked, "-o", tmp_path / "x.pdf", "--json"
    )
    assert made.status == 3
    assert made.error["code"] == "form.unknown"
    assert not (tmp_path / "x.pdf").exists()


def test_a_paper_note_is_typed_in_with_its_answers(run: Run, stocked: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(nested()), encoding="utf-8")
    line = ("visit", "new", URN, "--store", stocked, "--answers", answers, "--json")
    more = ("--written-by", "Officer of another team", "--form", "termly-core@2")
    assert run(*line, *more).error["code"] == "paper.days"
    made = run(*line, *more, "--date", "2026-10-13", "--written-on", "2026-10-14")
    assert made.status == 0, made.err
    assert made.data["date"] == "2026-10-13"
    told = run(*line[:-1], *more, "--date", "2026-10-13")
    assert "No officer here is named Officer of another team" in told.out


def test_the_reports_of_a_term_are_written_and_not_written_twice(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    line = ("reports", "--term", "2026-autumn", "--store", stocked, "-o", folder, "--json")
    first = run(*line)
    assert first.status == 0, first.err
    assert first.data == {"folder": str(folder), "written": 0, "there_already": 0}
    with (folder / "reports.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[0] == "File"
    gone = run(
        "reports", "--term", "2026-autumn", "--store", stocked, "-o", tmp_path / "x", "--json"
    )
    assert gone.error["code"] == "batch.folder"
