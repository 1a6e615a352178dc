"""The house style and the board's pack by command."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.cli.test_documents import completed
from tests.cli.test_work import TERM

URN = "900002"


def words(path: Path) -> str:
    pages = PdfReader(path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_style_is_set_shown_printed_and_put_back(run: Run, stocked: Path, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGB", (300, 100), "navy").save(picture)
    told = run(
        *("style", "set", "--service", "School improvement", "--accent", "#7A1F3D"),
        *("--rule", "#e8a000", "--face", "liberation-sans", "--size", "12"),
        *("--words", "dossier.kind=All about one school", "--store", stocked, "--json"),
    )
    assert told.status == 0, told.err
    assert (told.data["accent"], told.data["size"]) == ("#7a1f3d", 12.0)
    assert [remark["field"] for remark in told.data["remarks"]] == ["rule"]
    assert run("style", "logo", picture, "--store", stocked).status == 0
    shown = run("style", "show", "--store", stocked, "--json").data
    assert shown["words"]["dossier.kind"] == {"words": "All about one school", "own": True}
    assert shown["words"]["dossier.visits"] == {"words": "Visits", "own": False}
    assert shown["logo"]["bytes"] > 0
    assert "All about one school" in run("style", "show", "--store", stocked).out
    target = tmp_path / "dossier.pdf"
    run("document", "dossier", URN, "-o", target, "--store", stocked)
    assert "School improvement All about one school" in words(target)
    assert len(PdfReader(target).pages[0].images) == 1
    assert run("style", "logo", "--none", "--store", stocked, "--json").data["logo"] is None
    put_back = run("style", "reset", "--store", stocked, "--json").data
    assert (put_back["accent"], put_back["service"]) == ("#17365d", "")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("--accent", "#e8a000"), "style.accent"),
        (("--accent", "red"), "style.accent"),
        (("--words", "dossier.kind"), "style.words"),
        (("--words", "dossier.none=x"), "style.words"),
    ],
)
def test_a_style_that_cannot_be_used_is_refused(
    line: tuple[str, ...], code: str, run: Run, stocked: Path
) -> None:
    told = run("style", "set", *line, "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (3, code)


def test_a_file_that_is_no_picture_or_not_there_is_refused(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "logo.svg"
    bad.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    told = run("style", "logo", bad, "--store", stocked, "--json")
    assert (told.status, told.error["code"]) == (3, "logo.kind")
    none = run("style", "logo", tmp_path / "none.png", "--store", stocked, "--json")
    assert (none.status, none.error["code"]) == (3, "file.missing")


def test_the_boards_pack_is_written_and_told_with_its_decisions(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    completed(run, stocked, tmp_path)
    told = run("board", "pack", "--term", TERM, "-o", tmp_path, "--store", stocked, "--json")
    assert told.status == 0, told.err
    target = tmp_path / f"board-pack-{TERM}.pdf"
    assert told.data["file"] == str(target)
    assert told.data["sha256"] == hashlib.sha256(target.read_bytes()).hexdigest()
    assert told.data["schools"] == [URN]
    assert [each["what"] for each in told.data["decisions"]] == ["Confirm category 2"]
    assert "Decisions to take" in words(target)
    none = run(
        *("board", "pack", "--term", TERM, "--schools", "concern"),
        *("-o", target, "--store", stocked),
    )
    assert "0 schools, 0 decisions to take" in none.out
