from __future__ import annotations

import io
import stat
import tracemalloc
import zipfile
import zlib
from dataclasses import replace

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.archive import open_archive
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import read_package

from .raw_zip import RawEntry, raw_zip
from .samples import sample

FIRST = RawEntry(b"manifest.json", b"{}")


def code_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UserError) as caught:
        read_all(data, limits or Limits())
    assert caught.value.what.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value.code


def read_all(data: bytes, limits: Limits) -> dict[str, bytes]:
    archive = open_archive(data, limits)
    return {entry.name: archive.read(entry) for entry in archive.entries}


def deflated(content: bytes) -> bytes:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(content) + squeezer.flush()


def test_a_plain_archive_is_read() -> None:
    other = RawEntry(b"forms/a", b"x" * 50, packed=deflated(b"x" * 50), method=8)
    assert read_all(raw_zip([FIRST, other]), Limits()) == {
        "manifest.json": b"{}",
        "forms/a": b"x" * 50,
    }


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "forms/../../x",
        "/etc/passwd",
        "C:/x",
        "C:x",
        "forms\\x",
        "forms/./x",
        "forms//x",
        "forms/x/",
        "",
        ".",
        "forms/ x",
        "forms/x ",
        "forms/x.",
        "forms/.x",
        "forms/con",
        "forms/COM1.txt",
        "forms/nul .txt",
        "forms/a\0b",
        "forms/a\nb",
        "forms/\u202efdp.exe",
        "forms/e\u0301",
        "forms/a:b",
        "forms/a*",
        "a/b/c/d/e/f",
        "forms/" + "x" * 200,
    ],
)
def test_a_name_that_could_leave_its_folder_is_refused(name: str) -> None:
    assert code_of(raw_zip([FIRST, RawEntry(name.encode(), b"x")])) == "return.name"


def test_a_name_that_is_not_text_is_refused() -> None:
    assert code_of(raw_zip([FIRST, RawEntry(b"forms/\xff", b"x")])) == "return.name"
    assert code_of(raw_zip([FIRST, RawEntry("forms/é".encode(), flags=0)])) == "return.name"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("forms/a", "forms/a"),
        ("forms/a", "forms/A"),
        ("forms/straße", "forms/STRASSE"),
        ("forms/ﬁle", "forms/file"),
        ("forms/Å", "forms/å"),
        ("forms/a", "forms/a/b"),
        ("forms/A/b", "forms/a"),
    ],
)
def test_two_names_that_a_file_system_could_take_for_one_are_refused(one: str, two: str) -> None:
    entries = [FIRST, RawEntry(one.encode(), b"1"), RawEntry(two.encode(), b"2")]
    assert code_of(raw_zip(entries)) == "return.name-twice"


@pytest.mark.parametrize("flags", [0x0001, 0x0041, 0x2001])
def test_a_locked_part_is_named_as_such(flags: int) -> None:
    assert code_of(raw_zip([FIRST, RawEntry(b"forms/a", flags=flags)])) == "return.encrypted"


@pytest.mark.parametrize(
    "entry",
    [
        RawEntry(b"forms/a", b"target", attributes=(stat.S_IFLNK | 0o777) << 16),
        RawEntry(b"forms/a", attributes=(stat.S_IFDIR | 0o755) << 16),
        RawEntry(b"forms/a", attributes=(stat.S_IFIFO | 0o644) << 16),
        RawEntry(b"forms/a", attributes=0x10, made_by=0x0014),
    ],
)
def test_links_and_folders_are_refused(entry: RawEntry) -> None:
    assert code_of(raw_zip([FIRST, entry])) == "return.not-plain"


PART = RawEntry(b"forms/a", b"x" * 40)


