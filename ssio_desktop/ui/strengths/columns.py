"""The columns of the tables of strengths, needs and help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ssio_desktop.domain.strengths.vocabulary import theme
from ssio_desktop.services.strengths.use import HelpRow
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.strengths.gathering import Given, Giver, Wanted
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import short_day


def standing_words(standing: str) -> str:
    """Where help stands, in words."""
    return {
        "planned": translate("strengths", "Planned"),
        "running": translate("strengths", "Running"),
        "over": translate("strengths", "Over: what came of it?"),
        "told": translate("strengths", "Done and judged"),
        "ended": translate("strengths", "Ended early"),
    }[standing]


def giver_columns() -> tuple[Column[Giver], ...]:
    """Of strengths and leaders."""
    return (
        _school(lambda r: r.school),
        Column("themes", translate("strengths", "Themes"), lambda r: r.themes, width=18, least=12),
        Column(
            "what",
            translate("strengths", "Strength or leader"),
            lambda r: f"{r.role}: {r.what}" if r.role else r.what,
            hint=lambda r: f"{r.what}\n{said(r.note)}".strip(),
        ),
        Column(
            "days",
            translate("strengths", "Days a term"),
            lambda r: f"{r.days:g}" if r.state == "open" else "–",
            lambda r: r.days,
            width=8,
        ),
        Column(
            "state",
            translate("strengths", "Can be asked"),
            lambda r: (
                translate("strengths", "Yes, without the role")
                if r.note
                else translate("strengths", "Yes")
                if r.state == "open"
                else translate("strengths", "The school has not agreed yet")
            ),
            width=16,
            least=8,
        ),
    )


def need_columns() -> tuple[Column[Wanted], ...]:
    """Of needs."""
    return (
        _school(lambda r: r.school),
        Column(
            "theme", translate("strengths", "Theme"), lambda r: said(theme(r.need.theme).title),
            width=14, least=10,
        ),
        Column("what", translate("strengths", "Need"), lambda r: r.need.what),
        Column(
            "day", translate("strengths", "Since"), lambda r: short_day(r.need.day),
            lambda r: r.need.day, width=11,
        ),
        Column("state", translate("strengths", "Standing"), _need_words, width=16, least=8),
    )  # fmt: skip


def help_columns() -> tuple[Column[Given], ...]:
    """Of help that was arranged."""
    return (
        Column("helper", translate("strengths", "Helper"), lambda r: r.helper, width=18, least=12),
        Column(
            "school", translate("strengths", "Is helped"), lambda r: r.school, width=18, least=12
        ),
        Column(
            "theme", translate("strengths", "Theme"), lambda r: said(theme(r.help.theme).title),
            width=13, least=8,
        ),
        Column(
            "from", translate("strengths", "From"), lambda r: short_day(r.help.first),
            lambda r: r.help.first, width=11,
        ),
        Column(
            "days",
            translate("strengths", "Days"),
            lambda r: translate("strengths", "{used} of {all}").format(
                used=f"{r.help.days_used:g}", all=f"{r.help.days:g}"
            ),
            lambda r: r.help.days_used,
            width=8,
        ),
        Column(
            "standing", translate("strengths", "Standing"), lambda r: standing_words(r.standing)
        ),
    )  # fmt: skip


def use_columns() -> tuple[Column[HelpRow], ...]:
    """Of good schools that could help."""
    return (
        _school(lambda r: r.name),
        Column(
            "category", translate("strengths", "Category"), lambda r: r.category, width=7,
            paint=paint_in_cell,
        ),
        Column(
            "offers", translate("strengths", "Strengths"), lambda r: str(r.offers),
            lambda r: r.offers, width=8,
        ),
        Column(
            "agreed", translate("strengths", "Agreed"), lambda r: str(r.agreed),
            lambda r: r.agreed, width=7,
        ),
        Column(
            "asked", translate("strengths", "Asked"),
            lambda r: str(r.asked) if r.asked else translate("strengths", "Never"),
            lambda r: r.asked, width=7,
        ),
        Column(
            "helped",
            translate("strengths", "Helped others"),
            lambda r: f"{r.helped} ×" if r.is_used else translate("strengths", "Never"),
            lambda r: r.helped,
            width=12,
        ),
        Column(
            "days",
            translate("strengths", "Days"),
            lambda r: f"{r.days:g}" if r.is_used else "–",
            lambda r: r.days,
            width=7,
        ),
        Column("officer", translate("strengths", "Officer"), lambda r: r.officer_name),
    )  # fmt: skip


def _school(name: Callable[[Any], str]) -> Column[Any]:
    return Column("school", translate("strengths", "School"), name, width=20, least=12)


def _need_words(row: Wanted) -> str:
    if row.need.ended:
        return translate("strengths", "No longer needed")
    if row.need.is_open:
        return translate("strengths", "Looked for")
    return translate("strengths", "Helper found")
