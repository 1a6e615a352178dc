"""The documents beside the report of a visit: a school's dossier, the letter on its category, the
officer's plan of a term, the sheet of open actions, the action plan. Each from the record to the
bytes of a PDF.

The same record, and the same day where a document has one, are the same bytes.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.reports.action_plan import action_plan
from ssio_desktop.reports.action_sheet import action_sheet
from ssio_desktop.reports.caseload_plan import caseload_plan
from ssio_desktop.reports.category_letter import category_letter
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
from ssio_desktop.reports.style import Sheet
from ssio_desktop.reports.support_statement import support_statement
from ssio_desktop.reports.targets_report import targets_report
from ssio_desktop.reports.voices import voices_results
from ssio_desktop.reports.watch_sheet import watch_sheet
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import house_style, schools, setting_up
from ssio_desktop.services.assurance.paper import work_data
from ssio_desktop.services.caseload_facts import actions_data, caseload_data
from ssio_desktop.services.casework.formal_letters import letter_data as letter_data_of_case
from ssio_desktop.services.casework.partnership import papers, records
from ssio_desktop.services.casework.plan_facts import plan_data
from ssio_desktop.services.casework.self_evaluation_facts import views_data
from ssio_desktop.services.casework.solution_paper import solutions_data
from ssio_desktop.services.casework.statement import statement_data
from ssio_desktop.services.casework.watch_facts import watch_data
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.dossier_facts import dossier_data
from ssio_desktop.services.impact.paper import authority_data, school_pages
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.letter_facts import letter_data
from ssio_desktop.services.one_sheet import on_one_sheet
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


def dossier_pdf(ws: Workspace, urn: str) -> bytes:
    """Everything recorded of a school, as a PDF. UserError where it is not in this store."""
    return _rendered(ws, dossier(dossier_data(ws, urn)))


def letter_pdf(ws: Workspace, urn: str, term: TermId, day: date | None = None) -> bytes:
    """The letter on a school's category of a term to its head and chair, as a PDF.

    day: of the letter, else the day on which the category was completed. UserError where it was
    not completed, or the day cannot be meant.
    """
    _check_day(ws, day)
    return _rendered(ws, category_letter(letter_data(ws, urn, term, day)))


def caseload_pdf(ws: Workspace, term: TermId, day: date | None = None) -> bytes:
    """The plan of a term of the officer who works here, as at a day (else today), as a PDF.
    UserError where the day cannot be meant."""
    _check_day(ws, day)
    return _rendered(ws, caseload_plan(caseload_data(ws, term, day)), ON_ITS_SIDE)


def actions_pdf(ws: Workspace, urn: str = "", day: date | None = None) -> bytes:
    """The open actions of a school or, without one, of the caseload, as at a day (else today), as
    a PDF. UserError where the day cannot be meant."""
    _check_day(ws, day)
    return _rendered(ws, action_sheet(actions_data(ws, urn, day)), ON_ITS_SIDE)


def in_depth_pdf(ws: Workspace, urn: str) -> bytes:
    """The board's in-depth sheet of a school, as a PDF. UserError where it is not in this store."""
    return _rendered(ws, in_depth(in_depth_data(ws, urn)))


def support_pdf(ws: Workspace, urn: str, term: TermId | None = None) -> bytes:
    """The statement of a school's support in the school year of a term, else of today, as a PDF.
    UserError where the school is not in this store."""
    year = term.academic_year if term else None
    return _rendered(ws, support_statement(statement_data(ws, urn, year)))


def watch_pdf(ws: Workspace, urn: str = "") -> bytes:
    """The watch sheet of a school or, without one, of the schools on watch in the caseload, as a
    PDF. UserError where the school is not in this store."""
    return _rendered(ws, watch_sheet(watch_data(ws, urn)))


def plan_pdf(ws: Workspace, key: str) -> bytes:
    """An action plan, as a PDF. key: ``URN:id``, or a URN for the plan that counts now. UserError
    where there is none."""
    return _rendered(ws, action_plan(plan_data(ws, key)), ON_ITS_SIDE)


