"""How the schools of an inspection moved, as a drawing and its table."""

from __future__ import annotations

from ssio_desktop.domain.movement_checks import Checked, Movement
from ssio_desktop.domain.movements import GRADES
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.ribbons import Ribbon, RibbonView
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel


def movements_drawn(checked: Checked) -> Drawn:
    """Ribbons from grade to grade, and the same as a table."""
    name = translate("evidence", "How schools moved")
    ribbons = [
        Ribbon(each.before or "", each.after or "", each.count, words.movement_sentence(each))
        for each in checked.movements
    ]
    view = RibbonView(name, ribbons, (*GRADES, ""), words.grade_code, words.grade_swatch)
    columns: tuple[Column[Movement], ...] = (
        Column(
            "before",
            translate("evidence", "From"),
            lambda r: words.grade_name(r.before),
            width=26,
            least=14,
        ),
        Column(
            "after",
            translate("evidence", "To"),
            lambda r: words.grade_name(r.after),
            width=26,
            least=14,
        ),
        Column(
            "count",
            translate("evidence", "Schools"),
            lambda r: str(r.count),
            lambda r: r.count,
            "right",
            9,
        ),
    )
    table = DataTable(RowsModel(columns, lambda r: (r.before, r.after)), name, shown=10)
    table.show_rows(checked.movements)
    return Drawn(name, view, table, translate("evidence", "Left and Right go through it."))
