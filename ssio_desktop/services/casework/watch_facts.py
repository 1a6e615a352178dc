"""Gathers the sheet of watched schools."""

from __future__ import annotations

from datetime import UTC, datetime, time

from ssio_desktop.domain.risk import DIRECTION_WORDS, SIGNALS
from ssio_desktop.reports.watch_sheet import WatchedSchool, WatchSheetData
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework import watch
from ssio_desktop.services.casework.watch import SchoolWatch
from ssio_desktop.services.workspace import Workspace


def watch_data(ws: Workspace, urn: str = "") -> WatchSheetData:
    """The sheet of one school; else of those on watch in the caseload of the officer who works
    here, or, for those without a caseload, of every school here. UserError where the school is not
    here."""
    me = setting_up.current_officer(ws).name
    if urn:
        found: tuple[SchoolWatch, ...] = (watch.of_school(ws, urn),)
        of = found[0].name
    else:
        mine = schools.list_schools(ws, officer=ws.officer, only_open=True)
        found = watch.watched(ws, ws.officer if mine else "")
        of = f"Schools of {me}" if mine else "Every school here"
    today = ws.today()
    return WatchSheetData(
        of=of,
        when=datetime.combine(today, time(), UTC),
        author=me,
        recorded=f"As at {long_day(today)}",
        schools=tuple(_school(each) for each in found),
        identifier=f"watch-{urn or 'caseload'}-{today.isoformat()}",
        one=bool(urn),
    )


def _school(found: SchoolWatch) -> WatchedSchool:
    current = found.current
    latest = current.latest if current else None
    direction = DIRECTION_WORDS[latest.direction] if latest else "Not judged yet"
    judged = current.judgements if current else ()
    return WatchedSchool(
        name=found.name,
        urn=found.urn,
        standing=f"On watch since {long_day(current.day)}."
        if current
        else "The school is not on watch.",
        facts=(
            ("Why", current.reason),
            ("It ends when", current.exit),
            ("Put on watch by", current.by_name),
            ("Look again by", long_day(current.look_again)),
        )
        if current
        else (),
        travel=tuple(
            (short_day(one.day), DIRECTION_WORDS[one.direction], one.reason, one.by_name)
            for one in reversed(judged)
        ),
        signs=tuple((SIGNALS.get(s.signal, s.signal), s.words, s.source) for s in found.signs),
        signals=sum(not sign.quoted for sign in found.signs),
        ended=tuple(
            (f"{short_day(one.day)} to {short_day(one.ending.day)}", one.reason, one.ending.met)
            for one in found.watches
            if one.ending is not None
        ),
        direction=direction,
        again=short_day(current.look_again) if current else "",
    )
