"""PDFs that are half, encrypted or made to harm: refused in words, at little cost."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Encryption, Name, Pdf

from ssio_desktop.domain.events import Json
from ssio_desktop.reports.content import Attachment, Paragraph
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.reading import same_content
from ssio_desktop.services import verifying
from ssio_desktop.services.report_file import NAME
from ssio_desktop.services.verifying import verify
from tests.conftest import ROOT
from tests.reports.samples import STYLE, document
from tests.services.test_verifying import with_data

VECTOR = ROOT / "tests" / "data" / "reports" / "visit-1.json"


@lru_cache(maxsize=1)
def sample() -> bytes:
    """A short document that carries the data of a report."""
    attached = Attachment(NAME, "application/json", VECTOR.read_bytes(), "The data of this report")
    return render_pdf(replace(document(Paragraph("Well.")), attachments=(attached,)), STYLE)


def test_the_sample_itself_is_read() -> None:
    found = verify(None, sample())
    assert found.verdict == "doubtful"
    assert found.identity is not None and found.identity.urn == "900001"


def test_two_files_are_not_unpacked_beyond_measure_to_be_compared() -> None:
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(sample())) as pdf:
        many = [pdf.make_stream(b"") for _ in range(6)]
        for each in many:
            each.write(zlib.compress(bytes(14 << 20)), filter=Name.FlateDecode)
        pdf.Root.Extra = Array(many)
        pdf.save(buffer, compress_streams=False)
    assert len(buffer.getvalue()) < 1 << 20
    assert same_content(sample(), sample())
    assert not same_content(buffer.getvalue(), buffer.getvalue())


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_damaged_file_has_a_verdict_and_never_a_crash(changes: list[tuple[float, int]]) -> None:
    data = bytearray(sample())
    for place, value in changes:
        data[int(place * len(data))] = value
    assert verify(None, bytes(data)).what


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.999])
def test_half_a_file_is_said_to_be_incomplete(share: float) -> None:
    pdf = sample()
    found = verify(None, pdf[: int(len(pdf) * share)])
    assert found.verdict == "unreadable"
    assert "damaged or not complete" in found.what
    assert all(each[0].isupper() and each.endswith(".") for each in found.more)


def test_an_encrypted_file_is_refused_in_words() -> None:
    pdf = sample()
    for user in ("", "secret"):
        buffer = io.BytesIO()
        with Pdf.open(io.BytesIO(pdf)) as opened:
            opened.save(buffer, encryption=Encryption(owner="x", user=user))
        found = verify(None, buffer.getvalue())
        assert found.verdict == "unreadable" and "encrypted" in found.what


def _bomb() -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()


def _attach(opened: Pdf, raw: bytes, packing: Any) -> None:
    stream = opened.Root.AF[0].EF.F
    stream.write(raw, filter=packing)


HOSTILE: dict[str, Callable[[Pdf], None]] = {
    "a bomb": lambda pdf: _attach(pdf, _bomb(), Name.FlateDecode),
    "a bomb in a bomb": lambda pdf: _attach(
        pdf, zlib.compress(_bomb()), Array([Name.FlateDecode, Name.FlateDecode])
    ),
    "LZW": lambda pdf: _attach(pdf, b"\x80\x0b\x60\x50", Name.LZWDecode),
    "no JSON": lambda pdf: pdf.Root.AF[0].EF.F.write(b"%!PS"),
    "deep JSON": lambda pdf: pdf.Root.AF[0].EF.F.write(b"[" * 100_000),
    "no object": lambda pdf: pdf.Root.AF[0].EF.F.write(b"[]"),
    "a loop": lambda pdf: pdf.Root.AF[0].__setitem__("/EF", Dictionary(F=pdf.Root.AF[0])),
    "a number for a list": lambda pdf: pdf.Root.__setitem__("/AF", 7),
    "a metadata bomb": lambda pdf: pdf.Root.Metadata.write(_bomb(), filter=Name.FlateDecode),
}


@pytest.mark.parametrize("hurt", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_and_costs_little(hurt: Callable[[Pdf], None]) -> None:
    pdf = sample()
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        hurt(opened)
        opened.save(buffer, compress_streams=False, fix_metadata_version=False)
    assert verify(None, buffer.getvalue()).verdict == "unreadable"


def test_a_filter_under_a_veiled_name_is_not_followed() -> None:
    pdf = sample()
    veiled = pdf.replace(b"/FlateDecode", b"/L#5AWDecode", 1)
    found = verify(None, veiled)
    assert found.verdict == "unreadable" and "packed" in found.what


ODD: dict[str, Json] = {
    "visit": "not an id",
    "format": "another",
    "format_version": 99,
    "answers": {},
    "facts": {"school": {"urn": "x"}},
    "form": None,
    "history": [7],
    "report": {"version": True, "state": "issued", "made_at": "2026-10-14T09:30:00+00:00"},
}


@pytest.mark.parametrize("name", ODD)
def test_data_that_are_not_in_order_are_refused(name: str) -> None:
    pdf = sample()
    found = verify(None, with_data(pdf, lambda data: data.__setitem__(name, ODD[name])))
    assert found.verdict == "unreadable"
    assert found.what.endswith((".", "program."))


def test_a_file_larger_than_any_report_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(verifying.LARGEST_FILE + 100)
    found = verify(None, path)
    assert found.verdict == "unreadable" and "larger" in found.what