def views_pdf(ws: Workspace, key: str) -> bytes:
    """A school's evaluation of itself beside the officer's view, as a PDF. key: ``URN:id``, or a
    URN for the latest. UserError where there is none."""
    return _rendered(ws, self_evaluation(views_data(ws, key)), ON_ITS_SIDE)


def board_papers_pdf(ws: Workspace, key: str) -> bytes:
    """All papers of a meeting of a partnership board, as a PDF. UserError where it is not here."""
    return _rendered(ws, board_papers(papers.papers_data(ws, key)))


def board_minutes_pdf(ws: Workspace, key: str) -> bytes:
    """The minutes of a partnership board, as a PDF. UserError where it is not here."""
    return _rendered(ws, board_minutes(papers.minutes_data(ws, key)))


def targets_pdf(ws: Workspace, year: int = 0, day: date | None = None) -> bytes:
    """The report on targets of a school year, else of the latest known, as at a day (else today),
    as a PDF. UserError where the day cannot be meant."""
    _check_day(ws, day)
    return _rendered(ws, targets_report(targets_data(ws, year, day)))


def formal_letter_pdf(ws: Workspace, key: str) -> bytes:
    """A letter of formal action, as a PDF. key: ``URN:case:letter``. UserError where the case has
    not come to it."""
    urn, case, letter = key.split(":")
    return _rendered(ws, formal_letter(letter_data_of_case(ws, urn, case, letter)))


def solutions_pdf(ws: Workspace, urn: str) -> bytes:
    """The paper on a school's structured solutions, as a PDF. UserError where it is not here."""
    return _rendered(ws, solutions_paper(solutions_data(ws, urn)))


def impact_pdf(ws: Workspace, urn: str = "") -> bytes:
    """What was done for a school and what came of it, on one page; without a school, what came of
    the support of all. UserError where the school is not in this store."""
    if urn:
        return on_one_sheet(ws, map(school_impact_page, school_pages(ws, urn)))
    return _rendered(ws, authority_impact_paper(authority_data(ws)))


def document_pdf(ws: Workspace, wanted: Wanted, day: date | None = None) -> bytes:
    """A document by its name. day: for those that have one."""
    match wanted:
        case Wanted("dossier", urn):
            return dossier_pdf(ws, urn)
        case Wanted("letter", urn, TermId() as term):
            return letter_pdf(ws, urn, term, day)
        case Wanted("caseload", _, TermId() as term):
            return caseload_pdf(ws, term, day)
        case Wanted("actions", urn):
            return actions_pdf(ws, urn, day)
        case Wanted("in-depth", urn):
            return in_depth_pdf(ws, urn)
        case Wanted("strengths"):
            return _rendered(ws, strengths_paper(strengths_data(ws)), ON_ITS_SIDE)
        case Wanted("officers-work"):
            return _rendered(ws, officers_work(work_data(ws, wanted.of)), ON_ITS_SIDE)
        case Wanted("support", urn):
            return support_pdf(ws, urn, wanted.term)
        case Wanted("watch", urn):
            return watch_pdf(ws, urn)
        case Wanted("plan", urn):
            return plan_pdf(ws, urn)
        case Wanted("views", urn):
            return views_pdf(ws, urn)
        case Wanted("board-papers", urn):
            return board_papers_pdf(ws, f"{urn}:{wanted.of}")
        case Wanted("board-minutes", urn):
            return board_minutes_pdf(ws, f"{urn}:{wanted.of}")
        case Wanted("targets"):
            return targets_pdf(ws, day=day)
        case Wanted("solutions", urn):
            return solutions_pdf(ws, urn)
        case Wanted("impact", urn):
            return impact_pdf(ws, urn)
        case Wanted("formal-letter", urn):
            return formal_letter_pdf(ws, f"{urn}:{wanted.of}")
        case Wanted("questionnaire", of=str(round_id)) if round_id:
            return _rendered(ws, voices_paper.blank_data(ws, round_id))
        case Wanted("voices", of=round_id):
            return _rendered(ws, voices_results(voices_paper.results_data(ws, round_id)))
        case Wanted("inspectors"):
            found = voices_paper.inspectors_data(ws, wanted.term)
            return _rendered(ws, inspectors_questions(found))
        case _:
            raise UserError(say("The name of this document is not whole."), code="document.unknown")


