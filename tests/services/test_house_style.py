"""The authority's house style: kept, carried along, and the look of what was fixed with it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image
from pypdf import PdfReader

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.house_style import DEFAULTS, FACES, LogoPlace, StyleChoices
from ssio_desktop.errors import UserError
from ssio_desktop.reports.headings import HEADINGS, own_words
from ssio_desktop.reports.sample_documents import SAMPLES
from ssio_desktop.services import (
    board,
    board_returns,
    choosing_style,
    differences,
    documents,
    reporting,
    returning,
    setting_up,
    settling,
    style_choices,
    undoing,
    visiting,
)
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.pdfua.checker import check
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.visits import begin

URN, TERM = "900001", TermId(2026, "autumn")
OWN = StyleChoices(
    service="School Improvement Service",
    accent="#7a1f3d",
    rule="#005a30",
    face="atkinson-hyperlegible-next",
    size=12.0,
    logo_place="left",
    words={"dossier.kind": "All about one school", "furniture.foot": "wetherdale.example"},
)


def picture(folder: Path, colour: str = "green", kind: str = "png") -> Path:
    """A picture file."""
    path = folder / f"{colour}.{kind}"
    Image.new("RGB", (900, 300), colour).save(path)
    return path


def styled(ws: Workspace, folder: Path) -> StyleChoices:
    """The workspace with a name, a style and a logo; what was chosen."""
    setting_up.set_authority(ws, "998", "Wetherdale Council")
    choosing_style.take_logo(ws, picture(folder))
    return choosing_style.choose(ws, replace(OWN, logo=style_choices.choices(ws).logo)).value


def words(pdf: bytes) -> str:
    """The text of a PDF with white space folded."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def pictures(pdf: bytes) -> list[int]:
    """How many pictures each page has."""
    return [len(page.images) for page in PdfReader(io.BytesIO(pdf)).pages]


def faces(pdf: bytes) -> set[str]:
    """The names of the fonts inside, without the prefix of a subset."""
    return {
        str(font["/BaseFont"]).partition("+")[2] or str(font["/BaseFont"])
        for page in PdfReader(io.BytesIO(pdf)).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }


def test_what_was_chosen_is_there_and_only_what_differs_is_recorded(
    ws: Workspace, tmp_path: Path
) -> None:
    chosen = styled(ws, tmp_path)
    assert style_choices.choices(ws) == chosen
    events = ws.store.count_events()
    assert choosing_style.choose(ws, chosen).batch == ""
    assert choosing_style.choose(ws, replace(chosen, size=14.0)).batch
    assert ws.store.count_events() == events + 1


def test_every_document_takes_on_the_style(ws: Workspace, tmp_path: Path) -> None:
    chosen = styled(ws, tmp_path)
    categorise(ws, URN, TERM, "3b")
    visiting.finalise(ws, begin(ws, URN))
    for made in (
        documents.document_pdf(ws, Wanted("dossier", URN)),
        documents.document_pdf(ws, Wanted("letter", URN, TERM)),
        documents.document_pdf(ws, Wanted("caseload", "", TERM)),
        documents.document_pdf(ws, Wanted("actions")),
    ):
        said = words(made)
        assert "Wetherdale Council" in said
        assert "School Improvement Service" in said
        assert "wetherdale.example" in said
        assert pictures(made)[0] == 1
        assert not any(pictures(made)[1:])
        assert any("AtkinsonHyperlegible" in name for name in faces(made))
    assert "All about one school" in words(documents.document_pdf(ws, Wanted("dossier", URN)))
    assert chosen.words["dossier.kind"] != HEADINGS["dossier"]["kind"].text


def test_a_style_that_cannot_be_read_is_refused_and_nothing_is_recorded(ws: Workspace) -> None:
    before = ws.store.digest()
    with pytest.raises(UserError) as refusal:
        choosing_style.choose(ws, replace(DEFAULTS, service="New", accent="#e8a000"))
    assert refusal.value.code == "style.accent"
    assert "hard to read" in refusal.value.what
    with pytest.raises(UserError) as refusal:
        choosing_style.choose(ws, replace(DEFAULTS, words={"dossier.nothing": "x"}))
    assert refusal.value.code == "style.words"
    assert ws.store.digest() == before


def test_words_as_the_program_has_them_are_not_recorded_as_the_authoritys(ws: Workspace) -> None:
    own = own_words()["dossier.visits"]
    assert choosing_style.choose(ws, replace(DEFAULTS, words={"dossier.visits": own})).batch == ""


