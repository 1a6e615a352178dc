"""What a row of figures says, in each of the three layouts: its place, group, year and figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, TypeAlias

from ssio_desktop.domain.measures import ALL, NATION, Catalogue, Measure, authority_place, read_year
from ssio_desktop.domain.published_values import is_withheld, read_code, read_count
from ssio_desktop.domain.schools import is_urn
from ssio_desktop.sources.table import Row, Table, folded
from ssio_desktop.wording import say

Found: TypeAlias = "Iterable[tuple[Measure, str, tuple[str, ...]]]"

_POSTCODE = re.compile(r"\A[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\Z", re.IGNORECASE)
_LA_PLACE = re.compile(r"\A(?:LA-)?([0-9]{3})\Z", re.IGNORECASE)

_TOTALS: Final = frozenset(
    {"", "total", "all", "all pupils", "all schools", "all state-funded", "state-funded"}
    | {"all state-funded schools", "state-funded schools", "total state-funded", "z", "total (all)"}
)
"""What a column of groups says of a row that is of all."""

_DIMENSIONS: Final = (
    *("sex", "gender", "disadvantage", "disadvantage_status", "first_language"),
    *("prior_attainment", "mobility", "sen_status", "sen_provision", "ethnicity_major"),
    *("ethnicity_minor", "social_care_group", "characteristic", "education_phase", "school_type"),
    *("establishment_type_group", "establishment_type", "religious_denomination"),
    *("admission_type", "fsm_status", "ethnicity"),
)
"""The columns of the newer layout that divide pupils or schools."""

_OF_SCHOOLS: Final = frozenset(
    {"education_phase", "school_type", "establishment_type_group", "establishment_type"}
    | {"religious_denomination", "admission_type"}
)
"""Those that say what a school is, and divide only the rows of authorities and of the nation."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose row it is; a place without a name is one that nothing is compared with. replaces: the
    row stands for those of the same place before it."""

    place: str
    title: str
    authority: str = ""
    authority_name: str = ""
    is_school: bool = False
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a row cannot be believed, and under which heading that shows."""

    what: str
    column: str = "URN"


class _Rows:
    """What the layouts have in common: cells by heading. year_column: says of which year a row is.
    remedy: what to do about a row that is left out."""

    layout: ClassVar[Literal["wide", "tidy", "own"]]
    year_column: ClassVar[str] = ""
    remedy: ClassVar[str] = say(
        "Download the file again, or look the figures up on the published page."
    )
    dataset = ""

    def __init__(self, table: Table, catalogue: Catalogue) -> None:
        self.table = table
        self.catalogue = catalogue

    def cell(self, fields: list[str], *headings: str) -> str:
        """The text under the first of these headings that the table has; empty for none."""
        place = self.table.column(*headings)
        return fields[place].strip() if place is not None and place < len(fields) else ""

    def refusal(self, row: Row) -> Refusal | None:
        """Why a row cannot be believed; None where it can."""
        if row.cut:
            return Refusal(say("The file ends in the middle of this row, so it was cut off."))
        if len(row.fields) != self.table.width and not self._may_be_short(row.fields):
            return Refusal(
                say(
                    "The row has {count} fields where the headings have {width}, so its figures "
                    "cannot be told apart.",
                    count=len(row.fields),
                    width=self.table.width,
                )
            )
        return None

    def year(self, fields: list[str]) -> int:
        """The school year of a row; 0 where the layout does not say."""
        return 0

    def version(self, fields: list[str]) -> str:
        """How far the figures were checked; empty where the layout does not say."""
        return ""

    def _may_be_short(self, fields: list[str]) -> bool:
        return False

    def _cells(
        self, fields: list[str], measure: Measure, value: str, pupils: str
    ) -> tuple[str, ...]:
        """The figure, then as far as there are any its pupils and the ends of its interval."""
        told = [value, pupils]
        if measure.low:
            told += [self.cell(fields, *measure.low), self.cell(fields, *measure.high)]
        while len(told) > 1 and not told[-1]:
            told.pop()
        return tuple(told)


