"""The review board's pack of a term: which schools, what the board has to decide, and each school's
sheet, gathered from the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ssio_desktop.domain.best_fit_types import Reading
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.framework_types import KNOWN
from ssio_desktop.domain.visits import STATE_WORDS
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress, silent
from ssio_desktop.reports.board_pack import (
    BoardPackData,
    PackCount,
    PackDecision,
    PackSchool,
    board_pack,
)
from ssio_desktop.reports.inspection_tables import origin, title, told
from ssio_desktop.reports.wording import entitled, short_day
from ssio_desktop.services import (
    board,
    board_lists,
    board_words,
    differences,
    house_style,
    schools,
    setting_up,
    visiting,
)
from ssio_desktop.services.board import BoardRow, BoardSummary
from ssio_desktop.services.categorising import MOVEMENT_WORDS
from ssio_desktop.services.category_words import ToldCategory, told_category
from ssio_desktop.services.differences import Difference
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.performance.report import targets_data
from ssio_desktop.services.readiness import readiness_of
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

Which = Literal["all", "changed", "concern"]
WHICH: Final[dict[Which, str]] = {
    "all": "Every school",
    "changed": "Schools whose category changed",
    "concern": "Schools causing concern",
}
_MOVED = frozenset({"up", "down", "vulnerable", "recovered"})
_INSPECTIONS = 2
"""The latest so many inspections are on a school's sheet; its dossier has all of them."""
_TERMS = 6
"""Categories of so many earlier terms: two years."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which schools a pack is about. officer: id, or empty for all officers. urns: no others than
    these, where any is named."""

    which: Which = "all"
    officer: str = ""
    urns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack that was written, and what it says."""

    path: Path
    data: BoardPackData


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A school with what the pack tells of it, before it is put into words."""

    row: BoardRow
    record: SchoolRecord
    told: ToldCategory | None
    conflicts: tuple[Difference, ...]
    visits: tuple[VisitRow, ...]
    missing: tuple[str, ...]

    @property
    def is_concern(self) -> bool:
        """Whether its category, or the last one while it has none, causes concern."""
        return bool(self.told and self.told.category and self.told.category.causing_concern)


def suggested_name(term: TermId, chosen: Chosen) -> str:
    """A file name for the pack."""
    return f"board-pack-{term}" + ("" if chosen.which == "all" else f"-{chosen.which}") + ".pdf"


def write_pack(
    ws: Workspace,
    term: TermId,
    path: Path,
    chosen: Chosen | None = None,
    progress: Progress = silent,
) -> Outcome[MadePack]:
    """Write the pack as a tagged PDF with bookmarks, whole or not at all. The same record is the
    same bytes."""
    # Drawing takes its libraries with it, which a start without a report does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    data = pack_data(ws, term, chosen or Chosen(), progress)
    write_output(path, render_pdf(board_pack(data), house_style.house(ws)))
    return Outcome(MadePack(path, data))


def pack_data(
    ws: Workspace, term: TermId, chosen: Chosen, progress: Progress = silent
) -> BoardPackData:
    """Everything that the pack prints. UserError where the officer is not known here."""
    if chosen.officer and not setting_up.officer(ws, chosen.officer).name:
        raise UserError(
            say("No officer of that id is known here."),
            where=chosen.officer[:60],
            remedy=say("The command “officer list” names the officers with their ids."),
            code="officer.unknown",
        )
    summary = board.summary(ws, term)
    sheets = [
        sheet for sheet in _sheets(ws, summary, progress) if _is_chosen(sheet, chosen)
    ]  # fmt: skip
    aims = targets_data(ws)
    return BoardPackData(
        term=term.title,
        before="The time before",
        chosen=_in_words(ws, chosen),
        author=setting_up.current_officer(ws).name,
        # Not the clock: the same state is the same document.
        when=ws.store.latest_moment() or ws.now(),
        counts=_counts(summary, sheets),
        movements=tuple(
            (words, sum(sheet.row.movement == kind for sheet in sheets))
            for kind, words in MOVEMENT_WORDS.items()
        ),
        decisions=tuple(each for sheet in sheets for each in _decisions(sheet)),
        schools=tuple(_school(ws, sheet, term) for sheet in sheets),
        waiting=tuple(one.name or "An officer not named here" for one in summary.not_returned),
        identifier=f"board-pack-{term}-{chosen.which}",
        lists=board_lists.on_paper(
            board_lists.board_lists(ws, term).only(sheet.row.urn for sheet in sheets)
        ),
        targets=aims.targets if aims.says_something else (),
        targets_year=aims.year,
    )


