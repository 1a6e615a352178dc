"""Which words of an event can be looked for, and what they are part of. Knows no SQL.

What is not named here is found too: a kind of entity that is added later needs nothing done.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.casework.kinds import is_casework
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import is_id

TextKind = Literal[
    "school",
    "note",
    "action",
    "category",
    "risk",
    "concern",
    "challenge",
    "meeting",
    "casework",
    "evidence",
    "officer",
    "form",
    "other",
]

SILENT: Final = frozenset(
    {"inspection", "performance", "return", "framework", "work-sample", "questionnaire-return"}
)
"""Kinds of entity that hold published files, digests and data rather than what people wrote, and
what schools said in confidence, which nobody is to find by its words."""

REGISTER: Final = ("name", "town", "postcode")
"""The fields of a register entry that a school is found by, besides its number."""

_ACTIONS = ("answers.actions:", "answers.last_actions:")
_FIXED = ("final.", "issued", "register.", "calendar", "xform")
POINTERS = frozenset(
    {"school", "form", "term", "officer", "framework", "completed_on", "suggested"}
)
_CODES = frozenset({"judgement", "framework", "officer", "by", "sha256"})
_DAY = re.compile(r"\A\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?\Z|\A\d\d:\d\d(?::\d\d)?\Z")
_WORDED = re.compile(r"<(?:[\w.-]+:)?(?:label|value|hint)\b[^>]*>([^<]+)<")


@dataclass(frozen=True, slots=True)
class FoundText:
    """The words of one event. kind: what they are part of."""

    kind: TextKind
    text: str


def text_of(entity: str, path: str, value: Json) -> FoundText | None:
    """What can be looked for in one event; None where it says nothing in words.

    A school's register entry is read elsewhere, field by field, for there are tens of thousands.
    """
    kind = entity.partition("/")[0]
    if kind in SILENT or value is None:
        return None
    if isinstance(value, str) and path != "xform":
        # Most of what is written is one text; the way for all would take three times as long.
        if path in POINTERS or path.startswith(_FIXED) or not _is_wording(value):
            return None
        text = value.strip()
    else:
        text = " ".join(_strings(kind, path, value)).strip()
    if not text:
        return None
    if kind == "officer":
        # An officer is found by whatever stands of them.
        return FoundText("officer", text)
    return FoundText(_kind(kind, path), text)


def _kind(kind: str, path: str) -> TextKind:
    match kind:
        case "visit":
            return "action" if path.startswith(_ACTIONS) else "note"
        case "categorisation" | "decision" | "second-judgement":
            return "category"
        case "school" | "form" | "risk" | "concern" | "challenge" | "meeting":
            return kind
        case _ if is_casework(kind):
            return "casework"
        case "evidence" | "authority-inspection" | "authority-table" | "self-assessment":
            return "evidence"
        case "authority-plan" | "scrutiny-report" | "questionnaire":
            return "evidence"
        case _:
            return "other"


def _strings(kind: str, path: str, value: Json) -> Iterator[str]:
    if path.startswith("settled.") or (kind == "visit" and path.startswith("final.")):
        reason = value.get("reason") if isinstance(value, dict) else None
        # Most versions give none.
        yield from _leaves(reason) if reason else ()
    elif kind == "form" and path == "xform":
        # The labels of questions and choices, once each.
        yield from dict.fromkeys(
            html.unescape(found).strip() for found in _WORDED.findall(str(value))
        )
    elif path in POINTERS or path.startswith(_FIXED):
        return
    else:
        yield from _leaves(value)


def _leaves(value: Json | None) -> list[str]:
    """Every text in a value that somebody may have written: no ids, days or times."""
    if isinstance(value, str):
        return [value] if _is_wording(value) else []
    if isinstance(value, list):
        return [text for each in value for text in _leaves(each)]
    if isinstance(value, dict):
        return [text for name in sorted(value.keys() - _CODES) for text in _leaves(value[name])]
    return []


def _is_wording(text: str) -> bool:
    bare = text.strip()
    # Neither an id nor a day or time has a space in it.
    return " " in bare or bool(bare and not is_id(text) and not _DAY.match(text))
