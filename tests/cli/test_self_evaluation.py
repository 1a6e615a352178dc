"""``self-evaluation``: recorded, seen by the officer, and what to talk about."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

URN = "900011"


def test_a_self_evaluation_is_recorded_and_compared(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    line = ("record", URN, "--framework", "report-card", "--day", "2026-01-12", "--who", "Head")
    areas = ("--grade", "achievement=Strong standard", "--evidence", "achievement=Tests of May.")
    made = run("self-evaluation", *line, *areas, "--store", stocked, "--json")
    assert made.status == 0, made.err
    seen = run("self-evaluation", "seen", URN, "achievement", "--grade", "Expected standard",
               "--store", stocked, "--json").data["self_evaluation"]  # fmt: skip
    (achievement,) = (each for each in seen["areas"] if each["area"] == "achievement")
    assert achievement["compared"] == "higher"
    assert [each["kind"] for each in seen["points"]] == ["higher"]
    refused = run(
        "self-evaluation", *line, "--grade", "achievement=Good", "--store", stocked, "--json"
    )
    assert refused.error["code"] == "self-evaluation.grade"
    target = tmp_path / "views.pdf"
    assert run("self-evaluation", "pdf", URN, "-o", target, "--store", stocked).status == 0
    assert target.read_bytes().startswith(b"%PDF")
