"""Each measurement runs at a small size and gives figures. Times are never asserted."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from bench import growth
from bench.__main__ import BENCHMARKS, main
from bench.measure import Case, Comparison, measure, table
from bench.pauses import YARDSTICK, beside_yardstick
from bench.places import throwaway
from bench.watching import Step


@pytest.mark.parametrize("name", sorted(BENCHMARKS))
def test_a_measurement_gives_a_figure_for_every_case(name: str) -> None:
    with throwaway(quick=True) as place:
        for comparison in BENCHMARKS[name](place):
            result = measure(comparison, 1)
            assert len(result.peers) == len(comparison.peers)
            for figure in (result.ours, *result.peers):
                assert figure.seconds
                assert all(seconds > 0 for seconds in figure.seconds)


def test_nothing_of_a_measurement_is_left_behind() -> None:
    with throwaway(quick=True) as place:
        place.kept(place.workspace("left"))
        assert place.folder.is_dir()
    assert not place.folder.exists()


def test_cases_run_in_turn_and_are_told_by_their_medians_and_ratios() -> None:
    ran: list[str] = []

    def case(label: str, *seconds: float) -> Case:
        left = iter(seconds)

        def run() -> float:
            ran.append(label)
            return next(left)

        return Case(label, run)

    comparison = Comparison("Two ways", case("ours", 4, 8, 6), (case("peer", 2, 3, 9),), per=2)
    result = measure(comparison, 3)
    assert ran == ["ours", "peer"] * 3
    assert (result.ours.median, result.peers[0].median) == (3, 1.5)
    assert result.ratio(result.peers[0]) == 2
    told = table([result])
    assert "3.00 s" in told
    assert "ours is 2 ×" in told


def test_only_the_measurements_that_are_named_are_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick", "report"]) == 0
    told = capsys.readouterr().out
    assert "Report of a visit" in told
    assert "Register" not in told


def test_a_name_that_is_not_known_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nonsense"])
    assert "register" in capsys.readouterr().err


def test_growth_is_drawn_with_named_axes_and_without_colours() -> None:
    found = {name: [(100, 2.0), (1_000, 30.0)] for name in (*growth.PAGES, "Typing saved")}
    drawn = ElementTree.fromstring(growth.picture(found))
    said = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    for words in (*found, "visits in the store", "milliseconds of the processor", "times as long"):
        assert words in said
    tones = {each.get(name) for each in drawn.iter() for name in ("stroke", "fill")}
    assert tones == {None, "none", "black", "white", "#ccc"}
    dashes = [each.get("stroke-dasharray") for each in drawn.iter()]
    assert len({each for each in dashes if each}) == len(growth.PAGES)


def test_the_drawing_in_the_docs_is_of_the_figures_beside_it() -> None:
    assert growth.PICTURE.read_text(encoding="utf-8") == growth.picture(growth.read())


def test_the_longest_turn_of_a_page_is_told_beside_a_plain_page() -> None:
    steps = [
        Step(YARDSTICK, 0.1, 0.05, 0.04),
        Step("page home, first time", 0.3, 0.10, 0.08),
        Step("after: page home, first time", 0.1, 0.10, 0.10),
        Step("page home, again", 0.1, 0.05, 0.025),
    ]
    (line,) = [each for each in beside_yardstick(steps).splitlines() if "home " in each]
    assert line.split() == ["home", "2.0", "(", "4.0)", "0.5", "(", "1.0)"]
