"""Taking in published figures: what a file would change, as a preview of the one import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.figures import STATUS_WORDS, guarded
from ssio_desktop.domain.measures import PERFORMANCE, Catalogue, entity_of, year_title
from ssio_desktop.domain.performance_records import VERSIONS, entry_path, figures_by_group
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import setting_up
from ssio_desktop.services.import_days import FIRST_DAY
from ssio_desktop.services.importing import FieldChange, Found, ImportPreview
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.performance import FigureFile, FigureRecord, read_performance
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_YEAR_ENDS = (8, 31)


def preview_performance(
    ws: Workspace,
    path: Path,
    *,
    la: str | None = None,
    as_at: date | None = None,
    progress: Progress = silent,
) -> ImportPreview:
    """What a file of figures would change. la: only this authority's schools (three digits); the
    rows of authorities and of the nation are taken whatever it is.

    as_at: any day of the school year that the figures are of, where the file does not say or says
    wrongly; UserError where no file can be of it.
    """
    measures = catalogue(ws)
    # Schools of other authorities are here to be compared with, and there are twenty thousand.
    file = read_performance(
        path,
        measures,
        la=la,
        in_full="" if la else setting_up.authority(ws).code,
        year=_year_of(ws, as_at) if as_at else 0,
        latest=school_year(ws.today()),
        progress=progress,
    )
    return _previewed(ws, path, file, measures)


def school_year(day: date) -> int:
    """The school year of a day, by the year in which it ends."""
    return day.year + ((day.month, day.day) > _YEAR_ENDS)


def _year_of(ws: Workspace, day: date) -> int:
    if not FIRST_DAY.year < school_year(day) <= school_year(ws.today()):
        raise UserError(
            say("No published figures can be of this school year."),
            where=year_title(school_year(day)),
            remedy=say("Give a day of the year that the file’s name or its web page says."),
            code="import.year",
        )
    return school_year(day)


def _previewed(ws: Workspace, path: Path, file: FigureFile, measures: Catalogue) -> ImportPreview:
    known = dict(_known(ws, file))
    names = {row["urn"]: row["name"] for row in ws.store.db.query("SELECT urn, name FROM schools")}
    new: list[Found] = []
    changed: list[Found] = []
    older: list[Found] = []
    writes: list[Write] = []
    unchanged = 0
    for record in file.records:
        if not record.figures:
            continue
        entity = entity_of(record.place)
        path_ = entry_path(record.dataset, record.year, record.version)
        figures: dict[str, Json] = {
            measure: {group: list(cells) for group, cells in groups.items()}
            for measure, groups in record.figures.items()
        }
        before = known.get((entity, path_))
        figures = _with_earlier(record, before, figures)
        if before is not None and before.get("figures") == figures:
            unchanged += 1
            continue
        name = names.get(record.place, record.title)
        title = f"{name}, {measures.datasets[record.dataset]}, {year_title(record.year)}"
        changes = _differences(measures, before, figures) if before else ()
        found = Found(entity, record.place, title, changes)
        hidden = not before and _is_hidden(known, entity, record)
        (older if hidden else changed if before else new).append(found)
        value: dict[str, Json] = {"source": file.kind, "title": name, "figures": figures}
        writes.append(Write(entity, path_, value))
    year = file.year or school_year(ws.today()) - 1
    return ImportPreview(
        "performance",
        path.name,
        file.layout,
        file.sha256,
        min(date(year, *_YEAR_ENDS), ws.today()),
        file.year_from or say("nobody: choose a day of the year that the figures are of"),
        file.rows_read,
        file.rows_of_other_authorities,
        tuple(new),
        tuple(changed),
        unchanged,
        file.problems,
        tuple(writes),
        tuple(older),
        authorities=tuple(file.authorities.items()),
    )


def _with_earlier(
    record: FigureRecord, before: Mapping[str, Json] | None, figures: dict[str, Json]
) -> dict[str, Json]:
    """The authority's own figures come in parts; a later table adds to an earlier one. So does what
    was read in brief."""
    in_parts = record.dataset == "own" or record.brief
    kept = before.get("figures") if before and in_parts else None
    if not isinstance(kept, dict):
        return figures
    merged = dict(kept)
    for measure, groups in figures.items():
        earlier = merged.get(measure)
        if isinstance(earlier, dict) and isinstance(groups, dict):
            merged[measure] = {**earlier, **groups}
        else:
            merged[measure] = groups
    return merged


def _known(ws: Workspace, file: FigureFile) -> Iterator[tuple[tuple[str, str], dict[str, Json]]]:
    for dataset in {record.dataset for record in file.records}:
        for entity, rest, value in ws.store.values_under(PERFORMANCE, dataset):
            if isinstance(value, dict):
                yield (entity, f"{dataset}.{rest}"), value


def _is_hidden(
    known: Mapping[tuple[str, str], dict[str, Json]], entity: str, record: FigureRecord
) -> bool:
    """Whether a version that was checked further stands before this one."""
    further = VERSIONS[VERSIONS.index(record.version) + 1 :]
    return any(
        (entity, entry_path(record.dataset, record.year, version)) in known for version in further
    )


def _differences(
    measures: Catalogue, before: Mapping[str, Json], after: Mapping[str, Json]
) -> tuple[FieldChange, ...]:
    earlier = _flat(measures, before.get("figures"))
    later = _flat(measures, dict(after))
    return tuple(
        FieldChange(name, earlier.get(name, ""), later.get(name, ""))
        for name in [*earlier, *(name for name in later if name not in earlier)]
        if earlier.get(name, "") != later.get(name, "")
    )


def _flat(measures: Catalogue, figures: Json) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, groups in figures.items() if isinstance(figures, dict) else ():
        measure = measures.measure(key)
        texts = groups if isinstance(groups, dict) else {}
        # A list of changes tells no more than the pages do.
        for group, figure in guarded(figures_by_group(texts)).items():
            name = f"{measure.name if measure else key}, {measures.group_name(group).lower()}"
            cells = texts[group]
            found[name] = str(STATUS_WORDS[figure.status])
            if figure.status not in ("withheld", "guarded") and isinstance(cells, list):
                found[name] = " ".join(map(str, cells))
    return found