@pytest.mark.parametrize(
    "data",
    [
        raw_zip([FIRST, replace(PART, offset=0)]),
        raw_zip([FIRST, replace(PART, before=b"hidden")]),
        raw_zip([FIRST, replace(PART, local_name=b"forms/b")]),
        raw_zip([FIRST, replace(PART, local_size=39)]),
        raw_zip([FIRST, replace(PART, size=41)]),
        raw_zip([FIRST, replace(PART, crc=1)]),
        raw_zip([FIRST, replace(PART, extra=b"up\0\0")]),
        raw_zip([FIRST, replace(PART, local_extra=b"up\0\0")]),
        raw_zip([FIRST, replace(PART, comment=b"c")]),
        raw_zip([FIRST, replace(PART, flags=0x0808)]),
        raw_zip([FIRST, replace(PART, method=12)]),
        raw_zip([FIRST, replace(PART, method=8)]),
        raw_zip([FIRST, replace(PART, method=8, packed=deflated(b"x" * 40) + b"more")]),
        raw_zip([FIRST, replace(PART, method=8, packed=deflated(b"x" * 40)[:-1])]),
        raw_zip([FIRST, replace(PART, method=8, packed=deflated(b"x" * 39))]),
        raw_zip([FIRST, replace(PART, method=8, packed=deflated(b"x" * 99))]),
        raw_zip([FIRST, PART], comment=b"c"),
        raw_zip([FIRST, PART], count=1),
        raw_zip([FIRST, PART], count=3),
        raw_zip([FIRST, PART], between=b"hidden"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(data: bytes) -> None:
    assert code_of(data) in ("return.damaged", "return.appended")


def test_something_behind_the_end_is_refused() -> None:
    assert code_of(sample() + b"\0") == "return.appended"
    assert code_of(sample() + sample()) != ""


def test_two_files_in_one_are_refused() -> None:
    front = raw_zip([FIRST])
    assert code_of(raw_zip([FIRST, PART], front=front)) == "return.damaged"


@pytest.mark.parametrize("kept", [1, 3, 4, 20, 100, 400, -23, -22, -1])
def test_a_file_that_was_not_copied_to_its_end_is_called_incomplete(kept: int) -> None:
    assert code_of(sample()[:kept]) == "return.incomplete"


def test_an_honest_bomb_is_refused_before_it_is_unpacked() -> None:
    zeros = bytes(2 * 1024 * 1024)
    bomb = RawEntry(b"forms/a", zeros, packed=deflated(zeros), method=8)
    assert code_of(raw_zip([FIRST, bomb])) == "return.expands"


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_beyond_it() -> None:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    megabyte = bytes(1024 * 1024)
    packed = b"".join(squeezer.compress(megabyte) for _ in range(64)) + squeezer.flush()
    data = raw_zip([FIRST, RawEntry(b"forms/a", packed=packed, method=8, size=1000)])
    tracemalloc.start()
    try:
        assert code_of(data) == "return.damaged"
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2 * 1024 * 1024


def test_many_parts_that_are_each_within_bounds_are_refused_together() -> None:
    content = bytes(range(256)) * 8
    entries = [RawEntry(b"forms/%d" % number, content) for number in range(9)]
    data = raw_zip([FIRST, *entries])
    assert code_of(data, Limits(total_bytes=9 * 2048)) == "return.expands"
    assert code_of(data, Limits(part_bytes=2047)) == "return.part-too-large"
    assert code_of(data, Limits(parts=9)) == "return.too-many-parts"
    assert len(read_all(data, Limits(parts=10, part_bytes=2048))) == 10


def test_one_stretch_of_bytes_cannot_serve_as_many_parts() -> None:
    entries = [RawEntry(b"forms/%d" % n, b"x" * 40, offset=43) for n in range(5)]
    assert code_of(raw_zip([FIRST, *entries])) == "return.damaged"


def test_a_file_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_package(sample(), Limits(file_bytes=1000))
    assert caught.value.code == "return.too-large"


def test_a_return_that_was_packed_again_is_told_apart_from_damage() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sample())) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist()):
            new.writestr(name, old.read(name))
    assert code_of(out.getvalue()) == "return.other-archive"
