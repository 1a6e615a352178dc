"""A school's partnership board by command: planned, minuted, approved, printed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.pdfua.checker import check

URN, FIRST, SECOND = "900002", "2025-03-11", "2025-05-13"


def test_a_board_goes_from_its_plan_to_approved_minutes(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    def done(*line: object) -> dict[str, object]:
        told = run("partnership", *map(str, line), "--store", stocked, "--json")
        assert told.status == 0, told.err
        found: dict[str, object] = told.data
        return found

    done("plan", URN, "--day", FIRST, "--place", "The library")
    done("begin", URN, FIRST)
    done("present", URN, FIRST, "--apologies", "service")
    shown: Any = done(
        *("add", URN, FIRST, "--section", "milestones", "--title", "Attendance at 94 per cent")
    )
    (first,) = shown["meetings"]
    assert (first["state"], first["quorate"]) == ("sitting", True)
    (number,) = [each["number"] for each in first["items"]]
    done("judge", URN, FIRST, number, "--colour", "red", "--why", "91 per cent in February.")
    done("judge", URN, FIRST, 0, "--colour", "amber", "--why", "One of two is late.")
    done("decide", URN, FIRST, number, "--text", "Call by nine", "--who", "Head",
         "--due", "2025-04-01")  # fmt: skip
    done("recommend", URN, FIRST, "--what", "escalate", "--reason", "Two boards without change.")
    done("close", URN, FIRST)
    for line in (("plan", URN, "--day", SECOND), ("agenda", URN, SECOND), ("begin", URN, SECOND)):
        done(*line)
    refused = run("partnership", "approve", URN, FIRST, "--at", FIRST, "--store", stocked, "--json")
    assert (refused.status, refused.error["code"]) == (3, "board.approval")
    after: Any = done(
        "approve", URN, FIRST, "--at", SECOND, "--corrections", "Six families, not five."
    )
    states = {each["day"]: each["state"] for each in after["meetings"]}
    assert states == {FIRST: "approved", SECOND: "sitting"}
    (action,) = run("actions", "list", "--urn", URN, "--store", stocked, "--json").data
    assert (action["what"], action["standing"]) == ("Call by nine", "overdue")

    for name, day, words in (
        ("papers", SECOND, ("Minutes of the board on 11 March 2025", "Call by nine")),
        ("minutes", FIRST, ("The board recommends: Escalate", "Put right: Six families")),
    ):
        line = ("partnership", name, URN, day, "-o", tmp_path, "--store", stocked, "--json")
        told = run(*line).data
        path = Path(told["file"])
        assert hashlib.sha256(path.read_bytes()).hexdigest() == told["sha256"]
        assert check(path.read_bytes()) == []
        text = " ".join("".join(p.extract_text() for p in PdfReader(path).pages).split())
        assert all(each in text for each in words)


def test_a_half_term_is_left_out_for_a_reason_and_taken_up_again(run: Run, stocked: Path) -> None:
    tail = ("--store", stocked, "--json")
    run("partnership", "plan", URN, "--day", "2025-02-04", *tail)
    line = ("partnership", "skip", URN, "2025-spring-1", "--reason", "The school is inspected.")
    after = run(*line, *tail)
    assert after.status == 0, after.err
    assert [each["state"] for each in after.data["meetings"]] == ["cancelled"]
    again = run("partnership", "unskip", URN, "2025-spring-1", *tail).data
    assert [each["state"] for each in again["meetings"]] == ["planned"]
    odd = run("partnership", "skip", URN, "2026-winter-1", "--reason", "x", *tail)
    assert odd.error["code"] == "board.half"
