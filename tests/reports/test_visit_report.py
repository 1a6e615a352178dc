"""What a report of a visit says, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from ssio_desktop.reports.content import Document, Heading, Metadata, Note, Table
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.texts import words_of
from ssio_desktop.reports.visit_report import (
    CategoryJudgement,
    ReportAnswer,
    ReportSection,
    VisitReportData,
    version_line,
    visit_report,
)
from tests.reports.reading import Read
from tests.reports.samples import LONG_ANSWER, STYLE, WHEN, visit_data


def headings(made: Document) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, Heading)]


def bare() -> VisitReportData:
    full = visit_data(draft=True)
    return VisitReportData(full.school, full.visit, WHEN)


def test_a_report_prints_every_answer_and_action() -> None:
    read = Read(render_pdf(visit_report(visit_data()), STYLE))
    data = visit_data()
    for part in data.sections[:2]:
        for item in part.items:
            if isinstance(item, ReportAnswer) and item.answer.strip():
                assert item.question in read.words
                assert "".join(item.answer.split()) in "".join(read.text.split())
    for action in (*data.actions, *data.last_actions):
        assert action.what in read.words and action.who in read.words
        assert action.state in read.words
    assert "عائشہ بیگم, parent governor" in read.words


def test_parts_without_content_are_left_out_with_their_headings() -> None:
    assert headings(visit_report(bare())) == []
    told = headings(visit_report(visit_data()))
    assert "A section that nobody filled in" not in told
    assert "Nothing was said here" not in told
    assert "Strengths that could help other schools" in told


def test_a_category_is_printed_with_reasons_in_words_and_steps_in_order() -> None:
    read = Read(render_pdf(visit_report(visit_data()), STYLE))
    assert "Category 3a: Requires improvement, potential to become good" in read.words
    assert "Moved from 3b. Officer’s judgement, for the review board to decide." in read.words
    marks = [part.text for part in read.root.all("Lbl")]
    assert marks[:2] == ["•", "•"] and "1." in marks and "2." in marks


def test_a_category_of_which_nothing_else_is_known_is_still_printed() -> None:
    data = replace(bare(), category=CategoryJudgement("2", "Good", ()))
    assert "Category 2: Good" in Read(render_pdf(visit_report(data), STYLE)).words


def test_only_a_draft_is_marked_as_a_draft() -> None:
    draft = Read(render_pdf(visit_report(visit_data(draft=True)), STYLE))
    final = Read(render_pdf(visit_report(visit_data()), STYLE))
    for page in draft.pages:
        assert "DRAFT" in page.artifacts
        assert any("Draft: not yet issued" in text for text in page.artifacts)
    for page in final.pages:
        assert not any("draft" in text.lower() for text in page.artifacts)
    assert "DRAFT" not in draft.words


def test_an_amendment_says_what_changed_on_its_first_page_and_in_its_foot() -> None:
    made = visit_report(visit_data())
    (note,) = [block for block in made.blocks if isinstance(block, Note)][:1]
    assert note.title == "Amendment 1, 20 November 2026"
    read = Read(render_pdf(made, STYLE))
    assert "corrected from 16 to 61" in "".join(text for _, text in read.pages[0].marked.values())
    for page in read.pages:
        assert any("Version 2, amendment 1, issued 20 November" in t for t in page.artifacts)
    (versions,) = [
        block
        for block in made.blocks
        if isinstance(block, Table) and block.columns[0].heading == "Version"
    ]
    assert len(versions.rows) == 2


def test_a_first_version_has_no_list_of_versions() -> None:
    made = visit_report(replace(visit_data(), amendment=0, version="1", history=()))
    assert "Versions of this report" not in headings(made)
    assert version_line("1", 0, "") == "Version 1"


def test_short_answers_share_a_table_and_long_ones_stand_under_their_question() -> None:
    items = (ReportAnswer("Seen?", "Yes"), ReportAnswer("What?", LONG_ANSWER))
    made = visit_report(replace(bare(), sections=(ReportSection("Lessons", items),)))
    assert headings(made) == ["Lessons", "What?"]
    read = Read(render_pdf(made, STYLE))
    assert "Seen?" in [cell.text for cell in read.root.all("TH")]


def test_sections_inside_sections_go_down_a_level() -> None:
    inner = ReportSection("Inner", (ReportAnswer("Long?", LONG_ANSWER),))
    made = visit_report(replace(bare(), sections=(ReportSection("Outer", (), (inner,)),)))
    found = [(block.level, block.text) for block in made.blocks if isinstance(block, Heading)]
    assert found == [(1, "Outer"), (2, "Inner"), (3, "Long?")]


def test_every_text_of_the_blocks_is_listed_and_read_out() -> None:
    made = visit_report(visit_data())
    said = "".join(Read(render_pdf(made, STYLE)).text.split())
    for text in words_of(made.blocks):
        assert "".join(text.split()) in said


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Metadata("A", datetime(2026, 11, 18))  # noqa: DTZ001


def test_a_row_longer_than_its_table_is_refused() -> None:
    table = next(block for block in visit_report(visit_data()).blocks if isinstance(block, Table))
    with pytest.raises(ValueError, match="more cells"):
        replace(table, rows=(("x",) * 9,))
