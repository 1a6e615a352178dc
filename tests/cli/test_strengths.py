"""Help between schools from the command line, from the strength to what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Run

HELPER, HELPED = "900001", "900002"


def test_help_is_offered_needed_arranged_and_judged(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    at = ("--store", stocked, "--json")
    today = datetime.now().astimezone().date()
    what = ("--theme", "reading", "--what", "=1+1 phonics")
    offer = run("strength", "add", HELPER, *what, *at).data["offer"]["id"]
    need = run("need", "add", HELPED, "--theme", "reading", "--what", "Boys", *at).data["need"]
    told = run("need", "match", need["id"], "--store", stocked)
    assert told.status == 0 and "Strengths wait for the consent of:" in told.out
    assert run("need", "match", need["id"], *at).data == []
    consent = run("strength", "consent", offer, "--who", "Head", "--days", "3", *at)
    assert consent.status == 0, consent.err
    (match,) = run("need", "match", need["id"], *at).data
    assert match["helper"] == f"offer/{offer}" and "3 days left this term." in match["for"]
    no = ("need", "answer", need["id"], match["helper"], "--answer", "declined")
    assert run(*no, *at).error["code"] == "need.reason"
    assert run(*no, "--reason", "Too soon", *at).status == 0
    arrange = [
        *("help-between", "add", HELPED, match["helper"], "--theme", "reading"),
        *("--purpose", "One way", "--hoped", "Nine of ten pass"),
        *("--first", str(today), "--last", str(today + timedelta(days=20)), "--days", "2"),
        *("--need", need["id"]),
    ]
    for cost in ("nan", "inf", "-1", "a lot"):
        assert run(*arrange, "--cost", cost, *at).error["code"] == "deployment.cost"
    made = run(*arrange, "--cost", "£1,250.50", *at)
    assert made.status == 0 and made.data["help"]["cost"] == 1250.5, made.err
    key = made.data["help"]["id"]
    assert run("help-between", "days", key, str(today), "1.5", *at).status == 0
    came = ("--result", "partly", "--evidence", "Seen in all classes but one")
    assert run("help-between", "outcome", key, *came, *at).status == 0
    (listed,) = run("help-between", "list", *at).data
    assert (listed["days_used"], listed["outcome"]["result"]) == (1.5, "partly")
    (answered,) = run("need", "list", *at).data
    assert [each["answer"] for each in answered["answers"]] == ["declined", "accepted"]
    assert run("help-end", "record", match["helper"], "--reason", "She left", *at).status == 0
    paper = tmp_path / "strengths.pdf"
    assert run("document", "strengths", "-o", paper, *at).status == 0
    assert paper.read_bytes().startswith(b"%PDF")
