"""What stands on the line of the term, in words, and where it is seen. Knows no widgets."""

from __future__ import annotations

from ssio_desktop.services.term_line import Dot
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import counted, day


def dot_words(dot: Dot) -> str:
    """Something on the line of the term, as a sentence."""
    kind = {
        "visit made": translate("home", "visit made"),
        "visit planned": translate("home", "visit planned"),
        "visit board": translate("home", "partnership board planned"),
        "action due": translate("home", "action due"),
        "action overdue": translate("home", "action overdue"),
        "edge": "",
    }[dot.kind]
    parts = (day(dot.day), dot.school, kind, dot_label(dot))
    return ", ".join(part for part in parts if part)


def dot_label(dot: Dot) -> str:
    """What is to be done or was; of several on one day how many."""
    if not dot.more:
        return said(dot.label)
    actions = counted(dot.more, translate("home", "action"), translate("home", "actions"))
    return translate("home", "{actions} more of this day").format(actions=actions)


def dot_place(dot: Dot) -> tuple[str, str]:
    """The page and key where something on the line of the term is seen."""
    if dot.action:
        return ("actions", dot.action)
    if dot.more:
        return ("calendar", dot.day.isoformat())
    return ("visit", dot.visit) if dot.visit else ("", "")
