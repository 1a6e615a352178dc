"""Fills the form of a draft in, as a school’s viewer would."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pikepdf
import pypdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from ssio_desktop.services import accuracy, visiting
from ssio_desktop.services.workspace import Workspace
from tests.services.visits import begin

VALUES = {
    "passage-1": "accurate",
    "passage-3": "inaccurate",
    "passage-3-words": "Books of Year 5 — and “Ŵyn”\nsecond line",
    "passage-3-evidence": "The timetable of 13 October.",
    "comment": "Thank you.",
    "role": "Headteacher",
    "date": "16 October 2026",
}


def finished(ws: Workspace) -> str:
    """A visit whose note is final."""
    visit = begin(ws, "900001")
    visiting.finalise(ws, visit)
    return visit


def sent_draft(ws: Workspace, visit: str, folder: Path) -> bytes:
    """The draft as it went to the school."""
    path = folder / "draft.pdf"
    accuracy.send(ws, visit, path, day=date(2026, 10, 14))
    return path.read_bytes()


def put(path: Path, data: bytes) -> Path:
    """The path, with these bytes in it."""
    path.write_bytes(data)
    return path


def filled(draft: bytes, values: Mapping[str, str], *, shown: bool = True) -> bytes:
    """The form with these values. shown: whether buttons are also drawn in their new state."""
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(draft)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T)
            if name not in values:
                continue
            if Name.Btn == field.FT:
                field.V = Name(f"/{values[name]}")
                kids = field.get("/Kids", Array([field]))
                for widget in kids if shown else ():
                    known = f"/{values[name]}" in widget.AP.N
                    widget.AS = Name(f"/{values[name]}") if known else Name.Off
            else:
                field.V = String(values[name])
        pdf.save(buffer)
    return buffer.getvalue()


def field_of(pdf: Pdf, name: str) -> pikepdf.Object:
    """The field of that name."""
    return next(each for each in pdf.Root.AcroForm.Fields if str(each.T) == name)


def changed(draft: bytes, change: Callable[[Pdf], None]) -> bytes:
    """The file after a function of the open file changed it."""
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(draft)) as pdf:
        change(pdf)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # That fields are missing is what is to be tested.
            pdf.save(buffer)
    return buffer.getvalue()


def empty_pdf() -> bytes:
    """A page without any form."""
    buffer = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.AcroForm = Dictionary(Fields=Array([]))
        pdf.save(buffer)
    return buffer.getvalue()


def by_pypdf(draft: bytes, *, incremental: bool = False) -> bytes:
    """As programs built on pypdf fill it in, written anew or as an update."""
    writer = pypdf.PdfWriter(io.BytesIO(draft), incremental=incremental)
    if not incremental:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(draft))
    values = {
        name: f"/{value}" if value in ("accurate", "inaccurate") else value
        for name, value in VALUES.items()
    }
    for page in writer.pages:
        if any(note.get_object().get("/Subtype") == "/Widget" for note in page.get("/Annots", ())):
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
