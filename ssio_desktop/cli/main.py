"""Runs one line: parses it, does the command, tells the outcome, and gives the status."""

from __future__ import annotations

import io
import json
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence

from ssio_desktop.bootstrap import open_window
from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands import register_all
from ssio_desktop.cli.core_dumps import forbid_core_dumps
from ssio_desktop.cli.parsing import UsageError, new_parser
from ssio_desktop.cli.status import BUG, DONE, STOPPED, SURROUNDINGS, USAGE, USER
from ssio_desktop.cli.told import Data, Told
from ssio_desktop.errors import Cancelled, SsioError, SurroundingsError


def run(argv: Sequence[str]) -> int:
    """Do what the arguments say and return the status. Never raises for what can be told."""
    forbid_core_dumps()
    _settle_streams()
    as_json = "--json" in argv
    try:
        parser, commands = new_parser()
        register_all(commands)
        args = parser.parse_args(list(argv))
        if not hasattr(args, "run"):
            if as_json:
                raise UsageError("a command is needed with --json", parser.format_usage())
            return _open_window(args)
        told: Told = args.run(Call(args))
        _tell(told, as_json)
    except UsageError as error:
        _tell_usage(error, as_json)
        return USAGE
    except SystemExit as leaving:  # --help and --version have printed what was asked for.
        return leaving.code if isinstance(leaving.code, int) else DONE
    except SsioError as error:
        _tell_error(error.code, error.what, error.where, error.remedy, as_json)
        return SURROUNDINGS if isinstance(error, SurroundingsError) else USER
    except (KeyboardInterrupt, Cancelled):
        _tell_error("stopped", "Stopped. Nothing was left half done.", "", "", as_json)
        return STOPPED
    except BrokenPipeError:
        # Whoever read the output has gone; Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SURROUNDINGS
    except OSError as error:
        what = f"The machine refused: {error.strerror or error}."
        remedy = "Check that its disk is connected and has room, and that you may write there."
        _tell_error("os", what, str(error.filename or ""), remedy, as_json)
        return SURROUNDINGS
    except Exception as error:  # noqa: BLE001 (the one door for faults of the program itself)
        _tell_bug(error, as_json)
        return BUG
    return told.status


def _open_window(args: Namespace) -> int:
    """The window, on the store named. A passphrase is taken where it was given, never asked for."""
    if not getattr(args, "store", None):
        return open_window()
    call = Call(args)
    given = call.has_passphrase()
    return open_window(call.store_path(), call.passphrase() if given else "")


def _settle_streams() -> None:
    """Write UTF-8 where nobody watches, and never stumble over a letter where somebody does."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _tell(told: Told, as_json: bool) -> None:
    print(_json(told.data) if as_json else told.text.rstrip())
    sys.stdout.flush()


def _tell_error(code: str, what: str, where: str, remedy: str, as_json: bool) -> None:
    if as_json:
        error = {"code": code, "what": what, "where": where, "remedy": remedy}
        print(_json({"error": error}), file=sys.stderr)
        return
    print(what, file=sys.stderr)
    if where:
        print(f"Where: {where}", file=sys.stderr)
    if remedy:
        print(f"What to do: {remedy}", file=sys.stderr)


def _tell_usage(error: UsageError, as_json: bool) -> None:
    if as_json:
        _tell_error("usage", error.what, "", error.usage.strip(), as_json)
    else:
        print(f"{error.usage.rstrip()}\n{error.what}", file=sys.stderr)


def _tell_bug(error: Exception, as_json: bool) -> None:
    lines = traceback.format_exception(error)
    remedy = "What was recorded before is safe. Report this with the lines above."
    if not as_json:
        sys.stderr.write("".join(lines))
    _tell_error(
        "bug",
        f"The program made a mistake: {type(error).__name__}: {error}",
        lines[-2].strip().splitlines()[0] if as_json and len(lines) > 1 else "",
        remedy if not as_json else "What was recorded before is safe. Report this message.",
        as_json,
    )


def _json(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
