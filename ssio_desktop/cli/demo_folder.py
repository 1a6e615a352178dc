"""The folder of the sample authority: made anew, refreshed where it is our own, else left alone."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from ssio_desktop.bootstrap import Resources
from ssio_desktop.cli.board_words import summary_data, summary_text
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.files import write_whole
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import board, board_pack, board_report, setting_up
from ssio_desktop.services.sample.building import Built, SampleFiles, build
from ssio_desktop.services.sample.story import read_story

PASSPHRASE = "wetherdale practice"
"""The stated passphrase of every store of the sample, which holds nothing secret."""

MARK = "README.txt"
_FIRST_LINE = "SSIO Desktop: the sample authority of Wetherdale"
_README = f"""\
{_FIRST_LINE}

Everything in this folder is invented: the authority, its schools, their numbers, every visit,
judgement and figure. Nobody in it exists. People are named by what they do.

Practice passphrase of every store:   {PASSPHRASE}

officer-north.ssio, -south, -east     what three officers keep, each with its key file (.ssio.key)
reports/                              the issued reports of their visits, as PDF
returns/                              the returns that they sent, term by term
post/                                 the board's set-up, a school's handover, receipt, decisions
readings/                             what officers said of each other’s reports
board.ssio                            the review board's store, with all returns taken in
board-summary.pdf, .txt, .json        the board's summary of the latest whole term
board-pack.pdf                        the board's pack of that term, with a sheet for each school

To look round:                        ssio-desktop --store officer-north.ssio

“ssio-desktop demo” on this folder makes it anew: what was changed in its stores is thrown away.
Files of other names that were put here stay.
"""


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made. folder: where. board_files: the written summaries."""

    folder: Path
    built: Built
    board_files: tuple[Path, ...]


def make_demo(folder: Path, resources: Resources, progress: Progress = silent) -> Demo:
    """Make the sample in a folder.

    It is made beside the folder and takes its place when it is whole, so that a stop leaves what
    was there. Files that a person put into it are kept. UserError where the folder was not made by
    the demo and is not empty, SurroundingsError where it cannot be written.
    """
    refuse_what_is_not_ours(folder)
    beside = folder.with_name(f".{folder.name}.making")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        (beside / "returns").mkdir(parents=True)
        (beside / "reports").mkdir()
        files = SampleFiles(resources.sample, beside)
        story = read_story(resources.sample)
        built = build(story, files, resources.packs, PASSPHRASE, progress)
        summaries = _write_summary(built, resources, beside)
        write_whole(beside / MARK, _README.encode())
        _keep_what_was_put_there(folder, beside)
        _take_the_place(beside, folder)
    except OSError as error:
        raise SurroundingsError(
            f"The sample could not be made there: {error.strerror or error}.",
            where=str(folder),
            remedy="Name a folder on a disk that has room and that you may write to. What was "
            "there before is as it was.",
            code="demo.unwritable",
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return moved(Demo(beside, built, summaries), folder)


def refuse_what_is_not_ours(folder: Path) -> None:
    """UserError where the folder exists, is not empty, and was not made by the demo."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UserError(
            "There is a file of that name.",
            where=str(folder),
            remedy="Name a folder that does not exist yet.",
            code="demo.file",
        )
    if any(folder.iterdir()) and not _is_ours(folder):
        raise UserError(
            "The folder holds something else, so nothing was put into it.",
            where=str(folder),
            remedy="Name an empty folder, or one that does not exist yet.",
            code="demo.not-ours",
        )


def _is_ours(folder: Path) -> bool:
    try:
        with (folder / MARK).open(encoding="utf-8") as file:
            return file.readline().strip() == _FIRST_LINE
    except (OSError, UnicodeDecodeError):
        return False


def _keep_what_was_put_there(folder: Path, beside: Path) -> None:
    """Copy what a person put into the folder, which is whatever the demo does not make itself."""
    if not folder.is_dir():
        return
    # A store’s name begins those of its key file, journal and backups.
    stores = tuple(path.name for path in beside.glob("*.ssio"))
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        target = beside / inside
        if inside.parts[0].startswith(stores) or target.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            target.mkdir()
        else:
            shutil.copy2(path, target, follow_symlinks=False)


def _take_the_place(beside: Path, folder: Path) -> None:
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if folder.exists():
            folder.rename(old)
        beside.rename(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise SurroundingsError(
            f"The sample could not take its place: {error.strerror or error}.",
            where=str(folder),
            remedy="Close what has files of that folder open, or name another folder.",
            code="demo.in-use",
        ) from error
    shutil.rmtree(old, ignore_errors=True)


def _write_summary(built: Built, resources: Resources, folder: Path) -> tuple[Path, ...]:
    ws = setting_up.open_workspace(built.board, PASSPHRASE, resources.packs)
    try:
        summary = board.summary(ws, built.last)
        paper = folder / "board-summary.pdf"
        board_report.write_pdf(ws, built.last, paper)
        pack = board_pack.write_pack(ws, built.last, folder / "board-pack.pdf").value.path
    finally:
        ws.close()
    text, data = folder / "board-summary.txt", folder / "board-summary.json"
    write_whole(text, (summary_text(summary) + "\n").encode())
    write_whole(data, json.dumps(summary_data(summary), ensure_ascii=False, indent=2).encode())
    return paper, text, data, pack


def moved(demo: Demo, folder: Path) -> Demo:
    """The same with the paths at which everything lies in the end."""

    def at(path: Path) -> Path:
        return folder / path.relative_to(demo.folder)

    built = replace(
        demo.built,
        stores={key: at(path) for key, path in demo.built.stores.items()},
        board=at(demo.built.board),
        returns=tuple(at(path) for path in demo.built.returns),
        reports=tuple(at(path) for path in demo.built.reports),
    )
    return Demo(
        folder,
        built,
        tuple(at(path) for path in demo.board_files),
    )
