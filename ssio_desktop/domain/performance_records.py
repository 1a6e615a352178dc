"""How published figures are recorded: one entry for each dataset, year and version of a place.

Entries are at ``<dataset>.<year>.<version>``, with the texts as published. Two officers who take
the same file in record the same, and a revised file never hides a final one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.figures import STATUS_WORDS, Figure, guarded, read_figure
from ssio_desktop.domain.published_values import read_count

VERSIONS: Final = ("provisional", "published", "revised", "final")
"""How far figures had been checked when they were published, the least first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a file said of one place in one year. figures: texts by measure and group."""

    dataset: str
    year: int
    version: str
    title: str
    figures: Mapping[str, Json]


def entry_path(dataset: str, year: int, version: str) -> str:
    """The path of an entry."""
    return f"{dataset}.{year}.{version}"


def latest_entries(state: Known) -> tuple[Entry, ...]:
    """The entries of a place, of each dataset and year the version that was checked furthest. The
    authority's own figures come last: where a file publishes the same, the file counts."""
    best: dict[tuple[str, int], Entry] = {}
    for dataset in _DATASETS:
        for rest, record in state.under(dataset).items():
            year, _, version = rest.partition(".")
            if not isinstance(record, dict) or not year.isdigit() or version not in VERSIONS:
                continue
            figures = record.get("figures")
            entry = Entry(
                dataset,
                int(year),
                version,
                str(record.get("title", "")),
                figures if isinstance(figures, dict) else {},
            )
            known = best.get((dataset, entry.year))
            if known is None or VERSIONS.index(known.version) < VERSIONS.index(version):
                best[dataset, entry.year] = entry
    return tuple(best.values())


_DATASETS: Final = ("early-years", "ks1", "ks2", "ks4", "ks5", "absence", "census", "own")


def figures_by_group(groups: Mapping[str, Json]) -> dict[str, Figure]:
    """The figures of a measure from the texts of an entry, as the file wrote them. Total."""
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


def shown_entry(value: Json) -> Json:
    """What may be shown of a recorded entry, wherever it is shown as it was recorded: in place of a
    figure that may not be, why. Total."""
    figures = value.get("figures") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(figures, dict):
        return value
    return {**value, "figures": {key: _shown(groups) for key, groups in figures.items()}}


def _shown(groups: Json) -> Json:
    if not isinstance(groups, dict):
        return groups
    found = guarded(figures_by_group(groups))
    return {
        group: groups[group] if figure.value is not None else str(STATUS_WORDS[figure.status])
        for group, figure in found.items()
    }


def _number(text: str) -> float | None:
    figure = read_figure(text)
    return figure.value if figure else None