def test_a_picture_that_cannot_be_used_leaves_everything_as_it_was(
    ws: Workspace, tmp_path: Path
) -> None:
    styled(ws, tmp_path)
    before = ws.store.digest()
    bad = tmp_path / "logo.png"
    bad.write_bytes(b"not a picture")
    with pytest.raises(UserError):
        choosing_style.take_logo(ws, bad)
    assert ws.store.digest() == before


def test_a_picture_that_is_not_there_is_said_to_be_missing(ws: Workspace, tmp_path: Path) -> None:
    for path in (tmp_path / "missing.png", tmp_path):
        with pytest.raises(UserError, match="There is no such file") as refused:
            choosing_style.take_logo(ws, path)
        assert refused.value.code == "file.missing"


@pytest.mark.parametrize("unseen", ["\u202e", "\x00", "\u200b"])
def test_words_with_characters_that_nobody_sees_are_refused(ws: Workspace, unseen: str) -> None:
    wanted = replace(style_choices.choices(ws), words={"dossier.visits": f"Our{unseen} visits"})
    with pytest.raises(UserError, match="characters that nobody sees"):
        choosing_style.choose(ws, wanted)


def test_the_style_can_be_put_back_and_that_can_be_undone(ws: Workspace, tmp_path: Path) -> None:
    chosen = styled(ws, tmp_path)
    done = choosing_style.back_to_defaults(ws)
    assert style_choices.choices(ws) == DEFAULTS
    undoing.undo(ws, done.batch)
    assert style_choices.choices(ws) == chosen
    assert choosing_style.shown(ws).logo