class WideRows(_Rows):
    """One row a place, one column for each measure and group: the tables up to 2023/24."""

    layout = "wide"

    def __init__(self, table: Table, catalogue: Catalogue) -> None:
        super().__init__(table, catalogue)
        by_dataset: dict[str, list[Measure]] = {}
        for measure in catalogue.measures:
            if measure.wide and measure.wide[ALL] in table.columns:
                by_dataset.setdefault(measure.dataset, []).append(measure)
        # A table of results repeats headings of the census; it is of what it has most of.
        self.dataset = max(by_dataset, key=lambda each: len(by_dataset[each]), default="")
        self.measures = by_dataset.get(self.dataset, [])
        self._nation = 0

    def place(self, fields: list[str]) -> Place | None:
        urn, code = self.cell(fields, "urn"), read_code(self.cell(fields, "lea", "la"))
        name = self.cell(fields, "schname")
        if is_urn(urn):
            return Place(urn, name or urn, code, is_school=True)
        if urn and urn.upper() != "NAT":
            return None
        if code and code.upper() != "NAT":
            return Place(authority_place(code), name or code, code, name)
        rank = self.cell(fields, "rectype")
        number = int(rank) if rank.isdigit() else 0
        # Of the nation's rows that of state-funded schools is taken, which has the higher number.
        if number < self._nation:
            return Place("", "")
        replaces, self._nation = number > self._nation, number
        return Place(NATION, say("England"), replaces=replaces)

    def group(self, fields: list[str]) -> str:
        kind = self.cell(fields, "schooltype").casefold()
        if is_urn(self.cell(fields, "urn")) or not kind:
            return ALL
        return next(
            (g.id for g in self.catalogue.groups if kind in g.tidy.get("schooltype", ())),
            ALL if kind in _TOTALS else "",
        )

    def figures(self, fields: list[str], group: str) -> Found:
        return list(self._figures(fields, group))

    def _figures(
        self, fields: list[str], group: str
    ) -> Iterator[tuple[Measure, str, tuple[str, ...]]]:
        for measure in self.measures:
            for key, heading in measure.wide.items():
                value = self.cell(fields, heading)
                if not value:
                    continue
                pupils = self.cell(fields, measure.pupils_wide.get(key, ""))
                cells = self._cells(fields, measure, value, pupils)
                # The interval is published for all pupils.
                yield measure, group if key == ALL else key, cells if key == ALL else cells[:2]

    def _may_be_short(self, fields: list[str]) -> bool:
        """Whether only the end of a row is missing: its postcode stands where it belongs, after
        which there is nothing but figures. Spreadsheets leave empty cells at the end away."""
        place = self.table.column("pcode")
        if place is None or len(fields) >= self.table.width:
            return False
        if not is_urn(self.cell(fields, "urn")):
            return len(fields) > place and not fields[place].strip()
        return len(fields) > place and bool(_POSTCODE.match(fields[place].strip()))


