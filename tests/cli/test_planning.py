"""Visits planned, days kept free, and the calendar written, by command."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ssio_desktop.domain.calendar import Calendar
from tests.cli.conftest import Run


def test_a_term_is_planned_and_written_as_a_calendar_file(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    at = ("--store", stocked, "--json")
    run("assign", "900001", "900002", "--officer", "me", "--store", stocked)
    term = str(Calendar(()).term_on(datetime.now().astimezone().date()).next())
    urns = [each["urn"] for each in run("visit-plan", "demand", "--term", term, *at).data]
    assert urns
    line = ("visit-plan", "propose", "--term", term)
    told = run(*line, "--visits", f"{urns[0]}=2", *at).data
    visits = told["plans"][0]["visits"]
    assert len(visits) == len(urns) + 1 and all(each["why"] for each in visits)
    assert told["change"] is None
    kept = visits[-1]["day"]
    assert run("away", "add", kept, kept, "--why", "Course", *at).status == 0
    again = run(*line, "--accept", *at).data
    assert kept not in {each["day"] for each in again["plans"][0]["visits"]} and again["change"]
    assert run("away", "list", *at).data[0]["why"] == "Course"
    days = sorted(each["day"] for each in again["plans"][0]["visits"])
    file = tmp_path / "term.ics"
    done = run("calendar", "export", file, "--from", days[0], "--to", days[-1], *at)
    listed = run("calendar", "list", "--from", days[0], "--to", days[-1], *at).data
    assert done.data["entries"] == len(listed) == file.read_text("utf-8").count("BEGIN:VEVENT")
    assert {each["day"] for each in listed if each["kind"] == "visit-planned"} == set(days)


def test_what_cannot_be_read_is_named(run: Run, stocked: Path) -> None:
    told = run("visit-plan", "propose", "--visits", "900001", "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (3, "plan.argument")
    told = run("away", "remove", "nothing", "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (3, "away.unknown")
