"""What came of the targets at some schools, as a readable table of a return.

Only what pages show of a school stands in it: nothing that was withheld, and nothing of others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from ssio_desktop.domain.measures import year_title
from ssio_desktop.domain.targets import STATUS_WORDS
from ssio_desktop.exchange.cells import Cell
from ssio_desktop.exchange.tables import Column, ForeignKey, TableSpec
from ssio_desktop.services.performance.targets import targets
from ssio_desktop.services.workspace import Workspace

_COLUMNS: Final = (
    Column("urn", "string", "URN", "The school’s unique reference number.", True),
    Column("year", "string", "School year", "Such as 2025/26.", True),
    Column("indicator", "string", "Indicator", "What the target is read from, by its id.", True),
    Column("target", "string", "Target", "", True),
    Column("read_from", "string", "Read from", "The indicator in words.", True),
    Column("figure", "number", "Figure", "The school’s; nothing where none may be shown."),
    Column("held_against", "number", "Held against"),
    Column("status", "string", "Status", "Information, and no judgement of the school.", True),
    Column("remark", "string", "Remark", "Such as why nothing can be said."),
)


def targets_table(ws: Workspace, urns: Collection[str]) -> TableSpec:
    """The targets at some schools, in each year of which something of a school is here."""
    # Without the program's own data there is no target; a return is made all the same.
    rows = tuple(sorted(_rows(ws, frozenset(urns)))) if ws.packs.performance is not None else ()
    return TableSpec(
        "targets",
        "Targets at each school",
        _COLUMNS,
        ("urn", "year", "indicator"),
        (ForeignKey(("urn",), "schools", ("urn",)),),
        tuple(cells for _, cells in rows),
    )


def _rows(
    ws: Workspace, urns: frozenset[str]
) -> Iterator[tuple[tuple[str, str, str], tuple[Cell, ...]]]:
    found = targets(ws)
    for view in found.targets:
        for whole in view.indicators:
            for year in whole.years:
                indicator = whole.at(year).indicator
                for row in found.judging.schools(indicator, year):
                    if row.urn not in urns:
                        continue
                    key = (row.urn, year_title(year), indicator.id)
                    yield (
                        key,
                        (
                            *key,
                            view.target.title,
                            indicator.name,
                            row.result.value,
                            row.result.against,
                            str(STATUS_WORDS[row.result.status]),
                            str(row.result.why),
                        ),
                    )
