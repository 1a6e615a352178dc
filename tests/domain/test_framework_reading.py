"""Reading a framework file: every problem is found, placed and coded; none is a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.framework import check_framework, load_framework
from ssio_desktop.domain.framework_reader import MAX_FILE
from ssio_desktop.errors import UserError
from tests.domain.framework_samples import BANDS_FILE, ROOT, SHIPPED_FILE, bands

BANDS = BANDS_FILE.read_text(encoding="utf-8")
SHIPPED = SHIPPED_FILE.read_text(encoding="utf-8")


def codes_of(text: str) -> list[str]:
    framework, problems = check_framework(text)
    assert (framework is None) == bool(problems)
    return [each.code.removeprefix("framework.") for each in problems]


def swapped(old: str, new: str) -> str:
    assert old in BANDS
    return BANDS.replace(old, new, 1)


# Each code with a way to bring it about, by changing the invented framework in one place.
SPOILT: dict[str, str] = {
    "too-large": BANDS + "#" * MAX_FILE,
    "too-complex": "a = " + "[" * 5000,
    "not-readable": swapped('id = "northmere-bands"', "id = “northmere-bands”"),
    "field-missing": swapped('title = "Northmere bands"', ""),
    "field-type": swapped('title = "Northmere bands"', "title = 7"),
    "field-unknown": swapped('title = "Northmere bands"', 'title = "Bands"\ntilte = "x"'),
    "text-too-long": swapped("People stay.", "People stay, " * 100),
    "text-unprintable": swapped("People stay.", "People\\u0007 stay."),
    "id-shape": swapped('id = "roof"', 'id = "the roof"'),
    "number-range": swapped("mostly_met = 60", "mostly_met = 50"),
    "word-unknown": swapped('describes = "concerns"', 'describes = "worries"'),
    "phase-unknown": swapped('"primary", "secondary"', '"primry"'),
    "list-missing": BANDS[: BANDS.index("[[criteria]]")],
    "too-many": BANDS + '[[targets]]\nid="t"\ntext="t"\nsource="s"\nby=2030\n' * 401,
    "id-twice": swapped('id = "b-results"', 'id = "b-people"'),
    "answers-incomplete": BANDS + '[[answers]]\nid = "met"\nlabel = "Yes"\n',
    "order-twice": swapped("order = 20", "order = 10"),
    "good-order": swapped("order = 20", "order = 20\ngood_or_better = true"),
    "order-mixed": swapped("order = 20", "order = 35"),
    "vulnerable-unknown": swapped('vulnerable_form_of = "A"', 'vulnerable_form_of = "Z"'),
    "vulnerable-twice": BANDS
    + '[[categories]]\nid = "A2"\nname = "Again"\nvulnerable_form_of = "A"\n',
    "factors-missing": BANDS[: BANDS.index("[[vulnerability]]")],
    "category-unknown": swapped(
        'id = "b-people"\ncategory = "B"', 'id = "b-people"\ncategory = "Q"'
    ),
    "category-undescribed": BANDS
    + '[[categories]]\nid = "E"\nname = "Gone"\norder = 50\ndescribes = "concerns"\n',
    "aspect-unknown": swapped('aspect = "people"', 'aspect = "persons"'),
    "aspect-unused": BANDS + '[[aspects]]\nid = "weather"\ntitle = "Weather"\n',
    "scale-unknown": swapped('scale = "college"', 'scale = "university"'),
    "scale-value-unknown": swapped('value = "silver"', 'value = "tin"'),
    "scales-several": BANDS
    + '[[scales]]\nid = "other"\ntitle = "Other"\nvalues = [{id = "x"}]\n'
    + '[[vulnerability]]\nid = "v"\ntext = "v"\nsource = "s"\n[vulnerability.threshold]\n'
    + 'fact = "sixth-form category"\noperator = "at most"\nvalue = "x"\nscale = "other"\n',
    "threshold-operator": swapped('operator = "at least"', 'operator = "some but not all"'),
    "threshold-values": swapped('value = "silver"', 'value = ["silver", "gold"]'),
    "threshold-category": swapped(
        'fact = "sixth-form category"\nscale = "college"\noperator = "at least"\n'
        'value = "silver"\nhard = true',
        'fact = "criteria of category"\noperator = "some but not all"\nvalue = "A"',
    ),
    "threshold-circular": swapped(
        'text = "People stay."',
        'text = "People stay."\nthreshold = { fact = "criteria of category", '
        'operator = "some but not all", value = "C" }',
    ).replace(
        'text = "People are leaving."',
        'text = "People are leaving."\nthreshold = { fact = "criteria of category", '
        'operator = "some but not all", value = "B" }',
    ),
}


@pytest.mark.parametrize("code", sorted(SPOILT))
def test_a_spoilt_framework_is_refused_with_the_code_for_it(code: str) -> None:
    assert code in codes_of(SPOILT[code])


@pytest.mark.parametrize("code", sorted(SPOILT))
def test_every_problem_says_what_where_and_what_to_do(code: str) -> None:
    for problem in check_framework(SPOILT[code])[1]:
        assert problem.what.endswith(".") and problem.remedy[-1] in ".?" and problem.where


def test_all_codes_are_described_in_the_guide_and_tried_here() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "ssio_desktop" / "domain").glob("framework_*.py"))
    )
    raised = set(re.findall(r'(?:problem|refused|_problem)\(\s*"([a-z-]+)"', source))
    guide = (ROOT / "docs" / "framework-packs.md").read_text(encoding="utf-8")
    described = set(re.findall(r"`framework\.([a-z-]+)`", guide))
    assert raised == set(SPOILT) == described


def test_several_problems_are_all_reported_at_once() -> None:
    text = swapped("order = 20", 'order = "second"').replace('id = "roof"', 'id = "a roof"')
    assert {"field-type", "id-shape"} <= set(codes_of(text))


def test_a_misspelt_field_is_answered_with_the_likeliest_one() -> None:
    text = swapped('source = "Bands, page 2"', 'soruce = "Bands, page 2"')
    remedies = [each.remedy for each in check_framework(text)[1]]
    assert "Did you mean “source”?" in remedies


def test_a_problem_names_the_entry_and_the_field() -> None:
    text = swapped('aspect = "results"\ntext = "Results hold."', 'aspect = "results"\ntext = 9')
    (problem,) = (each for each in check_framework(text)[1] if each.code == "framework.field-type")
    assert problem.where == "criterion 5 (b-results), text"


def test_a_format_error_names_its_line() -> None:
    (problem,) = check_framework('id = "a"\ntitle = \n')[1]
    assert problem.code == "framework.not-readable"
    assert "line 2" in problem.where


def test_loading_a_spoilt_framework_says_where_it_came_from() -> None:
    with pytest.raises(UserError) as caught:
        load_framework(SPOILT["id-shape"], "bands.toml")
    assert caught.value.where == "bands.toml"
    assert caught.value.code == "framework.id-shape"
    assert "the roof" in caught.value.what


def test_notepads_byte_order_mark_and_line_ends_do_not_matter() -> None:
    framework, problems = check_framework("\ufeff" + BANDS.replace("\n", "\r\n"))
    assert not problems
    assert framework is not None and framework.ref == "northmere-bands@2026.1"


def test_the_digest_follows_the_content_and_not_the_layout() -> None:
    remarked = load_framework("# another remark\n" + BANDS.replace(" = ", "="), "")
    reworded = load_framework(swapped("People stay.", "People remain."), "")
    assert remarked.digest == bands().digest != reworded.digest


def test_a_value_of_every_kind_in_place_of_each_field_is_a_problem_never_a_failure() -> None:
    values = ["1979-05-27", "nan", "true", "-1", "[[[]]]", "{ a = { b = 1 } }", '""', "9" * 4000]
    lines = BANDS.splitlines()
    for number, line in enumerate(lines):
        name = re.match(r"(\w+) = ", line)
        if name is None:
            continue
        for value in values:
            spoilt = [*lines[:number], f"{name[1]} = {value}", *lines[number + 1 :]]
            codes_of("\n".join(spoilt))


def test_a_line_of_endless_dotted_keys_is_refused_before_it_is_parsed() -> None:
    assert codes_of(".".join(["a"] * 100_000) + " = 1") == ["too-complex"]


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    codes_of(text)


@given(st.data())
def test_any_cut_or_doubling_of_a_framework_is_read_or_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BANDS)))
    end = data.draw(st.integers(start, min(len(BANDS), start + 600)))
    piece = BANDS[start:end]
    codes_of(BANDS[:start] + data.draw(st.sampled_from(["", piece * 2, piece[::-1]])) + BANDS[end:])


def test_every_framework_in_the_resources_lies_under_its_own_id_and_version() -> None:
    files = sorted((ROOT / "resources" / "frameworks").glob("*/*.toml"))
    assert SHIPPED_FILE in files
    for path in files:
        framework = load_framework(path.read_text(encoding="utf-8"), path.name)
        assert path == Path(path.parents[1], framework.id, f"{framework.version}.toml")


def test_no_straight_quotation_marks_reach_the_reader() -> None:
    assert "'" not in "".join(line for line in SHIPPED.splitlines() if not line.startswith("#"))


def test_a_vulnerable_form_before_its_category_is_told_where_to_stand() -> None:
    form = (
        '[[categories]]\nid = "A-shaken"\nname = "Flying, but shaken"\nvulnerable_form_of = "A"\n'
    )
    early = BANDS.replace(form, "").replace("[[categories]]", form + "[[categories]]", 1)
    (problem,) = check_framework(early)[1]
    assert problem.code == "framework.vulnerable-unknown"
    assert "earlier in the file" in problem.remedy


def test_a_list_that_is_too_long_is_never_cut_off_in_silence() -> None:
    lines = ", ".join(['"so"'] * 401)
    assert "too-many" in codes_of(swapped('unit = "days"', f'unit = "days"\nlines = [{lines}]'))


def test_a_file_of_another_kind_does_not_bury_the_reader_in_problems() -> None:
    assert len(codes_of("\n".join(f"k{n} = 1" for n in range(20_000)))) < 50


def test_a_file_says_which_categories_are_good_and_their_vulnerable_forms_follow() -> None:
    def good(text: str) -> frozenset[str]:
        found, problems = check_framework(text)
        assert found is not None, problems
        return found.good_and_better

    assert good(BANDS) == {"A", "A-shaken"}  # it says nothing: those with a vulnerable form
    first = swapped("order = 10", "order = 10\ngood_or_better = true")
    assert good(first) == {"A", "A-shaken"}
    assert good(first.replace("order = 20", "order = 20\ngood_or_better = true")) == {
        *("A", "A-shaken", "B"),
    }
    assert good(first.replace("= true", "= false")) == frozenset()
    shaken = 'vulnerable_form_of = "A"'
    assert codes_of(swapped(shaken, f"{shaken}\ngood_or_better = false")) == ["field-unknown"]
