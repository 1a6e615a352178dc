"""A code is never a number, and what was withheld cannot be worked out from its neighbours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.figures import OPPOSITES, SHOWN_FROM, Figure, guarded, read_figure
from ssio_desktop.domain.published_values import NOT_NUMBERS


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("SUPP", "withheld"),
        ("c", "withheld"),
        ("NE", "not entered"),
        ("LOWCOV", "low coverage"),
        ("u", "low coverage"),
        ("z", "not applicable"),
        ("x", "not available"),
        ("NEW", "new"),
        ("low", "near nought"),
        ("≈40", "not read"),
    ],
)
def test_a_code_is_kept_as_what_it_is(text: str, status: str) -> None:
    assert read_figure(text) == Figure(status, None, text)  # type: ignore[arg-type]


@pytest.mark.parametrize("code", sorted(NOT_NUMBERS))
def test_no_code_of_any_published_file_is_read_as_a_number(code: str) -> None:
    figure = read_figure(code.lower())
    assert figure is not None
    assert figure.value is None
    assert figure.status not in ("published", "not read")


@pytest.mark.parametrize(
    ("text", "value"), [("64%", 64.0), ("-1.6", -1.6), ("1,234", 1234.0), ("0", 0.0)]
)
def test_numbers_are_read_as_files_write_them(text: str, value: float) -> None:
    figure = read_figure(f" {text} ")
    assert figure is not None
    assert (figure.status, figure.value) == ("published", value)


def test_a_cell_that_says_nothing_is_no_figure() -> None:
    assert read_figure("  ") is None


_FIGURES = st.builds(
    Figure,
    st.just("published"),
    st.floats(0, 100),
    st.just("50"),
    st.one_of(st.none(), st.integers(0, 40)),
)


@given(st.dictionaries(st.sampled_from(["all", *sum(OPPOSITES, ())]), _FIGURES), st.data())
def test_whatever_is_withheld_its_opposite_is_not_shown(
    figures: dict[str, Figure], data: st.DataObject
) -> None:
    for group in data.draw(st.sets(st.sampled_from(sorted(figures)))) if figures else ():
        figures[group] = replace(figures[group], status="withheld", value=None)
    shown = guarded(figures)
    assert shown.keys() == figures.keys()
    for one, other in OPPOSITES:
        pair = [shown[each] for each in (one, other) if each in shown]
        if any(each.status == "withheld" for each in pair):
            assert all(each.value is None and not each.text.strip("50") for each in pair)
    for group, each in shown.items():
        pupils = figures[group].pupils
        if pupils is not None and 0 < pupils < SHOWN_FROM:
            assert each.value is None
            assert each.text == "" or figures[group].status == "withheld"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boys", "girls"),
        ("fsm", "other"),
        ("eal", "english"),
        ("sen", "no-sen"),
        ("looked-after", "not-looked-after"),
    ],
)
def test_each_pair_of_groups_that_make_up_all_pupils_is_held_together(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        shown = guarded({"all": _of(60), first: Figure("withheld", None, "c"), second: _of(70)})
        assert (shown[second], shown["all"].value) == (Figure("guarded"), 60)


def _of(value: float, pupils: int | None = None) -> Figure:
    return Figure("published", value, f"{value:g}", pupils)


def test_a_group_that_leaves_few_of_all_pupils_over_is_not_shown() -> None:
    """As a school of which 26 pupils are told, 21 of them with another first language."""
    shown = guarded({"all": _of(60, 26), "eal": _of(57, 21)})
    assert (shown["eal"], shown["all"].value) == (Figure("guarded"), 60)
    # Told of no number, the few themselves are not shown either.
    shown = guarded({"all": _of(60, 30), "girls": _of(63, 27), "boys": _of(33)})
    assert (shown["girls"].status, shown["boys"].status) == ("guarded", "withheld")
    # Three of neither: one of both stands, and what is left over are ten.
    shown = guarded({"all": _of(60, 30), "eal": _of(57, 20), "english": _of(70, 7)})
    assert (shown["eal"].value, shown["english"].status) == (57, "guarded")
    assert guarded({"all": _of(60, 30), "girls": _of(63, 24)})["girls"].value == 63


@given(
    st.dictionaries(
        st.sampled_from(["all", *sum(OPPOSITES, ())]),
        st.builds(_of, st.floats(0, 100), st.one_of(st.none(), st.integers(0, 40))),
    )
)
def test_nothing_that_is_shown_leaves_a_few_pupils_over(figures: dict[str, Figure]) -> None:
    shown = {key: each for key, each in guarded(figures).items() if each.value is not None}
    whole = shown.get("all")
    if whole is None or whole.pupils is None:
        return
    for pair in OPPOSITES:
        told = [shown[each].pupils or 0 for each in pair if each in shown and shown[each].pupils]
        for taken in (*told, sum(told)):
            assert not (told and 0 < whole.pupils - taken < SHOWN_FROM)
