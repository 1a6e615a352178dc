"""Whether a PDF is what was issued, told of real reports, altered ones and hostile ones."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pikepdf import ObjectStreamMode, Pdf

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import documents, forms, reporting, visiting
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.verifying import verify
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.visits import begin

URN = "900001"


def issued(ws: Workspace, visit: str = "") -> tuple[str, bytes]:
    """A visit and its report, made final and issued."""
    visit = visit or begin(ws, URN)
    visiting.finalise(ws, visit)
    return visit, reporting.issue(ws, visit).value.pdf


def amend(ws: Workspace, visit: str, answer: str, reason: str) -> None:
    visiting.keep_typing(ws, visit, {"findings.going_well": answer})
    visiting.finalise(ws, visit, reason=reason)


def changed(pdf: bytes, change: Callable[[Pdf], None]) -> bytes:
    """The file after something was done to it."""
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        opened.save(buffer)
    return buffer.getvalue()


def with_data(pdf: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """The file with other data in it."""

    def swap(opened: Pdf) -> None:
        stream = opened.Root.AF[0].EF.F
        data = json.loads(stream.read_bytes())
        change(data)
        stream.write(json.dumps(data, ensure_ascii=False).encode())

    return changed(pdf, swap)


def test_a_report_as_issued_is_known_by_school_version_and_day(ws: Workspace) -> None:
    visit, pdf = issued(ws)
    found = verify(ws, pdf)
    assert found.verdict == "issued" and found.is_genuine and found.known_here
    told = found.identity
    assert told is not None
    assert (told.visit, told.urn, told.version) == (visit, URN, 1)
    assert told.school_name == "Ash Lane Primary School"
    assert told.visit_date == "2026-10-13" and told.issued_at.startswith("2026-10-14")
    assert told.issued_by == "Officer North"
    assert found.amendments == () and found.differences == () and not found.can_take_in


def test_an_older_version_is_told_with_what_was_amended_since(ws: Workspace) -> None:
    visit, first = issued(ws)
    amend(ws, visit, "Even better.", "The head sent newer figures.")
    second = reporting.issue(ws, visit).value.pdf
    amend(ws, visit, "Best of all.", "A slip of the pen.")
    found = verify(ws, first)
    assert found.verdict == "amended" and found.is_genuine
    assert [(one.version, one.reason, one.is_issued) for one in found.amendments] == [
        (2, "The head sent newer figures.", True),
        (3, "A slip of the pen.", False),
    ]
    (difference,) = found.amendments[0].differences
    assert difference.then == "Pupils explain their thinking."
    assert difference.now == "Even better."
    assert difference.label and "findings" not in difference.label
    later = verify(ws, second)
    assert later.identity is not None and later.identity.version == 2
    assert [one.version for one in later.amendments] == [3]


def test_what_differs_inside_a_repeat_says_which_of_them_it_is(ws: Workspace) -> None:
    visit, first = issued(ws)
    visiting.keep_typing(ws, visit, {"actions:a1.who": "Deputy head"})
    visiting.finalise(ws, visit, reason="Another person will do it.")
    (difference,) = verify(ws, first).amendments[0].differences
    assert ", 1: " in difference.label
    assert (difference.then, difference.now) == ("Head of English", "Deputy head")


def test_data_changed_since_the_issue_are_shown_beside_the_record(ws: Workspace) -> None:
    _, pdf = issued(ws)

    def lie(data: dict[str, Any]) -> None:
        for one in data["answers"]:
            if one["path"] == "findings.to_improve":
                one["value"] = one["words"] = "Nothing at all."

    found = verify(ws, with_data(pdf, lie))
    assert found.verdict == "altered" and not found.is_genuine
    assert [(one.then, one.now) for one in found.differences] == [
        ("Nothing at all.", "Spelling in key stage 2.")
    ]


def test_a_changed_fact_is_shown_too(ws: Workspace) -> None:
    _, pdf = issued(ws)

    def lie(data: dict[str, Any]) -> None:
        data["facts"]["officer"]["name"] = "Somebody Else"

    (difference,) = verify(ws, with_data(pdf, lie)).differences
    assert (difference.label, difference.then) == ("Officer", "Somebody Else")


def test_changed_pages_with_the_right_data_are_found_out(ws: Workspace) -> None:
    _, pdf = issued(ws)

    def repaint(opened: Pdf) -> None:
        contents = opened.pages[0].obj.Contents
        contents.write(contents.read_bytes() + b" 0 0 m 9 9 l S")

    found = verify(ws, changed(pdf, repaint))
    assert found.verdict == "altered" and found.differences == ()
    assert "pages or properties" in found.what


def test_a_copy_that_another_program_packed_anew_is_told_from_an_altered_one(
    ws: Workspace,
) -> None:
    _, pdf = issued(ws)
    copy = changed(pdf, lambda opened: None)
    assert copy != pdf
    found = verify(ws, copy)
    assert found.verdict == "altered" and "another program saved" in found.what


def test_a_copy_without_object_streams_is_such_a_copy_too(ws: Workspace) -> None:
    _, pdf = issued(ws)
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        opened.save(buffer, object_stream_mode=ObjectStreamMode.disable, compress_streams=False)
    assert "another program saved" in verify(ws, buffer.getvalue()).what


def test_a_draft_is_a_draft_and_says_what_became_of_it(ws: Workspace) -> None:
    visit = begin(ws, URN)
    draft = reporting.preview_pdf(ws, visit)
    assert verify(ws, draft).verdict == "draft"
    visiting.keep_typing(ws, visit, {"findings.going_well": "Another thing."})
    issued(ws, visit)
    found = verify(ws, draft)
    assert found.verdict == "draft"
    assert "issued since" in " ".join(found.more)
    assert "Another thing." in [one.now for one in found.differences]


def test_a_version_made_final_and_not_issued_counts_as_a_draft(ws: Workspace) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    assert verify(ws, reporting.report_pdf(ws, visit)).verdict == "draft"


def test_a_report_of_a_withdrawn_visit_says_so(ws: Workspace) -> None:
    visit, pdf = issued(ws)
    visiting.withdraw(ws, visit, "It was the wrong school.")
    found = verify(ws, pdf)
    assert found.verdict == "withdrawn" and found.is_genuine
    assert "Reason: It was the wrong school." in found.more


def test_a_record_of_issue_that_was_taken_back_does_not_make_the_report_a_forgery(
    ws: Workspace,
) -> None:
    visit, pdf = issued(ws)
    ws.record([Write(f"visit/{visit}", "issued.1", None)], None, label="Issue taken back")
    found = verify(ws, pdf)
    assert found.is_genuine
    assert "has been taken back since" in " ".join(found.more)


def test_a_note_that_is_being_amended_is_mentioned(ws: Workspace) -> None:
    visit, pdf = issued(ws)
    said = "The note is being amended at present."
    assert said not in verify(ws, pdf).more
    visiting.keep_typing(ws, visit, {"findings.going_well": "Not yet."})
    assert said in verify(ws, pdf).more, "typed, and no event yet"
    visiting.settle(ws, visit)
    assert said in verify(ws, pdf).more


def test_a_report_issued_before_data_were_attached_is_known_by_its_digest(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = reporting._rendered
    with monkeypatch.context() as patched:
        patched.setattr(
            reporting, "_rendered", lambda doc, style: plain(replace(doc, attachments=()), style)
        )
        _, pdf = issued(ws)
    assert verify(ws, pdf).verdict == "issued"
    other = changed(pdf, lambda opened: opened.Root.__delitem__("/PageMode"))
    assert verify(ws, other).verdict == "altered"


def test_other_documents_and_other_files_are_told_apart(ws: Workspace) -> None:
    categorise(ws, URN, TermId(2026, "autumn"), "2")
    assert verify(ws, documents.document_pdf(ws, Wanted("dossier", URN))).verdict == "other"
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        buffer = io.BytesIO()
        pdf.save(buffer)
    assert verify(ws, buffer.getvalue()).verdict == "foreign"
    assert verify(ws, b"A letter.").verdict == "foreign"
    assert verify(ws, b"").verdict == "foreign"


def test_without_a_store_a_report_is_told_by_itself(ws: Workspace, tmp_path: Path) -> None:
    visit, pdf = issued(ws)
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    found = verify(None, path)
    assert found.verdict == "doubtful"
    assert found.identity is not None and found.identity.visit == visit


def test_a_visit_of_another_store_is_confirmed_by_drawing_it_again(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    visit, pdf = issued(ws)
    other = make_workspace("south")
    assert verify(other, pdf).verdict == "doubtful"
    forms.install_packed_forms(other)
    found = verify(other, pdf)
    assert found.verdict == "unknown" and not found.known_here
    assert found.identity is not None and found.identity.visit == visit
    assert "register" in found.hindrance and not found.can_take_in

    def lie(data: dict[str, Any]) -> None:
        data["report"]["reason"] = "Another."
        data["facts"]["school"]["head"] = "Somebody Else"

    forged = with_data(pdf, lie)
    assert verify(other, forged).verdict == "doubtful"
