"""Published figures beside the criteria they have something to say to: information, never a
judgement. Nothing here changes an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.measures import year_title
from ssio_desktop.services.performance.attainment import Attainment, MeasureView
from ssio_desktop.ui.categorise.parts import bullet, card
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.performance import words
from ssio_desktop.ui.schools.results_card import headlines
from ssio_desktop.ui.widgets.text import Text, heading

_GROUPS = "groups"


def published(results: Attainment | None) -> QWidget:
    """The headline figures, for the wizard's first step."""
    title = heading(translate("categorise", "Published figures"), "heading")
    if results is None or not results.measures:
        none = translate("categorise", "No published figures of this school were imported.")
        return card(title, Text(none, "muted"))
    return card(title, headlines(results), Text(_for_information(), "caption"))


def beside_criteria(results: Attainment | None, aspect: str) -> QWidget | None:
    """The figures that have something to say to an aspect; None where there are none."""
    views = [v for v in results.measures if aspect in v.measure.informs] if results else []
    if not views or results is None:
        return None
    parts: list[QWidget] = [Text(translate("categorise", "Published figures"), "strong")]
    if aspect == _GROUPS:
        parts += [bullet(each) for view in views for each in _gaps(view)]
        if len(parts) == 1:
            return None
    else:
        parts.append(headlines(replace(results, measures=tuple(views))))
    return card(*parts, Text(words.small_note(), "caption"), Text(_for_information(), "caption"))


def _for_information() -> str:
    return translate(
        "categorise",
        "For information: no criterion is judged from these figures. They are of a past year and "
        "of other pupils than today’s.",
    )


def _gaps(view: MeasureView) -> Iterator[str]:
    year = next((each for each in reversed(view.years) if each.gaps), None)
    for gap in year.gaps if year is not None else ():
        yield translate(
            "categorise", "{measure}, {year}, {gap}: {school}; in England {nation}"
        ).format(
            measure=said(view.measure.name),
            year=year_title(year.year) if year else "",
            gap=words.gap_title(gap).lower(),
            school=words.points(gap.school),
            nation=words.points(gap.nation),
        )
