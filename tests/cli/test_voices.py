"""Questionnaires to schools and inspectors’ questions from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_round_is_opened_filled_closed_and_printed(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    at = ("--store", stocked, "--json")
    assert [each["form"] for each in run("voices", "forms", *at).data] == [
        "questionnaire-governors",
        "questionnaire-heads",
    ]
    asked = ("--audience", "heads", "--closes", "2099-11-30")
    opened = run("voices", "open", "questionnaire-heads", "--title", "Heads, 2026", *asked, *at)
    assert opened.status == 0, opened.err
    key = opened.data["round"]
    blank = tmp_path / "blank.pdf"
    assert run("document", "questionnaire", "--round", key, "-o", blank, *at).status == 0
    assert blank.read_bytes().startswith(b"%PDF")
    entered = run("voices", "enter", key, "about.phase=primary", "questions.impact=well", *at)
    assert entered.data["school"] is None
    assert run("voices", "take-out", entered.data["return"], *at).status == 0
    rows = tmp_path / "rows.csv"
    answers = [f"{n},primary,other,{1 + n % 2},The officer listens,Yes" for n in range(8)]
    head = "return,phase,standing,how_well_known,best,quote"
    rows.write_text("\n".join((head, *answers, "9,primary,other,perhaps,,")) + "\n")
    dry = run("voices", "import", key, rows, "--dry-run", *at).data
    assert (dry["landed"], dry["left_out"], dry["problems"][0]["row"]) == (8, 1, 10)
    assert run("voices", "returns", key, *at).data == []
    assert run("voices", "import", key, rows, *at).data["landed"] == 8
    assert run("voices", "results", key, *at).error["code"] == "questionnaire.open"
    assert run("voices", "close", key, "--store", stocked).out.startswith("Questionnaire “Heads")
    told = run("voices", "results", key, *at).data
    known = next(e for e in told["questions"] if e["question"] == "questions.how_well_known")
    assert known["groups"][0]["counts"]["very_well"] == known["groups"][0]["counts"]["well"] == 4
    words = run("voices", "words", key, *at).data
    quoted = ("voices", "quote", words[0]["id"], "--as", "The officer […]")
    assert run(*quoted, *at).status == 0
    assert run("voices", "words", key, *at).data[0]["printed"] == "The officer […]"
    asked_of = run("voices", "questions", "--since", "2026-autumn", *at).data["questions"]
    assert asked_of[0]["questionnaires"][0]["link"].endswith("#questions.how_well_known")
    for kind in ("voices", "inspectors"):
        target = tmp_path / f"{kind}.pdf"
        made = run("document", kind, "-o", target, *at)
        assert made.status == 0 and target.read_bytes().startswith(b"%PDF"), made.err
    (listed,) = run("voices", "list", *at).data
    assert (listed["returned"], listed["anonymous"]) == (8, True)
