"""Inspections in words: each on its own scale, none converted, nothing hidden."""

from __future__ import annotations

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.ui.schools.inspection_words import columns, entry

CARD: dict[str, Json] = {
    "framework": "report-card",
    "urn": "900001",
    "number": "10000003",
    "start": "04/12/2025",
    "category": "",
    "areas": {
        "safeguarding_standards": "Met",
        "inclusion": "Strong standard",
        "achievement": "Needs attention",
        "early_years": "NULL",
    },
    "dates": {"achievement": "11/05/2026", "inclusion": "04/12/2025"},
}
GRADED: dict[str, Json] = {
    "framework": "graded",
    "urn": "900001",
    "number": "10000002",
    "start": "12/03/2023",
    "overall": "3",
    "category": "SM",
    "areas": {"quality_of_education": "2", "early_years": "9", "safeguarding": "Yes"},
    "urn_at": "900009",
    "name_at": "Ash Lane Junior School",
}
OLD: dict[str, Json] = {
    "framework": "history",
    "urn": "900001",
    "start": "01/02/2009",
    "overall": "3",
}


def read(record: dict[str, Json]) -> Inspection:
    return Inspection.from_record(record)


def test_report_cards_and_graded_inspections_stand_side_by_side() -> None:
    found = columns([read(CARD), read(GRADED), read(OLD)])
    assert [(column.title, len(column.entries)) for column in found] == [
        ("Report cards", 1),
        ("Graded inspections", 2),
    ]
    assert "Strong standard" in found[0].scale
    assert "Requires improvement" in found[1].scale


def test_a_scale_without_inspections_is_left_out() -> None:
    assert [column.title for column in columns([read(CARD)])] == ["Report cards"]
    assert columns([]) == ()


def test_no_grade_of_one_scale_appears_under_the_other() -> None:
    cards, graded = columns([read(CARD), read(GRADED)])
    on_cards = {line.words for each in cards.entries for line in each.lines}
    on_graded = {line.words for each in graded.entries for line in each.lines}
    assert not on_cards & {"Outstanding", "Good", "Requires improvement", "Inadequate"}
    assert not on_graded & {"Exceptional", "Strong standard", "Expected standard"}


def test_what_was_not_judged_says_why() -> None:
    lines = {line.title: line for line in entry(read(GRADED)).lines}
    assert (lines["Early years provision"].words, lines["Early years provision"].judged) == (
        "Not applicable",
        False,
    )
    on_card = {line.title: line.words for line in entry(read(CARD)).lines}
    assert on_card["Early years"] == "Not inspected"
    empty = entry(read({**GRADED, "areas": {"personal_development": ""}}))
    assert empty.lines[1].words == "Not judged"
    strange = entry(read({**GRADED, "areas": {"personal_development": "7"}}))
    assert strange.lines[1].words == "“7”, not a known grade"


def test_the_published_values_are_kept_beside_the_words() -> None:
    lines = {line.title: line for line in entry(read(GRADED)).lines}
    assert lines["Overall effectiveness"].words == "Requires improvement"
    assert lines["Overall effectiveness"].raw == "3"
    assert lines["Safeguarding"].raw == "Yes"


def test_the_third_grade_of_an_old_inspection_is_satisfactory() -> None:
    old = entry(read(OLD))
    assert [line.words for line in old.lines] == ["Satisfactory"]
    assert "Satisfactory" in old.lines[0].scale
    assert "Satisfactory" in columns([read(OLD)])[0].scale
    assert "Satisfactory" not in columns([read(GRADED)])[0].scale
    assert old.brief


def test_an_inherited_judgement_names_the_school_it_was_made_of() -> None:
    told = entry(read(GRADED))
    assert told.origin == "Made of the predecessor, Ash Lane Junior School (URN 900009)"
    assert told.concern == "Special measures"
    nameless = entry(read({**GRADED, "name_at": ""}))
    assert nameless.origin == "Made of the predecessor, URN 900009"
    known = entry(read({**GRADED, "name_at": ""}), {"900009": "Ash Lane Junior School"})
    assert known.origin == told.origin
    unnumbered = entry(read({**GRADED, "urn_at": "", "relates": "No"}))
    assert unnumbered.origin == "Made of the school’s predecessor, Ash Lane Junior School"
    assert entry(read(CARD)).origin == ""


def test_an_area_judged_on_another_day_says_so() -> None:
    lines = {line.title: line.note for line in entry(read(CARD)).lines}
    assert lines["Achievement"] == "judged 11 May 2026"
    assert lines["Inclusion"] == ""
