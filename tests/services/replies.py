"""Fills the form of a draft in, as a school’s viewer would."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String


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
