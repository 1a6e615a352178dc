"""The documents beside the report of a visit: a school's dossier, the letter on its category, the
officer's plan of a term, the sheet of open actions, the action plan. Each from the record to the
bytes of a PDF.

The same record, and the same day where a document has one, are the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ssio_desktop.reports.action_plan import action_plan
from ssio_desktop.reports.action_sheet import action_sheet
from ssio_desktop.reports.caseload_plan import caseload_plan
from ssio_desktop.reports.category_letter import category_letter
from ssio_desktop.reports.challenge_letter import challenge_letter
from ssio_desktop.reports.content import Document
from ssio_desktop.reports.dossier import dossier
from ssio_desktop.reports.formal_letter import formal_letter
from ssio_desktop.reports.house import ON_ITS_SIDE
from ssio_desktop.reports.impact import authority_impact_paper, school_impact_page
from ssio_desktop.reports.in_depth import in_depth
from ssio_desktop.reports.inspectors_questions import inspectors_questions
from ssio_desktop.reports.officers_work import officers_work
from ssio_desktop.reports.partnership_board import board_minutes, board_papers
from ssio_desktop.reports.self_evaluation import self_evaluation
from ssio_desktop.reports.solutions import solutions_paper
from ssio_desktop.reports.strengths import strengths_paper
from ssio_desktop.reports.support_statement import support_statement
from ssio_desktop.reports.targets_report import targets_report
from ssio_desktop.reports.voices import voices_results
from ssio_desktop.reports.watch_sheet import watch_sheet
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import challenges, house_style, schools, setting_up
from ssio_desktop.services.assurance.paper import work_data
from ssio_desktop.services.caseload_facts import actions_data, caseload_data
from ssio_desktop.services.casework.formal_letters import letter_data as letter_data_of_case
from ssio_desktop.services.casework.partnership import papers, records
from ssio_desktop.services.casework.plan_facts import plan_data
from ssio_desktop.services.casework.self_evaluation_facts import views_data
from ssio_desktop.services.casework.solution_paper import solutions_data
from ssio_desktop.services.casework.statement import statement_data
from ssio_desktop.services.casework.watch_facts import watch_data
from ssio_desktop.services.challenge_facts import answer_data
from ssio_desktop.services.document_names import Kind, Wanted
from ssio_desktop.services.dossier_facts import dossier_data
from ssio_desktop.services.impact.paper import authority_data, school_pages
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.letter_facts import letter_data
from ssio_desktop.services.one_sheet import on_one_page_if_it_fits, on_one_sheet
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.performance.report import targets_data
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.strengths.paper import strengths_data
from ssio_desktop.services.voices import paper as voices_paper
from ssio_desktop.services.voices import rounds
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How a kind is made. document: from the record, as at a day where one is given; bytes where it
    is drawn in a way of its own. name: the parts of its file's name after the school's. sideways:
    whether its sheet lies on its side. dated: whether it may be as at a day of one's own choice."""

    document: Callable[[Workspace, Wanted, date | None], Document | bytes]
    name: Callable[[Workspace, Wanted, date], Iterable[str]]
    sideways: bool = False
    dated: bool = False


def write_document(
    ws: Workspace, wanted: Wanted, path: Path, day: date | None = None
) -> Outcome[Path]:
    """Write a document by its name, whole or not at all."""
    return write_output(path, document_pdf(ws, wanted, day))


def document_pdf(ws: Workspace, wanted: Wanted, day: date | None = None) -> bytes:
    """A document by its name. day: as at which it is made, for those that have one, else today; of
    a letter on a category the day on which that was completed. UserError where what it is of is not
    in this store or has not come to it, or the day cannot be meant."""
    drawn = _KINDS[wanted.kind]
    if day is not None and drawn.dated:
        what = say("A document of {day} cannot be meant.", day=long_day(day))
        refuse_odd_day(ws, day, what, "document.day")
    made = drawn.document(ws, Wanted.parse(str(wanted)), day)
    if isinstance(made, bytes):
        return made
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    sheet = ON_ITS_SIDE if drawn.sideways else None
    return render_pdf(made, house_style.house(ws, sheet=sheet))


def suggested_name(ws: Workspace, wanted: Wanted, day: date | None = None) -> str:
    """A file name: what it is, of which school, of which term or day."""
    urn = wanted.urn.partition(":")[0]
    name = schools.name_of(ws, urn) if urn else ""
    parts = _KINDS[wanted.kind].name(ws, wanted, day or ws.today())
    return cut("-".join(filter(None, (_plain(name), *parts))) + ".pdf")


def _plain(name: str) -> str:
    """A name with nothing in it that a file's cannot have."""
    return "-".join("".join(c if c.isalnum() else " " for c in name).split())


def _impact(ws: Workspace, wanted: Wanted, day: date | None) -> Document | bytes:
    """What was done for a school and what came of it, on one page; without a school, what came of
    the support of all."""
    if wanted.urn:
        return on_one_sheet(ws, map(school_impact_page, school_pages(ws, wanted.urn)))
    return authority_impact_paper(authority_data(ws))


def _letter(ws: Workspace, wanted: Wanted, day: date | None) -> Document:
    assert wanted.term is not None
    return category_letter(letter_data(ws, wanted.urn, wanted.term, day))


