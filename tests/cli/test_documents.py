"""The documents beside the report of a visit, by command."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_work import GOOD, TERM, finished_visit, written
from tests.sources.samples import school, write_extract

URN = "900002"


def completed(run: Run, store: Path, folder: Path) -> None:
    """A completed category of the term."""
    file = written(folder, {"answers": GOOD}, "category.json")
    told = run(
        *("categorise", URN, "--term", TERM, "--answers", file, "--category", "2"),
        *("--next-steps", "A visit in spring.", "--store", store),
    )
    assert told.status == 0, told.err


def test_each_document_is_written_and_told_with_its_digest(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    completed(run, stocked, tmp_path)
    finished_visit(run, stocked, tmp_path)
    assert run("assign", URN, "--officer", "me", "--store", stocked).status == 0
    for line in (
        ("dossier", URN),
        ("letter", URN, "--term", TERM),
        ("caseload", "--term", TERM, "--date", "2026-11-20"),
        ("actions", "--date", "2026-11-20"),
        ("actions", "--school", URN, "--date", "2026-11-20"),
    ):
        target = tmp_path / "document.pdf"
        told = run("document", *line, "-o", target, "--store", stocked, "--json")
        assert told.status == 0, told.err
        data = target.read_bytes()
        assert data.startswith(b"%PDF-")
        assert (told.data["document"], told.data["bytes"]) == (line[0], len(data))
        assert told.data["sha256"] == hashlib.sha256(data).hexdigest()


def test_in_a_folder_a_document_gets_a_name_of_its_own(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    told = run("document", "dossier", URN, "-o", tmp_path, "--store", stocked)
    assert told.status == 0
    assert "Marrowby-Primary-School-dossier.pdf" in told.out
    assert (tmp_path / "Marrowby-Primary-School-dossier.pdf").is_file()


def test_a_letter_without_a_category_is_refused_and_writes_nothing(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    target = tmp_path / "letter.pdf"
    told = run(
        *("document", "letter", URN, "--term", TERM, "-o", target, "--store", stocked, "--json")
    )
    assert told.status == 3
    assert told.error["code"] == "document.no-category"
    assert not target.exists()


def test_a_number_or_a_day_that_is_none_is_refused(run: Run, stocked: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    number = run("document", "dossier", "12", "-o", target, "--store", stocked, "--json")
    assert (number.status, number.error["code"]) == (3, "school.urn")
    day = run(
        *("document", "actions", "--date", "soon", "-o", target, "--store", stocked, "--json")
    )
    assert (day.status, day.error["code"]) == (3, "day")
    assert not target.exists()


def test_a_very_long_name_of_a_school_gives_a_file_that_can_be_written(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    long = "Saint Bartholomew’s " * 20 + "Primary School"
    register = write_extract(
        tmp_path / "edubasealldata20260902.csv", school(EstablishmentName=long), encoding="utf-8"
    )
    assert run("import", "schools", register, "--store", stocked).status == 0
    told = run("document", "dossier", "900001", "-o", tmp_path, "--store", stocked, "--json")
    assert told.status == 0, told.err
    name = Path(told.data["file"]).name
    assert len(name.encode()) <= 120
    assert name.startswith("Saint-Bartholomew") and name.endswith("School-dossier.pdf")
    file = written(tmp_path, {"answers": GOOD}, "category.json")
    line = ("categorise", "900001", "--term", TERM, "--answers", file, "--category", "2")
    assert run(*line, "--next-steps", "A visit.", "--store", stocked).status == 0
    line = ("meeting", "plan", "--term", TERM, "--day", "2026-12-04")
    assert run(*line, "--store", stocked).status == 0
    told = run("meeting", "letters", "2026-12-04", "-o", tmp_path, "--store", stocked, "--json")
    assert told.status == 0, told.err
    assert any("Saint-Bartholomew" in Path(each).name for each in told.data["files"])
    long_name = tmp_path / f"{'a' * 300}.pdf"
    told = run("document", "dossier", "900001", "-o", long_name, "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (4, "file.name")


def test_a_day_that_nobody_means_is_refused_with_those_that_are_taken(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    completed(run, stocked, tmp_path)
    before = sorted(tmp_path.iterdir())
    for line in (
        ("document", "letter", URN, "--term", TERM, "--date", "1900-01-01", "-o", tmp_path),
        ("document", "caseload", "--term", TERM, "--date", "2999-12-31", "-o", tmp_path),
        ("document", "actions", "--date", "1999-12-31", "-o", tmp_path),
        ("meeting", "plan", "--term", TERM, "--day", "2999-12-31"),
    ):
        told = run(*line, "--store", stocked, "--json")
        assert told.status == 3, line
        assert told.error["code"] in ("document.day", "meeting.day")
        assert "cannot be meant" in told.error["what"]
        assert "1 January 2000" in told.error["remedy"]
    assert sorted(tmp_path.iterdir()) == before
