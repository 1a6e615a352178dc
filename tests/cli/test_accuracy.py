"""Checks of factual accuracy by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_work import finished_visit, written
from tests.services.replies import filled


@pytest.fixture
def visit(run: Run, stocked: Path, tmp_path: Path) -> str:
    return finished_visit(run, stocked, tmp_path)


def send(run: Run, store: Path, visit: str, path: Path, *more: str) -> dict[str, object]:
    made = run("accuracy", "send", visit, "-o", path, *more, "--store", store, "--json")
    assert made.status == 0, made.err
    data: dict[str, object] = made.data
    return data


def test_a_check_goes_from_sending_to_issuing(
    run: Run, stocked: Path, visit: str, tmp_path: Path
) -> None:
    draft, reply = tmp_path / "draft.pdf", tmp_path / "reply.pdf"
    sent = send(run, stocked, visit, draft, "--days", "3", "--way", "post")
    assert (sent["days"], sent["way"], sent["state"]) == (3, "post", "with school")
    store = ("--store", stocked, "--json")
    waiting = run("visit", "issue", visit, *store)
    assert (waiting.status, waiting.error["code"]) == (3, "accuracy.waiting")
    values = {"passage-2": "inaccurate", "passage-2-words": "To see writing.", "role": "Head"}
    reply.write_bytes(filled(draft.read_bytes(), values))
    seen = run("accuracy", "import", reply, "--preview", *store)
    assert seen.data["said"] == {
        "2": {"verdict": "inaccurate", "words": "To see writing.", "evidence": ""}
    }
    shown = run("accuracy", "import", reply, "--preview", "--store", stocked)
    assert "Marrowby Primary School: 1 point, 0 accurate.\nFrom: Head" in shown.out
    assert "Passage 2: " in shown.out and "Should say  To see writing." in shown.out
    assert "Nothing was taken in." in shown.out
    taken = run("accuracy", "import", reply, "--visit", visit, *store)
    assert taken.status == 0, taken.err
    assert (taken.data["state"], len(taken.data["points"])) == ("replied", 1)
    assert run("visit", "issue", visit, *store).error["code"] == "accuracy.points"
    changed = run("accuracy", "answer", visit, "2", "--changed", *store)
    assert changed.error["code"] == "accuracy.unchanged"
    kept = run("accuracy", "answer", visit, "2", "--kept", "--reason", "It was reading.", *store)
    assert kept.data["state"] == "answered"
    assert run("visit", "issue", visit, *store).status == 0
    (row,) = run("accuracy", "list", *store).data
    assert (row["visit"], row["state"], row["changed_points"]) == (visit, "answered", 0)
    assert run("accuracy", "list", "--waiting", *store).data == []


def test_a_reply_by_telephone_and_an_end_without_a_reply(
    run: Run, stocked: Path, visit: str, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    send(run, stocked, visit, tmp_path)
    assert len(list(tmp_path.glob("*-to-check.pdf"))) == 1
    early = run("accuracy", "close", visit, *store)
    assert early.error["code"] == "accuracy.early"
    closed = run("accuracy", "close", visit, "--reason", "The head agreed.", *store)
    assert closed.data["closed"] == {"how": "ended early", "reason": "The head agreed."}
    said = written(tmp_path, {"1": {"verdict": "accurate"}}, "said.json")
    line = ("accuracy", "reply", visit, "--how", "telephone", "--said", said, "--who", "Head")
    told = run(*line, *store)
    assert told.status == 0, told.err
    assert told.data["replies"][0]["how"] == "telephone"
    text = run("accuracy", "list", "--visit", visit, "--store", stocked)
    assert text.status == 0


def test_two_replies_on_one_passage_and_an_earlier_draft_are_settled_by_what_the_list_shows(
    run: Run, stocked: Path, visit: str, tmp_path: Path
) -> None:
    store = ("--store", stocked, "--json")
    earlier = send(run, stocked, visit, tmp_path / "a.pdf")["reference"]
    send(run, stocked, visit, tmp_path / "b.pdf")
    for words in ("To see writing.", "To see reading."):
        said = written(tmp_path, {"2": {"verdict": "inaccurate", "words": words}}, "said.json")
        run("accuracy", "reply", visit, "--how", "email", "--said", said, *store)
    keep = ("accuracy", "answer", visit, "2", "--kept", "--reason")
    once = run(*keep, "Second.", *store).data["points"]
    assert [each["answer"] and each["answer"]["reason"] for each in once] == [None, "Second."]
    twice = run(*keep, "First.", *store).data["points"]
    assert [each["answer"]["reason"] for each in twice] == ["First.", "Second."]
    shown = run("accuracy", "list", "--visit", visit, "--store", stocked).out
    assert f"{earlier}: with school" in shown
    other = run("accuracy", "close", visit, "--check", "0000-0000", *store)
    assert other.error["code"] == "accuracy.none" and earlier in other.error["remedy"]
    ended = run("accuracy", "close", visit, "--check", earlier, "--reason", "Sent again.", *store)
    assert ended.data["reference"] == earlier
    assert run("visit", "issue", visit, *store).status == 0


@pytest.mark.parametrize(
    "said",
    [{"x": {}}, {"1": "accurate"}, {"1": {"verdict": "perhaps"}}, {"1": {"word": "a"}}],
)
def test_a_file_of_another_shape_is_refused(
    said: object, run: Run, stocked: Path, visit: str, tmp_path: Path
) -> None:
    send(run, stocked, visit, tmp_path / "a.pdf")
    file = written(tmp_path, said, "said.json")
    line = ("accuracy", "reply", visit, "--how", "paper", "--said", file, "--store", stocked)
    assert run(*line, "--json").error["code"] == "accuracy.shape"


def test_the_rules_are_shown_and_set(run: Run, stocked: Path) -> None:
    store = ("--store", stocked, "--json")
    assert run("accuracy", "rules", *store).data["days"] == 5
    line = ("accuracy", "rules", "--days", "8", "--school-holidays", "left-out")
    set_ = run(*line, "--closed", "2026-12-24=Closed", "--address", "By e-mail", *store)
    assert set_.data["closed"] == {"2026-12-24": "Closed"}
    again = run("accuracy", "rules", *store).data
    assert (again["days"], again["school_holidays"]) == (8, "left-out")
    assert run("accuracy", "rules", "--days", "0", *store).error["code"] == "accuracy.days"
