"""What is wrong with the file of a framework that was to be taken into use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.domain.framework import check_framework
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text

_SHOWN = 12
"""How many problems of a framework file are shown."""


def problems_of(path: Path) -> tuple[str, ...]:
    """Everything wrong with a framework file, a sentence each; empty where it can be used."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return (translate("settings", "It cannot be read as a text file in UTF-8."),)
    _, problems = check_framework(text, origin=path.name)
    return tuple(
        " ".join(
            part for part in (f"{said(each.where)}: {said(each.what)}", said(each.remedy)) if part
        )
        for each in problems
    )


def problems_view(file: str, problems: Sequence[str]) -> QWidget:
    """The first problems of a file under its name, and how many more there are."""
    frame = QFrame()
    frame.setProperty("part", "errors")
    space = tokens().space
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(space.l, space.m, space.l, space.m)
    title = translate("settings", "{file} cannot be used as a framework").format(file=file)
    layout.addWidget(Text(title, "strong"))
    for problem in problems[:_SHOWN]:
        layout.addWidget(Text(problem))
    if len(problems) > _SHOWN:
        more = translate("settings", "And {count} more.").format(count=len(problems) - _SHOWN)
        layout.addWidget(Text(more, "muted"))
    return frame
