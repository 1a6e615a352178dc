"""The rows of published figures: one for each place, year, measure and group, as it may be shown.

What was withheld, or could be worked out from its neighbours, has no value in this table, so that
whoever reads it cannot give it away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ssio_desktop.domain.events import Json, Standing
from ssio_desktop.domain.figures import Figure, guarded, read_figure
from ssio_desktop.domain.performance_records import latest_entries
from ssio_desktop.domain.published_values import read_count
from ssio_desktop.store.projections.base import Row

FIGURE_COLUMNS: Final = (
    "place title dataset version year:int measure grp status value:float text pupils:int "
    "low:float high:float"
)


def figures(state: Standing) -> Iterator[Row]:
    """The rows of one place. Of a year's versions the one that was checked furthest counts."""
    seen: set[tuple[int, str, str]] = set()
    for entry in latest_entries(state):
        for measure, groups in sorted(entry.figures.items()):
            if not isinstance(groups, dict):
                continue
            for group, figure in guarded(_read(groups)).items():
                key = (entry.year, measure, group)
                if key in seen:
                    continue
                seen.add(key)
                yield {
                    "place": state.key,
                    "title": entry.title,
                    "dataset": entry.dataset,
                    "version": entry.version,
                    "year": entry.year,
                    "measure": measure,
                    "grp": group,
                    "status": figure.status,
                    "value": figure.value,
                    "text": figure.text,
                    "pupils": figure.pupils,
                    "low": figure.low,
                    "high": figure.high,
                }


def _read(groups: dict[str, Json]) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for group, cells in sorted(groups.items()):
        texts = [str(each) for each in cells] if isinstance(cells, list) else []
        figure = read_figure(texts[0]) if texts else None
        if figure is None:
            continue
        texts += [""] * (4 - len(texts))
        found[group] = replace(
            figure, pupils=read_count(texts[1]), low=_number(texts[2]), high=_number(texts[3])
        )
    return found


def _number(text: str) -> float | None:
    figure = read_figure(text)
    return figure.value if figure else None
