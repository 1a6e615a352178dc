from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Encryption, Pdf, Permissions

from tests.pdfua.checker import check
from tests.pdfua.samples import good, rewrite, saved
from tests.pdfua.spoiling import Spoil
from tests.pdfua.spoilt_catalogue import CATALOGUE
from tests.pdfua.spoilt_content import CONTENT
from tests.pdfua.spoilt_fonts import FONTS
from tests.pdfua.spoilt_parts import PARTS

ALL = {**CATALOGUE.each, **PARTS.each, **CONTENT.each, **FONTS.each}
ELSEWHERE = {"26-002", "file.header", "file.form"}
DOCS = Path(__file__).parents[2] / "docs" / "pdf-ua.md"


SOUND = saved(good())


@pytest.fixture
def sound() -> bytes:
    return SOUND


def test_nothing_is_found_in_a_file_that_keeps_every_rule(sound: bytes) -> None:
    assert check(sound) == []


@pytest.mark.parametrize(("spoil", "conditions"), ALL.values(), ids=ALL)
def test_a_spoilt_file_is_found_out_and_nothing_else_is_said_of_it(
    spoil: Spoil, conditions: frozenset[str], sound: bytes
) -> None:
    with Pdf.open(io.BytesIO(sound)) as pdf:
        spoil(pdf)
        assert {finding.condition for finding in check(saved(pdf))} == conditions


def test_reading_aloud_must_be_permitted_where_a_file_is_encrypted(sound: bytes) -> None:
    for permitted, found in ((True, set()), (False, {"26-002"})):
        buffer = io.BytesIO()
        with Pdf.open(io.BytesIO(sound)) as pdf:
            allow = Permissions(accessibility=permitted, extract=False)
            pdf.save(
                buffer,
                encryption=Encryption(owner="x", R=3, aes=False, metadata=False, allow=allow),
            )
        assert {finding.condition for finding in check(buffer.getvalue())} == found


def test_a_later_version_of_pdf_is_refused(sound: bytes) -> None:
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(sound)) as pdf:
        pdf.save(buffer, force_version="2.0")
    assert {finding.condition for finding in check(buffer.getvalue())} == {"file.header"}


def test_what_is_no_pdf_is_a_finding_and_not_a_crash() -> None:
    assert [finding.condition for finding in check(b"nothing of the kind")] == ["file.form"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_damaged_file_gives_findings_and_never_a_crash(changes: list[tuple[float, int]]) -> None:
    data = bytearray(SOUND)
    for place, value in changes:
        data[int(place * len(data))] = value
    findings = check(bytes(data))
    assert findings == sorted(set(findings))


def test_text_that_is_not_rendered_needs_no_program(sound: bytes) -> None:
    with Pdf.open(io.BytesIO(sound)) as pdf:
        del pdf.pages[1].obj.Resources.Font.F2.FontDescriptor.FontFile2
        rewrite(pdf, "/F2 12 Tf", "/F2 12 Tf 3 Tr", page=1)
        assert check(saved(pdf)) == []


def test_a_finding_says_where_it_was_made(sound: bytes) -> None:
    with Pdf.open(io.BytesIO(sound)) as pdf:
        ALL["figure_has_no_words"][0](pdf)
        (finding,) = check(saved(pdf))
    assert str(finding) == "13-004 Figure 1: No words stand in its place."


def test_the_document_lists_the_conditions_that_are_proved_and_no_others() -> None:
    proved = ELSEWHERE.union(*(conditions for _, conditions in ALL.values()))
    text = DOCS.read_text(encoding="utf-8").partition("## Checked")[2].partition("\n## ")[0]
    told = re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE)
    listed = {name.strip() for line in told for name in line.split(",")}
    assert {name for name in listed if re.search(r"\d-\d|\.|script", name)} == proved
