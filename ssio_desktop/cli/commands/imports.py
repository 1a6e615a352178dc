"""``import``: take in published files, after showing or while telling what they change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from ssio_desktop.cli.call import Call, Meter
from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, paragraphs
from ssio_desktop.domain.measures import read_year
from ssio_desktop.errors import UserError
from ssio_desktop.services import importing, setting_up
from ssio_desktop.services.importing import Found, ImportPreview
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.problems import Problem

_Preview: TypeAlias = Callable[[Workspace, Path, date | None, Meter], ImportPreview]

SHOWN = 20
"""So many new or changed entries and problems are told in the text; JSON has all."""


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("import", "Take in published files about schools.")
    schools = level.add("schools", _schools, "Take in the register of schools (GIAS).")
    schools.add_argument("--la", metavar="CODE", help="only this authority’s schools")
    links = level.add("links", _links, "Take in the links between schools (GIAS).")
    inspections = level.add("inspections", _inspections, "Take in Ofsted’s inspections.")
    figures = level.add(
        "performance",
        _performance,
        "Take in published results, absence and census, or the authority’s own figures.",
        more="A code such as SUPP, NE or z is kept as what it is, and is never a nought.",
    )
    figures.add_argument(
        "--la", metavar="CODE", help="the schools of this authority, else of your own; “all”"
    )
    figures.add_argument(
        "--year", metavar="YEAR", help="the school year, such as 2018/19, of a file that omits it"
    )
    for parser in (schools, links, inspections, figures):
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file as published")
        parser.add_argument("--preview", action="store_true", help="say it, and change nothing")
    for parser in (schools, inspections):
        parser.add_argument("--as-at", metavar="DAY", help="the day whose state the file gives")


def _schools(call: Call) -> Told:
    la = _authority_code(call.args.la)

    def preview(ws: Workspace, path: Path, day: date | None, meter: Meter) -> ImportPreview:
        return importing.preview_schools(ws, path, la=la, as_at=day, progress=meter)

    return _import(call, preview)


def _performance(call: Call) -> Told:
    la = None if call.args.la == "all" else _authority_code(call.args.la)
    year = _day_in(call.args.year) if call.args.year else None

    def preview(ws: Workspace, path: Path, day: date | None, meter: Meter) -> ImportPreview:
        own = la if call.args.la else setting_up.authority(ws).code or None
        return preview_performance(ws, path, la=own, as_at=year, progress=meter)

    return _import(call, preview)


def _day_in(text: str) -> date:
    year = read_year(text)
    if not year:
        raise UserError(
            f"“{text[:20]}” is not a school year.",
            remedy="Write it as 2018/19.",
            code="year.unknown",
        )
    return date(year - 1, 9, 1)


def _authority_code(la: str | None) -> str | None:
    if la is not None and not (len(la) == 3 and la.isascii() and la.isdigit()):
        raise UserError(
            f"“{la[:20]}” is not the code of a local authority.",
            remedy="Give three digits, such as 831.",
            code="authority.code",
        )
    return la


def _links(call: Call) -> Told:
    def preview(ws: Workspace, path: Path, day: date | None, meter: Meter) -> ImportPreview:
        return importing.preview_links(ws, path, progress=meter)

    return _import(call, preview)


def _inspections(call: Call) -> Told:
    def preview(ws: Workspace, path: Path, day: date | None, meter: Meter) -> ImportPreview:
        return importing.preview_inspections(ws, path, as_at=day, progress=meter)

    return _import(call, preview)


def _import(call: Call, preview: _Preview) -> Told:
    """Read every file before the first is taken in, so that a bad one stops them all."""
    day = read_day(call.args.as_at) if getattr(call.args, "as_at", None) else None
    paths = [Path(name) for name in call.args.files]
    done: list[tuple[ImportPreview, str]] = []
    with call.workspace() as ws:
        read = [_previewed(call, preview, ws, path, day) for path in paths]
        for number, path in enumerate(paths):
            if call.args.preview:
                done.append((read[number], ""))
                continue
            # A later file is compared with what the earlier ones have brought.
            found = read[number] if number == 0 else _previewed(call, preview, ws, path, day)
            meter = call.progress(f"Taking in {path.name}")
            try:
                done.append((found, importing.run_import(ws, found, meter).batch))
            finally:
                meter.finish()
    data = [_data(found, batch, bool(call.args.preview)) for found, batch in done]
    texts = [_text(found, bool(call.args.preview)) for found, _ in done]
    return Told(data, paragraphs(*texts))


def _previewed(
    call: Call, preview: _Preview, ws: Workspace, path: Path, day: date | None
) -> ImportPreview:
    meter = call.progress(f"Reading {path.name}")
    try:
        return preview(ws, path, day, meter)
    finally:
        meter.finish()


def _data(found: ImportPreview, batch: str, previewed: bool) -> Data:
    return {
        "subject": found.subject,
        "file": found.file_name,
        "layout": found.layout,
        "sha256": found.sha256,
        "as_at": found.as_at.isoformat(),
        "as_at_from": found.as_at_from,
        "rows": found.rows_read,
        "passed_over": found.passed_over,
        "preview": previewed,
        "change": batch,
        "new": [_found(each) for each in found.new],
        "changed": [_found(each) for each in found.changed],
        "older": [_found(each) for each in found.older],
        "unchanged": found.unchanged,
        "problems": [_problem(each) for each in found.problems],
    }


def _found(each: Found) -> Data:
    return {
        "urn": each.urn,
        "title": each.title,
        "changes": [
            {"field": change.field, "before": change.before, "after": change.after}
            for change in each.changes
        ],
    }


def _problem(each: Problem) -> Data:
    return {
        "row": each.row,
        "column": each.column,
        "what": each.what,
        "remedy": each.remedy,
        "severity": each.severity,
        "found": each.found,
    }


def _text(found: ImportPreview, previewed: bool) -> str:
    nothing = "would change nothing" if previewed else "changed nothing"
    verdict = "Nothing was changed yet." if previewed else "Taken in; “undo” takes it back."
    facts = (
        f"{found.file_name}: {found.layout}\n"
        f"As at {found.as_at.isoformat()} ({found.as_at_from}). "
        f"{count(found.rows_read, 'row')} read, {found.passed_over} of others passed over.\n"
        f"{len(found.new)} new, {len(found.changed)} changed, {found.unchanged} unchanged, "
        + (f"{len(found.older)} filed behind newer entries, " if found.older else "")
        + f"{count(len(found.problems), 'problem')}."
    )
    return paragraphs(
        facts,
        _listed("New", [f"{each.urn}  {each.title}" for each in found.new]),
        _listed("Changed", [_changed(each) for each in found.changed]),
        _listed(
            "Filed behind newer entries, which stay what is shown",
            [f"{each.urn}  {each.title}" for each in found.older],
        ),
        _listed("Problems", [_told(each) for each in found.problems]),
        f"The file {nothing}." if found.changes_nothing else verdict,
    )


def _listed(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    rest = [f"  … and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    return "\n".join([f"{title}:", *(f"  {line}" for line in lines[:SHOWN]), *rest])


def _changed(each: Found) -> str:
    changes = "; ".join(
        f"{change.field}: {change.before or '–'} → {change.after or '–'}"
        for change in each.changes[:4]
    )
    more = f"; and {len(each.changes) - 4} more" if len(each.changes) > 4 else ""
    return f"{each.urn}  {each.title}: {changes}{more}"


def _told(each: Problem) -> str:
    place = f"row {each.row}" if each.row else "whole file"
    column = f", column “{each.column}”" if each.column else ""
    return f"{place}{column}: {each.what} {each.remedy}".rstrip()
