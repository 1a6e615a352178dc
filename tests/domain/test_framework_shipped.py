"""The framework that ships, checked against the strategy it restates."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import get_args

import pytest

from ssio_desktop.domain.framework_types import PHASES
from ssio_desktop.domain.schools import Phase
from tests.domain.framework_samples import ROOT, SHIPPED_FILE, bands, shipped

COUNTS = {"1": 13, "2": 10, "3a": 8, "3b": 8, "4": 12}

SEED_MARKS = {
    # A word or two of each of the strategy's paragraphs, in its order, by which our own
    # restatement is matched to it: (category, words that both must be about).
    "1": [
        ("leadership", "Leadership and management"),
        ("attainment", "Attainment at the end"),
        ("groups", "groups of pupils"),
        ("progress", "different starting point"),
        ("pupil-premium", "achievement of pupils for whom"),
        ("teaching", "Teaching quality"),
        ("inspection", "within 3 years"),
        ("self-evaluation", "self-evaluation is accurate"),
        ("sharing", "shares good practice"),
        ("national-leader", "Headteacher is designated"),
        ("sixth-form", "at least 2b"),
        ("early-years", "EYFS provision"),
        ("early-years-leadership", "EYFS leaders"),
    ],
    "2": [
        ("leadership", "Leadership and management"),
        ("groups", "learning of groups"),
        ("progress", "different starting point"),
        ("pupil-premium", "achievement of pupils for whom"),
        ("attainment", "attainment is low"),
        ("teaching", "Teaching quality"),
        ("self-evaluation", "self-evaluation is accurate"),
        ("sixth-form", "at least 3a"),
        ("early-years", "EYFS provision"),
        ("early-years-leadership", "managers of EYFS"),
    ],
    "3a": [
        ("part-way-to-good", "some but not all"),
        ("strategies", "effective strategies"),
        ("advice", "acts on advice"),
        ("hmi-monitoring", "HMI monitoring"),
        ("self-evaluation", "self-evaluation is accurate"),
        ("sixth-form", "at least 3a"),
        ("early-years", "EYFS provision"),
        ("early-years-leadership", "managers of EYFS"),
    ],
    "3b": [
        ("leadership", "Leadership and management"),
        ("achievement", "achievement does not currently"),
        ("pace", "pace of improvement"),
        ("teaching", "Teaching quality"),
        ("inspection-issues", "partly addressed"),
        ("sixth-form", "category 3b"),
        ("early-years", "EYFS provision"),
        ("early-years-leadership", "Outcomes for EYFS"),
    ],
    "4": [
        ("leadership", "leadership team does not"),
        ("fragile-improvement", "fragile, too slow"),
        ("inspection-category", "Special Measures"),
        ("attainment", "floor standards"),
        ("progress", "different starting points"),
        ("groups", "underachieving"),
        ("teaching", "Teaching quality"),
        ("exclusions", "exclusions"),
        ("attendance", "Attendance"),
        ("outside-help", "executive headteacher/NLE"),
        ("sixth-form", "category 4 or"),
        ("early-years", "EYFS meets"),
    ],
}


def test_each_category_has_as_many_criteria_as_the_strategy_gives_it() -> None:
    assert Counter(each.category for each in shipped().criteria) == COUNTS


def test_there_are_eight_factors_of_vulnerability_and_seven_aims() -> None:
    assert len(shipped().factors) == 8
    assert len(shipped().targets) == 7
    assert {each.by for each in shipped().targets} == {2016}


def test_every_paragraph_of_the_appendix_is_restated_once_and_in_order() -> None:
    for category, count in COUNTS.items():
        assert [each.source for each in shipped().criteria_of(category)] == [
            f"Appendix 1, category {category}, paragraph {n}" for n in range(1, count + 1)
        ]
    assert [each.source for each in shipped().factors] == [
        f"Appendix 1, temporarily vulnerable schools, paragraph {n}" for n in range(1, 9)
    ]


def test_criterion_ids_begin_with_their_category_and_are_unique() -> None:
    ids = [each.id for each in shipped().criteria]
    assert len(set(ids)) == len(ids)
    assert all(each.id.startswith(f"{each.category}.") for each in shipped().criteria)


def test_every_aspect_is_used() -> None:
    used = {each.aspect for each in shipped().criteria}
    assert used == {each.id for each in shipped().aspects}


def test_sixth_form_and_early_years_criteria_ask_for_such_provision() -> None:
    for criterion in shipped().criteria:
        assert criterion.needs_sixth_form == (criterion.aspect == "sixth-form")
        assert criterion.needs_early_years == criterion.aspect.startswith("early-years")


@pytest.mark.parametrize(
    ("criterion", "operator", "values", "hard"),
    [
        ("1.sixth-form", "at least", ("2b",), True),
        ("2.sixth-form", "at least", ("3a",), True),
        ("3a.sixth-form", "at least", ("3a",), True),
        ("3b.sixth-form", "one of", ("3b",), False),
        ("4.sixth-form", "one of", ("4", "3b"), False),
    ],
)
def test_sixth_form_thresholds_are_those_of_the_strategy(
    criterion: str, operator: str, values: tuple[str, ...], hard: bool
) -> None:
    found = shipped().criterion(criterion)
    assert found is not None and found.threshold is not None
    assert (found.threshold.operator, found.threshold.values, found.threshold.hard) == (
        operator,
        values,
        hard,
    )


@pytest.mark.parametrize(
    ("category", "buys_package", "words"),
    [
        ("1", True, "3 visits a year"),
        ("1", False, "1 visit a year"),
        ("1TV", False, "1 visit a year"),
        ("2", True, "3 visits a year"),
        ("2TV", True, "3 visits a year"),
        ("3a", False, "at least 3 visits a year"),
        ("3b", True, "up to 10 days a year"),
        ("4", True, "up to 30 days a year"),
    ],
)
def test_support_is_the_models(category: str, buys_package: bool, words: str) -> None:
    found = shipped().category(category)
    assert found is not None
    assert found.support.in_words(buys_package=buys_package) == words


def test_every_category_lists_the_officers_tasks_and_support_in_words() -> None:
    counts = {each.id: len(each.tasks) for each in shipped().categories}
    assert counts == {"1": 6, "2": 6, "3a": 12, "3b": 11, "4": 11, "1TV": 7, "2TV": 7}
    assert all(each.support.lines for each in shipped().categories)


def test_only_3b_and_4_cause_concern_and_meet_a_board() -> None:
    concern = {each.id: each.board for each in shipped().categories if each.causing_concern}
    assert concern == {"3b": "term", "4": "half-term"}


def test_the_sixth_form_scale_owns_up_to_the_missing_appendix() -> None:
    scale = shipped().sixth_form_scale
    assert scale is not None
    assert [step.id for step in scale.steps] == ["1", "2a", "2b", "3a", "3b", "4"]
    assert "1a" in scale.note


def test_phases_of_frameworks_are_those_of_the_school_register() -> None:
    assert set(PHASES) | {"not recorded"} == set(get_args(Phase))


def test_an_invented_framework_reads_as_well() -> None:
    framework = bands()
    assert [each.id for each in framework.plain_categories] == ["A", "B", "C", "D"]
    form = framework.vulnerable_form("A")
    assert form is not None and form.support.in_words() == "2 days a year"
    assert framework.label("partly") == "Partly"


def _strategy() -> str:
    folder = ROOT.parent / "shared" / "seeds"
    found = sorted(folder.glob("002_*.txt")) if folder.is_dir() else []
    if not found:
        pytest.skip("the strategy's text is not beside the project")
    return found[0].read_text(encoding="utf-8").replace("’", "'")


def _bullets_of(category: str) -> list[str]:
    """The strategy's own bullets for a category: those of its cell, without the officer's role."""
    text = _strategy()
    appendix = text[text.index("Appendix 1 – criteria") :]
    heads = {
        "1": "Outstanding school (1)",
        "2": "Good school with potential",
        "3a": "with potential to become good (3a)",
        "3b": "(RI) school (3b)",
        "4": "Inadequate (4)",
    }
    cell = appendix[appendix.index(heads[category]) :]
    cell = re.split(r"\n\s*Agree (?:LA|school) category", cell)[0]
    return [each.strip() for each in cell.split("·")[1:]]


@pytest.mark.shared
@pytest.mark.parametrize("category", sorted(COUNTS))
def test_the_restatement_follows_the_strategy_paragraph_by_paragraph(category: str) -> None:
    bullets = _bullets_of(category)
    marks = SEED_MARKS[category]
    criteria = shipped().criteria_of(category)
    assert len(bullets) == len(marks) == len(criteria)
    for bullet, (name, words), criterion in zip(bullets, marks, criteria, strict=True):
        assert words in bullet
        assert criterion.id == f"{category}.{name}"


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _framework_texts() -> list[str]:
    read = tomllib.loads(SHIPPED_FILE.read_text(encoding="utf-8"))
    del read["source"]  # which names the strategy by its title
    return list(_texts(read))


def _form_texts() -> list[str]:
    found: list[str] = []
    for file in sorted((ROOT / "forms").glob("*/*.csv")):
        with file.open(encoding="utf-8", newline="") as opened:
            found += [cell for row in csv.reader(opened) for cell in row]
    return found


@pytest.mark.shared
@pytest.mark.parametrize("texts", [_framework_texts, _form_texts])
def test_no_run_of_six_words_is_the_strategys(texts: Callable[[], list[str]]) -> None:
    strategy = _words(_strategy())
    runs = {tuple(strategy[n : n + 6]) for n in range(len(strategy) - 5)}
    found = texts()
    assert len(found) > 100
    for text in found:
        own = _words(text)
        assert not {tuple(own[n : n + 6]) for n in range(len(own) - 5)} & runs, text


def test_the_first_two_categories_are_said_to_be_good() -> None:
    assert shipped().good_and_better == {"1", "1TV", "2", "2TV"}
    raw = tomllib.loads(SHIPPED_FILE.read_text(encoding="utf-8"))
    assert [each["id"] for each in raw["categories"] if each.get("good_or_better")] == ["1", "2"]
