"""Evidence, inspections of authorities and the self-assessment from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import SAMPLE, Run


def test_evidence_is_recorded_changed_and_missed(run: Run, store: Path, tmp_path: Path) -> None:
    at = ("--store", store, "--json")
    given = ("--form", "quotation", "--text", "Minutes are clear.", "--source", "A chair")
    day = ("--day", "2026-03-03")
    refused = run("evidence", "add", "--heading", "clarks", *given, *day, *at)
    assert (refused.status, refused.error["code"]) == (3, "evidence.heading")
    made = run("evidence", "add", "--heading", "clerks", *given, *day, *at).data
    rated = ("--rating", "green", "--rationale", "Three chairs say so.")
    assert run("evidence", "change", made["id"], *rated, *at).data["text"] == "Minutes are clear."
    assert run("evidence", "list", "--heading", "clarks", *at).error["code"] == "evidence.heading"
    (one,) = run("evidence", "list", "--rating", "green", "--text", "chair", *at).data
    assert one["id"] == made["id"] and len(run("evidence", "history", one["id"], *at).data) == 2
    told = run("evidence", "gaps", "--since", "2026-summer", "--store", store).out
    assert "No evidence under “Clerks of governing bodies” since Spring term 2026." in told
    assert len(run("evidence", "headings", *at).data) == 29
    drafted = run("self-assessment", "draft", "--since", "2026-spring", *at).data
    assert drafted["sections"]["strengths"].endswith("“Minutes are clear” [1]")
    text = tmp_path / "text.txt"
    text.write_text("Governors are well served [1].", encoding="utf-8")
    part = ("--part", "summary", "--text-file", text)
    assert run("self-assessment", "write", drafted["id"], *part, *at).status == 0
    letter = run("self-assessment", "letter", drafted["id"], "-o", tmp_path, *at).data
    assert Path(letter["file"]).read_bytes().startswith(b"%PDF")
    assert run("self-assessment", "withdraw", drafted["id"], *at).status == 0
    assert run("self-assessment", "list", *at).data == []


def test_tables_are_taken_in_compared_and_printed(run: Run, store: Path, tmp_path: Path) -> None:
    at = ("--store", store, "--json")
    tables = SAMPLE / "inspections-of-authorities.txt"
    dry = run("inspected", "import", tables, "--dry-run", *at).data
    assert dry["cells"] == dry["landed"] + len(dry["not_understood"]) == 43
    assert run("inspected", "list", *at).data == []
    told = run("inspected", "import", tables, "--store", store).out
    assert "43 cells: 40 landed, 3 not understood." in told
    found = {each["authority"]: each for each in run("inspected", "list", *at).data}
    harrow = found["Harrowmoor Council"]
    assert not harrow["holds"] and {"before", "after"} == {r["side"] for r in harrow["remarks"]}
    shown = run("inspected", "show", harrow["inspection"], *at).data
    finding = shown["findings"][0]["finding"]
    rate = ("inspected", "rate", harrow["inspection"], finding, "--rating", "amber")
    assert run(*rate, *at).error["code"] == "inspected.rating"
    run(*rate, "--rationale", "It is the only reason given.", *at)
    matrix = run("inspected", "matrix", *at).data
    row = next(r for r in matrix["rows"] if r["authority"] == "Harrowmoor Council")
    assert row["cells"][matrix["headings"].index("reason")] == {"amber": 1}
    (hit,) = run("inspected", "search", "reading project", *at).data
    assert hit["authority"] == "Port Linden City Council" and hit["heading"] == "initiatives"
    sheet = run("inspected", "sheet", harrow["inspection"], "-o", tmp_path / "a.pdf", *at).data
    assert Path(sheet["file"]).read_bytes().startswith(b"%PDF")
    made = run("inspected", "add", "Lower Fell", "--day", "2014-05-01", "--after", "3/2 G → O", *at)
    assert "3 of 2 cannot be." in {each["words"] for each in made.data["remarks"]}
    shown = run("inspected", "show", made.data["inspection"], "--store", store).out
    assert "Before: The grades before are not told." in shown
    said = ("--heading", "data", "--text", "x")
    wrong = run("inspected", "say", made.data["inspection"], *said, *at)
    assert wrong.error["code"] == "evidence.heading"
    assert run("inspected", "withdraw", made.data["inspection"], *at).status == 0


def test_a_plan_is_kept_and_the_committee_told(run: Run, store: Path, tmp_path: Path) -> None:
    at = ("--store", store, "--json")
    new = ("authority-plan", "new", "Our plan", "--inspected", "2026-06-03")
    plan = run(*new, *at).data["plan"]
    area = run("authority-plan", "area", plan, "--text", "Known strategy", *at).data["area"]
    given = ("--what", "Speak of it", "--owner", "Head of quality", "--measure", "Nine in ten")
    late = ("--due", "2027-03-31")
    action = run("authority-plan", "action", plan, area, *given, *late, *at).data["action"]
    step = ("--what", "A page for heads", "--due", "2026-11-30")
    reached = run("authority-plan", "milestone", plan, action, *step, *at).data["milestone"]
    told = ("--rating", "amber", "--text", "Begun", "--day", "2026-10-01", "--reached", reached)
    assert run("authority-plan", "progress", plan, action, *told, *at).status == 0
    (one,) = run("authority-plan", "show", plan, *at).data["areas"][0]["actions"]
    assert one["milestones"][0]["done"] == "2026-10-01" and one["progress"][0]["text"] == "Begun"
    cover = ("--committee", "Scrutiny", "--title", "Our plan", "--contact", "The clerk")
    drafted = run("scrutiny", "draft", plan, *cover, "--day", "2026-10-12", *at).data
    assert drafted["since"] is None and "Known strategy" in drafted["sections"]["background"]
    paper = run("scrutiny", "paper", drafted["id"], "-o", tmp_path, *at).data
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF")
    wrong = run("authority-plan", "withdraw", plan, area, *at)
    assert wrong.error["code"] == "authority-plan.area-used"
    put_right = ("--owner", "Director", "--due", "2027-06-30")
    run("authority-plan", "change-action", plan, action, *put_right, *at)
    run("authority-plan", "change-area", plan, area, "--text", "A strategy that is known", *at)
    run("authority-plan", "change", plan, "--title", "The plan", *at)
    told_again = run("authority-plan", "show", plan, "--store", store).out
    assert "The plan. After the inspection of 2026-06-03." in told_again
    assert "A strategy that is known" in told_again and "Director" in told_again
    assert f"Due 2026-11-30: A page for heads, reached 2026-10-01 ({reached})" in told_again
    assert "2026-10-01, Amber: Begun" in told_again
    far = run("authority-plan", "change-action", plan, action, "--due", "9999-01-01", *at)
    assert far.error["code"] == "authority-plan.day"
    changed = run("scrutiny", "cover", drafted["id"], "--item", "7", *at).data
    assert (changed["item"], changed["committee"]) == ("7", "Scrutiny")
    wrong = run("authority-plan", "withdraw", plan, *at)
    assert wrong.error["code"] == "authority-plan.reported"
