"""A school's support of a year as a picture: given, planned and left, with its table."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.domain.calendar import year_words
from ssio_desktop.domain.casework.entitlement import Pool
from ssio_desktop.services.casework.entitlement import (
    agreed,
    counted,
    standing_words,
    warning,
)
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.parts import small_table
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawn import read_along
from ssio_desktop.ui.widgets.strips import Strip, StripPart, StripsView
from ssio_desktop.ui.widgets.text import Text


class SupportPicture(QWidget):
    """The year in a sentence, as strips, and as a table below them where it is asked for."""

    def __init__(self, found: SchoolSupport, *, table: bool = False) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        year = year_words(found.year.year)
        made = translate("entitlement", "{visits} and {days} in {year}").format(
            visits=said(counted(len(found.visits), "visits")),
            days=said(counted(sum(each.days for each in (*found.visits, *found.boards)), "days")),
            year=year,
        )
        layout.addWidget(Text(made, "strong"))
        if not found.year.pools:
            layout.addWidget(Text(_nothing(found)))
            return
        for pool in found.year.pools:
            layout.addWidget(Text(in_words(found, pool), "body" if pool.is_open else "muted"))
        if warned := warning(found):
            layout.addWidget(Text(warned, "strong" if found.year.warned == "spent" else "error"))
        if found.depends_on_package:
            layout.addWidget(
                Text(
                    translate(
                        "entitlement",
                        "Whether the package is bought is not recorded; it is reckoned as bought.",
                    ),
                    "muted",
                )
            )
        view = StripsView(
            translate("entitlement", "Support in {year}").format(year=year),
            [strip(pool) for pool in found.year.pools],
        )
        hint = translate("entitlement", "Left and Right go from part to part.")
        for each in read_along(view, hint):
            layout.addWidget(each)
        view.choose(0)
        if table:
            layout.addWidget(pools_table(found))


def in_words(found: SchoolSupport, pool: Pool) -> str:
    """A pool in a sentence, with the category where it is what counts now."""
    told = said(standing_words(pool))
    if pool.is_open and found.category:
        return translate("entitlement", "Category {code}: {told}").format(
            code=found.category, told=told
        )
    before = translate("entitlement", "Before the category changed: {told}")
    return told if pool.is_open else before.format(told=told)


def strip(pool: Pool) -> Strip:
    """A pool as a strip. Its line stands where everything agreed is given."""
    within = min(pool.used, pool.entitled) if pool.bound != "at least" else pool.used
    parts = (
        _part(pool, within, "done", translate("entitlement", "{amount} given")),
        _part(pool, pool.over, "over", translate("entitlement", "{amount} more than agreed")),
        _part(pool, pool.planned, "planned", translate("entitlement", "{amount} planned")),
        _part(
            pool, pool.free, "left", translate("entitlement", "{amount} neither given nor planned")
        ),
    )
    return Strip(agreed(pool), parts, pool.entitled or None)


def pools_table(found: SchoolSupport) -> QWidget:
    """The same as a table."""
    rows = [
        (
            said(agreed(pool)),
            *(f"{number:g}" for number in (pool.used, pool.planned, pool.left)),
            said(counted(pool.extra, pool.unit)) if pool.extra else "–",
        )
        for pool in found.year.pools
    ]
    headings = (
        translate("entitlement", "Agreed for the year"),
        translate("entitlement", "Given"),
        translate("entitlement", "Planned"),
        translate("entitlement", "Left"),
        translate("entitlement", "Of it beyond the category"),
    )
    return small_table(headings, rows)


def _part(pool: Pool, number: float, look: str, words: str) -> StripPart:
    sentence = words.format(amount=said(counted(number, pool.unit)))
    return StripPart(number, look, f"{number:g}", sentence)  # type: ignore[arg-type]


def _nothing(found: SchoolSupport) -> str:
    if not found.category:
        return translate("entitlement", "Not categorised yet, so what it may have is not known.")
    return translate("entitlement", "Category {code} names no number of visits or days.").format(
        code=found.category
    )
