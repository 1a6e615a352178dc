"""A term's work by command: categorising, visiting, reporting, returning, the board."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.domain.framework import load_framework
from tests.cli.conftest import Run, new_store

TERM = "2026-autumn"
FRAMEWORK = load_framework(
    (find_resources().packs.frameworks / "derby-winners" / "1.toml").read_text(encoding="utf-8"),
    "derby-winners",
)
GOOD = {
    criterion.id: "met" if criterion.category == "2" else "not met"
    for criterion in FRAMEWORK.criteria
    if criterion.threshold is None
} | {"1.progress": {"judgement": "partly", "salient": True, "evidence": "Year 6 only."}}
NOTE = {
    "purpose": "To see reading.",
    "focus": ["teaching", "outcomes"],
    "evidence": {"seen": ["books"], "seen_books": "Twelve books of year 4."},
    "findings.going_well": "Pupils read.",
    "to_improve": "Spelling.",
    "met": [{"role": "head", "name": "Headteacher"}],
    "actions": [
        {"what": "Teach spelling daily", "who": "English leader", "by_when": "2026-12-11"},
        {"what": "Count errors", "who": "English leader", "by_when": "2026-12-18"},
    ],
    "days_used": 0.75,
}


def written(folder: Path, value: Any, name: str = "answers.json") -> Path:
    """The value as a JSON file."""
    path = folder / name
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def finished_visit(run: Run, store: Path, folder: Path, urn: str = "900002") -> str:
    """A final visit's id."""
    made = run(
        *("visit", "new", urn, "--form", "termly-core", "--date", "2026-11-12"),
        *("--answers", written(folder, NOTE), "--store", store, "--json"),
    )
    assert made.status == 0, made.err
    assert made.data["missing"] == []
    visit_id: str = made.data["id"]
    assert run("visit", "finalise", visit_id, "--store", store).status == 0
    return visit_id


