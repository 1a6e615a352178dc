"""A request for what is held is answered by command."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_care import begun


def test_what_is_held_is_found_and_given_out_redacted(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    begun(run, stocked, tmp_path)
    store = ("--store", stocked, "--json")
    found = run("disclosure", "find", "--text", "Pupils read", *store)
    assert found.status == 0, found.err
    assert [each["text"] for each in found.data] == ["Pupils read."]
    plan = tmp_path / "plan.json"
    redactions = [{"words": "pupils", "reason": "Others."}]
    items = [each["id"] for each in found.data]
    plan.write_text(
        json.dumps({"title": "Held", "items": items, "redactions": redactions}), encoding="utf-8"
    )
    made = run("disclosure", "make", plan, tmp_path / "pack", *store)
    assert made.status == 0, made.err
    assert made.data["redactions"] == [1]
    assert "[redacted 1] read." in (tmp_path / "pack/disclosed.txt").read_text(encoding="utf-8")
    assert run("disclosure", "find", *store).error["code"] == "disclosure.nothing"