def _caseload(ws: Workspace, wanted: Wanted, day: date | None) -> Document:
    assert wanted.term is not None
    return caseload_plan(caseload_data(ws, wanted.term, day))


def _formal_letter(ws: Workspace, wanted: Wanted, day: date | None) -> Document:
    case, _, letter = wanted.of.partition(":")
    return formal_letter(letter_data_of_case(ws, wanted.urn, case, letter))


def _challenge_name(ws: Workspace, wanted: Wanted, day: date) -> Iterable[str]:
    return ("challenge", str(challenges.challenge(ws, wanted.of).answered_on or day))


def _support(ws: Workspace, wanted: Wanted, day: date | None) -> Document:
    """The statement of the school year of a term, else of today."""
    year = wanted.term.academic_year if wanted.term else None
    return support_statement(statement_data(ws, wanted.urn, year))


def _meeting(wanted: Wanted) -> str:
    return f"{wanted.urn}:{wanted.of}"


def _meeting_day(ws: Workspace, wanted: Wanted) -> str:
    return records.meeting(ws, _meeting(wanted)).day.isoformat()


def _round_title(ws: Workspace, wanted: Wanted) -> str:
    return _plain(rounds.one_round(ws, wanted.of).title) if wanted.of else ""


def _officer(ws: Workspace, wanted: Wanted) -> str:
    return "-".join(setting_up.officer(ws, wanted.of).name.split())


_KINDS: Final[Mapping[Kind, _Drawn]] = {
    "dossier": _Drawn(
        lambda ws, it, day: dossier(dossier_data(ws, it.urn)), lambda ws, it, day: ("dossier",)
    ),
    "letter": _Drawn(_letter, lambda ws, it, day: ("category", str(it.term)), dated=True),
    "caseload": _Drawn(
        _caseload, lambda ws, it, day: ("caseload", str(it.term)), sideways=True, dated=True
    ),
    "actions": _Drawn(
        lambda ws, it, day: action_sheet(actions_data(ws, it.urn, day)),
        lambda ws, it, day: ("actions", str(day)),
        sideways=True,
        dated=True,
    ),
    "in-depth": _Drawn(
        lambda ws, it, day: in_depth(in_depth_data(ws, it.urn)), lambda ws, it, day: ("in-depth",)
    ),
    "strengths": _Drawn(
        lambda ws, it, day: strengths_paper(strengths_data(ws)),
        lambda ws, it, day: ("school-to-school-support", str(day)),
        sideways=True,
    ),
    "support": _Drawn(_support, lambda ws, it, day: ("support", str(it.term or ""))),
    "watch": _Drawn(
        lambda ws, it, day: watch_sheet(watch_data(ws, it.urn)),
        lambda ws, it, day: ("watch", str(day)),
    ),
    "plan": _Drawn(
        lambda ws, it, day: action_plan(plan_data(ws, it.urn)),
        lambda ws, it, day: ("action-plan", str(day)),
        sideways=True,
    ),
    "views": _Drawn(
        lambda ws, it, day: self_evaluation(views_data(ws, it.urn)),
        lambda ws, it, day: ("self-evaluation",),
        sideways=True,
    ),
    "board-papers": _Drawn(
        lambda ws, it, day: board_papers(papers.papers_data(ws, _meeting(it))),
        lambda ws, it, day: ("board-papers", _meeting_day(ws, it)),
    ),
    "board-minutes": _Drawn(
        lambda ws, it, day: board_minutes(papers.minutes_data(ws, _meeting(it))),
        lambda ws, it, day: ("board-minutes", _meeting_day(ws, it)),
    ),
    "targets": _Drawn(
        lambda ws, it, day: targets_report(targets_data(ws, 0, day)),
        lambda ws, it, day: ("targets", str(day)),
        dated=True,
    ),
    "officers-work": _Drawn(
        lambda ws, it, day: officers_work(work_data(ws, it.of)),
        lambda ws, it, day: ("officers-work", _officer(ws, it), str(day)),
        sideways=True,
    ),
    "challenge-letter": _Drawn(
        lambda ws, it, day: on_one_page_if_it_fits(
            ws, challenge_letter(answer_data(ws, it.urn, it.of))
        ),
        _challenge_name,
    ),
    "formal-letter": _Drawn(_formal_letter, lambda ws, it, day: (it.of.rpartition(":")[2],)),
    "solutions": _Drawn(
        lambda ws, it, day: solutions_paper(solutions_data(ws, it.urn)),
        lambda ws, it, day: ("structured-solutions",),
    ),
    "impact": _Drawn(_impact, lambda ws, it, day: ("impact", str(day))),
    "questionnaire": _Drawn(
        lambda ws, it, day: voices_paper.blank_data(ws, it.of),
        lambda ws, it, day: ("questionnaire", _round_title(ws, it)),
    ),
    "voices": _Drawn(
        lambda ws, it, day: voices_results(voices_paper.results_data(ws, it.of)),
        lambda ws, it, day: ("what-schools-say", _round_title(ws, it)),
    ),
    "inspectors": _Drawn(
        lambda ws, it, day: inspectors_questions(voices_paper.inspectors_data(ws, it.term)),
        lambda ws, it, day: ("inspectors-questions", str(day)),
    ),
}
