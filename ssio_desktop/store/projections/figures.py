"""The rows of published figures: one for each place, year, measure and group, as it may be shown.

What was withheld, or could be worked out from its neighbours, has no value in this table, so that
whoever reads it cannot give it away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ssio_desktop.domain.events import Standing
from ssio_desktop.domain.figures import guarded
from ssio_desktop.domain.performance_records import figures_by_group, latest_entries
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
            for group, figure in guarded(figures_by_group(groups)).items():
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
