"""The outcome of checking a report as the window says it: tone, title, tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from ssio_desktop.services.verification import (
    Amendment,
    DataDifference,
    ReportIdentity,
    Verdict,
    Verification,
)
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day

TONES: dict[Verdict, Tone] = {
    "issued": Tone.SUCCESS,
    "amended": Tone.WARNING,
    "withdrawn": Tone.WARNING,
    "altered": Tone.ERROR,
    "draft": Tone.WARNING,
    "unknown": Tone.INFORMATION,
    "doubtful": Tone.WARNING,
    "other": Tone.INFORMATION,
    "foreign": Tone.INFORMATION,
    "unreadable": Tone.ERROR,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("checking", text)


@dataclass(frozen=True, slots=True)
class Changed:
    """One changed answer. version: that changed it, 0 for the file against the record."""

    place: int
    version: int
    difference: DataDifference


def message(found: Verification) -> Message:
    """The outcome in place, with what stands against taking the visit in."""
    hindrance = (
        _tr("To take this visit in: {remedy}").format(remedy=found.hindrance)
        if found.hindrance
        else ""
    )
    return Message(TONES[found.verdict], found.what, " ".join(found.more), hindrance)


def identity(report: ReportIdentity, verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Which report it is, as names and values."""
    made = _tr("Saved") if verdict == "draft" else _tr("Made final")
    return (
        (_tr("School"), report.school_name),
        (_tr("URN"), report.urn),
        (_tr("Visit"), report.form_title),
        (_tr("Date"), day(date.fromisoformat(report.visit_date)) if report.visit_date else ""),
        (_tr("Version"), str(report.version)),
        (made, _day_of(report.made_at)),
        (_tr("Issued"), _day_of(report.issued_at)),
        (_tr("By"), report.issued_by),
    )


def amendment_columns() -> tuple[Column[Amendment], ...]:
    """The table of newer versions."""
    return (
        Column("version", _tr("Version"), lambda a: str(a.version), lambda a: a.version, width=8),
        Column("date", _tr("Made final"), lambda a: _day_of(a.at), lambda a: a.at, width=18),
        Column("reason", _tr("Reason"), lambda a: a.reason, hint=lambda a: a.reason),
        Column("by", _tr("By"), lambda a: a.by, width=18, least=8),
        Column(
            "state",
            _tr("State"),
            lambda a: _tr("Issued") if a.is_issued else _tr("Not issued yet"),
            width=15,
        ),
    )


def change_columns(*, of_record: bool) -> tuple[Column[Changed], ...]:
    """The table of what differs. of_record: the file against the record, not two versions."""
    before = _tr("In the file") if of_record else _tr("Before")
    after = _tr("In the record") if of_record else _tr("After")
    told: tuple[Column[Changed], ...] = (
        Column(
            "label",
            _tr("Question"),
            lambda c: c.difference.label,
            width=30,
            least=12,
            hint=lambda c: c.difference.label,
        ),
        Column(
            "then", before, lambda c: _said(c.difference.then), hint=lambda c: c.difference.then
        ),
        Column("now", after, lambda c: _said(c.difference.now), hint=lambda c: c.difference.now),
    )
    if of_record:
        return told
    version: Column[Changed] = Column(
        "version", _tr("Version"), lambda c: str(c.version), lambda c: c.version, width=8
    )
    return (version, *told)


def changes(found: Verification) -> tuple[Changed, ...]:
    """What each newer version changed, in order."""
    pairs = [(each.version, one) for each in found.amendments for one in each.differences]
    return tuple(Changed(place, *pair) for place, pair in enumerate(pairs))


def _said(text: str) -> str:
    return " ".join(text.split()) or _tr("Nothing")


def _day_of(moment: str) -> str:
    return day(datetime.fromisoformat(moment).astimezone().date()) if moment else ""
