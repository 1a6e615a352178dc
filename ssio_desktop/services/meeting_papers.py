"""The papers of a board's meeting: the pack before it, the minutes after it, and the letters that
tell every school its category."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.domain.meetings import ROLE_WORDS, SECTION_WORDS, Meeting
from ssio_desktop.domain.risk import (
    DIRECTION_WORDS,
    IMPACT,
    LIKELIHOOD,
    RATING_WORDS,
    STEPS,
    Rating,
    rating_by_matrix,
)
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.reports.board_pack import PackSchool
from ssio_desktop.reports.content import Document, Tone
from ssio_desktop.reports.meeting_papers import MeetingData, PaperItem, meeting_pack, minutes
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import (
    board,
    board_pack,
    challenges,
    deciding,
    documents,
    house_style,
    meetings,
    risk,
    schools,
    setting_up,
)
from ssio_desktop.services.board import BoardSummary
from ssio_desktop.services.board_pack import Chosen
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.outputs import check_output, write_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.risk import RiskOverview
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_TONES: dict[Rating, Tone] = {
    "red-plus": "alarm",
    "red": "alarm",
    "amber": "caution",
    "green": "good",
}
_PRESENT = {True: "Yes", False: "Apologies", None: ""}


@dataclass(frozen=True, slots=True)
class MadeLetters:
    """The letters that were written. without: schools that have no category of the term. disputed:
    schools of which the board has still to say which category counts."""

    paths: tuple[Path, ...]
    without: tuple[str, ...]
    disputed: tuple[str, ...] = ()


def suggested_name(found: Meeting, kind: str) -> str:
    """A file name for a paper of a meeting; kind: ``pack`` or ``minutes``."""
    return f"board-{kind}-{found.day.isoformat()}.pdf"


def write_pack(
    ws: Workspace, meeting_id: str, path: Path, progress: Progress = silent
) -> Outcome[Path]:
    """Write the pack of a meeting as a tagged PDF: agenda, what is open, risk, and the sheets of
    the schools on the agenda. The same record is the same bytes."""
    found = meetings.meeting(ws, meeting_id)
    urns = tuple(dict.fromkeys(item.urn for item in found.items if item.urn))
    sheets: tuple[PackSchool, ...] = ()
    if urns:
        chosen = Chosen(urns=urns)
        made = {
            each.urn: each
            for each in board_pack.pack_data(ws, found.term, chosen, progress).schools
        }
        sheets = tuple(made[urn] for urn in urns if urn in made)
    there = {each.urn for each in sheets}
    names = tuple(schools.name_of(ws, urn) for urn in urns if urn not in there)
    return _write(ws, path, meeting_pack(replace(_data(ws, found, sheets), unlooked=names)))


def write_minutes(ws: Workspace, meeting_id: str, path: Path) -> Outcome[Path]:
    """Write the minutes of a meeting as a tagged PDF, as its record stands now."""
    return _write(ws, path, minutes(_data(ws, meetings.meeting(ws, meeting_id))))


def write_letters(
    ws: Workspace,
    meeting_id: str,
    folder: Path,
    urns: Iterable[str] = (),
    progress: Progress = silent,
) -> Outcome[MadeLetters]:
    """Write the letter on its category, dated the day of the meeting, to each school that the board
    looks at, or to some. A letter is written whole or not at all, over an earlier one to the same
    school. To a school whose category is in dispute none is written.

    UserError where the folder is not there, there is no school to write to, or one that was named
    is none of the board's.
    """
    found = meetings.meeting(ws, meeting_id)
    if not folder.is_dir():
        raise UserError(
            say("There is no such folder."),
            where=str(folder),
            remedy=say("Make it first, or choose another."),
            code="letters.folder",
        )
    wanted = frozenset(urns)
    summary = board.summary(ws, found.term)
    disputed = deciding.in_dispute(ws, summary)
    if unknown := wanted - {row.urn for row in summary.rows}:
        raise UserError(
            say("The board does not look at this school."),
            where=", ".join(sorted(unknown)),
            remedy=say("Check the number, and that the school is open and has an officer."),
            code="letters.school",
        )
    rows = [row for row in summary.rows if not wanted or row.urn in wanted]
    listed = [row.urn for row in rows if row.category and row.urn not in disputed]
    without = tuple(row.name for row in rows if not row.category)
    torn = tuple(row.name for row in rows if row.urn in disputed)
    if not listed:
        raise _no_letters(found, torn)
    names = _letter_names(ws, found, summary)
    paths = []
    for number, urn in enumerate(listed):
        progress(number, len(listed))
        path = folder / names[urn]
        check_output(path)
        documents.write_document(ws, Wanted("letter", urn, found.term), path, found.day)
        paths.append(path)
    label = say("Letters written: {count}", count=len(paths))
    return Outcome(MadeLetters(tuple(paths), without, torn), label=label)


def _no_letters(found: Meeting, torn: tuple[str, ...]) -> UserError:
    if torn:
        return UserError(
            say("It is open which category of {term} counts.", term=found.term.title),
            where=", ".join(torn),
            remedy=say(
                "Two officers recorded different ones, or one judged otherwise since the board "
                "decided. Settle that on the Board page, or decide on the category."
            ),
            code="letters.disputed",
        )
    return UserError(
        say("No school has a category of {term} yet.", term=found.term.title),
        remedy=say("Take the officers’ returns in first."),
        code="letters.nothing",
    )


def _letter_names(ws: Workspace, found: Meeting, summary: BoardSummary) -> dict[str, str]:
    """The file name of each school's letter by URN, which no other school's letter has, whichever
    are written: names of schools that differ by a full stop alone make the same file name."""
    names = {
        row.urn: documents.suggested_name(ws, Wanted("letter", row.urn, found.term))
        for row in summary.rows
    }
    alike = Counter(map(_as_a_disk_reads, names.values()))
    return {
        urn: cut(f"{urn}-{name}") if alike[_as_a_disk_reads(name)] > 1 else name
        for urn, name in names.items()
    }


def _as_a_disk_reads(name: str) -> str:
    """A file name without what some disks make no difference by, as Windows does of capitals."""
    return unicodedata.normalize("NFC", name).casefold()


def _write(ws: Workspace, path: Path, document: Document) -> Outcome[Path]:
    # Drawing takes its libraries with it, which a start without a report does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    return write_output(path, render_pdf(document, house_style.house(ws)))


def _data(ws: Workspace, found: Meeting, sheets: tuple[PackSchool, ...] = ()) -> MeetingData:
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    overview = risk.overview(ws, found.term)
    earlier = [each for each in meetings.meetings(ws) if each.day < found.day]
    return MeetingData(
        title=f"Meeting on {long_day(found.day)}",
        day=long_day(found.day),
        term=found.term.title,
        place=found.place,
        author=setting_up.current_officer(ws).name,
        when=ws.store.latest_moment() or ws.now(),
        identifier=found.id,
        people=tuple(
            (each.name, ROLE_WORDS[each.role], _PRESENT[each.present]) for each in found.people
        ),
        items=tuple(_item(ws, found, item, number) for number, item in enumerate(found.items, 1)),
        open_decisions=tuple(
            (each.text, each.who, short_day(each.due), short_day(held.day))
            for held in earlier
            for each in held.decisions
            if each.is_open
        ),
        challenges=tuple(
            (
                names.get(each.urn, each.urn),
                f"{short_day(each.day)}, {each.who}",
                f"Category {each.category}: {each.grounds}",
                short_day(each.due),
            )
            for each in challenges.challenges(ws, only_open=True)
        ),
        ratings=tuple(
            (RATING_WORDS[rating] if rating else "Not assessed", count)
            for rating, count in risk.ratings_in(overview.rows)
        )
        if any(row.now for row in overview.rows)
        else (),
        impacts=tuple(f"{step.number} {step.name}" for step in IMPACT),
        matrix=tuple(_matrix(overview)),
        at_risk=tuple(
            (
                row.name,
                RATING_WORDS[judged.rating],
                DIRECTION_WORDS[judged.direction] if judged.direction else "",
                "\n".join(filter(None, (judged.likelihood_why, judged.impact_why, judged.reason))),
            )
            for rating in ("red-plus", "red")
            for row in overview.rows
            if row.now and (judged := row.now.judged).rating == rating
        ),
        schools=sheets,
    )


def _matrix(
    overview: RiskOverview,
) -> Iterable[tuple[str, tuple[tuple[str, Tone, int], ...]]]:
    for likelihood in reversed(STEPS):
        cells = []
        for impact in STEPS:
            rating = rating_by_matrix(likelihood, impact)
            assert rating is not None
            count = len(overview.at(likelihood, impact))
            cells.append((str(RATING_WORDS[rating]), _TONES[rating], count))
        yield f"{likelihood} {LIKELIHOOD[likelihood - 1].name}", tuple(cells)


def _item(ws: Workspace, found: Meeting, item: Item, number: int) -> PaperItem:
    decided = found.category_of(item.urn) if item.urn else None
    words = ""
    if decided is not None:
        agreed = decided.category == decided.judged
        words = (
            f"Category {decided.category}, as the officer judged."
            if agreed
            else f"Category {decided.category} instead of {decided.judged}. {decided.reason}"
        )
    elif item.urn and (known := deciding.decision_of(ws, item.urn, found.term)) is not None:
        day = short_day(read_day(known.at[:10]))
        words = f"Category {known.category}, decided on {day} before the meeting."
    return PaperItem(
        number,
        SECTION_WORDS[item.section],
        item.title,
        item.why,
        item.note,
        tuple((each.text, each.who, short_day(each.due)) for each in found.decided(item.id)),
        words,
    )
