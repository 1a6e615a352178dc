"""How partnership boards stand, what happened at them, and which days are coming."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.board_series import Half, halves
from ssio_desktop.domain.casework.boards import (
    ADVICE_WORDS,
    BOARD,
    BOARD_MEETING,
    COLOUR_WORDS,
    BoardMeeting,
)
from ssio_desktop.domain.visits import read_day
from ssio_desktop.reports.wording import short_day
from ssio_desktop.services import board_dates, concern, schools, setting_up
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing
from ssio_desktop.services.casework.partnership import records, series
from ssio_desktop.services.casework.partnership.records import BoardSeen
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, together


def standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    """Of schools that cause concern or have a board: the most pressing of what is to be done."""
    concerning = concern.causing_concern(ws, urns)
    seen = records.boards(ws, urns)
    wanted = {*concerning, *seen.found}
    today = ws.today()
    papers = timedelta(days=records.rules(ws).series_on(today).papers_days)
    coming = halves(setting_up.calendar(ws), today, today + timedelta(days=120))[:1]
    noted = _noted(ws, wanted)
    return {
        urn: _standing(seen.of(urn), urn in concerning, coming, noted.get(urn, ()), today, papers)
        for urn in wanted
    }


def _standing(
    seen: BoardSeen,
    concerns: bool,
    coming: tuple[Half, ...],
    noted: tuple[date, ...],
    today: date,
    papers: timedelta,
) -> Standing:
    sitting = [each for each in seen.held if seen.state(each) == "sitting"]
    if sitting:
        day = sitting[0].day
        return Standing(
            say("Close minutes"),
            say("The minutes of the board on {day} are not closed.", day=short_day(day)),
            "now",
            day,
        )
    late = [each for each in seen.planned if each.day < today]
    if late:
        return Standing(
            say("Board not recorded"),
            say(
                "A board was planned on {day}, and nothing is recorded.", day=short_day(late[0].day)
            ),
            "now",
            late[0].day,
        )
    after = next((each for each in seen.planned if each.day >= today), None)
    if concerns and coming and series.standing_in(seen, coming[0], noted) is None:
        last = coming[0].last
        return Standing(
            say("No board planned"),
            say("No board is planned or left out in the {half}.", half=coming[0].title),
            "now",
            last,
        )
    last_words = _last(seen)
    if after is not None:
        words = together((say("The next board is on {day}.", day=short_day(after.day)), last_words))
        if after.day - today <= papers:
            code = say("Papers due") if after.items else say("Agenda due")
            return Standing(code, words, "soon", after.day)
        return Standing(say("Next {day}", day=short_day(after.day)), words, "", after.day)
    if not concerns and not seen.held:
        return Standing(say("None planned"), say("A board was set up, and none is planned."))
    return Standing(
        say("None planned"), together((say("No further board is planned."), last_words))
    )


def _last(seen: BoardSeen) -> str:
    """How the last board that judged the whole saw it, and what it recommended."""
    for each in reversed(seen.held):
        if each.overall is not None or each.advice is not None:
            colour = COLOUR_WORDS[each.overall.colour] if each.overall else ""
            advice = ADVICE_WORDS[each.advice.kind] if each.advice else ""
            told = together((colour, advice), "; ")
            return say("Board of {day}: {told}.", day=short_day(each.day), told=told)
    return ""


def story(ws: Workspace, urn: str) -> Iterator[Happened]:
    """The boards that met, and the half-terms that were left out."""
    seen = records.boards(ws, [urn]).of(urn)
    for each in seen.held:
        yield Happened(each.day, say("Partnership board met"), _met(each), each.key)
    for half in halves(setting_up.calendar(ws), date.min, ws.today()):
        slot = series.standing_in(seen, half, ())
        if slot is not None and slot.kind == "skipped":
            words = say("{half}: {reason}", half=half.title, reason=slot.reason)
            yield Happened(half.last, say("No partnership board"), words, urn)


def _met(found: BoardMeeting) -> str:
    parts = []
    if found.overall is not None:
        parts.append(
            say(
                "{colour}: {why}",
                colour=COLOUR_WORDS[found.overall.colour],
                why=found.overall.why.rstrip("."),
            )
        )
    if found.advice is not None:
        kind = ADVICE_WORDS[found.advice.kind]
        parts.append(say("{kind}: {why}", kind=kind, why=found.advice.reason.rstrip(".")))
    if found.decisions:
        parts.append(say("Decisions and actions: {count}", count=len(found.decisions)))
    return together((together(parts, ". "), "."), "") if parts else ""


def coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    """The boards that are planned or met between two days."""
    rows = {row.urn: row for row in schools.list_schools(ws, officer=officer)}
    for seen in records.boards(ws, rows):
        for each in seen.meetings:
            if first <= each.day <= last and seen.state(each) != "cancelled":
                words = say("Partnership board")
                if seen.state(each) == "planned" and each.day < ws.today():
                    if rows[each.urn].is_open is False:
                        continue
                    words = say("Partnership board: nothing is recorded")
                yield Coming(each.day, each.urn, rows[each.urn].name, words, each.key)


def _noted(ws: Workspace, urns: Collection[str]) -> Mapping[str, tuple[date, ...]]:
    """Days of boards that notes of visits record, by school."""
    rows = ws.store.db.conn.execute(
        "SELECT urn, visit_date FROM visits WHERE form_id = ? AND state <> 'withdrawn'",
        (board_dates.BOARD_FORM,),
    )
    found: dict[str, list[date]] = {}
    for urn, text in rows:
        day = read_day(text)
        if urn in urns and day is not None:
            found.setdefault(urn, []).append(day)
    return {urn: tuple(days) for urn, days in found.items()}


PART: Final = Part(
    BOARD,
    say("Partnership board"),
    "gavel",
    frozenset({BOARD, BOARD_MEETING}),
    standings,
    story,
    coming,
)