def _in_words(ws: Workspace, chosen: Chosen) -> str:
    of = setting_up.officer(ws, chosen.officer).name if chosen.officer else ""
    return f"{WHICH[chosen.which]} of {of}" if of else WHICH[chosen.which]


def _is_chosen(sheet: _Sheet, chosen: Chosen) -> bool:
    if chosen.officer and sheet.row.officer != chosen.officer:
        return False
    if chosen.urns and sheet.row.urn not in chosen.urns:
        return False
    match chosen.which:
        case "all":
            return True
        case "changed":
            return sheet.row.movement in _MOVED
        case "concern":
            return sheet.is_concern


def _sheets(ws: Workspace, summary: BoardSummary, progress: Progress) -> Iterator[_Sheet]:
    term = summary.term
    differing = differences.tell_all(ws, summary.conflicts)
    visits = [row for row in visiting.list_visits(ws, term=term) if row.state != "withdrawn"]
    listed = {row.urn: row for row in schools.list_schools(ws, only_open=True)}
    gaps = {
        each.school.urn: tuple(gap.what for gap in each.gaps)
        for each in readiness_of(ws, (listed[row.urn] for row in summary.rows), term)
    }
    for number, row in enumerate(summary.rows):
        progress(number, len(summary.rows))
        record = schools.school(ws, row.urn)
        latest = next(
            (
                each.term
                for each in record.categories
                if each.completed and each.term.order <= term.order
            ),
            None,
        )
        yield _Sheet(
            row=row,
            record=record,
            told=told_category(ws, record, latest) if latest else None,
            conflicts=tuple(each for each in differing if each.conflict.urn == row.urn),
            visits=tuple(each for each in visits if each.urn == row.urn),
            missing=gaps[row.urn],
        )


def _counts(summary: BoardSummary, sheets: Iterable[_Sheet]) -> tuple[PackCount, ...]:
    rows = [sheet.row for sheet in sheets]
    now = Counter(row.category for row in rows)
    before = Counter(row.previous for row in rows)
    known = {code for code, _, _ in summary.counts}
    return (
        *(PackCount(code, name, now[code], before[code]) for code, name, _ in summary.counts),
        *(
            PackCount(code, "another framework", 0, before[code])
            for code in sorted(set(before) - known)
        ),
    )


def _decisions(sheet: _Sheet) -> Iterator[PackDecision]:
    row = sheet.row

    def decision(what: str, why: str) -> PackDecision:
        return PackDecision(row.name, row.urn, what, why)

    if not row.category:
        last = f"Last: {row.previous}." if row.previous else "It has had no category yet."
        yield decision("Agree a category", " ".join((*sheet.missing[:1], last)))
    elif row.movement != "same" or _otherwise(row):
        moved = row.movement in _MOVED and row.previous
        yield decision(
            f"Confirm category {row.category}"
            + (f", before {row.previous}" if moved else "")
            + (f"; {row.suggested} fits best" if _otherwise(row) else ""),
            ": ".join(filter(None, (MOVEMENT_WORDS[row.movement], row.reason))),
        )
    if sheet.is_concern:
        yield decision("Look in depth", "The category causes concern.")
    if sheet.conflicts:
        places = ", ".join(dict.fromkeys(each.place for each in sheet.conflicts))
        yield decision("Settle records that differ", places)


