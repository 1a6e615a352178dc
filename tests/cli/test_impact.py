"""What came of support from the command line, and on paper."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_support_is_judged_told_and_printed(run: Run, stocked: Path, tmp_path: Path) -> None:
    store, at = stocked, ("--store", stocked, "--json")
    urn = run("schools", *at).data[0]["urn"]
    judge = ("impact", "judge", urn, "--view", "some", "--words", "Phonics is taught one way.")
    refused = run(*judge, "--against", " ", *at)
    assert (refused.status, refused.error["code"]) == (3, "impact.refused")
    made = run(*judge, "--against", "So it is next door.", "--about", "help", *at).data["judgement"]
    assert run("impact", "school", urn, *at).data["judgements"] == [made]
    text = run("impact", "school", urn, "--store", store).out
    assert "So it is next door." in text and "not thereby cause and effect" in text
    told = run("impact", "authority", "--by", "help", *at).data
    assert told["by"] == "help" and told["school_years"] == 0 and len(told["limits"]) == 5
    lists = run("impact", "lists", *at).data
    assert len(lists) == 3 and lists[0]["terms"][-1]["came"] is None
    page = run("document", "impact", "--school", urn, "-o", tmp_path, *at).data
    assert Path(page["file"]).read_bytes().startswith(b"%PDF") and page["urn"] == urn
    paper = run("document", "impact", "-o", tmp_path / "all.pdf", *at).data
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF") and paper["urn"] is None
    back = ("impact", "take-back", urn, made["id"], "--reason", "By mistake")
    assert run(*back, *at).status == 0 and run(*back, *at).error["code"] == "impact.unknown"
