"""A school’s reply in the form of its draft: read whatever filled it in, and taken in."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pikepdf import Name, Pdf

from ssio_desktop.domain.accuracy import Said
from ssio_desktop.errors import UserError
from ssio_desktop.services import accuracy, accuracy_reply, visiting
from ssio_desktop.services.keeping_backups import backups_of
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import NOW
from tests.services.replies import (
    VALUES,
    by_pypdf,
    changed,
    field_of,
    filled,
    finished,
    put,
    sent_draft,
)


@pytest.fixture
def visit(ws: Workspace) -> str:
    return finished(ws)


@pytest.fixture
def draft(ws: Workspace, visit: str, tmp_path: Path) -> bytes:
    return sent_draft(ws, visit, tmp_path)


def by_pikepdf(draft: bytes) -> bytes:
    return filled(draft, VALUES)


def without_appearance(draft: bytes) -> bytes:
    return filled(draft, VALUES, shown=False)


def shown_only(draft: bytes) -> bytes:
    """As viewers that change what is shown and forget the value."""

    def forget(pdf: Pdf) -> None:
        for name in ("passage-1", "passage-3"):
            field_of(pdf, name).V = Name.Off

    return changed(filled(draft, VALUES), forget)


def by_increments(draft: bytes) -> bytes:
    made = by_pypdf(draft, incremental=True)
    assert made.startswith(draft[:1000])
    assert made.count(b"%%EOF") == 2
    return made


def packed(draft: bytes) -> bytes:
    return changed_by_qpdf(draft, "--object-streams=generate", "--linearize")


def unpacked(draft: bytes) -> bytes:
    return changed_by_qpdf(draft, "--qdf", "--object-streams=disable")


def changed_by_qpdf(draft: bytes, *options: str) -> bytes:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    with tempfile.TemporaryDirectory() as folder:
        origin, made = Path(folder) / "in.pdf", Path(folder) / "out.pdf"
        origin.write_bytes(filled(draft, VALUES))
        subprocess.run(["qpdf", *options, str(origin), str(made)], check=True)
        return made.read_bytes()


FILLERS: dict[str, Callable[[bytes], bytes]] = {
    "pikepdf": by_pikepdf,
    "without appearance": without_appearance,
    "shown only": shown_only,
    "pypdf": by_pypdf,
    "an incremental update": by_increments,
    "qpdf, packed": packed,
    "qpdf, unpacked": unpacked,
}


@pytest.mark.parametrize("fill", FILLERS.values(), ids=FILLERS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_form_is_read_whatever_filled_it_in(
    fill: Callable[[bytes], bytes], ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = put(tmp_path / "filled.pdf", fill(draft))
    incoming = accuracy_reply.read_reply(ws, path, visit_id=visit)
    words, evidence = VALUES["passage-3-words"], VALUES["passage-3-evidence"]
    assert incoming.said == {1: Said("accurate"), 3: Said("inaccurate", words, evidence)}
    assert (incoming.who, incoming.comment, incoming.dated) == (
        "Headteacher",
        "Thank you.",
        "16 October 2026",
    )
    assert not incoming.overall
    assert [number for number, _ in incoming.points] == [3]
    accuracy_reply.import_reply(ws, incoming)
    assert [each.reason for each in backups_of(ws)] == ["import"]
    (reply,) = accuracy.check(ws, visit).replies
    assert reply.said == incoming.said
    assert (reply.how, reply.received) == ("file", NOW.date())


def test_one_tick_for_the_whole_report_is_a_reply(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = put(tmp_path / "filled.pdf", filled(draft, {"whole-report": "Yes"}))
    incoming = accuracy_reply.read_reply(ws, path)
    assert incoming.overall
    assert incoming.warnings == ()
    accuracy_reply.import_reply(ws, incoming)
    found = accuracy.check(ws, visit)
    assert found.replies[0].verdict(4) == "accurate"
    assert found.state(ws.today()) == "answered"


def test_a_second_reply_is_kept_beside_the_first(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    first = accuracy_reply.read_reply(ws, put(path, filled(draft, VALUES)))
    accuracy_reply.import_reply(ws, first)
    more = {**VALUES, "passage-5": "inaccurate", "passage-5-words": "Most pupils."}
    second = accuracy_reply.read_reply(ws, put(path, filled(draft, more)))
    assert any("beside it" in told for told in second.warnings)
    accuracy_reply.import_reply(ws, second)
    found = accuracy.check(ws, visit)
    assert len(found.replies) == 2
    assert [(point.number, point.reply) for point in found.points] == [
        (3, found.replies[0].id),
        (0, found.replies[0].id),
        (5, found.replies[1].id),
    ]


def test_the_same_file_is_taken_in_once(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    incoming = accuracy_reply.read_reply(ws, put(tmp_path / "a.pdf", filled(draft, VALUES)))
    accuracy_reply.import_reply(ws, incoming)
    with pytest.raises(UserError, match="already"):
        accuracy_reply.import_reply(ws, incoming)
    assert len(accuracy.check(ws, visit).replies) == 1


def test_a_reply_to_an_older_draft_stays_with_that_draft_and_is_said_to_be_so(
    ws: Workspace, visit: str, draft: bytes, tmp_path: Path
) -> None:
    first = accuracy.check(ws, visit)
    visiting.keep_typing(ws, visit, {"findings.going_well": "Pupils explain what they think."})
    later = replace(ws, now=lambda: NOW + timedelta(hours=2))
    visiting.finalise(later, visit, reason="Said more exactly.")
    accuracy.send(later, visit, tmp_path / "second.pdf")
    incoming = accuracy_reply.read_reply(later, put(tmp_path / "a.pdf", filled(draft, VALUES)))
    assert any("A later draft was sent" in told for told in incoming.warnings)
    accuracy_reply.import_reply(later, incoming)
    assert [len(each.replies) for each in accuracy.checks_of(later, visit)] == [1, 0]
    assert accuracy.checks_of(later, visit)[0].id == first.id


def test_contradictions_and_gaps_are_said_before_a_reply_is_taken_in(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    values = {"whole-report": "Yes", "passage-2": "inaccurate", "date": "1.10.26"}
    values["comment"] = "Odd \ue123 letter"
    incoming = accuracy_reply.read_reply(ws, put(tmp_path / "a.pdf", filled(draft, values)))
    told = " ".join(incoming.warnings)
    for part in ("ticked as accurate", "without a word", "could not be read", "before the draft"):
        assert part in told


def test_control_characters_are_left_out_and_lines_kept(
    ws: Workspace, draft: bytes, tmp_path: Path
) -> None:
    values = {"passage-2": "inaccurate", "passage-2-words": "a\x00b\r\nc\rd\x1b"}
    incoming = accuracy_reply.read_reply(ws, put(tmp_path / "a.pdf", filled(draft, values)))
    assert incoming.said[2].words == "ab\nc\nd"
