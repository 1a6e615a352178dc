"""``action-plan``: from the areas of a letter to a workbook that came back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Run

URN = "900011"
LETTER = """What the school needs to do to improve:
1. Teach phonics in one way;
2. Bring down absence.
"""


def test_a_plan_is_drawn_up_agreed_followed_and_taken_in(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    today = datetime.now().astimezone().date()
    board, later = (f"{today + timedelta(days=days)}" for days in (30, 72))
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")

    def plan(what: str, *line: str | Path) -> object:
        told = run("action-plan", what, *line, "--store", stocked, "--json")
        assert told.status == 0, told.err
        return told.data

    plan("begin", URN, "--kind", "post-inspection", "--title", "Out of measures",
         "--areas", letter, "--inspection", "May 2024")  # fmt: skip
    plan("milestone", URN, "--priority", "1", "--what", "All adults trained", "--due", board)
    plan("action", URN, "--priority", "2", "--what", "Call by nine", "--cost", "£40")
    plan("milestone", URN, "--priority", "2", "--what", "Calls made by nine", "--due", board)
    plan("agree", URN, "--day", str(today), "--who", "Partnership board")
    plan("progress", URN, "1.1", "--state", "amber", "--evidence", "Five of nine.")
    data = plan("move", URN, "1.1", "--to", later, "--why", "Two are new.")
    (milestone,) = data["plan"]["priorities"][0]["milestones"]  # type: ignore[index]
    assert (milestone["first"], milestone["due"], milestone["slipped"]) == (board, later, 42)
    assert milestone["entries"][0]["evidence"] == "Five of nine."
    book = tmp_path / "plan.xlsx"
    plan("workbook", URN, "-o", book)
    sheets = load_workbook(book)
    sheets["Actions"]["C3"].value = "School office"
    sheets.save(book)
    taken = plan("take-in", URN, book)
    assert [each["field"] for each in taken["changes"]] == ["Owner"]  # type: ignore[index]
    shown = run("action-plan", "show", URN, "--store", stocked).out
    assert "School office" in shown and "Amber" in shown and "£40" in shown
    plan("pdf", URN, "-o", tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
