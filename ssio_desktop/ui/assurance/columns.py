"""The columns of the tables about officers’ work. Tables of people keep the order of names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ssio_desktop.domain.assurance.findings import Counts
from ssio_desktop.domain.assurance.readings import (
    STANDING_WORDS,
    Judged,
    Training,
    WorkReading,
)
from ssio_desktop.domain.assurance.sheets import JUDGED, VERDICT_WORDS, Point, Verdict
from ssio_desktop.domain.assurance.times import STEP_WORDS, Times, span_bounds
from ssio_desktop.services.assurance.findings import OfficerFound, ThemeFound
from ssio_desktop.services.assurance.sampling import Sampled
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.table import Column, DataTable
from ssio_desktop.ui.widgets.wording import day, short_day


@dataclass(frozen=True, slots=True)
class Counted:
    """A line of counts: a theme, in all or in a term."""

    id: str
    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A reading with the names that go with it."""

    reading: WorkReading
    school: str
    form: str
    reader: str


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """Training with the names that go with it."""

    training: Training
    theme: str
    people: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of the sheet with what was found there. replied: whether its officer replied."""

    point: Point
    judged: Judged | None
    replied: bool


def keep_order(table: DataTable[Any]) -> DataTable[Any]:
    """A table of people cannot be put in order of a figure."""
    table.setSortingEnabled(False)
    table.horizontalHeader().setSectionsClickable(False)
    return table


def few_words(number: int, *, few: bool) -> str:
    """A number, marked where one more would change the picture."""
    if not few:
        return str(number)
    return translate("assurance", "{number} (few)").format(number=number)


def span_words(first: int, last: int | None) -> str:
    """A span of working days."""
    return f"{first}–{last}" if last is not None else f"{first}+"


def categories_words(categories: Sequence[tuple[str, int]]) -> str:
    """How many schools are in which category."""
    none = translate("assurance", "none yet")
    return ", ".join(
        translate("assurance", "{count} in {category}").format(count=count, category=code or none)
        for code, count in categories
    )


def sample_columns() -> tuple[Column[Sampled], ...]:
    """Of the reports of a sample."""

    def standing(row: Sampled) -> str:
        if row.reading is None:
            return translate("assurance", "To be read")
        return said(STANDING_WORDS[row.reading.standing])

    return (
        Column("officer", translate("assurance", "Officer"), lambda r: r.visit.officer_name,
               width=16, least=10),
        Column("school", translate("assurance", "School"), lambda r: r.visit.school_name),
        Column("form", translate("assurance", "Kind of visit"), lambda r: r.visit.form_title,
               width=20, least=8),
        Column("day", translate("assurance", "Visit"), lambda r: day(r.visit.visit_date),
               lambda r: r.visit.visit_date, width=17, least=11),
        Column("category", translate("assurance", "Category"), lambda r: r.category or "–",
               width=9),
        Column("reader", translate("assurance", "Reader"),
               lambda r: r.reader_name or translate("assurance", "Nobody yet"), width=16,
               least=10),
        Column("standing", translate("assurance", "Standing"), standing, width=20, least=11),
    )  # fmt: skip


def officer_columns() -> tuple[Column[OfficerFound], ...]:
    """Of officers with what their figures are read with."""
    return (
        Column("officer", translate("assurance", "Officer"), lambda r: r.name, width=20, least=12),
        Column("schools", translate("assurance", "Schools"), lambda r: str(r.context.schools),
               None, "right", 9),
        Column("categories", translate("assurance", "In which categories"),
               lambda r: categories_words(r.context.categories) or "–",
               hint=lambda r: categories_words(r.context.categories)),
        Column("visits", translate("assurance", "Finished visits"),
               lambda r: str(r.context.visits), None, "right", 14),
        Column("read", translate("assurance", "Reports read"),
               lambda r: few_words(r.context.read, few=r.context.read < 5), None, "right", 14),
    )  # fmt: skip


def counted_columns(name: str) -> tuple[Column[Counted], ...]:
    """Of counts by theme. name: the heading of the first column."""

    def column(verdict: Verdict) -> Column[Counted]:
        return Column(
            verdict,
            said(VERDICT_WORDS[verdict]),
            lambda r: str(r.counts.verdicts.get(verdict, 0)),
            lambda r: r.counts.verdicts.get(verdict, 0),
            "right",
            15,
            8,
        )

    return (
        Column("name", name, lambda r: r.name, hint=lambda r: r.name),
        *(column(each) for each in JUDGED),
        Column(
            "reports",
            translate("assurance", "Reports"),
            lambda r: few_words(r.counts.reports, few=r.counts.is_few),
            lambda r: r.counts.reports,
            "right",
            12,
            9,
        ),
    )


def counted_rows(themes: Sequence[ThemeFound]) -> tuple[Counted, ...]:
    """A line for each theme."""
    return tuple(Counted(each.theme.id, said(each.theme.title), each.counts) for each in themes)


def term_rows(themes: Sequence[ThemeFound]) -> tuple[Counted, ...]:
    """A line for each theme and term, where there are two terms to set beside each other."""
    return tuple(
        Counted(f"{each.theme.id}:{term}", f"{said(each.theme.title)}, {said(term.title)}", counts)
        for each in themes
        if len(each.by_term) > 1
        for term, counts in each.by_term
    )


def times_columns() -> tuple[Column[Times], ...]:
    """Of how long each step took."""

    def span(place: int, words: str) -> Column[Times]:
        return Column(
            f"span-{place}",
            words,
            lambda r: str(r.spans[place]),
            lambda r: r.spans[place],
            "right",
            7,
        )

    def quartiles(row: Times) -> str:
        found = row.quartiles
        if found is None:
            return translate("assurance", "Too few to tell")
        return ", ".join(f"{each:g}" for each in found)

    return (
        Column("step", translate("assurance", "Working days"), lambda r: STEP_WORDS[r.step]),
        *(span(place, span_words(*ends)) for place, ends in enumerate(span_bounds())),
        Column(
            "quartiles",
            translate("assurance", "Quarter, half, three quarters"),
            quartiles,
            width=22,
            least=14,
        ),
        Column(
            "open",
            translate("assurance", "Under way"),
            lambda r: str(r.under_way),
            lambda r: r.under_way,
            "right",
            10,
        ),
    )


def reading_columns() -> tuple[Column[ReadRow], ...]:
    """Of readings of one officer’s reports."""
    return (
        Column("school", translate("assurance", "School"), lambda r: r.school),
        Column("form", translate("assurance", "Kind of visit"), lambda r: r.form,
               width=22, least=8),
        Column("day", translate("assurance", "Visit"), lambda r: day(r.reading.visited),
               lambda r: r.reading.visited, width=17, least=11),
        Column("reader", translate("assurance", "Reader"), lambda r: r.reader, width=16, least=10),
        Column("standing", translate("assurance", "Standing"),
               lambda r: STANDING_WORDS[r.reading.standing], width=20, least=11),
        Column("replies", translate("assurance", "Replies"),
               lambda r: str(len(r.reading.replies)), None, "right", 8),
    )  # fmt: skip


def training_columns() -> tuple[Column[TrainingRow], ...]:
    """Of training that was agreed."""

    def came(row: TrainingRow) -> str:
        if row.training.done is None:
            return translate("assurance", "Not done yet")
        return f"{short_day(row.training.done)}: {row.training.came}"

    return (
        Column("theme", translate("assurance", "Theme"), lambda r: r.theme, width=20, least=10),
        Column("people", translate("assurance", "For"), lambda r: r.people, width=16, least=8),
        Column("what", translate("assurance", "What"), lambda r: r.training.what,
               hint=lambda r: r.training.what),
        Column("who", translate("assurance", "Sees to it"), lambda r: r.training.who, width=16,
               least=8),
        Column("due", translate("assurance", "By"), lambda r: short_day(r.training.due),
               lambda r: r.training.due, width=9),
        Column("came", translate("assurance", "What came of it"), came, width=24, least=12,
               hint=came),
    )  # fmt: skip


def point_columns() -> tuple[Column[PointRow], ...]:
    """Of the points of a sheet."""

    def verdict(row: PointRow) -> str:
        if row.judged is None:
            return translate("assurance", "Not judged yet")
        return said(VERDICT_WORDS[row.judged.verdict])

    def reply(row: PointRow) -> str:
        return translate("assurance", "Yes") if row.replied else "–"

    return (
        Column("point", translate("assurance", "Point"), lambda r: r.point.title,
               hint=lambda r: r.point.asks),
        Column("verdict", translate("assurance", "Judgement"), verdict, width=18, least=12),
        Column("reply", translate("assurance", "Reply"), reply, width=7),
    )  # fmt: skip
