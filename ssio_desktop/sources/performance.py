"""Reads published figures of schools: the wide tables of earlier years, the tidy ones since, and an
authority's own.

Every figure is kept as the file wrote it, codes and all; what it means is the figures' own affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, TypeAlias

from ssio_desktop.domain.figures import read_figure
from ssio_desktop.domain.measures import ALL, Catalogue, Measure, year_title
from ssio_desktop.domain.published_values import read_code
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.sources.detect import FileRead, facts_of, open_table
from ssio_desktop.sources.performance_rows import OwnRows, Place, TidyRows, WideRows
from ssio_desktop.sources.problems import ProblemList
from ssio_desktop.sources.table import Row, Table, joined
from ssio_desktop.wording import say

Layout = Literal["wide", "tidy", "own"]
Rows: TypeAlias = "WideRows | TidyRows | OwnRows"

LAYOUTS: Final[Mapping[Layout, str]] = {
    "wide": say("performance, census or absence figures, a row for each school"),
    "tidy": say("performance or absence figures, a row for each group of pupils"),
    "own": say("figures of the authority’s own"),
}


_YEARS = re.compile(r"(?<![0-9])(20[0-9]{2})\s?[-_/–]\s?(?:20)?([0-9]{2})(?![0-9])")
_ONE_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """What a file says of one place in one year.

    place: a URN, ``LA-831`` or ``nation``. year: in which the school year ends. figures: by
    measure and group a text, how many pupils it is of, and the ends of its interval, as far as the
    file gives them. brief: not all that the file says of it was read.
    """

    place: str
    title: str
    dataset: str
    year: int
    version: str
    row: int
    brief: bool = False
    figures: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFile(FileRead):
    """A file of figures. year: the latest in it, with where it came from in words; 0 where neither
    file nor name says. authorities: names by code. groups_left_out: rows of groups in groups."""

    year: int
    year_from: str
    authorities: Mapping[str, str]
    records: tuple[FigureRecord, ...]
    rows_of_other_authorities: int
    groups_left_out: int


def read_performance(
    path: Path,
    catalogue: Catalogue,
    *,
    la: str | None = None,
    in_full: str = "",
    year: int = 0,
    latest: int = 0,
    progress: Progress = silent,
) -> FigureFile:
    """Read a file of figures: all schools, or those of one authority (``la``, such as ``831``).
    Rows of authorities and of the nation are always taken, for they are what schools are seen
    against. in_full: the authority whose schools are read with all that is said of them; of others
    only what schools are likened by and summed up in. Empty for all. year: of a file that does not
    say, or says wrongly. latest: the school year that lasts, after which there can be none; 0 for
    any.

    Raises UserError where it is another file or holds no measure, SurroundingsError where it cannot
    be read, and lets Cancelled through.
    """
    problems = ProblemList()
    with open_table(path, ("performance", "figures"), problems, progress) as (table, kind):
        reading = _Reading(table, catalogue, problems, la, year, in_full, latest)
        for row in table.rows(progress):
            reading.take(row)
        if reading.without:
            problems.add(
                say(
                    "Rows without any figure, as of schools that closed: {count}.",
                    count=reading.without,
                ),
                severity="note",
            )
        if reading.groups_left_out:
            problems.add(
                say(
                    "Rows of groups that are not told apart here, such as groups within groups: "
                    "{count}.",
                    count=reading.groups_left_out,
                ),
                severity="note",
            )
        facts = facts_of(table, kind, problems, reading.rows_read)
        facts["layout"] = say(
            "{kind}, {count} columns", kind=LAYOUTS[reading.rows.layout], count=table.width
        )
    latest = max((record.year for record in reading.records.values()), default=reading.year)
    return FigureFile(
        **facts,
        year=latest,
        year_from=reading.year_from,
        authorities=dict(sorted(reading.authorities.items())),
        records=tuple(reading.records.values()),
        rows_of_other_authorities=reading.others,
        groups_left_out=reading.groups_left_out,
    )


def year_in_name(name: str) -> int:
    """The school year that a file's name gives, by the year in which it ends: ``2018-19`` and
    ``2018-2019`` are 2019, a single ``2016`` is 2016; 0 where it gives none or several."""
    pairs = {
        int(first) + 1
        for first, second in _YEARS.findall(name)
        if (int(first) + 1) % 100 == int(second)
    }
    if pairs:
        return pairs.pop() if len(pairs) == 1 else 0
    single = {int(each) for each in _ONE_YEAR.findall(name)}
    return single.pop() if len(single) == 1 else 0


class _Reading:
    """The state of reading one file of figures."""

    def __init__(
        self,
        table: Table,
        catalogue: Catalogue,
        problems: ProblemList,
        la: str | None,
        year: int,
        in_full: str,
        latest: int,
    ) -> None:
        self.table = table
        self.latest = latest
        self.problems = problems
        self.la = read_code(la) if la else ""
        self.in_full = read_code(in_full)
        self.catalogue = catalogue
        self.rows_read = self.others = self.groups_left_out = self.without = 0
        self.authorities: dict[str, str] = {}
        self.records: dict[tuple[str, int], FigureRecord] = {}
        self.rows: Rows = self._rows()
        self.version = _version(table.source.name)
        self.year, self.year_from = self._year(year)
        if self.rows.layout == "wide" and not self.year:
            problems.add(
                say("Neither the file nor its name says which school year its figures are of."),
                remedy=say("Give any day of that year as “As at”, or its year on a command line."),
                severity="error",
            )

    def take(self, row: Row) -> None:
        """Take one row, or report why not."""
        self.rows_read += 1
        refused = self.rows.refusal(row)
        if refused is not None:
            self._leave_out(row, refused.what, refused.column)
            return
        place = self.rows.place(row.fields)
        if place is None:
            self._leave_out(row, say("The row is neither of a school nor of an authority."))
            return
        if not place.place:
            return
        if place.authority:
            known = self.authorities.get(place.authority, "")
            self.authorities[place.authority] = known or place.authority_name
        if place.is_school and self.la and read_code(place.authority) not in ("", self.la):
            self.others += 1
            return
        group = self.rows.group(row.fields)
        if not group:
            self.groups_left_out += 1
            return
        year = self.rows.year(row.fields) or self.year
        if not year:
            if self.rows.layout != "wide":
                what = say("The row does not say which school year it is of.")
                self._leave_out(row, what, self.rows.year_column)
            return
        if self._is_to_come(year):
            what = say("No figures can be of {year} yet.", year=year_title(year))
            self._leave_out(row, what, self.rows.year_column)
            return
        self._keep(row, place, group, year)

    def _keep(self, row: Row, place: Place, group: str, year: int) -> None:
        found = self.rows.figures(row.fields, group)
        if not found:
            self.without += 1
            return
        version = self.rows.version(row.fields) or self.version
        elsewhere = place.authority and read_code(place.authority) != self.in_full
        brief = bool(place.is_school and self.in_full and elsewhere)
        key = (place.place, year)
        record = self.records.get(key)
        if record is None or place.replaces:
            record = FigureRecord(
                place.place, place.title, self.rows.dataset, year, version, row.number, brief
            )
            self.records[key] = record
        for measure, where, cells in found:
            if brief and (where != ALL or not (measure.headline or measure.context)):
                continue
            if not self._is_sound(row, measure, cells):
                continue
            groups = record.figures.setdefault(measure.id, {})
            if where in groups and groups[where] != cells:
                self.problems.add(
                    say("This figure of {place} stands in the file already.", place=place.title),
                    row=row.number,
                    column=measure.name,
                    remedy=say("The first was kept. Compare both with the published page."),
                    found=joined(cells),
                )
                continue
            groups[where] = cells

    def _is_sound(self, row: Row, measure: Measure, cells: tuple[str, ...]) -> bool:
        figure = read_figure(cells[0])
        if figure is None:
            return False
        what = ""
        if figure.status == "not read":
            what = say("“{text}” is neither a number nor a code.", text=cells[0][:40])
        elif figure.value is not None and not _is_possible(measure, figure.value):
            what = say("“{text}” cannot be a share of pupils.", text=cells[0][:40])
        if not what:
            return True
        self.problems.add(
            what,
            row=row.number,
            column=measure.name,
            remedy=say("The figure was not taken. Look it up on the published page."),
            found=cells[0],
        )
        return False

    def _rows(self) -> Rows:
        names = self.table.columns.keys()
        made: Callable[[Table, Catalogue], Rows] = WideRows
        if {"measure", "value", "year"} <= names:
            made = OwnRows
        elif "geographic_level" in names or "time_period" in names:
            made = TidyRows
        rows = made(self.table, self.catalogue)
        if not rows.dataset:
            raise UserError(
                say("No figure that the program knows stands in this file."),
                where=say("{name}, {count} columns", name=self.table.source.name,
                          count=self.table.width),
                remedy=say(
                    "Choose a file of key stage 2, key stage 4, 16 to 18, absence or census as it "
                    "was downloaded; the help lists the headings."
                ),
                code="source.no-measure",
            )  # fmt: skip
        return rows

    def _year(self, given: int) -> tuple[int, str]:
        if given:
            return given, say("as you said")
        if self.rows.layout != "wide":
            return 0, say("the file, row by row")
        name = self.table.source.name
        found = year_in_name(name)
        if self._is_to_come(found):
            return 0, ""
        return found, say("the file’s name, {name}", name=name) if found else ""

    def _is_to_come(self, year: int) -> bool:
        return bool(self.latest) and year > self.latest

    def _leave_out(self, row: Row, why: str, column: str = "URN") -> None:
        self.problems.add(
            why,
            row=row.number,
            column=column,
            remedy=self.rows.remedy,
            severity="error",
            found=joined(row.fields[:40]),
        )


def _is_possible(measure: Measure, value: float) -> bool:
    return measure.unit == "points" or (value >= 0 and (measure.unit != "percent" or value <= 100))


def _version(name: str) -> str:
    folded = name.casefold()
    found = ("final", "revised", "provisional", "prov")
    said = next((each for each in found if each in folded), "published")
    return "provisional" if said == "prov" else said
