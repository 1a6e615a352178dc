from __future__ import annotations

import io

import pytest
from pikepdf import Name, Pdf

from ssio_desktop.reports.content import (
    BulletList,
    Column,
    Field,
    Fields,
    Heading,
    KeyValues,
    Note,
    Paragraph,
    Table,
)
from ssio_desktop.reports.passages import numbered
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.texts import words_of
from ssio_desktop.reports.visit_report import visit_report
from tests.pdfua.checker import check
from tests.reports.samples import STYLE, document, visit_data

FORM = Fields(
    (
        Field("mark", "hidden", "Mark", value="a (b) \\ é"),
        Field("sure", "choice", "Sure?", options=(("yes", "Yes"), ("no", "No"))),
        Field("words", "text", "Words", "Your words", 3),
        Field("all", "tick", "All", "Everything " * 40, value="Yes"),
    )
)


def test_each_answer_list_and_table_has_a_number_of_its_own_in_order() -> None:
    table = Table((Column("No"), Column("What")), (("1", "Read"), ("2", "Write")), "Actions")
    drawn, passages = numbered(
        document(
            Heading(1, "Findings"),
            KeyValues((("Reading", "Good"), ("Writing", ""), ("Number", "3"))),
            Heading(2, "What is going well?"),
            Paragraph("Much."),
            table,
            Heading(1, "Reasons"),
            BulletList(("One", "Two")),
            Note("Category 2", "Unchanged."),
        )
    )
    assert [(each.number, each.whole_title, each.text) for each in passages] == [
        (1, "Findings: Reading", "Good"),
        (2, "Findings: Number", "3"),
        (3, "Findings: What is going well?", "Much."),
        (4, "Findings: Actions", "No: 1; What: Read\nNo: 2; What: Write"),
        (5, "Reasons", "• One\n• Two"),
        (6, "Reasons: Category 2", "Unchanged."),
    ]
    printed = set(words_of(drawn.blocks))
    assert {"[1] Reading", "[3] What is going well?", "[4] Actions", "[5] Reasons"} <= printed


def test_what_follows_under_one_heading_is_one_passage() -> None:
    _, passages = numbered(
        document(Heading(2, "Why?"), Paragraph("Because."), BulletList(("First",)))
    )
    assert [(each.number, each.text) for each in passages] == [(1, "Because.\n• First")]


def test_the_list_of_versions_and_places_to_sign_are_no_passages() -> None:
    report = visit_report(visit_data())
    drawn, passages = numbered(report)
    titles = [each.whole_title for each in passages]
    assert titles[0] == "The school and the visit"
    assert not any("Versions" in title or "Sign" in title for title in titles)
    assert [each.number for each in passages] == list(range(1, len(passages) + 1))
    assert len(drawn.blocks) == len(report.blocks) + 1


def test_fields_keep_the_rules_of_pdf_ua_and_are_the_same_bytes_each_time() -> None:
    drawn = document(Heading(1, "Form"), FORM, Paragraph("Text " * 300))
    assert check(render_pdf(drawn, STYLE)) == []
    assert render_pdf(drawn, STYLE) == render_pdf(drawn, STYLE)


def test_fields_have_states_appearances_and_a_hidden_one_is_not_shown() -> None:
    with Pdf.open(io.BytesIO(render_pdf(document(FORM), STYLE))) as pdf:
        fields = {str(each.T): each for each in pdf.Root.AcroForm.Fields}
        assert set(fields) == {"mark", "sure", "words", "all"}
        assert str(fields["mark"].V) == "a (b) \\ é"
        assert fields["mark"].F == 2
        states = [set(kid.AP.N.keys()) for kid in fields["sure"].Kids]
        assert states == [{"/yes", "/Off"}, {"/no", "/Off"}]
        assert [str(kid.TU) for kid in fields["sure"].Kids] == ["Sure?: Yes", "Sure?: No"]
        assert Name.Off == fields["all"].AS
        assert "/Yes" in fields["all"].AP.N
        left, bottom, right, top = (float(side) for side in fields["words"].Rect)
        assert top - bottom == pytest.approx(3 * 18, abs=0.1)
        assert right - left == pytest.approx(STYLE.sheet.text_width, abs=0.1)


def test_a_form_is_never_divided_by_the_end_of_a_page() -> None:
    for lines in (24, 34, 44):
        filler = Paragraph("\n".join(f"Line {line}" for line in range(lines)))
        with Pdf.open(io.BytesIO(render_pdf(document(filler, FORM), STYLE))) as pdf:
            places = {
                number
                for number, page in enumerate(pdf.pages)
                for note in page.obj.get("/Annots", [])
                if note.F == 4
            }
        assert len(places) == 1
