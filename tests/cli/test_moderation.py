"""Moderation by command: the list, a decision between meetings, a school judged twice."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_documents import URN, completed
from tests.cli.test_work import GOOD, TERM, written


def test_a_school_is_listed_decided_on_and_judged_twice_by_command(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    completed(run, stocked, tmp_path)
    at = ("--store", stocked, "--json")
    term = ("--term", TERM)
    assert run("officer", "add", "Officer South", "--store", stocked).status == 0
    (row,) = run("moderation", "list", *term, *at).data
    assert (row["urn"], row["category"], row["decision"]) == (URN, "2", None)
    assert row["points"] == sum(each["points"] for each in row["concern"]) > 0

    asked = run("moderation", "ask", URN, *term, "--of", "Officer South", *at)
    assert asked.status == 0, asked.err
    secret = tmp_path / "secret"
    secret.write_text("five green bottles\n", encoding="utf-8")
    file = tmp_path / "asked.ssio-post"
    made = run(
        *("moderation", "write", *term, "--for", "Officer South", "-o", file),
        *("--post-passphrase-file", secret, *at),
    )
    assert made.status == 0 and made.data["asked"][0]["urn"] == URN, made.err

    answers = written(tmp_path, {"answers": GOOD}, "second.json")
    line = ("moderation", "judge", URN, *term, "--answers", answers)
    told = run(*line, "--category", "2", *at).data
    assert (told["completed"], told["suggested"], told["missing"]) == (True, "2", [])

    found = run("moderation", "agreement", *at).data
    assert (found["categories"]["pairs"], found["categories"]["percentage"]) == (1, 100)
    assert (found["categories"]["enough"], found["categories"]["kappa"]) == (False, None)

    late = run(
        *("moderation", "between", URN, "--category", "3b"),
        *("--reason", "The head left.", "--on", "2024-01-09", *at),
    )
    assert late.status == 0, late.err
    assert (late.data["before"], late.data["between"]) == ("2", "2024-01-09")
    (row,) = run("moderation", "list", *term, *at).data
    assert row["decision"]["between"] == "2024-01-09"
