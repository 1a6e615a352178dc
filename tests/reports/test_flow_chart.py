"""Movement drawn as ribbons: nothing leaves the drawing, nothing lies over another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.reports.flow_chart import FlowDrawing, flow_height
from ssio_desktop.reports.flows import Flow, Ribbon
from ssio_desktop.reports.strips import Shape, Stroke, TextPiece
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle

NAMES = ("Outstanding", "Good", "Requires improvement", "Special measures", "Not told")
WIDE = 400.0
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))
flows = st.dictionaries(pairs, st.integers(1, 300), min_size=1, max_size=12).map(
    lambda found: Flow(tuple(Ribbon(a, b, n) for (a, b), n in found.items()), NAMES)
)


@given(flows)
def test_everything_lies_within_the_drawing_and_both_sides_count_the_same(flow: Flow) -> None:
    whole = sum(each.count for each in flow.ribbons)
    assert sum(n for _, n in flow.befores) == sum(n for _, n in flow.afters) == whole
    pieces = list(FlowDrawing(flow, HouseStyle("Northshire"), WIDE, Node("Figure")).pieces())
    high = flow_height(flow)
    for each in pieces:
        if isinstance(each, Shape):
            assert all(0 <= x <= WIDE and 0 <= y <= high for x, y in each.points)
        elif isinstance(each, Stroke):
            assert all(0 <= y <= high for y in (each.y1, each.y2))
        elif isinstance(each, TextPiece):
            assert 0 <= each.y <= high + 2
    starts = sorted((each.points[0][1], each.points[-1][1]) for each in pieces if _is_ribbon(each))
    assert len(starts) == len(flow.ribbons)
    assert all(foot <= top + 1e-6 for (_, foot), (top, _) in pairwise(starts))


def _is_ribbon(piece: object) -> bool:
    return isinstance(piece, Shape) and len(piece.points) > 4


def test_a_name_without_a_place_and_a_ribbon_of_nobody_are_refused() -> None:
    with pytest.raises(ValueError, match="names without a place"):
        Flow((Ribbon("Good", "Closed", 1),), NAMES)
    with pytest.raises(ValueError, match="at least one"):
        Ribbon("Good", "Good", 0)
