"""The columns of the board's table of schools."""

from __future__ import annotations

from ssio_desktop.services.board import BoardRow
from ssio_desktop.ui.board.words import movement_name, movement_words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.widgets.table import Column


def columns() -> tuple[Column[BoardRow], ...]:
    """The columns of the table of schools."""
    return (
        Column(
            "school",
            translate("board", "School"),
            lambda r: r.name,
            lambda r: r.name.casefold(),
            width=23,
        ),
        Column("officer", translate("board", "Officer"), lambda r: r.officer_name, width=13),
        Column(
            "category",
            translate("board", "Category"),
            lambda r: r.category or "–",
            width=8,
            paint=paint_in_cell,
        ),
        Column("suggested", translate("board", "Best fit"), lambda r: r.suggested, width=7),
        Column(
            "movement",
            translate("board", "Since last term"),
            lambda r: movement_words(r.movement, r.previous),
            width=18,
            says=lambda r: " ".join((movement_name(r.movement), r.previous)).strip(),
        ),
        Column("reason", translate("board", "Reason"), lambda r: r.reason, hint=lambda r: r.reason),
        Column(
            "conflicts",
            translate("board", "Differ"),
            lambda r: str(r.conflicts) if r.conflicts else "",
            lambda r: r.conflicts,
            "right",
            6,
        ),
    )
