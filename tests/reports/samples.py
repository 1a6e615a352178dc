"""An invented school, visit and style, shared by the tests of documents."""

from __future__ import annotations

from datetime import UTC, datetime

from ssio_desktop.reports.content import Block, Column, Document, Metadata, Signature
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.visit_report import (
    Action,
    CategoryJudgement,
    PupilGroup,
    ReportAnswer,
    ReportSection,
    ReportTable,
    SchoolFacts,
    VersionNote,
    VisitFacts,
    VisitReportData,
)

STYLE = HouseStyle("Westmarsh County Council", "School Improvement Service")
WHEN = datetime(2026, 11, 18, 16, 30, tzinfo=UTC)

LONG_ANSWER = (
    "Leaders know the school’s weaknesses & act on them. The head’s own monitoring (“drop-ins” "
    "every fortnight) agrees with what we saw: in 7 of 9 lessons, work was well matched to "
    "pupils; in two (Years 4 <lower set> and 5) it was not.\n\n"
    "Three things stood out:\n"
    "• reading is taught daily, and the lowest 20% are heard read every day;\n"
    "• the mathematics leader has rewritten the scheme for Years 3–6, and teachers use it with "
    "confidence, though the questions that ask for reasoning are still left to the end;\n"
    "• books show feedback, but not yet that pupils act upon it.\n\n"
    "The deputy, Siân Llŷr-Wójcik, leads on attendance: 94.1% against 93.2% a year ago."
)


def document(
    *blocks: Block, title: str = "Ash Lane Primary School", draft: bool = False
) -> Document:
    """A document of the given blocks, with invented facts around it."""
    return Document(
        title=title,
        subtitle="Core visit, 17 November 2026",
        kind="Report of a visit",
        blocks=blocks,
        metadata=Metadata(
            author="Morwenna Ŵyn-Price",
            when=WHEN,
            identifier="0190a5f2-0000-7000-8000-000000000001",
            running_head="Ash Lane Primary School · URN 999001",
            version="Version 1",
            draft=draft,
        ),
    )


def visit_data(*, draft: bool = False) -> VisitReportData:
    """A visit report of about four pages that uses every part."""
    return VisitReportData(
        school=SchoolFacts(
            name="Ash Lane Primary School",
            urn="999001",
            phase="Primary",
            kind="Community school",
            head="Mrs Agnieszka Żółkiewska-O’Brien",
            chair="Cllr Dafydd ap Gŵyn",
            age_range="3 to 11",
            pupils="412, of whom 118 receive the pupil premium",
            package="Bought",
        ),
        visit=VisitFacts(
            kind="Termly core visit",
            date="17 November 2026",
            time="9.00 am to 12.30 pm",
            officer="Morwenna Ŵyn-Price",
            accompanied_by="Tomás Ó Súilleabháin",
            focus="Quality of teaching in Key Stage 2; progress of pupils with SEND",
        ),
        when=WHEN,
        visit_id="0190a5f2-0000-7000-8000-000000000001",
        people=(
            ("Mrs A. Żółkiewska-O’Brien", "head"),
            ("Siân Llŷr-Wójcik", "deputy head"),
            ("عائشہ بیگم", "parent governor"),
        ),
        summary=(
            "The school is improving and its leaders know why. Teaching in Key Stage 2 is steadier "
            "than in the summer, and reading is a strength. What holds the school back is the "
            "progress of boys with SEND in mathematics, and teachers who do not yet ask enough of "
            "the most able."
        ),
        category=CategoryJudgement(
            code="3a",
            name="Requires improvement, potential to become good",
            movement="Moved from 3b",
            by="Officer’s judgement, for the review board to decide",
            reasons=(
                "Progress from Key Stage 1 is close to the national figure in reading and writing, "
                "and below it in mathematics.",
                "Leaders’ evaluation is accurate, and their plan is on course.",
                "Behaviour is good, and attendance has risen for three terms.",
            ),
            next_steps=(
                "Agree with HMI the focus of the spring visit.",
                "Broker a lead practitioner for mathematics from a category 1 school.",
            ),
            tone="good",
        ),
        sections=(
            ReportSection(
                "Leadership and management",
                (
                    ReportAnswer("Self-evaluation seen", "Yes, dated 2 November 2026"),
                    ReportAnswer("Leaders’ own grade", "Requires improvement"),
                    ReportAnswer("Officer’s view", "Agrees"),
                    ReportAnswer("What is the evidence of leaders’ impact?", LONG_ANSWER),
                    ReportAnswer("Nothing was said here", "  \n "),
                ),
            ),
            ReportSection(
                "Teaching, learning and assessment",
                (
                    ReportTable(
                        "Lessons seen with leaders",
                        (
                            Column("Year", 0.6),
                            Column("Subject", 1.2),
                            Column("Seen with", 1.3),
                            Column("What was seen", 3.4),
                        ),
                        (
                            (
                                "3",
                                "Mathematics",
                                "Deputy",
                                "Clear model; pupils explained methods.",
                            ),
                            ("4", "Mathematics", "Head", "Pace slow: half the class had finished."),
                            (
                                "6",
                                "English",
                                "Head",
                                "Rich discussion of text; strong questioning.",
                            ),
                        ),
                    ),
                    ReportAnswer("What is getting better?", LONG_ANSWER),
                ),
                (
                    ReportSection(
                        "Vulnerable groups",
                        (ReportAnswer("How well do pupils with SEND progress?", LONG_ANSWER),),
                    ),
                ),
            ),
            ReportSection("A section that nobody filled in", (ReportAnswer("Empty?", ""),)),
        ),
        groups=(
            PupilGroup(
                "Pupil premium", "118", "Close to others", "Books and tracking; gap 4 points"
            ),
            PupilGroup("SEND", "61", "Below", "Boys in Years 4 and 5 in mathematics"),
            PupilGroup("English as an additional language", "87", "Above", "Phonics check, Year 2"),
        ),
        strengths=("Daily reading: would welcome visitors from other schools.",),
        actions=(
            Action(
                "Check that teachers’ plans for Years 4 and 5 begin from what pupils can do",
                "Deputy head",
                "18 December 2026",
                "Agreed",
            ),
            Action(
                "Visit Beech Hill Primary to see reasoning taught from the start of each unit",
                "Mathematics leader",
                "22 January 2027",
                "Agreed",
            ),
        ),
        last_actions=(
            Action("Appoint an attendance officer", "Head", "1 October 2026", "Done", "good"),
            Action(
                "Rewrite the scheme for mathematics",
                "Maths leader",
                "1 October 2026",
                "Partly done",
                "caution",
            ),
            Action("Governors to see books", "Chair", "Half-term", "Not done", "alarm"),
        ),
        signatures=(
            Signature("For the authority", "Morwenna Ŵyn-Price", "18 November 2026"),
            Signature("For the school", "Mrs A. Żółkiewska-O’Brien"),
        ),
        version="2",
        amendment=1,
        issued="" if draft else "20 November 2026",
        history=(
            VersionNote("1", "18 November 2026", "First issued", "M. Ŵyn-Price"),
            VersionNote(
                "2, amendment 1",
                "20 November 2026",
                "The number of pupils with SEND was corrected from 16 to 61.",
                "M. Ŵyn-Price",
            ),
        ),
        draft=draft,
        marking="Official: sensitive",
    )
