"""Reading reports by command: two stores, two officers, one report."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import REGISTER, Run, new_store
from tests.cli.test_work import finished_visit


def test_a_report_is_asked_for_commented_on_returned_answered_and_approved(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = finished_visit(run, stocked, tmp_path)
    assert run("qa", "approve", visit, "--store", stocked, "--json").error["code"] == (
        "reading.own-report"
    )
    assert run("qa", "ask", visit, "--store", stocked, "--json").data["standing"] == "waiting"
    (waiting,) = run("qa", "queue", "--store", stocked, "--json").data
    assert (waiting["visit"], waiting["standing"], waiting["own"]) == (visit, "waiting", True)

    reader = tmp_path / "reader.ssio"
    new_store(reader, "Head of Quality")
    run("import", "schools", REGISTER, "--store", reader)
    sent, back = tmp_path / "to.ssio-reading", tmp_path / "back.ssio-reading"
    assert run("qa", "send", "-o", sent, "--store", stocked).status == 0
    assert run("qa", "receive", sent, "--store", reader, "--json").data["new"] > 0

    shown = run("qa", "show", visit, "--store", reader, "--json").data
    passage = next(each for each in shown["passages"] if each["path"].endswith("going_well"))
    assert passage["text"] == "Pupils read."
    said = run(
        *("qa", "comment", visit, "Which pupils?", "--path", passage["path"]),
        *("--words", "Pupils", "--store", reader, "--json"),
    ).data
    told = run("qa", "return", visit, "--store", reader, "--json").data
    assert told["standing"] == "returned"
    assert run("qa", "send", "-o", back, "--store", reader).status == 0
    assert run("qa", "receive", back, "--store", stocked).status == 0

    assert "Which pupils?" in run("qa", "show", visit, "--store", stocked).out
    answer = ("qa", "answer", visit, said["comment"], "--kept", "All of them.")
    assert run(*answer, "--store", stocked).status == 0
    assert run("qa", "ask", visit, "--store", stocked).status == 0
    run("qa", "send", "-o", tmp_path / "2.ssio-reading", "--store", stocked)
    run("qa", "receive", tmp_path / "2.ssio-reading", "--store", reader)
    assert run("qa", "approve", visit, "--store", reader, "--json").data["standing"] == "approved"
    (figures,) = run("qa", "figures", "--store", reader, "--json").data
    assert (figures["asked"], figures["answered"], figures["returned"]) == (2, 2, 1)


def test_the_plan_is_said_and_shown_and_stops_the_issue(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = finished_visit(run, stocked, tmp_path)
    assert "Nothing has to be read" in run("qa", "plan", "--store", stocked).out
    given = ("--term", "2026-autumn", "--first", "1", "--officer", "me")
    plan = run("qa", "plan", *given, "--store", stocked, "--json").data
    assert plan["rule"]["first"] == 1
    (drawn,) = plan["drawn"]
    assert (drawn["visit"], drawn["why"]) == (visit, ["officer", "first"])
    refused = run("visit", "issue", visit, "--store", stocked, "--json")
    assert (refused.status, refused.error["code"]) == (3, "reading.not-asked")
    run("qa", "plan", "--term", "2026-autumn", "--none", "--store", stocked)
    assert run("visit", "issue", visit, "--store", stocked).status == 0


def test_the_wording_is_looked_over_until_the_word_is_accepted(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    visit = finished_visit(run, stocked, tmp_path)
    before = run("qa", "lint", visit, "--store", stocked, "--json").data
    answers = tmp_path / "more.json"
    answers.write_text('{"to_improve": "The RDG recieve  praise."}', encoding="utf-8")
    run("visit", "edit", visit, "--answers", answers, "--store", stocked)
    found = run("qa", "lint", visit, "--store", stocked, "--json").data
    assert [each["kind"] for each in found if each not in before] == [
        "acronym",
        "spacing",
        "spelling",
    ]
    assert run("qa", "accept", "RDG", "--store", stocked, "--json").data["words"] == ["rdg"]
    again = run("qa", "lint", visit, "--store", stocked, "--json").data
    assert "acronym" not in {each["kind"] for each in again if each not in before}
    assert run("qa", "accept", "RDG", "--forget", "--store", stocked).status == 0
    assert run("qa", "lint", visit, "--store", stocked, "--json").data == found


def test_a_file_that_no_reader_wrote_is_named_and_so_is_what_was_wanted(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    paper, words, post = tmp_path / "a.pdf", tmp_path / "a.txt", tmp_path / "a.ssio-post"
    paper.write_bytes(b"%PDF-1.7\n")
    words.write_text("Read and approved.", encoding="utf-8")
    assert run("setup-file", "make", "-o", post, "--store", stocked).status == 0
    told = {
        path: run("qa", "receive", path, "--store", stocked, "--json").error
        for path in (paper, words, post)
    }
    assert [each["what"] for each in told.values()] == [
        "This is a PDF document, not what readers said of reports.",
        "This file is not what readers said of reports.",
        "This file holds the set-up of an authority, not what readers said of reports.",
    ]
    assert told[paper]["remedy"] == "Choose the file whose name ends in .ssio-reading."
    assert not any("return" in each["what"] for each in told.values())
