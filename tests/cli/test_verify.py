"""Checking reports by command: outcome, status, JSON, and taking a visit in."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_work import finished_visit


def issued(run: Run, store: Path, folder: Path) -> Path:
    """An issued report as a file."""
    visit = finished_visit(run, store, folder)
    assert run("visit", "issue", visit, "--store", store).status == 0
    target = folder / "report.pdf"
    assert run("report", visit, "-o", target, "--store", store).status == 0
    return target


def test_a_report_as_issued_has_status_0_and_says_which(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    report = issued(run, stocked, tmp_path)
    told = run("verify", report, "--store", stocked, "--json")
    assert told.status == 0, told.err
    assert (told.data["verdict"], told.data["genuine"]) == ("issued", True)
    assert told.data["report"]["version"] == 1
    said = run("verify", report, "--store", stocked)
    assert "exactly as it was issued" in said.out and told.data["sha256"] in said.out


def test_everything_else_has_status_3_and_the_outcome_in_words(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    report = issued(run, stocked, tmp_path)
    half = tmp_path / "half.pdf"
    half.write_bytes(report.read_bytes()[:20_000])
    told = run("verify", half, "--store", stocked, "--json")
    assert (told.status, told.data["verdict"]) == (3, "unreadable")
    alone = run("verify", report, "--json")
    assert (alone.status, alone.data["verdict"]) == (3, "doubtful")
    missing = run("verify", tmp_path / "none.pdf", "--store", stocked, "--json")
    assert (missing.status, missing.error["code"]) == (3, "verify.missing")


def test_taking_in_what_is_known_already_is_refused(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    report = issued(run, stocked, tmp_path)
    told = run("verify", report, "--take-in", "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (3, "verify.not-taken-in")


def test_opening_a_report_without_a_screen_says_what_checking_it_says(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    report = issued(run, stocked, tmp_path)
    opened, verified = run("open", report, "--json"), run("verify", report, "--json")
    assert opened.data == verified.data and opened.data["verdict"] == "doubtful"
    assert opened.status == verified.status
