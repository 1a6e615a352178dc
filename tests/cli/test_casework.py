"""Formal action and structured solutions from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

URN = "900002"


def test_a_case_goes_up_and_down_by_command(run: Run, stocked: Path, tmp_path: Path) -> None:
    store = ("--store", stocked, "--json")
    made = run(
        *("formal", "open", URN, "--day", "2026-03-02", "--ground", "standards"),
        *("--text", "Results fell.", *store),
    )
    assert made.status == 0, made.err
    case = made.data["id"]

    def record(kind: str, day: str, *more: str) -> int:
        line = ("formal", "record", URN, case, "--kind", kind, "--day", day, "--text", "Words.")
        return run(*line, *more, *store).status

    assert record("notice", "2026-03-05") == 3
    for who in ("head", "chair"):
        assert record("told", "2026-03-03", "--who", who, "--how", "meeting", "--by", "A head") == 0
    run(
        *("formal", "evidence", URN, case, "--ground", "standards", "--kind", "data"),
        *("--text", "Three years.", *store),
    )
    assert record("notice", "2026-03-05", "--days", "10", "--route", "b") == 0
    shown = run("formal", "show", URN, case, *store).data
    assert (shown["rung"], shown["due"]) == ("notice", "2026-03-19")
    assert shown["next"][0]["kind"] == "outcome"
    written = run(
        *("document", "formal-letter", URN, "--case", case, "--letter", "notice"),
        *("-o", tmp_path, *store),
    )
    assert written.status == 0, written.err
    assert Path(written.data["file"]).name.endswith("notice.pdf")
    assert record("outcome", "2026-03-20", "--result", "complied") == 0
    assert record("lifted", "2026-03-20") == 0 and record("closed", "2026-03-21") == 0
    assert "Closed on 21 March 2026" in run("formal", "list", URN, "--store", stocked).out
    terms = run("formal", "terms", *store).data
    assert [each["id"] for each in terms] == ["2014", "2016", "2024"]


def test_a_solution_is_considered_chosen_and_carried_out_by_command(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    options = [each["id"] for each in run("solution", "options", *store).data]
    assert options[0] == "continuous" and "federation" in options
    day = ("--day", "2026-03-02")
    told = ("--option", "agreement", "--text", "Both want it.", *day)
    refused = run("solution", "choose", URN, *told, "--owner", "Head of service", *store)
    assert refused.error["code"] == "solution.not-considered"
    assert run("solution", "consider", URN, *told, "--view", "suits", *store).status == 0
    made = run("solution", "choose", URN, *told, "--owner", "Head of service", *store)
    key = made.data["id"]
    assert made.data["steps"][0]["legal"], made.err
    partner = ("--school", "900001", "--role", "Its head is associate head")
    assert run("solution", "partner", URN, key, *partner, *store).status == 0
    step = ("--text", "First joint week", "--who", "Heads", "--due", "2026-03-20")
    first = run("solution", "step", URN, key, *step, *store).data["id"]
    assert run("solution", "drop", URN, key, first, *store).status == 0
    done = ("--text", "Signed.", "--day", "2026-03-20")
    for each in made.data["steps"]:
        assert run("solution", "done", URN, key, each["id"], *done, *store).status == 0
    shown = run("solution", "show", URN, *store).data
    assert shown["solutions"][0]["partners"][0]["urn"] == "900001"
    assert run("solution", "governance", URN, key, "--text", "As it was.", *store).status == 0
    ended = ("--result", "done", "--text", "It works.", *day)
    assert run("solution", "end", URN, key, *ended, *store).status == 0
    told = run("solution", "show", URN, "--store", stocked).out
    assert "Both want it." in told and "It is in place" in told
    paper = run("document", "solutions", URN, "-o", tmp_path, *store).data
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF")
