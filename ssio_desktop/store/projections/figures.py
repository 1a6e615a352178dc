"""The rows of published figures: one for each place, year, measure and group, as it may be shown.

What was withheld, or could be worked out from its neighbours, has no value in this table, so that
whoever reads it cannot give it away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ssio_desktop.domain.events import Standing
from ssio_desktop.domain.figures import Figure, guarded
from ssio_desktop.domain.performance_records import Entry, figures_by_group, latest_entries
from ssio_desktop.store.projections.base import Row

FIGURE_COLUMNS: Final = (
    "place title dataset version year:int measure grp status value:float text pupils:int "
    "low:float high:float"
)


def figures(state: Standing) -> Iterator[Row]:
    """The rows of one place. Of a year's versions the one that was checked furthest counts; groups
    of different files are guarded together, for one may give away what the other withholds."""
    found: dict[tuple[int, str], dict[str, tuple[Entry, Figure]]] = {}
    for entry in latest_entries(state):
        for measure, groups in sorted(entry.figures.items()):
            if isinstance(groups, dict):
                known = found.setdefault((entry.year, measure), {})
                for group, figure in figures_by_group(groups).items():
                    known.setdefault(group, (entry, figure))
    for (year, measure), known in found.items():
        shown = guarded({group: figure for group, (_, figure) in known.items()})
        for group, figure in shown.items():
            entry = known[group][0]
            yield {
                "place": state.key,
                "title": entry.title,
                "dataset": entry.dataset,
                "version": entry.version,
                "year": year,
                "measure": measure,
                "grp": group,
                "status": figure.status,
                "value": figure.value,
                "text": figure.text,
                "pupils": figure.pupils,
                "low": figure.low,
                "high": figure.high,
            }
