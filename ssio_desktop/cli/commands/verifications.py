"""``verify``: say whether a PDF is a report as it was issued, and what was amended since."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.status import DONE, USER
from ssio_desktop.cli.told import Data, Told, pairs, paragraphs, table
from ssio_desktop.errors import UserError
from ssio_desktop.services import taking_in, verifying
from ssio_desktop.services.report_data import day_in_words
from ssio_desktop.services.verification import (
    Amendment,
    DataDifference,
    ReportIdentity,
    Verification,
)


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    parser = commands.add(
        "verify",
        _verify,
        "Say whether a PDF is a report as it was issued, and what was amended since.",
        more="The status is 0 only where the file is, byte for byte, what was issued. Without "
        "--store it says what the file is by itself.",
    )
    parser.add_argument("file", metavar="FILE.pdf")
    parser.add_argument(
        "--take-in",
        action="store_true",
        help="take in the visit from its report, where it is not known here",
    )


def _verify(call: Call) -> Told:
    path = Path(call.args.file)
    if not path.is_file():
        raise UserError(
            "There is no file at this place.",
            where=str(path),
            remedy="Check the name.",
            code="verify.missing",
        )
    if not getattr(call.args, "store", None):
        if call.args.take_in:
            call.store_path()  # Says that a store is needed.
        return report_told(path)
    with call.workspace() as ws:
        taken = taking_in.take_in(ws, path) if call.args.take_in else None
        found = verifying.verify(ws, path)
    done = "" if taken is None else taken.label + "." if taken.label else "It was here already."
    return _told(path, found, done)


def report_told(path: Path) -> Told:
    """What a PDF is by itself, without a store."""
    return _told(path, verifying.verify(None, path), "")


def _told(path: Path, found: Verification, done: str) -> Told:
    identity = found.identity
    data: Data = {
        "file": str(path),
        "sha256": found.sha256,
        "verdict": found.verdict,
        "genuine": found.is_genuine,
        "what": found.what,
        "more": list(found.more),
        "known_here": found.known_here,
        "can_take_in": found.can_take_in,
        "report": asdict(identity) if identity else None,
        "amendments": [asdict(each) for each in found.amendments],
        "differences": [asdict(each) for each in found.differences],
    }
    if done:
        data["taken_in"] = True
    text = paragraphs(
        " ".join((found.what, *found.more)),
        pairs(_identity(identity, found.verdict == "draft")) if identity else "",
        _differences(found.differences),
        *(_amendment(each) for each in found.amendments),
        f"SHA-256  {found.sha256}",
        done,
    )
    return Told(data, text, DONE if found.is_genuine or done else USER)


def _identity(report: ReportIdentity, is_draft: bool) -> tuple[tuple[str, object], ...]:
    return (
        ("School", f"{report.school_name}, URN {report.urn}"),
        ("Visit", report.form_title),
        ("Date", report.visit_date),
        ("Version", report.version),
        ("Saved" if is_draft else "Made final", _day(report.made_at)),
        ("Issued", _day(report.issued_at)),
        ("By", report.issued_by),
        ("Id", report.visit),
    )


def _differences(found: tuple[DataDifference, ...]) -> str:
    if not found:
        return ""
    rows = [(one.label, _short(one.then), _short(one.now)) for one in found]
    return table(("What differs", "In the file", "In the record"), rows)


def _amendment(one: Amendment) -> str:
    state = "issued" if one.is_issued else "not issued yet"
    head = f"Version {one.version}, {_day(one.at)}, by {one.by}, {state}: {one.reason}"
    rows = [(each.label, _short(each.then), _short(each.now)) for each in one.differences]
    return f"{head}\n{table(('What changed', 'Before', 'After'), rows)}" if rows else head


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"


def _day(moment: str) -> str:
    return day_in_words(datetime.fromisoformat(moment).date()) if moment else ""
