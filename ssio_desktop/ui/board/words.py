"""How the board's facts are put into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ssio_desktop.domain.categorisation import Movement
from ssio_desktop.domain.events import Json


def _tr(text: str) -> str:
    return QCoreApplication.translate("board", text)


def movement_words(movement: Movement, before: str) -> str:
    """A movement with an arrow for the eye and a word for everyone."""
    said = {
        "new": _tr("New"),
        "same": _tr("= No change"),
        "up": _tr("↑ Improved from {before}"),
        "down": _tr("↓ Declined from {before}"),
        "vulnerable": _tr("! Now vulnerable"),
        "recovered": _tr("✓ No longer vulnerable"),
        "not comparable": _tr("Other framework"),
        "none": "–",
    }[movement]
    return said.format(before=before)


def path_words(path: str) -> str:
    """The place of a record in words."""
    first, _, rest = path.partition(".")
    names = {
        "answers": _tr("Answer"),
        "vulnerability": _tr("Vulnerability"),
        "category": _tr("Category"),
        "reason": _tr("Reason"),
        "next_steps": _tr("Next steps"),
        "completed": _tr("Completed"),
        "completed_on": _tr("Completed on"),
        "suggested": _tr("Best fit"),
        "officer": _tr("Officer"),
        "package": _tr("Package"),
        "sixth_form_category": _tr("Sixth-form category"),
        "final": _tr("Fixed version"),
        "register": _tr("Register entry"),
        "contact": _tr("Contact"),
    }
    name = names.get(first, first.replace("_", " ").capitalize())
    return f"{name}: {rest.replace('_', ' ')}" if rest else name


def value_words(value: Json) -> str:
    """A recorded value as people read it."""
    match value:
        case None:
            return _tr("withdrawn")
        case bool():
            return _tr("yes") if value else _tr("no")
        case dict() if "judgement" in value:
            parts = [str(value["judgement"])]
            if value.get("salient"):
                parts.append(_tr("matters most"))
            evidence = str(value.get("evidence") or "")
            return ", ".join(parts) + (f"\n“{evidence}”" if evidence else "")
        case dict():
            return "\n".join(f"{name}: {value_words(each)}" for name, each in value.items())[:600]
        case list():
            return ", ".join(value_words(each) for each in value)[:600]
        case _:
            return str(value)[:600]
