"""A note's answers as they are checked before it is made final."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ssio_desktop.ui.widgets.check_answers import CheckGroup, CheckLine
from ssio_desktop.xforms.outline import Answer, Section, Table, as_text
from ssio_desktop.xforms.session import FormSession


def groups(session: FormSession, go: Callable[[str], object]) -> tuple[CheckGroup, ...]:
    """Every question that is asked now, with its answer in words, by section.

    go: called with the path of a question or repeat that is to be changed.
    """
    found = (_group(section, go) for section in as_text(session, blanks=True))
    return tuple(group for group in found if group.lines)


def _group(section: Section, go: Callable[[str], object]) -> CheckGroup:
    return CheckGroup(section.title, tuple(_lines(section, go)))


def _lines(section: Section, go: Callable[[str], object]) -> list[CheckLine]:
    found: list[CheckLine] = []
    for block in section.blocks:
        if isinstance(block, Answer):
            found.append(CheckLine(block.label, "\n".join(block.values), partial(go, block.path)))
        elif isinstance(block, Table):
            found.append(CheckLine(block.title, _rows(block), partial(go, block.path)))
        else:
            found += _lines(block, go)
    return found


def _rows(table: Table) -> str:
    """A repeat, one paragraph a row: each question that was answered with its answer."""
    paragraphs = []
    for number, row in enumerate(table.rows, 1):
        said = [
            f"{label}: {value}"
            for label, value in zip(table.columns, row, strict=True)
            if value.strip()
        ]
        paragraphs.append(f"{number}. " + "; ".join(said))
    return "\n".join(paragraphs)
