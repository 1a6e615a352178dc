"""Published figures and targets from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import SAMPLE, Run

BRACKEN = "900011"


def test_figures_are_taken_in_shown_and_read_for_targets(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    files = sorted((SAMPLE / "performance").glob("*.csv"))
    before = run("import", "performance", *files, "--preview", "--la", "999", *store)
    assert before.status == 0, before.err
    assert all(each["preview"] and each["new"] for each in before.data)
    done = run("import", "performance", *files, "--la", "999", *store)
    assert done.status == 0, done.err
    assert sum(len(each["problems"]) for each in done.data) == 0
    refused = run("import", "performance", files[0], "--year", "last", *store)
    assert (refused.status, refused.error["code"]) == (3, "year.unknown")

    shown = run("performance", "show", BRACKEN, "--measure", "ks2-rwm", *store).data
    (measure,) = shown["measures"]
    assert [each["year"] for each in measure["years"]] == ["2023/24", "2024/25", "2025/26"]
    latest = measure["years"][-1]
    assert latest["against_nation"] == "lower"
    assert latest["similar"]["of"] == 10
    little = run("performance", "show", "900010", "--measure", "ks2-rwm", *store).data
    groups = little["measures"][0]["years"][-1]["groups"]
    assert groups["boys"] == {"status": "withheld", "value": None, "pupils": None, "small": False}
    assert groups["girls"]["value"] is None
    similar = run("performance", "similar", BRACKEN, *store).data["similar"]
    assert (similar["pool"], len(similar["schools"])) == (17, 10)

    listed = run("target", "list", *store).data
    assert listed["year"] == "2025/26"
    assert len(listed["targets"]) == 7
    behind = run("target", "schools", "3-ks2-rwm", "--year", "2024/25", *store).data["schools"]
    assert behind[0]["status"] == "not met"
    assert "Not met" in run("target", "list", "--store", stocked).out

    made = run(
        "target", "add", "Two in three", "--measure", "ks2-rwm", "--goal", "66", "--from",
        "2025/26", "--by", "2027/28", *store,
    )  # fmt: skip
    assert made.status == 0, made.err
    own = run("target", "list", *store).data["targets"][-1]
    assert (own["own"], own["status"], own["by"]) == (True, "not met", 2028)
    paper = tmp_path / "targets.pdf"
    assert run("document", "targets", "--output", paper, *store).status == 0
    assert paper.read_bytes().startswith(b"%PDF")
    run("undo", "--store", stocked)
    assert len(run("target", "list", *store).data["targets"]) == 7