def test_a_style_goes_along_with_a_return_and_documents_are_the_same_bytes_there(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    chosen = styled(ws, tmp_path)
    there = make_workspace("board")
    path = tmp_path / "north.ssio-return"
    returning.make_return(ws, TERM, path, incomplete=True)
    board_returns.import_return(there, board_returns.preview_return(there, path))
    assert style_choices.choices(there) == chosen
    assert choosing_style.shown(there) == choosing_style.shown(ws)
    assert choosing_style.sample_pdf(there, "report", chosen) == choosing_style.sample_pdf(
        ws, "report", chosen
    )


def test_a_final_report_keeps_the_style_that_it_was_made_final_with(
    ws: Workspace, tmp_path: Path
) -> None:
    styled(ws, tmp_path)
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    before = reporting.report_pdf(ws, visit_id)
    choosing_style.take_logo(ws, picture(tmp_path, "red"))
    choosing_style.choose(ws, StyleChoices(accent="#005a30", words={"report.kind": "Other"}))
    setting_up.set_authority(ws, "998", "Another name")
    assert reporting.report_pdf(ws, visit_id) == before
    issued = reporting.issue(ws, visit_id).value.pdf
    assert pictures(issued)[0] == 1
    assert "Wetherdale Council" in words(issued)
    choosing_style.back_to_defaults(ws)
    assert reporting.report_pdf(ws, visit_id) == issued


def test_an_issued_report_too_large_to_keep_is_drawn_again_in_its_own_style(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    styled(ws, tmp_path)
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    monkeypatch.setattr(reporting, "LARGEST_KEPT", 0)
    issued = reporting.issue(ws, visit_id).value.pdf
    choosing_style.back_to_defaults(ws)
    assert reporting.report_pdf(ws, visit_id) == issued


def test_a_logo_that_was_taken_back_is_still_that_of_what_was_fixed_with_it(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "998", "Wetherdale Council")
    logo = choosing_style.take_logo(ws, picture(tmp_path))
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    before = reporting.report_pdf(ws, visit_id)
    undoing.undo(ws, logo.batch)
    assert choosing_style.shown(ws).logo == b""
    assert reporting.report_pdf(ws, visit_id) == before
    assert pictures(before)[0] == 1


def test_a_style_is_fixed_with_a_report_without_the_picture_itself(
    ws: Workspace, tmp_path: Path
) -> None:
    chosen = styled(ws, tmp_path)
    visit_id = begin(ws, URN)
    visiting.finalise(ws, visit_id)
    (version,) = visiting.read(ws, visit_id).versions
    kept = version.facts["report"]
    assert isinstance(kept, dict)
    style = kept["style"]
    assert isinstance(style, dict)
    assert style["logo"] == chosen.logo
    assert len(str(style)) < 500


def test_the_settings_go_along_when_an_authoritys_code_is_corrected(
    ws: Workspace, tmp_path: Path
) -> None:
    chosen = styled(ws, tmp_path)
    setting_up.set_authority(ws, "997", "Wetherdale Council")
    assert style_choices.choices(ws) == chosen
    assert choosing_style.shown(ws).logo


def test_a_style_from_outside_that_cannot_be_used_spoils_no_document(
    ws: Workspace, tmp_path: Path
) -> None:
    styled(ws, tmp_path)
    entity = setting_up.authority_entity(ws)
    ws.record(
        [
            Write(entity, "style.accent", "url(javascript:1)"),
            Write(entity, "style.size", 4000),
            Write(entity, "style.face", {"x": 1}),
            Write(entity, "style.words.furniture.page", "{page.__class__} {0} {pages}"),
            Write(entity, "style.logo", "../../etc"),
        ],
        None,
        label="Odd",
    )
    made = documents.document_pdf(ws, Wanted("dossier", URN))
    assert check(made) == []
    assert "{page.__class__} {0}" in words(made)


@pytest.mark.parametrize("document", sorted(SAMPLES))
@pytest.mark.parametrize("place", get_args(LogoPlace))
def test_every_sample_keeps_the_rules_for_tagged_files_in_another_style(
    document: str, place: LogoPlace, ws: Workspace, tmp_path: Path
) -> None:
    chosen = styled(ws, tmp_path)
    trial = replace(chosen, logo_place=place, size=16.0, face=list(FACES)[-1])
    made = choosing_style.sample_pdf(ws, document, trial, "Another Council")
    assert check(made) == []
    assert made == choosing_style.sample_pdf(ws, document, trial, "Another Council")
    assert "Another Council" in words(made) or place == "alone"


@pytest.mark.parametrize("document", sorted(SAMPLES))
def test_every_heading_that_can_be_worded_is_a_heading_of_the_sample_or_of_its_document(
    document: str, ws: Workspace
) -> None:
    own = dict(choosing_style.wordings(document))
    marked = {key: f"Heading {number} anew" for number, key in enumerate(own, 1)}
    made = words(choosing_style.sample_pdf(ws, document, replace(DEFAULTS, words=marked)))
    assert marked[f"{document}.kind"] in made
    assert sum(text in made for text in marked.values()) >= 2


def test_a_half_typed_colour_is_shown_in_the_programs_own(ws: Workspace) -> None:
    half = choosing_style.sample_pdf(ws, "letter", replace(DEFAULTS, accent="#7a1"))
    assert half == choosing_style.sample_pdf(ws, "letter", DEFAULTS)


def test_a_logo_in_place_of_the_name_is_read_out_as_the_name(ws: Workspace, tmp_path: Path) -> None:
    chosen = styled(ws, tmp_path)
    beside = choosing_style.sample_pdf(ws, "letter", chosen)
    alone = choosing_style.sample_pdf(ws, "letter", replace(chosen, logo_place="alone"))
    assert figures(beside) == []
    assert figures(alone) == ["Wetherdale Council"]


def figures(pdf: bytes) -> list[str]:
    """The words that stand in for the figures of a document, in order."""
    found: list[str] = []

    def walk(element: object) -> None:
        if isinstance(element, list):
            for each in element:
                walk(each)
        elif hasattr(element, "get_object"):
            inner = element.get_object()
            if isinstance(inner, dict):
                if inner.get("/S") == "/Figure":
                    found.append(str(inner.get("/Alt", "")))
                walk(inner.get("/K"))
            elif isinstance(inner, list):
                walk(inner)

    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    walk(root["/StructTreeRoot"]["/K"])  # type: ignore[index]
    return found


def test_two_people_who_choose_different_things_do_not_disagree_and_otherwise_it_is_told(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    there = make_workspace("board")
    for place in (ws, there):
        setting_up.set_authority(place, "998", "Wetherdale Council")
    choosing_style.choose(ws, replace(DEFAULTS, accent="#7a1f3d", service="School Improvement"))
    choosing_style.choose(there, replace(DEFAULTS, accent="#005a30", size=12.0))
    path = tmp_path / "north.ssio-return"
    returning.make_return(ws, TERM, path, incomplete=True)
    board_returns.import_return(there, board_returns.preview_return(there, path))
    (told,) = differences.tell_all(there, board.conflicts_of(there))
    assert told.conflict.path == "style.accent"
    assert {value.words for value in told.values} == {"#7a1f3d", "#005a30"}
    both = style_choices.choices(there)
    assert (both.service, both.size) == ("School Improvement", 12.0)
    assert check(choosing_style.sample_pdf(there, "letter", both)) == []
    keep = next(value for value in told.values if value.words == "#7a1f3d")
    settling.settle_conflict(
        there, told.conflict.entity, "style.accent", keep.head.event, "Seen at the visit"
    )
    assert style_choices.choices(there).accent == "#7a1f3d"
