from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import actions, blanks, forms, reporting, setting_up, undoing, visiting
from ssio_desktop.services.paper_notes import Written, begin_from_paper
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.visits import ANSWERS, begin

URN = "900001"
VISITED, WRITTEN = date(2026, 10, 13), date(2026, 10, 14)


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def paper(**changes: object) -> Written:
    usual = Written("termly-core@2", VISITED, WRITTEN, "Officer of another team")
    return replace(usual, **changes)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def packed(ws: Workspace) -> None:
    forms.install_packed_forms(ws)


def test_a_blank_for_a_school_prints_what_is_known_and_what_the_last_visit_agreed(
    ws: Workspace,
) -> None:
    visiting.finalise(ws, begin(ws, URN))
    made = blanks.blank(ws, "termly-core", URN)
    said = words(made.pdf)
    for expected in ("Ash Lane Primary School", URN, "13 October 2026", "termly-core@2"):
        assert expected in said
    assert "Review the spelling scheme" in said
    assert "Head of English" in said
    assert made.name == "blank-Ash-Lane-Primary-School-termly-core-2.pdf"


def test_a_blank_prints_the_open_actions_due_first_and_says_how_many_more_there_are(
    ws: Workspace,
) -> None:
    many: dict[str, Json] = {"actions:a1.what": "Agreed last and due at once"}
    for number in range(2, 41):
        row = f"actions:b{number}"
        many[row] = number
        many[f"{row}.what"] = f"Step {number}"
        many[f"{row}.who"] = "The head"
        many[f"{row}.by_when"] = f"2027-{1 + number % 12:02}-{1 + number // 12:02}"
    visit = begin(ws, URN, **many)
    visiting.finalise(ws, visit)
    for row in ("actions:b12", "actions:b24"):  # else among those due first
        actions.record_progress(
            ws, f"{visit}/{row}", state="done", note="Seen in use.", day=VISITED
        )
    said = words(blanks.blank(ws, "termly-core", URN).pdf)
    assert "Agreed last and due at once" in said
    assert [n for n in range(2, 41) if f"Step {n} " in said] == [2, 13, 14, 25, 26, 36, 37]
    assert "Actions from the last visit: 8 of 8" in said
    assert "Open actions that are not printed here: 30." in said


def test_a_blank_for_any_school_asks_for_it_on_every_sheet(ws: Workspace) -> None:
    made = blanks.blank(ws, "termly-core@2")
    pages = PdfReader(io.BytesIO(made.pdf)).pages
    assert all("School ____" in page.extract_text() for page in pages[1:])
    assert all("Form termly-core@2" in page.extract_text() for page in pages)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1].extract_text()


def test_the_same_blank_is_the_same_bytes_and_is_written_whole(
    ws: Workspace, tmp_path: Path
) -> None:
    done = blanks.write_blank(ws, "chair-meeting", tmp_path)
    assert done.value.read_bytes() == blanks.blank(ws, "chair-meeting").pdf
    assert not done.entities


def test_a_version_that_is_not_here_is_refused_with_those_that_are(ws: Workspace) -> None:
    with pytest.raises(UserError, match="no form") as caught:
        blanks.blank(ws, "termly-core@77")
    assert "termly-core@2" in caught.value.remedy


def test_a_note_from_paper_records_who_wrote_it_when_and_who_typed_it(ws: Workspace) -> None:
    visit_id = begin_from_paper(ws, URN, paper()).value
    visit = visiting.read(ws, visit_id)
    assert visit.date == VISITED
    assert visit.paper is not None
    assert visit.paper.written_on == WRITTEN
    assert visit.paper.written_by == "Officer of another team"
    assert visit.paper.typed_by == ws.officer == visit.officer
    assert visit.paper.typed_at == ws.moment()


def test_a_note_that_a_colleague_wrote_is_the_colleagues_visit(ws: Workspace) -> None:
    other = setting_up.add_officer(ws, "Officer East", "Officer").value
    visit = visiting.read(ws, begin_from_paper(ws, URN, paper(by=other.id)).value)
    assert visit.officer == other.id
    assert visit.paper is not None
    assert visit.paper.written_by == "Officer East"


def test_the_version_that_was_printed_is_used_though_a_newer_one_is_here(ws: Workspace) -> None:
    old = ws.store.state("form/termly-core@2").text("xform")
    new = old.replace('version="2"', 'version="3"')
    assert new != old
    ws.record(
        [
            Write("form/termly-core@3", "xform", new),
            Write("form/termly-core@3", "title", "Termly visit"),
        ],
        None,
        label="Form installed",
    )
    assert forms.newest_form(ws, "termly-core").version == "3"
    assert [info.ref for info in forms.versions(ws) if info.id == "termly-core"] == [
        "termly-core@3",
        "termly-core@2",
    ]
    visit = visiting.read(ws, begin_from_paper(ws, URN, paper()).value)
    assert visit.form == "termly-core@2"
    assert visiting.read(ws, visiting.new_visit(ws, URN, "termly-core").value).form_version == "3"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"form": "termly-core"}, "paper.version"),
        ({"form": "termly-core@9"}, "form.unknown"),
        ({"written_on": date(2026, 10, 12)}, "paper.days"),
        ({"written_on": date(2026, 10, 15)}, "paper.days"),
        ({"by": "  "}, "paper.by"),
    ],
)
def test_what_the_paper_must_say_is_asked_for(
    ws: Workspace, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(UserError) as caught:
        begin_from_paper(ws, URN, paper(**changes))
    assert caught.value.code == code
    assert visiting.list_visits(ws) == ()


def test_a_typed_note_is_finished_issued_and_undone_like_any_other(ws: Workspace) -> None:
    done = begin_from_paper(ws, URN, paper(), ANSWERS)
    visiting.finalise(ws, done.value)
    report = reporting.issue(ws, done.value).value
    assert "13 October 2026" in words(report.pdf)
    other = begin_from_paper(ws, "900002", paper())
    undoing.undo(ws, other.batch)
    with pytest.raises(UserError):
        visiting.read(ws, other.value)
