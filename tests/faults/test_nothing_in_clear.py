"""What is written, looked for, previewed, backed up and lost in a crash is nowhere in clear."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from ssio_desktop.cli.core_dumps import forbid_core_dumps
from ssio_desktop.services import retention, visiting
from ssio_desktop.services.entering import enter
from ssio_desktop.services.workspace import Workspace
from tests.conftest import ROOT
from tests.services.conftest import PACKS, PASSPHRASE
from tests.services.visits import begin

WORD = "Quibberdick"
OTHER = "Marzolphine"


def traces(word: str) -> tuple[bytes, ...]:
    """A word as programs write words: in both common encodings, and inside base64."""
    shifted = [base64.b64encode(b"x" * by + word.encode())[4:-4] for by in range(3)]
    return (word.encode(), word.encode("utf-16-le"), word.lower().encode(), *shifted)


def found_in(folder: Path, word: str) -> Iterator[Path]:
    """The files in which a word stands, also where they are packed."""
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        for start in re.finditer(rb"stream\r?\n|\x78[\x01\x9c\xda]", data):
            try:
                data += zlib.decompressobj().decompress(data[start.end() :], 1 << 22)
            except zlib.error:
                continue
        if any(trace in data for trace in traces(word)) or word in path.name:
            yield path


def test_the_search_of_the_disk_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(f"plain {WORD}", encoding="utf-8")
    (tmp_path / "b").write_text(f"wide {WORD}", encoding="utf-16")
    (tmp_path / "c").write_bytes(base64.b64encode(f"some {WORD} words".encode()))
    (tmp_path / "d").write_bytes(b"stream\n" + zlib.compress(f"packed {WORD}".encode()))
    (tmp_path / WORD).write_bytes(b"")
    assert {path.name for path in found_in(tmp_path, WORD)} == {"a", "b", "c", "d", WORD}
    assert not list(found_in(tmp_path, OTHER))


@pytest.mark.skipif(sys.platform == "win32", reason="the folders are named as elsewhere")
def test_planted_words_are_nowhere_but_in_the_file_that_was_asked_for(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = begin(ws, "900001", visit__purpose=f"{OTHER} was here.")
    store = ws.store.path
    ws.store.close()
    own = {"HOME": "home", "TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run"}
    own |= {f"XDG_{name}_HOME": name.lower() for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    surroundings = dict(os.environ)
    for variable, name in own.items():
        place = tmp_path / "system" / name
        place.mkdir(parents=True, mode=0o700)
        surroundings[variable] = str(place)
    work = tmp_path / "work"
    work.mkdir()
    pdf = tmp_path / "asked" / "report.pdf"
    pdf.parent.mkdir()
    surroundings["PYTHONPATH"] = str(ROOT)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.planter", str(store), visit, WORD, str(pdf)],
        cwd=work,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    done = ran.stdout.split("\n")
    assert "crash" in done and ran.returncode < 0, (done, ran.stderr[-2_000:])
    asked = "".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    assert WORD in asked and OTHER in asked
    pdf.unlink()
    for word in (WORD, OTHER):
        assert [str(path) for path in found_in(tmp_path, word)] == []
        assert word not in ran.stdout + ran.stderr
    log = tmp_path / "system" / "state" / "bugs.log"
    assert "ValueError" in log.read_text(encoding="utf-8")
    assert list((store.parent / f"{store.name}.backups").glob("*.ssio"))
    assert not list(tmp_path.rglob("core*"))
    # The same person comes back, to whom the store was not left shut.
    monkeypatch.setenv("XDG_DATA_HOME", surroundings["XDG_DATA_HOME"])
    entered = enter(store, PASSPHRASE, PACKS)
    again = entered.open()
    assert str(visiting.read(again, visit).answers["visit.purpose"]).count(WORD) == 2
    assert retention.disposals(again) == ()
    again.close()
    entered.release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of that kind")
def test_no_core_files_are_written() -> None:
    import resource

    forbid_core_dumps()
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
