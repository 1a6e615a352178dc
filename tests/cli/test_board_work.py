"""Risk, meetings, challenges and schools causing concern from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_work import GOOD, written

URN, TERM = "900002", "2026-autumn"
JUDGED = (
    "--likelihood", "3", "--likelihood-why", "Two teachers left.",
    "--impact", "3", "--impact-why", "Year 6 falls behind.", "--direction", "worsening",
)  # fmt: skip


def test_a_risk_is_recorded_listed_and_undone(run: Run, stocked: Path) -> None:
    store = ("--term", TERM, "--store", stocked)
    refused = run("risk", "assess", URN, *JUDGED, "--rating", "green", *store, "--json")
    assert (refused.status, refused.error["code"]) == (3, "risk.unfinished")
    made = run(
        "risk",
        "assess",
        URN,
        *JUDGED,
        "--rating",
        "red",
        "--signal",
        "staffing=Two",
        *store,
        "--json",
    )
    assert made.status == 0, made.err
    assert made.data["risk"]["signals"] == {"staffing": "Two"}
    listed = run("risk", "list", "--rating", "red", *store, "--json").data
    assert [(each["urn"], each["risk"]["by_matrix"]) for each in listed] == [(URN, "red")]
    shown = run("risk", "show", URN, *store, "--json").data
    assert shown["recorded"] and any(each["signal"] == "support" for each in shown["signals"])
    run("undo", "--store", stocked)
    assert run("risk", "list", "--rating", "red", *store, "--json").data == []


def test_a_meeting_is_kept_and_its_papers_are_written(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    plan = run("meeting", "plan", "--day", "2026-12-04", "--term", TERM, *store)
    assert plan.status == 0, plan.err
    run("meeting", "add", "2026-12-04", "--urn", URN, "--why", "Asked for", *store)
    items = run("meeting", "show", "2026-12-04", *store).data["items"]
    number = next(each["number"] for each in items if each["urn"] == URN)
    moved = run("meeting", "move", "2026-12-04", number, "--steps", "-99", *store)
    assert moved.data["items"][0]["urn"] == URN, moved.err
    decided = run(
        *("meeting", "decide", "2026-12-04", "1", "--text", "Visit in January"),
        *("--who", "Officer North", "--due", "2027-01-15", *store),
    )
    (decision,) = decided.data["items"][0]["decisions"]
    assert (decision["who"], decision["due"]) == ("Officer North", "2027-01-15")
    paper = run("meeting", "minutes", "2026-12-04", "-o", tmp_path, *store).data
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF") and paper["sha256"]
    none = run("meeting", "remove", "2026-12-04", "1", *store)
    assert (none.status, none.error["code"]) == (3, "meeting.decided")
    assert run("meeting", "show", "2030-01-01", *store).error["code"] == "meeting.unknown"


def test_concern_and_challenges_are_checked_before_they_are_recorded(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    made = ("challenge", "record", URN, "--term", "2030-autumn", "--who", "Head")
    refused = run(*made, "--day", "2026-10-12", "--grounds", "Results", *store)
    assert refused.error["code"] == "challenge.no-category"
    assert run("challenge", "list", *store).data == []
    expected = ("concern", "record", URN, "--day", "2027-03-01", "--text")
    assert run(*expected, " ", *store).error["code"] == "concern.unfinished"
    assert run(*expected, "A year on.", *store).data["kind"] == "inspection"
    sheet = tmp_path / "sheet.pdf"
    assert run("document", "in-depth", URN, "-o", sheet, *store).status == 0
    assert sheet.read_bytes().startswith(b"%PDF")


def test_an_answered_challenge_has_its_letter(run: Run, stocked: Path, tmp_path: Path) -> None:
    store, day = ("--store", stocked, "--json"), "2026-03-02"
    run(
        *("categorise", URN, "--term", TERM, "--category", "2", "--next-steps", "A visit."),
        *("--answers", written(tmp_path, {"answers": GOOD}), *store),
    )
    made = run(
        *("challenge", "record", URN, "--term", TERM, "--who", "Head", "--day", day),
        *("--grounds", "Results rose.", *store),
    )
    assert made.status == 0, made.err
    letter = ("document", "challenge-letter", URN, "--challenge", made.data["id"], "-o", tmp_path)
    assert run(*letter, *store).error["code"] == "challenge.open"
    answer = ("--outcome", "not upheld", "--reason", "Seen again.", "--day", day)
    assert run("challenge", "answer", made.data["id"], *answer, *store).status == 0
    paper = run(*letter, *store).data
    assert Path(paper["file"]).name.endswith(f"-challenge-{day}.pdf")
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF")
