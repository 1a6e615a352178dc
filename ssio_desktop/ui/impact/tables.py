"""Drawings with their tables for all schools: like beside like, from where to where, and the three
lists from term to term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssio_desktop.domain.impact.episodes import BANDS, Flow, Tally
from ssio_desktop.services.impact import words
from ssio_desktop.services.impact.authority import Compared, Sure
from ssio_desktop.services.impact.lists import ListOverTime, ListsOverTime
from ssio_desktop.ui.impact.drawings import TurnBar, TurnsView, Whisker, WhiskersView
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import swatch
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.ribbons import Ribbon, RibbonView
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel

_ROWS = 10


def compared_drawn(name: str, first: str, rows: Sequence[Compared], *, years: bool) -> Drawn:
    """With such support and without. first: heading of what the rows are; years: whether they are
    school years."""

    def called(row: Compared) -> str:
        return words.year_words(row.beside.name) if years else row.beside.name

    keys = (
        translate("impact", "With such support"),
        translate("impact", "Without it"),
    )
    whiskers = [
        _whisker(called(row), given, tally, sure, key)
        for row in rows
        for given, tally, sure, key in (
            (True, row.beside.given, row.given, keys[0]),
            (False, row.beside.without, row.without, keys[1]),
        )
        if sure is not None
    ]
    columns: tuple[Column[Compared], ...] = (
        Column("name", first, called, width=11, least=8),
        Column("given", keys[0], lambda r: _up(r.beside.given), width=17, least=9),
        Column(
            "given-sure", translate("impact", "95 in 100"), lambda r: words.sure_words(r.given),
            width=9,
        ),
        Column("without", keys[1], lambda r: _up(r.beside.without), width=17, least=9),
        Column(
            "without-sure", translate("impact", "95 in 100"), lambda r: words.sure_words(r.without),
            width=9,
        ),
        Column(
            "difference", translate("impact", "Difference"),
            lambda r: said(words.points_words(r.difference)), width=17, least=9,
        ),
        Column("verdict", translate("impact", "What it says"), lambda r: said(words.verdict(r)),
               hint=lambda r: said(words.verdict(r))),
    )  # fmt: skip
    table = DataTable(RowsModel(columns, lambda r: r.beside.name), name, shown=_ROWS)
    table.show_rows(rows)
    hint = translate("impact", "Left and Right go through it.")
    return Drawn(name, WhiskersView(name, whiskers, keys), table, hint)


def _whisker(name: str, given: bool, tally: Tally, sure: Sure | None, key: str) -> Whisker:
    assert sure is not None
    told = translate("impact", "{up} of {all}").format(up=tally.up, all=tally.all)
    sentence = translate(
        "impact", "{name}, {side}: {up} of {all} moved up; 95 in 100: {sure}."
    ).format(name=name, side=key, up=tally.up, all=tally.all, sure=words.sure_words(sure))
    return Whisker(name, given, tally.up / tally.all, sure, told, sentence)


def _up(tally: Tally) -> str:
    if not tally.all:
        return translate("impact", "None")
    return translate("impact", "{up} of {all} up, {down} down").format(
        up=tally.up, all=tally.all, down=tally.down
    )


def flows_drawn(flows: Sequence[Flow], order: Sequence[str]) -> Drawn:
    """From which category to which in a school year, by amount of support."""
    name = translate("impact", "From category to category in a school year, by days of support")
    ribbons = [Ribbon(each.start, each.end, each.count, _flow(each)) for each in flows]
    columns: tuple[Column[Flow], ...] = (
        Column("start", translate("impact", "From"), lambda r: r.start, width=8),
        Column("end", translate("impact", "To"), lambda r: r.end, width=8),
        *(_band(place) for place in range(len(BANDS) + 1)),
        Column(
            "all", translate("impact", "School years"), lambda r: str(r.count), lambda r: r.count,
            "right", 12,
        ),
    )  # fmt: skip
    table = DataTable(RowsModel(columns, lambda r: (r.start, r.end)), name, shown=_ROWS)
    table.show_rows(flows)
    hint = translate("impact", "Left and Right go through it.")
    return Drawn(name, RibbonView(name, ribbons, order, str, swatch), table, hint)


def _band(place: int) -> Column[Flow]:
    title = said(words.band_words(place))
    return Column(
        f"band{place}", title, lambda r: str(r.bands[place]), lambda r: r.bands[place], "right",
        len(title) + 2,
    )  # fmt: skip


def _flow(flow: Flow) -> str:
    by_band = ", ".join(
        f"{said(words.band_words(place)).lower()}: {count}"
        for place, count in enumerate(flow.bands)
        if count
    )
    told = (
        translate("impact", "Stayed {end}, school years: {count} ({bands}).")
        if flow.start == flow.end
        else translate("impact", "From {start} to {end}, school years: {count} ({bands}).")
    )
    return told.format(start=flow.start, end=flow.end, count=flow.count, bands=by_band)


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A term of a list with its figures; came, stayed, left: None in the first term."""

    place: int
    term: str
    on: int
    came: int | None
    stayed: int | None
    left: int | None


def turn_rows(found: ListsOverTime, one: ListOverTime) -> tuple[TurnRow, ...]:
    """Each term of a list."""
    rows = []
    for place, (term, turn) in enumerate(zip(found.terms, one.turns, strict=True)):
        title = said(term.title)
        if found.is_running and place == len(found.terms) - 1:
            title = translate("impact", "{term}, not over").format(term=title)
        known = (len(turn.came), len(turn.stayed), len(turn.left)) if place else (None, None, None)
        rows.append(TurnRow(place, title, len(turn.on), *known))
    return tuple(rows)


def list_drawn(found: ListsOverTime, one: ListOverTime) -> Drawn:
    """One of the lists from term to term."""
    name = translate("impact", "{list}, term by term").format(list=said(one.title))
    rows = turn_rows(found, one)
    keys = (
        translate("impact", "Stayed, or there in the first term"),
        translate("impact", "Came on"),
        translate("impact", "Came off"),
    )
    bars = [
        TurnBar(
            each.term, each.on - (each.came or 0), each.came or 0, each.left or 0, _turn(each)
        )
        for each in rows
    ]  # fmt: skip
    columns: tuple[Column[TurnRow], ...] = (
        Column("term", translate("impact", "Term"), lambda r: r.term, lambda r: r.place, width=26),
        _whole("on", translate("impact", "On the list"), lambda r: r.on),
        _whole("came", keys[1], lambda r: r.came),
        _whole("stayed", translate("impact", "Stayed"), lambda r: r.stayed),
        _whole("left", keys[2], lambda r: r.left),
    )
    table = DataTable(RowsModel(columns, lambda r: r.place), name, shown=_ROWS)
    table.show_rows(reversed(rows))
    hint = translate("impact", "Left and Right go through it.")
    return Drawn(name, TurnsView(name, bars, keys), table, hint)


def _whole(name: str, title: str, value) -> Column[TurnRow]:  # type: ignore[no-untyped-def]
    return Column(
        name, title, lambda r: "–" if value(r) is None else str(value(r)), lambda r: value(r) or 0,
        "right", len(title) + 2,
    )  # fmt: skip


def _turn(row: TurnRow) -> str:
    if row.came is None:
        told = translate("impact", "{term}: {on} on the list. What was before is not known.")
        return told.format(term=row.term, on=row.on)
    return translate(
        "impact", "{term}: {on} on the list; {came} came on, {stayed} stayed, {left} left."
    ).format(term=row.term, on=row.on, came=row.came, stayed=row.stayed, left=row.left)
