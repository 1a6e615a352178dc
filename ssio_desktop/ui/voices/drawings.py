"""A round drawn: of each question the share that speaks well, beside the round before."""

from __future__ import annotations

from ssio_desktop.services.voices.results import Line, Results
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.performance.drawings import Bar, BarsView
from ssio_desktop.ui.voices import words
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel


def shares_drawn(told: Results) -> Drawn | None:
    """Bars and the same as a table; None where no share may be told."""
    lines = [line for line in told.lines if line.every is not None]
    if not any(line.every is not None and line.every.tally.share is not None for line in lines):
        return None
    name = translate("voices", "How many of those who took a side speak well of it")
    before = told.before.title if told.before else translate("voices", "No round before")
    view = BarsView(name, (told.round.title, before), [_bar(line) for line in lines])
    columns: tuple[Column[Line], ...] = (
        Column("question", translate("voices", "Question"), lambda r: r.question.label, least=24),
        Column("now", told.round.title, lambda r: words.share(r.every) if r.every else "–",
               align="right", width=20),
        Column("before", before, _before, align="right", width=16),
        Column("change", translate("voices", "Change"),
               lambda r: words.change(r.every) if r.every else "–", align="right", width=24),
    )  # fmt: skip
    table: DataTable[Line] = DataTable(
        RowsModel(columns, lambda line: line.question.key), name, shown=14
    )
    table.show_rows(lines)
    hint = translate("voices", "Left and Right go from question to question.")
    return Drawn(name, view, table, hint)


def _before(line: Line) -> str:
    every = line.every
    return words.per_cent(every.change.before if every and every.change else None)


def _bar(line: Line) -> Bar:
    every = line.every
    share = every.tally.share if every is not None else None
    before = every.change.before if every is not None and every.change is not None else None
    now = words.share(every) if every is not None else words.NOTHING
    sentence = translate("voices", "{question}: {share}; change {change}").format(
        question=line.question.label,
        share=now,
        change=words.change(every) if every is not None else words.NOTHING,
    )
    return Bar(
        line.question.label,
        None if share is None else 100 * share,
        None if before is None else 100 * before,
        (now, words.per_cent(before)),
        sentence,
    )
