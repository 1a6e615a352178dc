"""The outcome of checking a report as the window says it: tone, title, tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssio_desktop.services.verification import (
    Amendment,
    DataDifference,
    ReportIdentity,
    Verdict,
    Verification,
)
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day

TONES: dict[Verdict, Tone] = {
    "issued": Tone.SUCCESS,
    "amended": Tone.WARNING,
    "withdrawn": Tone.WARNING,
    "reported": Tone.INFORMATION,
    "altered": Tone.ERROR,
    "draft": Tone.WARNING,
    "unknown": Tone.INFORMATION,
    "doubtful": Tone.WARNING,
    "other": Tone.INFORMATION,
    "foreign": Tone.INFORMATION,
    "unreadable": Tone.ERROR,
}


@dataclass(frozen=True, slots=True)
class Changed:
    """One changed answer. version: that changed it, 0 for the file against the record."""

    place: int
    version: int
    difference: DataDifference


def message(found: Verification) -> Message:
    """The outcome in place, with what stands against taking the visit in."""
    hindrance = (
        translate("checking", "To take this visit in: {remedy}").format(
            remedy=said(found.hindrance)
        )
        if found.hindrance
        else ""
    )
    return Message(TONES[found.verdict], found.what, " ".join(map(said, found.more)), hindrance)


def reply_message() -> Message:
    """That the file is a school's reply to a draft, which is taken in elsewhere."""
    return Message(
        Tone.INFORMATION,
        translate("checking", "This is a draft that a school has filled in, not a report."),
        remedy=translate("checking", "Look at the reply, and take it in under Factual accuracy."),
    )


def identity(report: ReportIdentity, verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Which report it is, as names and values."""
    made = (
        translate("checking", "Saved")
        if verdict == "draft"
        else translate("checking", "Made final")
    )
    return (
        (translate("checking", "School"), report.school_name),
        (translate("checking", "URN"), report.urn),
        (translate("checking", "Visit"), report.form_title),
        (
            translate("checking", "Date"),
            day(date.fromisoformat(report.visit_date)) if report.visit_date else "",
        ),
        (translate("checking", "Version"), str(report.version)),
        (made, _day_of(report.made_at)),
        (translate("checking", "Issued"), _day_of(report.issued_at)),
        (translate("checking", "By"), report.issued_by),
    )


def amendment_columns() -> tuple[Column[Amendment], ...]:
    """The table of newer versions."""
    return (
        Column(
            "version",
            translate("checking", "Version"),
            lambda a: str(a.version),
            lambda a: a.version,
            width=8,
        ),
        Column(
            "date",
            translate("checking", "Made final"),
            lambda a: _day_of(a.at),
            lambda a: a.at,
            width=18,
        ),
        Column(
            "reason", translate("checking", "Reason"), lambda a: a.reason, hint=lambda a: a.reason
        ),
        Column("by", translate("checking", "By"), lambda a: a.by, width=18, least=8),
        Column(
            "state",
            translate("checking", "State"),
            lambda a: (
                translate("checking", "Issued")
                if a.is_issued
                else translate("checking", "Not issued yet")
            ),
            width=15,
        ),
    )


def change_columns(*, of_record: bool) -> tuple[Column[Changed], ...]:
    """The table of what differs. of_record: the file against the record, not two versions."""
    before = translate("checking", "In the file") if of_record else translate("checking", "Before")
    after = translate("checking", "In the record") if of_record else translate("checking", "After")
    told: tuple[Column[Changed], ...] = (
        Column(
            "label",
            translate("checking", "Question"),
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
        "version",
        translate("checking", "Version"),
        lambda c: str(c.version),
        lambda c: c.version,
        width=8,
    )
    return (version, *told)


def changes(found: Verification) -> tuple[Changed, ...]:
    """What each newer version changed, in order."""
    pairs = [(each.version, one) for each in found.amendments for one in each.differences]
    return tuple(Changed(place, *pair) for place, pair in enumerate(pairs))


def _said(text: str) -> str:
    return " ".join(text.split()) or translate("checking", "Nothing")


def _day_of(moment: str) -> str:
    return day(datetime.fromisoformat(moment).astimezone().date()) if moment else ""