class TidyRows(_Rows):
    """A row for each place and group: the layout of the statistics since 2024/25."""

    layout = "tidy"
    year_column = "time_period"

    def __init__(self, table: Table, catalogue: Catalogue) -> None:
        super().__init__(table, catalogue)
        self.measures = [m for m in catalogue.measures if m.tidy and m.tidy in table.columns]
        self.dataset = self.measures[0].dataset if self.measures else ""
        self._dimensions: list[str] = [each for each in _DIMENSIONS if each in table.columns]
        if not self._dimensions and "breakdown" in table.columns:
            self._dimensions = ["breakdown"]

    def place(self, fields: list[str]) -> Place | None:
        level = folded(self.cell(fields, "geographic_level"))
        code = read_code(self.cell(fields, "old_la_code"))
        authority = self.cell(fields, "la_name")
        urn = self.cell(fields, "school_urn", "urn")
        if is_urn(urn):
            title = self.cell(fields, "school_name") or urn
            return Place(urn, title, code, authority, is_school=True)
        if level == "local authority" and code:
            return Place(authority_place(code), authority or code, code, authority)
        if level == "national":
            return Place(NATION, say("England"))
        return Place("", "") if level in ("regional", "school") else None

    def group(self, fields: list[str]) -> str:
        is_school = is_urn(self.cell(fields, "school_urn", "urn"))
        told: set[str] = set()
        for column in self._dimensions:
            value = folded(self.cell(fields, column))
            if value in _TOTALS or (is_school and column in _OF_SCHOOLS):
                continue
            told.add(
                next((g.id for g in self.catalogue.groups if value in g.tidy.get(column, ())), "")
            )
        return ALL if not told else told.pop() if len(told) == 1 else ""

    def year(self, fields: list[str]) -> int:
        return read_year(self.cell(fields, "time_period"))

    def version(self, fields: list[str]) -> str:
        said = folded(self.cell(fields, "version"))
        return said if said in ("provisional", "revised", "final") else ""

    def figures(self, fields: list[str], group: str) -> Found:
        return [
            (measure, group, self._cells(fields, measure, value, pupils))
            for measure in self.measures
            if (value := self.cell(fields, measure.tidy))
            for pupils in (self.cell(fields, measure.pupils_tidy),)
        ]


class OwnRows(_Rows):
    """A row for each figure, as an authority gathers them: URN, Year, Measure, Group, Value and
    Pupils. A measure or group is named by its id or its name."""

    layout = "own"
    year_column = "Year"
    remedy = say("Correct the row and take the table in again. The other rows are not concerned.")
    dataset = "own"

    def place(self, fields: list[str]) -> Place | None:
        text = self.cell(fields, "urn")
        if is_urn(text):
            return Place(text, text, is_school=True)
        if text.casefold() in (NATION, "england"):
            return Place(NATION, say("England"))
        found = _LA_PLACE.match(text)
        return Place(authority_place(found[1]), found[1], found[1]) if found else None

    def group(self, fields: list[str]) -> str:
        text = folded(self.cell(fields, "group"))
        if text in _TOTALS:
            return ALL
        groups = self.catalogue.groups
        return next((g.id for g in groups if text in (g.id, g.name.casefold())), "")

    def refusal(self, row: Row) -> Refusal | None:
        """Also where a row names a measure, a group or a year that the program does not know, or
        where nobody can tell whether the figure is of too few pupils to be shown."""
        found = super().refusal(row)
        if found is not None:
            return found
        names = ("measure", "group", "year", "pupils")
        measure, group, year, pupils = (self.cell(row.fields, name)[:60] for name in names)
        if self._measure(row.fields) is None:
            what = say("“{name}” is no measure that the program knows.", name=measure)
            return Refusal(what, "Measure")
        if not self.group(row.fields):
            what = say("“{name}” is no group that the program knows.", name=group)
            return Refusal(what, "Group")
        if year and not self.year(row.fields):
            return Refusal(say("“{text}” is no school year.", text=year), "Year")
        if read_count(pupils) is None and not is_withheld(pupils):
            return Refusal(say("“{text}” is no number of pupils.", text=pupils), "Pupils")
        return None

    def year(self, fields: list[str]) -> int:
        return read_year(self.cell(fields, "year"))

    def figures(self, fields: list[str], group: str) -> Found:
        measure, value = self._measure(fields), self.cell(fields, "value")
        if measure is None or not value:
            return []
        return [(measure, group, self._cells(fields, measure, value, self.cell(fields, "pupils")))]

    def _measure(self, fields: list[str]) -> Measure | None:
        text = folded(self.cell(fields, "measure"))
        return next((m for m in self.catalogue.measures if text in (m.id, m.name.casefold())), None)