def write_document(
    ws: Workspace, wanted: Wanted, path: Path, day: date | None = None
) -> Outcome[Path]:
    """Write a document by its name, whole or not at all."""
    return write_output(path, document_pdf(ws, wanted, day))


def write_dossier(ws: Workspace, urn: str, path: Path) -> Outcome[Path]:
    """Write the dossier, whole or not at all."""
    return write_document(ws, Wanted("dossier", urn), path)


def write_letter(
    ws: Workspace, urn: str, term: TermId, path: Path, day: date | None = None
) -> Outcome[Path]:
    """Write the letter, whole or not at all."""
    return write_document(ws, Wanted("letter", urn, term), path, day)


def write_caseload(
    ws: Workspace, term: TermId, path: Path, day: date | None = None
) -> Outcome[Path]:
    """Write the plan, whole or not at all."""
    return write_document(ws, Wanted("caseload", "", term), path, day)


def write_actions(
    ws: Workspace, path: Path, urn: str = "", day: date | None = None
) -> Outcome[Path]:
    """Write the sheet of open actions, whole or not at all."""
    return write_document(ws, Wanted("actions", urn), path, day)


def suggested_name(ws: Workspace, wanted: Wanted, day: date | None = None) -> str:
    """A file name: what it is, of which school, of which term or day."""
    parts = {
        "dossier": ("dossier",),
        "in-depth": ("in-depth",),
        "strengths": ("school-to-school-support", (day or ws.today()).isoformat()),
        "officers-work": (
            "officers-work",
            "-".join(setting_up.officer(ws, wanted.of).name.split()),
            (day or ws.today()).isoformat(),
        ),
        "plan": ("action-plan", ws.today().isoformat()),
        "views": ("self-evaluation",),
        "letter": ("category", str(wanted.term)),
        "caseload": ("caseload", str(wanted.term)),
        "actions": ("actions", (day or ws.today()).isoformat()),
        "support": ("support", str(wanted.term or "")),
        "watch": ("watch", ws.today().isoformat()),
        "board-papers": ("board-papers", _board_day(ws, wanted)),
        "board-minutes": ("board-minutes", _board_day(ws, wanted)),
        "targets": ("targets", (day or ws.today()).isoformat()),
        "solutions": ("structured-solutions",),
        "impact": ("impact", ws.today().isoformat()),
        "formal-letter": (wanted.of.rpartition(":")[2],),
        "questionnaire": ("questionnaire", _round_title(ws, wanted)),
        "voices": ("what-schools-say", _round_title(ws, wanted)),
        "inspectors": ("inspectors-questions", (day or ws.today()).isoformat()),
    }[wanted.kind]
    urn = wanted.urn.partition(":")[0]
    name = schools.school(ws, urn).school.name if urn else ""
    plain = "-".join("".join(c if c.isalnum() else " " for c in name).split())
    return cut("-".join(filter(None, (plain, *parts))) + ".pdf")


def _board_day(ws: Workspace, wanted: Wanted) -> str:
    """The day of the meeting that a document is of; empty where it is of none."""
    if wanted.kind not in ("board-papers", "board-minutes"):
        return ""
    return records.meeting(ws, f"{wanted.urn}:{wanted.of}").day.isoformat()


def _round_title(ws: Workspace, wanted: Wanted) -> str:
    """The name of the round that a document is of; empty where it is of none."""
    if wanted.kind not in ("questionnaire", "voices") or not wanted.of:
        return ""
    title = rounds.one_round(ws, wanted.of).title
    return "-".join("".join(c if c.isalnum() else " " for c in title).split())


def _check_day(ws: Workspace, day: date | None) -> None:
    if day is not None:
        what = say("A document of {day} cannot be meant.", day=long_day(day))
        refuse_odd_day(ws, day, what, "document.day")


def _rendered(ws: Workspace, document: Document, sheet: Sheet | None = None) -> bytes:
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(document, house_style.house(ws, sheet=sheet))
