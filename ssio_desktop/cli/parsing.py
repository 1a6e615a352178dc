"""Builds the parser of the command line out of the commands, each of which adds its own part."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeAlias

from ssio_desktop import __version__
from ssio_desktop.cli.call import PASSPHRASE, Call
from ssio_desktop.cli.told import Told
from ssio_desktop.errors import UserError
from ssio_desktop.files import in_words

Run: TypeAlias = Callable[[Call], Told]

SUMMARY = """\
Record and judge school improvement visits, write reports and exchange returns, offline.
Without a command the window opens.
"""
CLOSING = f"""\
The passphrase of a store comes from --passphrase-file, from the environment variable
{PASSPHRASE}, or is asked for. Every command takes --json.
Status: 0 done, 1 a fault of the program, 2 not a command, 3 something given cannot be used,
4 the machine stands in the way, 130 stopped. docs/command-line.md shows every command.
"""


class UsageError(Exception):
    """The line is not a command. Carries the parser’s own words and how the command is used."""

    def __init__(self, what: str, usage: str) -> None:
        super().__init__(what)
        self.what = what
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """An argument parser that raises instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Raise :class:`UsageError`."""
        raise UsageError(message, self.format_usage())


@dataclass(frozen=True, slots=True)
class Commands:
    """A level of commands that parts may be added to."""

    level: argparse._SubParsersAction[Parser]
    common: Parser

    def add(self, name: str, run: Run, summary: str, *, more: str = "") -> Parser:
        """A command. summary: one sentence, shown in the list of commands."""
        parser = self.level.add_parser(
            name,
            parents=[self.common],
            help=summary[:1].lower() + summary[1:].rstrip("."),
            description=f"{summary} {more}".strip(),
            allow_abbrev=False,
        )
        parser.set_defaults(run=run)
        return parser

    def group(self, name: str, summary: str) -> Commands:
        """A command with commands of its own."""
        parser = self.level.add_parser(
            name,
            parents=[self.common],
            help=summary[:1].lower() + summary[1:].rstrip("."),
            description=summary,
            allow_abbrev=False,
        )
        level = parser.add_subparsers(metavar="WHAT", required=True, title="what")
        return Commands(level, self.common)


def add_output(parser: Parser, metavar: str, *, help: str = "", required: bool = True) -> None:
    """The option that names the file a command writes. metavar: how help calls that file."""
    parser.add_argument(
        "-o", "--output", required=required, type=output_file, metavar=metavar, help=help or None
    )


def output_file(text: str) -> Path:
    """The file to write, or a folder that is there. SurroundingsError where no disk takes the name.

    UserError where a folder is named that is not there: a path forgets the stroke at its end, and
    a file would be written under the folder's name.
    """
    path = Path(text)
    with in_words(path), suppress(FileNotFoundError, NotADirectoryError, PermissionError):
        path.stat()  # A name that no disk takes is said before any work is done.
    names_folder = os.path.basename(text) in ("", os.curdir, os.pardir)  # noqa: PTH119
    if text and names_folder and not path.is_dir():
        raise UserError(
            "There is no such folder.",
            where=text,
            remedy="Make it first, or name a file. Nothing was written.",
            code="output.no-folder",
        )
    return path


def new_parser() -> tuple[Parser, Commands]:
    """The parser with the options that every command has, and the level to add commands to."""
    common = Parser(add_help=False)
    shared = common.add_argument_group("the store and the output")
    # Suppressed defaults: an option before the command must not be undone by its absence after.
    shared.add_argument("--store", metavar="FILE", default=argparse.SUPPRESS, help="the store")
    shared.add_argument(
        "--passphrase-file",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="a file whose first line is the store’s passphrase",
    )
    shared.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="answer in JSON"
    )
    parser = Parser(
        prog="ssio-desktop",
        description=SUMMARY,
        epilog=CLOSING,
        parents=[common],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"SSIO Desktop {__version__}")
    level = parser.add_subparsers(metavar="COMMAND", title="commands", parser_class=Parser)
    return parser, Commands(level, common)
