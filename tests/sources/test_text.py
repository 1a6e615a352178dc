"""Files opened as text, and files that are no text."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.errors import Cancelled, SurroundingsError, UserError
from ssio_desktop.sources import text
from ssio_desktop.sources.text import opened

WORDS = "URN,Name\r\n900001,St Thomas à Becket’s – Infants\r\n"


def write(folder: Path, content: bytes, name: str = "file.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_found_and_the_words_are_whole(
    tmp_path: Path, written: str, found: str
) -> None:
    content = WORDS.encode(written)
    with opened(write(tmp_path, content)) as source:
        assert source.encoding == found
        assert source.stream.read() == WORDS
        assert source.sha256 == hashlib.sha256(content).hexdigest()
        assert source.size == len(content)


def test_big_endian_utf_16_is_read_too(tmp_path: Path) -> None:
    content = b"\xfe\xff" + WORDS.encode("utf-16-be")
    with opened(write(tmp_path, content)) as source:
        assert source.stream.read() == WORDS


def test_a_character_across_two_chunks_does_not_make_a_file_another_encoding(
    tmp_path: Path,
) -> None:
    # The first chunk that is examined ends after 8,192 bytes, in the middle of the letter.
    content = b"URN\n" + b"a" * (8192 - 5) + "à\n".encode()
    assert content[8191:8193] == "à".encode()
    with opened(write(tmp_path, content)) as source:
        assert source.encoding == "utf-8"
        assert source.stream.read() == content.decode()


def test_a_byte_that_means_nothing_is_replaced_and_not_fatal(tmp_path: Path) -> None:
    with opened(write(tmp_path, b"URN\n\x81\xe0\n")) as source:
        assert source.encoding == "cp1252"
        assert source.stream.read() == "URN\n\ufffdà\n"


def test_a_file_cut_inside_a_character_stays_in_its_encoding_and_is_known_as_cut(
    tmp_path: Path,
) -> None:
    with opened(write(tmp_path, (WORDS + "à").encode()[:-1])) as source:
        assert source.encoding == "utf-8"
        assert source.ends_inside_character


def test_a_whole_file_is_not_taken_for_cut(tmp_path: Path) -> None:
    with opened(write(tmp_path, WORDS.encode())) as source:
        assert not source.ends_inside_character


def zipped(folder: Path, entry: str) -> bytes:
    path = folder / "archive.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, "content")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "an empty file"),
        (b"\xef\xbb\xbf \r\n\r\n", "an empty file"),
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Excel or Word file"),
        (b"\x1f\x8b\x08\x00", "a compressed file"),
        (b"SQLite format 3\x00", "a database"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\r\n <!DOCTYPE html><title>Sign in</title>", "a web page"),
        (b'<?xml version="1.0"?><a/>', "an XML file"),
        (b'[{"urn": 900001}]', "a JSON file"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said) as caught, opened(write(tmp_path, content)):
        pass
    assert caught.value.code == "source.not-text"
    assert caught.value.where == "file.csv"
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("edubasealldata20260201.csv", "a zip archive"),
        ("xl/workbook.xml", "an Excel workbook"),
        ("[Content_Types].xml", "an Excel workbook"),
        ("word/document.xml", "a Word document"),
    ],
)
def test_an_archive_is_told_from_a_workbook(tmp_path: Path, entry: str, said: str) -> None:
    path = write(tmp_path, zipped(tmp_path, entry))
    with pytest.raises(UserError, match=said), opened(path):
        pass


@pytest.mark.parametrize(
    "content",
    [
        "URN,Name\n".encode("utf-16-le"),
        b"URN,Name\n" * 1_000 + b"\x00" * (text.MAX_ZEROS + 1),
    ],
)
def test_a_file_with_many_zero_bytes_is_said_to_be_no_text(tmp_path: Path, content: bytes) -> None:
    with (
        pytest.raises(UserError, match="not a text file") as caught,
        opened(write(tmp_path, content)),
    ):
        pass
    assert caught.value.code == "source.nul"
    assert caught.value.remedy


def test_a_pdf_that_lost_its_beginning_is_still_named(tmp_path: Path) -> None:
    content = b"\x00\x8f\x12 stream\n" + bytes(range(256)) + b"\nendstream\nendobj\n4 0 obj"
    with pytest.raises(UserError, match="a part of a PDF"), opened(write(tmp_path, content)):
        pass


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    content = b"URN\n" + b"9" * (text.MAX_LINE + 1)
    with pytest.raises(UserError, match="line longer") as caught, opened(write(tmp_path, content)):
        pass
    assert caught.value.code == "source.long-line"


def test_a_file_larger_than_any_published_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 1000)
    path = write(tmp_path, b"URN\n" + b"900001\n" * 200)
    with pytest.raises(UserError, match="larger") as caught, opened(path):
        pass
    assert caught.value.code == "source.too-large"


def test_a_missing_file_and_a_folder_are_the_persons_to_mend(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not there"), opened(tmp_path / "gone.csv"):
        pass
    (tmp_path / "folder").mkdir()
    with pytest.raises((UserError, SurroundingsError)) as caught, opened(tmp_path / "folder"):
        pass
    assert caught.value.remedy


def test_reading_can_be_cancelled_before_a_row_is_read(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled), opened(write(tmp_path, WORDS.encode()), stop):
        pass


@given(content=st.binary(max_size=300))
def test_no_bytes_do_worse_than_an_error_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = write(tmp_path_factory.getbasetemp(), content, "any.csv")
    try:
        with opened(path) as source:
            source.stream.read()
    except UserError as error:
        assert error.what
        assert error.remedy
