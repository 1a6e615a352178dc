"""What is printed of evidence: the sheet of one authority, the self-assessment as a letter, and a
report to the scrutiny committee."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from ssio_desktop.domain.authority_plans import STANDING_WORDS, PlanAction
from ssio_desktop.domain.evidence import (
    RATING_LETTERS,
    RATING_WORDS,
    RATINGS,
    Evidence,
    Rating,
)
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.inspected import AuthorityInspection
from ssio_desktop.domain.movements import GRADE_WORDS, GRADES, Direction, Grade
from ssio_desktop.domain.scrutiny import SECTION_WORDS as SCRUTINY_WORDS
from ssio_desktop.domain.scrutiny import SECTIONS as SCRUTINY_SECTIONS
from ssio_desktop.domain.scrutiny import ScrutinyReport
from ssio_desktop.domain.self_assessments import SECTION_WORDS, SECTIONS, citations_in
from ssio_desktop.reports.authority_sheet import (
    AuthoritySheetData,
    SheetLine,
    authority_sheet,
)
from ssio_desktop.reports.content import Tone
from ssio_desktop.reports.flows import Flow, Ribbon, Turn
from ssio_desktop.reports.house import ON_ITS_SIDE
from ssio_desktop.reports.scrutiny_report import PlanLine, ScrutinyData, scrutiny_report
from ssio_desktop.reports.self_assessment import (
    CitedEvidence,
    SelfAssessmentData,
    self_assessment,
)
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import house_style, setting_up
from ssio_desktop.services.evidence import inspections, plans, scrutiny, self_assessments
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.evidence.plans import Moved
from ssio_desktop.services.one_sheet import on_one_sheet
from ssio_desktop.services.outputs import check_output, write_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace

_TONES: Final[dict[Rating | None, Tone]] = {
    "red": "alarm",
    "amber": "caution",
    "green": "good",
    None: "plain",
}
_TURNS: Final[Mapping[Direction, Turn]] = {
    "up": "better",
    "same": "same",
    "down": "worse",
    "unknown": "unknown",
}


def sheet_name(found: AuthorityInspection) -> str:
    """A file name for the sheet of an authority."""
    day = f"-{found.day.isoformat()}" if found.day else ""
    return cut(f"inspection-{_plain(found.authority)}{day}.pdf")


def write_sheet(ws: Workspace, key: str, path: Path) -> Outcome[Path]:
    """Write the sheet of one inspection as a tagged PDF on A4 lying, in the largest type with which
    it is one page. Movement is told in words alone, and then the reasons of ratings are left out,
    where they have no room beside what was said. The same record is the same bytes."""
    check_output(path)
    data = sheet_data(ws, key)
    less = ((True, True), (False, True), (False, False))
    with_less = [authority_sheet(data, drawn=drawn, reasons=why) for drawn, why in less]
    return write_output(path, on_one_sheet(ws, with_less, ON_ITS_SIDE))


def sheet_data(ws: Workspace, key: str) -> AuthoritySheetData:
    """Everything that the sheet prints. UserError where the inspection is not here."""
    found, known = inspections.inspection(ws, key), headings(ws)
    checked = found.checked()
    lines: list[SheetLine] = []
    silent = []
    for heading in known.of_evidence:
        if heading.kind != "text":
            continue
        own = found.under(heading.id)
        if not own:
            silent.append(heading.title)
        for rating in (*RATINGS, None):
            told = [each for each in own if each.rating == rating]
            if told:
                reasons = dict.fromkeys(each.rated.rationale for each in told if each.rated)
                said = tuple(each.text for each in told)
                why = " ".join(reasons)
                lines.append(SheetLine(heading.title, mark(rating), _TONES[rating], said, why))
    going: dict[str, Direction] = {
        "Better than before": "up",
        "The same": "same",
        "Worse": "down",
        "Not comparable": "unknown",
    }
    return AuthoritySheetData(
        found.authority,
        long_day(found.day),
        found.source,
        setting_up.current_officer(ws).name,
        ws.store.latest_moment() or ws.now(),
        (
            ("Schools inspected", str(checked.whole or "")),
            ("Source", found.source),
            *(
                (words, str(checked.going(where)))
                for words, where in going.items()
                if checked.movements
            ),
        ),
        Flow(
            tuple(
                Ribbon(
                    grade_words(each.before),
                    grade_words(each.after),
                    each.count,
                    _TURNS[each.direction],
                )
                for each in checked.movements
                if each.count > 0
            ),
            tuple(grade_words(each) for each in (*GRADES, None)),
        ),
        tuple(each.words for each in checked.remarks if not each.is_note),
        tuple(lines),
        tuple(silent),
        found.key,
    )


def letter_name(title: str) -> str:
    """A file name for a self-assessment."""
    return cut(f"{_plain(title)}.pdf")


def write_letter(ws: Workspace, assessment_id: str, path: Path) -> Outcome[Path]:
    """Write a self-assessment as a tagged PDF, with the evidence that it cites. The same record is
    the same bytes."""
    # Drawing takes its libraries with it, which a start without a report does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    check_output(path)
    document = self_assessment(letter_data(ws, assessment_id))
    write_output(path, render_pdf(document, house_style.house(ws)))
    return Outcome(path)


def letter_data(ws: Workspace, assessment_id: str) -> SelfAssessmentData:
    """Everything that the letter prints."""
    found, known = self_assessments.assessment(ws, assessment_id), headings(ws)
    used = {number for each in SECTIONS for number in citations_in(found.text(each))}
    evidence = dict(self_assessments.cited(ws, found))
    return SelfAssessmentData(
        found.title,
        f"{long_day(found.since)} to {long_day(found.day)}",
        found.by_name,
        ws.store.latest_moment() or ws.now(),
        tuple((SECTION_WORDS[each], found.text(each)) for each in SECTIONS),
        tuple(
            _cited(number, known, evidence.get(number))
            for number in range(1, len(found.cited) + 1)
            if number in used
        ),
        found.id,
    )


def _cited(number: int, known: Headings, found: Evidence | None) -> CitedEvidence:
    """What stands behind a number; that it was withdrawn where nothing does any more."""
    if found is None:
        return CitedEvidence(number, "", "This entry was withdrawn from the evidence log.", "", "")
    entry = found.entry
    return CitedEvidence(
        number,
        known.title(entry.heading),
        entry.text,
        entry.source,
        short_day(entry.day),
        mark(entry.rating),
        _TONES[entry.rating],
        entry.rationale,
    )


def report_name(found: ScrutinyReport) -> str:
    """A file name for a report to the committee."""
    return cut(f"scrutiny-{found.cover.day.isoformat()}-{_plain(found.cover.title)}.pdf")


def write_report(ws: Workspace, report_id: str, path: Path) -> Outcome[Path]:
    """Write a report to the committee as a tagged PDF, the plan as its appendix. The same record is
    the same bytes."""
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    check_output(path)
    document = scrutiny_report(report_data(ws, report_id))
    write_output(path, render_pdf(document, house_style.house(ws)))
    return Outcome(path)


def report_data(ws: Workspace, report_id: str) -> ScrutinyData:
    """Everything that the report prints: the plan as it stood on the day of the committee."""
    found = scrutiny.report(ws, report_id)
    plan, cover = plans.plan(ws, found.plan), found.cover
    moved = {each.action.id: each for each in plans.moved(plan, found.since or date.min, cover.day)}
    return ScrutinyData(
        cover.title,
        cover.committee,
        setting_up.current_officer(ws).name,
        ws.store.latest_moment() or ws.now(),
        (
            ("Agenda item", cover.item),
            ("Date", long_day(cover.day)),
            ("Report of", cover.report_of),
            ("Contact", cover.contact),
        ),
        tuple((SCRUTINY_WORDS[each], found.text(each)) for each in SCRUTINY_SECTIONS),
        f"Appendix 1: {plan.title}",
        tuple(
            (area.text, tuple(_line(each, cover.day, moved[each.id]) for each in area.actions))
            for area in plan.areas
        ),
        found.since is not None,
        found.id,
    )


def _line(action: PlanAction, day: date, moved: Moved) -> PlanLine:
    last = action.latest(day)
    standing = STANDING_WORDS[moved.now]
    return PlanLine(
        action.what,
        action.owner,
        short_day(action.due),
        "\n".join(
            f"{each.what}, {short_day(each.due)}"
            + (f" (reached {short_day(reached)})" if (reached := each.reached_by(day)) else "")
            for each in action.milestones
        ),
        action.measure,
        mark(last.rating) if last else "",
        _TONES[last.rating] if last else "plain",
        f"{standing}. {last.text}" if last else str(standing),
        scrutiny.moved_words(moved) if moved.has_moved else "Nothing",
    )


def mark(rating: Rating | None) -> str:
    """A rating as a letter and a word; empty for none."""
    return f"{RATING_LETTERS[rating]} {RATING_WORDS[rating]}" if rating else ""


def grade_words(grade: Grade | None) -> str:
    """A grade as its letters and in words; that it is not told where it is not."""
    return f"{grade} {GRADE_WORDS[grade]}" if grade else "Not told"


def _plain(text: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in text).split())