def _school(ws: Workspace, sheet: _Sheet, term: TermId) -> PackSchool:
    row, record = sheet.row, sheet.record
    current = sheet.told if row.category else None
    category = current.category if current else None
    return PackSchool(
        name=row.name,
        urn=row.urn,
        phase=row.phase.capitalize(),
        officer=row.officer_name,
        category=row.category,
        category_name=current.name if current else "",
        movement=_movement(sheet),
        support=entitled(category.support, record.package) if category else "",
        reasons=_reasons(current),
        otherwise=_otherwise(row) if current else "",
        criteria=_criteria(current),
        next_steps=current.next_steps if current else (),
        history=tuple(_history(ws, sheet)),
        inspections=tuple(_inspections(record)),
        visits=tuple(
            (
                short_day(each.visit_date) or "No day yet",
                each.form_title,
                each.officer_name,
                STATE_WORDS[each.state],
            )
            for each in reversed(sheet.visits)
        ),
        conflicts=tuple(
            (
                ": ".join(filter(None, (each.place, each.detail))),
                "\n".join(f"{value.head.officer_name}: {value.words}" for value in each.values),
            )
            for each in sheet.conflicts
        ),
        missing=sheet.missing,
        risk=board_words.risk_words(ws, row.urn, term),
        challenges=board_words.challenge_words(ws, row.urn, term),
        in_depth=in_depth_data(ws, row.urn) if sheet.is_concern else None,
    )


def _movement(sheet: _Sheet) -> str:
    row = sheet.row
    if not row.category:
        return f"Last: {row.previous}, {_term(row.previous_term)}." if row.previous else ""
    from_before = f", from {row.previous}" if row.movement in _MOVED and row.previous else ""
    return f"{MOVEMENT_WORDS[row.movement]}{from_before}."


def _term(text: str) -> str:
    return TermId.parse(text).title.lower()


def _reasons(told_: ToldCategory | None) -> tuple[str, ...]:
    if told_ is None:
        return ()
    return (*((told_.reason,) if told_.reason else ()), *told_.fit)


def _otherwise(row: BoardRow) -> str:
    if not row.suggested or row.suggested == row.category:
        return ""
    reason = f" {row.reason}" if row.reason else " No reason is recorded."
    return f"The criteria fit category {row.suggested} best.{reason}"


def _criteria(told_: ToldCategory | None) -> tuple[tuple[str, str], ...]:
    """The criteria that were marked as mattering most, and those of which one answer would move
    the result; where there are none, all of the category's own that were judged."""
    if told_ is None or told_.opened is None or told_.framework is None:
        return ()
    fit = told_.opened.fit()
    judged = [each for each in fit.readings if each.applies and each.judgement in KNOWN]
    found = [each for each in judged if each.salient or each.criterion.id in fit.deciding]
    base = told_.code
    if told_.category is not None:
        base = told_.category.vulnerable_form_of or told_.category.id
    found = found or [each for each in judged if each.criterion.category == base]
    label = told_.framework.label

    def words(each: Reading) -> str:
        return label(each.judgement) + (", mattered most" if each.salient else "")

    found.sort(key=lambda each: not each.salient)
    return tuple((each.criterion.text, words(each)) for each in found)


def _history(ws: Workspace, sheet: _Sheet) -> Iterator[tuple[str, str, str]]:
    current = sheet.told.term if sheet.told and sheet.row.category else None
    earlier = [
        each
        for each in sheet.record.categories
        if each.completed
        and each.term != current
        and (sheet.told is None or each.term.order <= sheet.told.term.order)
    ]
    for each in earlier[:_TERMS]:
        one = told_category(ws, sheet.record, each.term)
        yield each.term.title, each.category, one.movement


def _inspections(record: SchoolRecord) -> Iterator[tuple[str, str]]:
    names = {link.other_urn: link.name for link in record.links if link.name}
    for each in record.inspections[:_INSPECTIONS]:
        whose = origin(each, names)
        yield title(each), "\n".join(filter(None, (whose, told(each).replace("\n", "; "))))
