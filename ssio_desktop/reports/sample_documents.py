"""A short document of each kind about an invented school, to try a house style on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Final

from ssio_desktop.reports.action_sheet import ActionSheetData, OpenAction, action_sheet
from ssio_desktop.reports.board_pack import (
    BoardPackData,
    PackCount,
    PackDecision,
    PackSchool,
    board_pack,
)
from ssio_desktop.reports.caseload_plan import (
    CaseloadPlanData,
    PlannedSchool,
    VisitAhead,
    caseload_plan,
)
from ssio_desktop.reports.category_letter import LetterData, category_letter
from ssio_desktop.reports.challenge_letter import ChallengeLetterData, challenge_letter
from ssio_desktop.reports.content import Document, Signature
from ssio_desktop.reports.dossier import DossierCategory, DossierData, DossierVisit, dossier
from ssio_desktop.reports.formal_letter import FormalLetterData, formal_letter
from ssio_desktop.reports.solutions import SolutionsData, solutions_paper
from ssio_desktop.reports.visit_report import (
    Action,
    CategoryJudgement,
    PupilGroup,
    ReportAnswer,
    ReportSection,
    SchoolFacts,
    VisitFacts,
    VisitReportData,
    visit_report,
)

_SCHOOL, _URN, _OFFICER = "Sample Lane Primary School", "900999", "The school’s officer"
_TERM, _DAY = "Autumn term 2026", "18 November 2026"
_WHEN = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
_REASONS = (
    "Teaching is good in most classes, and leaders know where it is not.",
    "Progress in writing is behind that in reading, and slower for boys.",
)
_STEPS = (
    "Look at writing across the curriculum in January.",
    "Visit a school with strong writing.",
)
_FOUND = (
    "Pupils read every day, and those who find it hardest are heard each morning. In seven of nine "
    "lessons the work was well matched to what pupils could do already.\n\n"
    "Three things stood out:\n"
    "• leaders check books every half-term and say what they found;\n"
    "• the mathematics scheme is used with confidence;\n"
    "• feedback is given, but pupils do not yet act on it."
)


def _report() -> Document:
    return visit_report(
        VisitReportData(
            school=SchoolFacts(
                _SCHOOL, _URN, "Primary", "Community school", "The headteacher", "The chair",
                "3 to 11", "214", "Bought",
            ),
            visit=VisitFacts("Termly core visit", _DAY, "9:00 to 12:30", _OFFICER),
            when=_WHEN,
            summary="The school is improving, and knows what it has to do next.",
            category=CategoryJudgement(
                "2", "Good, potential to become outstanding", _REASONS, "No change",
                "Officer’s judgement, before the review board", _STEPS,
            ),
            sections=(
                ReportSection("What was found", (ReportAnswer("What is going well?", _FOUND),)),
            ),
            groups=(
                PupilGroup("Disadvantaged pupils", "41", "As the others", "Books, lesson visits"),
                PupilGroup("Pupils with special needs", "27", "Slower", "Plans were not to hand"),
            ),
            actions=(Action("Share the writing plan with governors", "Head", "12 January 2027"),),
            signatures=(Signature("Officer", _OFFICER), Signature("Headteacher", "")),
        )
    )  # fmt: skip


def _dossier() -> Document:
    codes = ("2", "3a", "3b")
    names = ("Good, potential to become outstanding", "Requires improvement, potential to become "
             "good", "Requires improvement")  # fmt: skip
    terms = (_TERM, "Summer term 2026", "Spring term 2026")
    return dossier(
        DossierData(
            name=_SCHOOL,
            urn=_URN,
            when=_WHEN,
            author=_OFFICER,
            recorded=f"URN {_URN}, as recorded on {_DAY}",
            facts=(("Phase", "Primary"), ("Ages", "3 to 11"), ("Pupils", "214")),
            contacts=(("Headteacher", "The headteacher"), ("Officer", _OFFICER)),
            categories=tuple(
                DossierCategory(
                    term, code, name, "Improved" if step < 4 else "New", _OFFICER,
                    _REASONS if step == 4 else (), step=step,
                )
                for term, code, name, step in zip(terms, codes, names, (4, 3, 2), strict=True)
            ),
            steps=("4", "3b", "3a", "2", "1"),
            visits=(
                DossierVisit(_DAY, "Termly core visit", _OFFICER, "Issued", 0.5,
                             (("What is going well?", _FOUND),)),
            ),
        )
    )  # fmt: skip


def _letter() -> Document:
    return category_letter(
        LetterData(
            school=_SCHOOL, urn=_URN, term=_TERM, authority="the authority", day=_DAY, when=_WHEN,
            code="2", name="Good, potential to become outstanding", officer=_OFFICER,
            role="Senior School Improvement Officer", movement="No change", reasons=_REASONS,
            entitlement="exactly 3 visits a year", next_steps=_STEPS,
            address=("Sample Lane", "Sampleton"),
        )
    )  # fmt: skip


def _challenge() -> Document:
    return challenge_letter(
        ChallengeLetterData(
            id="sample", school=_SCHOOL, urn=_URN, term=_TERM, day=_DAY, when=_WHEN,
            opening="On 4 November 2026 the school challenged its category for the autumn term "
            "2026. This letter gives the answer of the authority and its reasons.",
            challenged=(
                ("Category", "3a: Requires improvement, potential to become good"),
                ("Challenged by", "The headteacher"),
                ("The school’s grounds", "Progress in writing has caught up since the summer."),
            ),
            outcome="Not upheld",
            decided="The category stays 3a: Requires improvement, potential to become good.",
            reason="The books show it in two classes of six.", signed_by=_OFFICER,
            role="For the school review board", address=("Sample Lane", "Sampleton"),
            looked=(("Its reasons", "\n".join(_REASONS)), ("Visits in the term", _DAY)),
            coming=(("Next steps, as agreed", "\n".join(_STEPS)),),
        )
    )  # fmt: skip


def _pack() -> Document:
    return board_pack(
        BoardPackData(
            term=_TERM,
            before="The time before",
            chosen="Every school",
            author=_OFFICER,
            when=_WHEN,
            counts=(
                PackCount("1", "Outstanding", 6, 4),
                PackCount("2", "Good, potential to become outstanding", 11, 12),
                PackCount("3a", "Requires improvement, potential to become good", 4, 5),
                PackCount("3b", "Requires improvement", 1, 2),
            ),
            movements=(("Improved", 4), ("No change", 17), ("Declined", 1)),
            decisions=(
                PackDecision(_SCHOOL, _URN, "Confirm category 2, before 3a", "Improved"),
            ),
            schools=(
                PackSchool(
                    _SCHOOL, _URN, "Primary", _OFFICER, "2",
                    "Good, potential to become outstanding", "Improved, from 3a.",
                    reasons=_REASONS, next_steps=_STEPS,
                ),
            ),
        )
    )  # fmt: skip


def _caseload() -> Document:
    def school(name: str, urn: str, used: float, *missing: str) -> PlannedSchool:
        return PlannedSchool(
            urn, name, "3b", "Bought", "up to 10 days a year", 1, 2, used / 2, used, "14 Jan 2027",
            missing, 10, "days",
        )  # fmt: skip

    return caseload_plan(
        CaseloadPlanData(
            _OFFICER, _TERM, "2026–27", _DAY, _WHEN,
            (
                school(_SCHOOL, _URN, 4, "No visit this term."),
                school("Sample Green Infant School", "900998", 7.5),
            ),
            (VisitAhead("14 January 2027", _SCHOOL, "Writing across the curriculum"),),
        )
    )  # fmt: skip


def _actions() -> Document:
    return action_sheet(
        ActionSheetData(
            "Every school here", date(2026, 11, 18), _WHEN, _OFFICER,
            (
                OpenAction(_SCHOOL, "Share the writing plan with governors", "Head",
                           date(2026, 10, 12), "On the way", "Termly core visit, 18 Sep 2026"),
                OpenAction(_SCHOOL, "Hear the lowest readers daily", "Deputy",
                           date(2027, 1, 12), "", "Termly core visit, 18 Sep 2026"),
            ),
        )
    )  # fmt: skip


def _formal() -> Document:
    return formal_letter(
        FormalLetterData(
            id="notice", title="Warning notice", school=_SCHOOL, urn=_URN,
            authority="The authority", day=_DAY, when=_WHEN,
            to=("The governing body", "The chair of governors", "The headteacher"),
            greeting="governors", signed_by="The director", role="For the authority",
            address=("Sample Lane", "Sampleton"),
            passages=(
                "The matters on which this notice rests are these. Results in reading have fallen "
                "for three years.",
                "The governing body must see to it that reading is taught every day.",
            ),
            period=("To comply by 9 December 2026", "15 working days."),
            lists=(
                ("grounds", ("Pupils’ performance is unacceptably low.",)),
                ("evidence", ("Visit: reading was not taught on three days of five.",)),
                ("told", ("11 November 2026: Headteacher told. At a meeting.",)),
                ("representations", ("Whatever the governing body writes in reply is kept.",)),
                ("copies", ("The headteacher",)),
            ),
            law="Education and Inspections Act 2006, section 60.",
        )
    )  # fmt: skip


def _solutions() -> Document:
    return solutions_paper(
        SolutionsData(
            school=_SCHOOL, urn=_URN, author=_OFFICER, day=_DAY, when=_WHEN,
            standing="1 of 2 steps is done.", title="Federation",
            reasons="Both governing bodies want it.",
            chosen=(("Chosen on", _DAY), ("Who sees it through", "Head of service")),
            governance="One governing body for both schools.",
            partners=(("Sample Green Infant School", "Its head leads both"),),
            steps=(
                ("Proposal published", "Head of service", "27 Mar 2026", "Done on 20 Mar 2026."),
                ("Instrument of government", "Legal services", "11 Dec 2026", "Open"),
            ),
            considered=(("Federation", "14 May 2026", "Suits the school", "Both want it."),),
            left=(("Academy", "A sponsor takes a school on."),),
        )
    )  # fmt: skip


SAMPLES: Final[Mapping[str, Callable[[], Document]]] = {
    "report": _report,
    "dossier": _dossier,
    "letter": _letter,
    "challenge": _challenge,
    "pack": _pack,
    "caseload": _caseload,
    "actions": _actions,
    "formal": _formal,
    "solutions": _solutions,
}
"""By the document's ``wording``."""

LYING: Final = frozenset({"caseload", "actions"})
"""Those printed on paper on its side."""
