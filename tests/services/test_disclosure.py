"""What is held of a person or school is found, chosen and given out without the redacted words."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import attachments, disclosure, forms, visiting
from ssio_desktop.services.disclosure import Redaction
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.pdfua.checker import check
from tests.services.visits import begin

NOTE = (
    "The Head of English told us.\n\nThe head of\nEnglish left — “sadly”, O'Neil.\n• Ŵyn\n• عائشة"
)


def packed(folder: Path) -> str:
    pages = pypdf.PdfReader(folder / "disclosed.pdf").pages
    return "".join(page.extract_text() for page in pages)


def test_a_name_is_found_wherever_it_stands_and_was(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = begin(ws, "900001", visit__purpose=NOTE)
    begin(ws, "900002", findings__going_well="Head of English again")
    visiting.keep_typed(ws, visit, {"visit.purpose": "Replaced."})
    visiting.settle(ws, visit)
    now = disclosure.find(ws, text='"Head of English"')
    both = disclosure.find(ws, text='"Head of English"', former=True)
    assert len(both) == len(now) + 1
    assert [item.text for item in both if not item.stands] == [NOTE]
    of_school = disclosure.find(ws, urn="900001")
    assert {item.entity for item in of_school} <= {"school/900001", f"visit/{visit}"}
    assert any(item.text == "Replaced." for item in of_school)
    with pytest.raises(UserError):
        disclosure.find(ws)
    monkeypatch.setattr(disclosure, "_MOST", 1)
    with pytest.raises(UserError, match="more than 1 passages"):
        disclosure.find(ws, text='"Head of English"')


def test_the_pack_has_line_breaks_and_no_redacted_word_and_the_record_stays(
    ws: Workspace, tmp_path: Path
) -> None:
    begin(ws, "900001", visit__purpose=NOTE)
    before = ws.store.digest()
    items = [i for i in disclosure.find(ws, urn="900001") if "sadly" in i.text]
    out = tmp_path / "pack"
    hidden = [Redaction("Head of English", "Another person."), Redaction("sadly", "Opinion.")]
    hidden += [Redaction("Officer North", "Another person.")]
    hidden += [Redaction("O’Neil", "Another person."), Redaction("Ash Lane", "Another school.")]
    assert all("Ash Lane" in item.where for item in items)
    made = disclosure.make(ws, out, "For the Head of English", items, hidden).value
    assert made.times == (2, 1, len(items), 1, len(items))
    text = (out / "disclosed.txt").read_bytes().decode()
    assert (
        "The [redacted 1] told us.\n\nThe [redacted 1] left — “[redacted 2]”, [redacted 4].\n• Ŵyn"
        in text
    )
    assert "by [redacted 3];" in text and "Officer North" not in text
    log = (out / "redactions.csv").read_text(encoding="utf-8-sig")
    assert "Another person." in log and "Opinion." in log
    pdf = packed(out)
    assert "[redacted 1]" in pdf
    for path in out.iterdir():
        assert b"sadly" not in path.read_bytes() and b"of English" not in path.read_bytes()
    assert "sadly" not in pdf and "English" not in pdf
    assert check((out / "disclosed.pdf").read_bytes()) == []
    assert ws.store.digest() == before


def test_a_record_with_parts_is_given_out_line_by_line_with_codes_as_words(ws: Workspace) -> None:
    value: dict[str, Json] = {
        "rating": "red-plus",
        "direction": "worsening",
        "likelihood": 3,
        "likelihood_why": "Two heads in a year.",
        "by": ws.officer,
        "by_name": "Officer North",
        "at": "2026-11-22T09:00:00+00:00",
    }
    ws.record([Write("risk/900001:2026-autumn", "assessment", value)], None, label="Risk")
    comment = {"path": "findings.going_well", "label": "What is going well", "text": "Say who."}
    visit = begin(ws, "900001")
    ws.record([Write(f"reading/{visit}", "comment.a", comment)], None, label="Read")
    told = {item.entity.partition("/")[0]: item.text for item in disclosure.find(ws, urn="900001")}
    assert told["risk"] == (
        "Rating: Red-plus\nLikelihood: 3\nReasons for the likelihood: Two heads in a year.\n"
        "Direction of travel: Getting worse\nBy: Officer North"
    )
    assert told["reading"] == "Words: Say who.\nQuestion: What is going well"
    assert ws.officer not in "".join(told.values())


def test_a_pack_says_of_a_file_that_it_is_not_in_it(ws: Workspace, tmp_path: Path) -> None:
    visit = begin(ws, "900001")
    attachments.add(ws, visit, "Letter of Mrs Quill.txt", b"Her words.\n")
    (item,) = disclosure.find(ws, text="Quill")
    disclosure.make(ws, tmp_path / "pack", "Request 7", [item], [Redaction("Quill", "Private.")])
    told = (tmp_path / "pack/disclosed.txt").read_text(encoding="utf-8")
    assert "Letter of Mrs [redacted 1].txt" in told
    assert "The file itself is not in this pack." in told
    assert "The file itself is not in this pack." in " ".join(packed(tmp_path / "pack").split())


def test_what_was_chosen_from_a_list_is_told_by_its_words(ws: Workspace) -> None:
    visit = begin(ws, "900001")
    form = forms.definition(ws, visiting.read(ws, visit).form)
    key, choice = next(
        (item.key, item.choices.fixed[0])
        for item in form.items.values()
        if item.question == "select_one" and item.choices is not None and item.choices.fixed
    )
    ws.record([Write(f"visit/{visit}", f"answers.{key}", choice.value)], None, label="Chosen")
    told = [item.text for item in disclosure.find(ws, urn="900001")]
    assert f"{choice.label.plain} ({choice.value})" in told


def test_a_plan_is_read_and_what_is_wrong_with_it_is_told(ws: Workspace, tmp_path: Path) -> None:
    begin(ws, "900001", visit__purpose=NOTE)
    (item,) = disclosure.find(ws, text="sadly")
    plan = tmp_path / "plan.json"
    given = {
        "title": "Pack",
        "items": [item.id],
        "redactions": [{"words": "sadly", "reason": "Opinion."}],
    }
    plan.write_text(json.dumps(given), encoding="utf-8")
    assert disclosure.read_plan(ws, plan) == ("Pack", (item,), (Redaction("sadly", "Opinion."),))
    for wrong in ("[]", "{}", "x", json.dumps({**given, "items": ["nothing"]})):
        plan.write_text(wrong, encoding="utf-8")
        with pytest.raises(UserError):
            disclosure.read_plan(ws, plan)
    for hidden in (Redaction("sadly", " "), Redaction(" ", "x"), Redaction("absent", "x")):
        with pytest.raises(UserError):
            disclosure.make(ws, tmp_path / "pack", "Pack", [item], [hidden])
    assert not (tmp_path / "pack").exists()
