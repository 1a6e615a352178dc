"""Reads what was filled into a PDF form that comes from outside, and so may be anything.

Takes values only: no appearance, script or file inside is looked at, and nothing is repaired,
because a repaired file may have lost a part of what was written.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from ssio_desktop.errors import UserError

LARGEST: Final = 25_000_000
"""Bytes of a file that is read."""

MOST_FIELDS: Final = 3_000
LONGEST_VALUE: Final = 50_000
"""Characters of one field."""

_DEEPEST = 8
_UNPACKED = 64_000_000
"""Bytes that one packed part of the file may unpack to."""

_TYPE_IN: Final = "Type the reply in from what you see, or ask the school to send the file again."

_HARMLESS = ("xref entry for the xref stream itself", "reported number of objects")
"""Warnings about the counting of objects, of files that other programs update; nothing is lost."""

# qpdf's limits hold for the whole process and have to be set before other threads use it.
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=_UNPACKED,
    run_length_max_memory=_UNPACKED,
    png_max_memory=_UNPACKED,
    tiff_max_memory=_UNPACKED,
    max_stream_filters=4,
    parser_max_nesting=100,
    parser_max_container_size=200_000,
)


def read_form(data: bytes) -> dict[str, str]:
    """Names and values of all fields that have a name; empty values too.

    A ticked box and a choice have the name of their state, without it they are empty. UserError,
    each with its own words, where the file is too large, no PDF, cut off or damaged, locked with a
    password, has no fields, or has them in a shape that no form of ours has, such as one name with
    two values.
    """
    if len(data) > LARGEST:
        raise UserError(
            f"This file is larger than {LARGEST // 1_000_000} MB, and no reply is.",
            remedy=_TYPE_IN,
            code="form.large",
        )
    if b"%PDF-" not in data[:1024]:
        raise UserError(
            "This is not a PDF file.",
            remedy="Choose the file that the school filled in and saved, which ends in .pdf.",
            code="form.not-pdf",
        )
    try:
        with Pdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            found = _by_name(_fields(pdf))
            if any(not _is_harmless(str(told)) for told in pdf.get_warnings()):
                raise _damaged()
    except pikepdf.PasswordError as error:
        raise UserError(
            "This file is locked with a password.",
            remedy="Ask the school to save it without one. " + _TYPE_IN,
            code="form.locked",
        ) from error
    except (pikepdf.PdfError, RecursionError, MemoryError, ValueError, TypeError) as error:
        raise _damaged() from error
    if not found:
        raise UserError(
            "There is nothing in this file that a machine can read as a form.",
            remedy="It was probably printed to PDF, scanned, or saved without its fields. What it "
            "shows is not lost: open it and type the reply in, passage by passage.",
            code="form.flat",
        )
    return found


def _by_name(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The values by name. A name that stands there twice, as where two filled copies were joined
    into one file, must say the same twice, else one of them would be lost without a word."""
    found: dict[str, str] = {}
    for name, value in fields:
        if found.setdefault(name, value) != value:
            raise UserError(
                "This form has more fields than any of ours.",
                where=name[:80],
                remedy=_TYPE_IN,
                code="form.shape",
            )
    return found


def _is_harmless(warning: str) -> bool:
    return any(each in warning for each in _HARMLESS)


def _damaged() -> UserError:
    return UserError(
        "This file is damaged or not whole, so a part of the reply could be missing.",
        remedy=_TYPE_IN + " Nothing was taken in.",
        code="form.damaged",
    )


def _fields(pdf: Pdf) -> Iterator[tuple[str, str]]:
    form = pdf.Root.get("/AcroForm")
    roots = form.get("/Fields") if isinstance(form, Dictionary) else None
    if not isinstance(roots, Array):
        return
    seen = 0
    waiting: list[tuple[Object, str, int]] = [(each, "", 0) for each in reversed(list(roots))]
    while waiting:
        field, above, depth = waiting.pop()
        seen += 1
        if seen > MOST_FIELDS or depth > _DEEPEST:
            raise UserError(
                "This form has more fields than any of ours.", remedy=_TYPE_IN, code="form.shape"
            )
        if not isinstance(field, Dictionary):
            continue
        own = field.get("/T")
        name = ".".join(filter(None, (above, str(own) if isinstance(own, String) else "")))
        kids = field.get("/Kids")
        inner = list(kids) if isinstance(kids, Array) else []
        if any(isinstance(kid, Dictionary) and "/T" in kid for kid in inner):
            waiting += [(kid, name, depth + 1) for kid in reversed(inner)]
        elif name:
            yield name, _value(field, inner)


def _value(field: Object, widgets: list[Object]) -> str:
    """What was filled in. A choice says it in its value; some viewers only change what is shown."""
    if field.get("/FT") == Name.Btn:
        for holder in (field, *widgets):
            if isinstance(holder, Dictionary):
                state = _state(holder.get("/V"))
                if state:
                    return state
        shown = [_state(each.get("/AS")) for each in (field, *widgets) if _is_table(each)]
        return next(filter(None, shown), "")
    value = field.get("/V")
    if value is None:
        return ""
    if not isinstance(value, String):
        raise UserError(
            "A field of this form holds something that is not text.",
            remedy=_TYPE_IN,
            code="form.shape",
        )
    text = str(value)
    if len(text) > LONGEST_VALUE:
        raise UserError(
            f"A field of this form holds more than {LONGEST_VALUE} characters.",
            remedy=_TYPE_IN,
            code="form.shape",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_table(value: Object) -> bool:
    return isinstance(value, Dictionary)


def _state(value: object) -> str:
    if isinstance(value, Name):
        return "" if value == Name.Off else str(value)[1:]
    if isinstance(value, String):
        # Some programs write the name of a state as text, with its slash.
        text = str(value).removeprefix("/")
        return "" if text == "Off" else text
    return ""
