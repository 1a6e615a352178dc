"""Published inspections, each judgement on its own scale."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.domain.inspection_scales import AREAS, OVERALL, SCALES
from ssio_desktop.domain.inspections import (
    Inspection,
    category_words,
    judge,
    without_repeats,
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3)
    ),
    max_leaves=8,
)
NAMES = [
    "framework",
    "urn",
    "number",
    "kind",
    "start",
    "publication",
    "overall",
    "category",
    "urn_at",
    "name_at",
    "relates",
    "outcome",
    "areas",
    "dates",
]
FRAMEWORKS = ("graded", "report-card", "ungraded", "history")


def graded(**changes: Json) -> Inspection:
    record: dict[str, Json] = {
        "framework": "graded",
        "urn": "900001",
        "number": "10999001",
        "kind": "S5 Inspection",
        "start": "24/09/2019",
        "publication": "10/11/2019",
        "overall": "2",
        "category": "",
        "areas": {"quality_of_education": "2", "safeguarding": "Yes", "sixth_form": "9"},
    }
    return Inspection.from_record({**record, **changes})


def test_a_graded_inspection_is_read_in_words() -> None:
    inspection = graded()
    assert inspection.started == date(2019, 9, 24)
    assert inspection.published == date(2019, 11, 10)
    assert inspection.overall is not None
    assert (inspection.overall.words, inspection.overall.rank) == ("Good", 2)
    quality = inspection.area("quality_of_education")
    assert quality is not None
    assert quality.words == "Good"
    safeguarding = inspection.area("safeguarding")
    assert safeguarding is not None
    assert (safeguarding.words, safeguarding.scale) == ("Effective", "safeguarding-effective")
    assert inspection.area("inclusion") is None


def test_nine_is_not_applicable_and_never_a_grade() -> None:
    sixth_form = graded().area("sixth_form")
    assert sixth_form is not None
    assert sixth_form.words is None
    assert sixth_form.rank is None
    assert sixth_form.standing == "not applicable"
    assert sixth_form.raw == "9"


@pytest.mark.parametrize(
    ("raw", "standing"),
    [
        ("NULL", "not inspected"),
        ("", "not judged"),
        ("Not judged", "not judged"),
        ("9", "not applicable"),
        ("Not applicable", "not applicable"),
        ("5", "not recognised"),
        ("Needs attention", "not recognised"),
    ],
)
def test_what_is_no_grade_has_no_words_but_a_reason(raw: str, standing: str) -> None:
    judgement = judge(OVERALL, raw)
    assert judgement.words is None
    assert judgement.standing == standing


def test_the_third_grade_was_satisfactory_before_september_2012() -> None:
    before = judge(OVERALL, "3", date(2012, 7, 10))
    after = judge(OVERALL, "3", date(2012, 9, 1))
    assert (before.words, before.scale) == ("Satisfactory", "overall-grade-before-2012")
    assert (after.words, after.scale) == ("Requires improvement", "overall-grade")


def test_words_of_one_scale_decide_the_scale_whatever_the_date() -> None:
    late = judge(OVERALL, "Satisfactory", date(2013, 1, 1))
    early = judge(OVERALL, "Requires Improvement", date(2012, 8, 1))
    assert (late.words, late.scale) == ("Satisfactory", "overall-grade-before-2012")
    assert (early.words, early.scale) == ("Requires improvement", "overall-grade")


def test_no_grade_is_on_both_a_report_card_and_the_graded_scales() -> None:
    card = {grade.words for grade in SCALES["report-card"].grades}
    four = {
        grade.words
        for scale in ("overall-grade", "overall-grade-before-2012")
        for grade in SCALES[scale].grades
    }
    assert len(card) == 5
    assert not card & four


def test_every_code_and_every_word_of_a_scale_is_read_as_that_grade() -> None:
    for scale in SCALES.values():
        for place, grade in enumerate(scale.grades, start=1):
            assert scale.grade(grade.code) == scale.grade(grade.words.upper()) == grade
            assert scale.rank(grade.words) == place
    assert SCALES["report-card"].rank("Good") is None


def test_every_area_is_judged_on_a_scale_that_exists() -> None:
    for areas in AREAS.values():
        assert len({area.id for area in areas}) == len(areas)
        assert all(area.scale in SCALES for area in areas)


def test_a_report_card_has_areas_with_days_and_no_overall_grade() -> None:
    inspection = Inspection.from_record(
        {
            "framework": "report-card",
            "urn": "900001",
            "number": "1",
            "areas": {
                "safeguarding_standards": "Not met",
                "inclusion": "Strong standard",
                "post_16": "Not applicable",
                "achievement": "2",
            },
            "dates": {"inclusion": "06/01/2026"},
        }
    )
    assert inspection.overall is None
    assert [judged.words for judged in inspection.areas] == [
        "Not met",
        "Strong standard",
        None,
        None,
    ]
    inclusion = inspection.area("inclusion")
    assert inclusion is not None
    assert inclusion.judged_on == date(2026, 1, 6)
    achievement = inspection.area("achievement")
    assert achievement is not None
    assert achievement.standing == "not recognised"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("", ""),
        ("SM", "Special measures"),
        ("swk", "Serious weaknesses"),
        ("NTI", "Notice to improve"),
        ("NULL", None),
        ("Something new", "Something new"),
    ],
)
def test_an_empty_category_means_no_concern_and_null_means_unknown(
    raw: str, words: str | None
) -> None:
    assert category_words(raw) == words


def test_a_category_that_the_file_does_not_have_is_unknown() -> None:
    record = graded().to_record()
    del record["category"]
    inspection = Inspection.from_record(record)
    assert (inspection.category_raw, inspection.category) == (None, None)


def test_a_judgement_of_a_predecessor_is_marked_as_inherited() -> None:
    inspection = graded(urn_at="900000", name_at="Ash Lane Infant School", relates="No")
    assert inspection.inherited
    assert inspection.urn == "900001"
    assert inspection.urn_at_inspection == "900000"
    assert graded(urn_at="900000", relates="NULL").inherited
    assert graded(relates="No").inherited
    assert not graded(urn_at="900001", relates="Yes").inherited
    assert not graded(urn_at="NULL", relates="NULL").inherited


def test_an_inspection_is_named_by_school_and_number_or_by_its_day() -> None:
    assert graded().key == "900001:10999001"
    assert graded(number="").key == "900001:2019-09-24:graded"
    assert graded(number="NULL", start="soon").key == "900001:undated:graded"
    assert "/" not in graded(number="ITS/450391").key


def test_a_record_comes_back_as_it_was() -> None:
    record = graded(laestab_at="9992001", outcome="").to_record()
    assert Inspection.from_record(record).to_record() == record
    assert record["laestab_at"] == "9992001"


@given(
    st.dictionaries(st.sampled_from(NAMES), json_values),
    st.sampled_from(FRAMEWORKS),
)
def test_no_record_is_so_odd_that_it_cannot_be_read(
    record: dict[str, Json], framework: str
) -> None:
    record = {**record, "framework": framework}
    inspection = Inspection.from_record(record)
    assert canonical(inspection.to_record()) == canonical(record)
    assert Inspection.from_record(inspection.to_record()) == inspection
    assert inspection.key
    assert "/" not in inspection.key
    assert len(inspection.key) < 180


def test_a_bare_history_entry_is_left_out_beside_the_numbered_inspection() -> None:
    numbered = graded()
    repeated = Inspection.from_record(
        {"framework": "history", "urn": "900001", "start": "2019-09-24", "overall": "Good"}
    )
    older = Inspection.from_record(
        {"framework": "history", "urn": "900001", "start": "2010-02-02", "overall": "Satisfactory"}
    )
    assert without_repeats([older, repeated, numbered, numbered]) == (numbered, older)


def test_a_history_entry_of_the_predecessor_is_the_inherited_inspection() -> None:
    inherited = graded(urn_at="900000", relates="No")
    of_predecessor = Inspection.from_record(
        {"framework": "history", "urn": "900000", "start": "2019-09-24", "overall": "Good"}
    )
    assert without_repeats([of_predecessor, inherited]) == (inherited,)