def test_categorising_shows_the_fit_with_reasons_and_keeps_the_answers(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    file = written(tmp_path, {"answers": GOOD})
    told = run(
        "categorise", "900002", "--term", TERM, "--answers", file, "--store", stocked, "--json"
    ).data
    assert told["suggested"] == "2" and told["completed"] is False
    assert [each["category"] for each in told["fits"]] == ["1", "2", "3a", "3b", "4"]
    assert told["fits"][1]["percent"] == 100 and told["reasons"]
    again = run("categorise", "900002", "--term", TERM, "--store", stocked)
    assert "Best fit: 2" in again.out


def test_a_category_with_next_steps_completes_it(run: Run, stocked: Path, tmp_path: Path) -> None:
    file = written(tmp_path, {"framework": "derby-winners@1", "answers": GOOD})
    told = run(
        *("categorise", "900002", "--term", TERM, "--answers", file, "--category", "2"),
        *("--next-steps", "A visit in spring.", "--store", stocked, "--json"),
    ).data
    assert (told["completed"], told["category"], told["movement"]) == (True, "2", "new")
    row = run("school", "900002", "--store", stocked, "--json").data["categories"][0]
    assert (row["category"], row["suggested"], row["completed"]) == ("2", "2", True)


def test_a_category_against_the_fit_without_a_reason_is_refused_and_nothing_recorded(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    line = (
        *(
            "categorise",
            "900002",
            "--term",
            TERM,
            "--answers",
            written(tmp_path, {"answers": GOOD}),
        ),
        *("--category", "3a", "--next-steps", "A visit.", "--store", stocked, "--json"),
    )
    told = run(*line)
    assert told.status == 3 and told.error["code"] == "categorisation.unfinished"
    assert run("school", "900002", "--store", stocked, "--json").data["categories"] == []
    assert run(*line, "--reason", "One matter outweighs all.").data["completed"] is True


def test_a_preview_of_a_categorisation_records_nothing(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    file = written(tmp_path, {"answers": GOOD})
    line = ("categorise", "900002", "--term", TERM, "--answers", file, "--preview")
    assert run(*line, "--store", stocked, "--json").data["suggested"] == "2"
    assert run("school", "900002", "--store", stocked, "--json").data["categories"] == []


def test_a_preview_over_a_completed_category_does_not_call_it_complete(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    file = written(tmp_path, {"answers": GOOD})
    line = ("categorise", "900002", "--term", TERM, "--store", stocked)
    made = run(*line, "--answers", file, "--category", "2", "--next-steps", "A visit in spring.")
    assert made.status == 0, made.err
    other = (*line, "--category", "3a", "--preview")
    told = run(*other, "--json").data
    assert told["completed"] is False
    assert any(each["stops"] for each in told["missing"])
    text = run(*other).out
    assert "Must: " in text and "Nothing was recorded." in text
    assert "Complete as it was" not in text
    same = run(*line, "--preview")
    assert "Nothing was recorded. It can be completed like this." in same.out
    assert "Must: " not in same.out


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ('{"days_used": 1e999}', "answers.number", "1e999"),
        ('{"days_used": -1e999}', "answers.number", "-1e999"),
        ('{"days_used": NaN}', "answers.number", "NaN"),
        ('{"days_used": Infinity}', "answers.number", "Infinity"),
        ('{"days_used": 1' + "0" * 5_000 + "}", "answers.number", "1000"),
        ('{"purpose": ' + "[" * 200_000 + "]" * 200_000 + "}", "answers.json", "within each other"),
        ('{"purpose": "\\ud800"}', "answers.json", "half of a character"),
    ],
    ids=["1e999", "-1e999", "NaN", "Infinity", "digits", "deep", "half"],
)
def test_what_json_can_hold_and_no_answer_can_be_is_told_in_words(
    run: Run, stocked: Path, tmp_path: Path, text: str, code: str, told: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(text, encoding="utf-8")
    line = ("visit", "new", "900002", "--form", "termly-core", "--answers", file)
    ran = run(*line, "--store", stocked, "--json")
    assert ran.status == 3, ran.err
    assert ran.error["code"] == code and told in ran.error["what"]
    assert ran.error["remedy"] and "recursion" not in ran.error["remedy"]
    assert run("visit", "list", "--store", stocked, "--json").data == []


@pytest.mark.parametrize(
    ("answers", "code", "place"),
    [
        ({"answers": {"2.teeching": "met"}}, "answers.unknown", "answers.2.teeching"),
        ({"answers": {"2.teaching": "yes"}}, "answers.judgement", "answers.2.teaching"),
        ({"answers": {"2.teaching": {"judgment": "met"}}}, "answers.judgement", "2.teaching"),
        ({"answers": ["met"]}, "answers.shape", "answers"),
        ({"vulnerability": {"staff": "yes"}}, "answers.factor", "vulnerability.staff"),
        ({"vulnerability": {"stuff": True}}, "answers.unknown", "vulnerability.stuff"),
        ({"category": 2}, "answers.text", "category"),
        ({"framework": "bands@1"}, "answers.framework", "framework"),
        ({"anwsers": {}}, "answers.unknown", "anwsers"),
    ],
)
def test_a_fault_in_the_answers_is_told_with_its_place(
    run: Run, stocked: Path, tmp_path: Path, answers: Any, code: str, place: str
) -> None:
    file = written(tmp_path, answers)
    told = run(
        "categorise", "900002", "--term", TERM, "--answers", file, "--store", stocked, "--json"
    )
    assert told.status == 3
    assert told.error["code"] == code and place in told.error["where"]


def test_a_file_that_is_not_json_is_told_with_line_and_column(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    file = tmp_path / "answers.json"
    file.write_text('{\n  "answers": oops\n}', encoding="utf-8")
    told = run(
        "categorise", "900002", "--term", TERM, "--answers", file, "--store", stocked, "--json"
    )
    assert told.error["code"] == "answers.json" and "line 2, column 14" in told.error["where"]


def test_a_visit_goes_from_answers_to_an_issued_report_that_stays_the_same(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit_id = finished_visit(run, stocked, tmp_path)
    issued = run("visit", "issue", visit_id, "--store", stocked, "--json").data
    assert (issued["state"], issued["version"], issued["days_used"]) == ("issued", 1, 0.75)
    first = run("report", visit_id, "-o", tmp_path / "a.pdf", "--store", stocked, "--json").data
    second = run("report", visit_id, "-o", tmp_path / "b.pdf", "--store", stocked, "--json").data
    assert first["sha256"] == second["sha256"] == issued["sha256"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    listed = run("visit", "list", "--term", TERM, "--officer", "me", "--store", stocked, "--json")
    assert [row["id"] for row in listed.data] == [visit_id]


def test_the_next_visit_asks_after_what_was_agreed(run: Run, stocked: Path, tmp_path: Path) -> None:
    finished_visit(run, stocked, tmp_path)
    made = run("visit", "new", "900002", "--form", "plan-monitoring", "--store", stocked, "--json")
    draft = run("report", made.data["id"], "-o", tmp_path, "--store", stocked, "--json")
    assert draft.status == 0 and Path(draft.data["file"]).name.startswith("Marrowby")


def test_an_unfinished_visit_cannot_be_made_final(run: Run, stocked: Path) -> None:
    made = run("visit", "new", "900002", "--form", "termly-core", "--store", stocked, "--json")
    assert {each["path"] for each in made.data["missing"]} >= {"visit.purpose", "evidence.seen"}
    told = run("visit", "finalise", made.data["id"], "--store", stocked, "--json")
    assert told.status == 3 and told.error["code"] == "visit.unfinished"
    told = run("visit", "issue", made.data["id"], "--store", stocked, "--json")
    assert told.error["code"] == "report.not-final"


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"porpose": "x"}, "answers.unknown"),
        ({"actions": {"what": "x"}}, "answers.not-a-list"),
        ({"actions": ["x"]}, "answers.not-an-object"),
        ({"evidence": "x"}, "answers.not-an-object"),
        ({"purpose": True}, "answers.value"),
    ],
)
def test_a_fault_in_a_visits_answers_is_told_and_no_visit_begun(
    run: Run, stocked: Path, tmp_path: Path, answers: Any, code: str
) -> None:
    told = run(
        *("visit", "new", "900002", "--form", "termly-core"),
        *("--answers", written(tmp_path, answers), "--store", stocked, "--json"),
    )
    assert told.status == 3 and told.error["code"] == code
    assert run("visit", "list", "--store", stocked, "--json").data == []


def test_a_form_that_is_not_here_is_told(run: Run, stocked: Path) -> None:
    told = run("visit", "new", "900002", "--form", "tea", "--store", stocked, "--json")
    assert told.error["code"] == "form.unknown" and "termly-core" in told.error["remedy"]


def test_a_return_says_what_is_missing_and_writes_nothing(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    run("assign", "900002", "--officer", "me", "--store", stocked)
    file = tmp_path / "term.ssio-return"
    told = run("return", "--term", TERM, "-o", file, "--store", stocked, "--json")
    assert told.status == 3 and told.error["code"] == "return.not-ready"
    assert "Marrowby" in told.error["where"] and not file.exists()


def test_a_return_travels_to_the_board_once(run: Run, stocked: Path, tmp_path: Path) -> None:
    run("assign", "900002", "--officer", "me", "--store", stocked)
    run(
        *("categorise", "900002", "--term", TERM, "--category", "2", "--next-steps", "A visit."),
        *("--answers", written(tmp_path, {"answers": GOOD}), "--store", stocked),
    )
    finished_visit(run, stocked, tmp_path)
    made = run("return", "--term", TERM, "-o", tmp_path, "--store", stocked, "--json").data
    assert (made["number"], made["schools"], made["visits"]) == (1, 1, 1)
    clerk = tmp_path / "board.ssio"
    new_store(clerk, "Clerk")
    copy = shutil.copy(made["file"], tmp_path / "copy.ssio-post")
    first, second = run(
        "board", "import", made["file"], copy, "--preview", "--store", clerk, "--json"
    ).data
    # As in the window: each is held against those before it, too.
    assert sum(each["new"] for each in first["preview"]) == made["events"]
    assert sum(each["new"] for each in second["preview"]) == 0
    assert first["new_events"] == second["new_events"] == 0
    (taken,) = run("board", "import", made["file"], "--store", clerk, "--json").data
    assert taken["new_events"] == made["events"] and taken["schools"] == 1
    (again,) = run("board", "import", made["file"], "--store", clerk, "--json").data
    assert again["new_events"] == 0
    told = run("board", "summary", "--term", TERM, "--store", clerk, "--json").data
    (school,) = told["schools"]
    assert (school["urn"], school["category"], school["returned"]) == ("900002", "2", True)
    paper = tmp_path / "summary.pdf"
    text = run("board", "summary", "--term", TERM, "-o", paper, "--store", clerk).out
    assert "Marrowby" in text and paper.read_bytes().startswith(b"%PDF-")


def test_a_damaged_return_is_refused_and_the_good_one_beside_it_too(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    run("assign", "900002", "--officer", "me", "--store", stocked)
    made = run(
        "return", "--term", TERM, "-o", tmp_path, "--incomplete", "--store", stocked, "--json"
    ).data
    damaged = tmp_path / "damaged.ssio-return"
    damaged.write_bytes(Path(made["file"]).read_bytes()[:-200])
    clerk = tmp_path / "board.ssio"
    new_store(clerk, "Clerk")
    told = run("board", "import", made["file"], damaged, "--store", clerk, "--json")
    assert told.status == 3 and told.error["remedy"]
    assert run("board", "summary", "--term", TERM, "--store", clerk, "--json").data["schools"] == []


def test_a_limit_of_one_gives_the_latest_change_though_an_undo_came_after(
    run: Run, stocked: Path
) -> None:
    assert run("assign", "900002", "--officer", "me", "--store", stocked).status == 0
    assert run("undo", "--store", stocked).status == 0
    (told,) = run("changes", "--limit", "1", "--store", stocked, "--json").data
    assert told["is_undone"] is True


def test_a_term_that_is_none_is_told(run: Run, stocked: Path) -> None:
    told = run("board", "summary", "--term", "autumn", "--store", stocked, "--json")
    assert told.error["code"] == "term.name"
