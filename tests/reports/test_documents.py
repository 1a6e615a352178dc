"""What the dossier, the category letter, the caseload plan and the action sheet say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.framework_types import Support
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.reports.action_sheet import ActionSheetData, OpenAction, action_sheet
from ssio_desktop.reports.caseload_plan import (
    CaseloadPlanData,
    PlannedSchool,
    VisitAhead,
    caseload_plan,
)
from ssio_desktop.reports.category_letter import LetterData, LetterWords, category_letter
from ssio_desktop.reports.content import (
    Document,
    Heading,
    KeyValues,
    Table,
)
from ssio_desktop.reports.dossier import (
    DossierAction,
    DossierCategory,
    DossierData,
    DossierStrength,
    DossierSupport,
    DossierVisit,
    YearUse,
    dossier,
)
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.sample_documents import SAMPLES
from ssio_desktop.reports.style import HouseStyle, Sheet
from ssio_desktop.reports.texts import words_of
from ssio_desktop.reports.wording import entitled
from tests.pdfua.checker import check
from tests.reports.reading import Read
from tests.reports.samples import STYLE, WHEN

DAY = date(2026, 11, 22)
SIDEWAYS = HouseStyle("Westmarsh County Council", sheet=Sheet(841.89, 595.28, 48, 48))


def inspection(framework: str, start: str, **more: Json) -> Inspection:
    return Inspection.from_record(
        {"framework": framework, "urn": "900001", "start": start, "number": start, **more}
    )


CARD = inspection(
    "report-card",
    "2026-03-12",
    areas={"inclusion": "Strong standard", "achievement": "Needs attention"},
)
GRADED = inspection(
    "graded",
    "2022-05-10",
    overall="2",
    areas={"quality_of_education": "2", "early_years": "9"},
    urn_at="900099",
    name_at="Ash Lane Infant School",
)


def whole_dossier() -> DossierData:
    """A dossier with something in every part."""
    return DossierData(
        name="Ash Lane <Primary> & Nursery",
        urn="900001",
        when=WHEN,
        author="Officer North",
        recorded="URN 900001, as recorded on 18 November 2026",
        facts=(("Phase", "Primary"), ("Trust", "")),
        contacts=(("Officer", "Officer North"), ("Chair of governors", "")),
        links=(("Came from", "Ash Lane Infant School", "900099", "1 Sep 2023"),),
        inspections=(CARD, GRADED),
        categories=(
            DossierCategory("Autumn term 2026", "2", "Good", "Improved, from 3a", step=4),
            DossierCategory(
                "Summer term 2026", "3a", "Requires improvement", reasons=("Writing lags.",), step=3
            ),
        ),
        steps=("4", "3b", "3a", "2", "1"),
        visits=(
            DossierVisit("20 November 2026", "Termly visit", "Officer North", "Draft", 0),
            DossierVisit(
                "13 October 2026",
                "Termly visit",
                "Officer North",
                "Issued",
                1.25,
                (("What is going well", "Pupils explain their thinking."),),
            ),
        ),
        open_actions=(
            DossierAction("Review spelling", "Head", "1 Dec 2026", "13 Oct 2026", "Late"),
        ),
        closed_actions=(DossierAction("Name leads", "Head", "1 Mar 2026", "2 Feb 2026", "Done"),),
        strengths=(DossierStrength("Reading", "Phonics", "Reading leader", "Yes", "13 Oct 2026"),),
        support=(
            DossierSupport("Six mornings", "Partner school", "", "Year 4 books", "2 Feb 2026"),
        ),
        years=(YearUse("2026–27", 1, 1.25),),
    )


def whole_letter() -> LetterData:
    return LetterData(
        school="Ash Lane Primary School",
        urn="900001",
        term="Autumn term 2026",
        authority="Westmarsh County Council",
        day="12 November 2026",
        when=WHEN,
        code="3a",
        name="Requires improvement, potential to become good",
        officer="Officer North",
        role="Adviser",
        head="Mrs Ffion Ash",
        chair="Mr Birch",
        movement="Improved, from 3b",
        reasons=("Writing has caught up.",),
        judged=(("The school sees itself accurately.", "Met"),),
        nearer_to="category 2",
        nearer=("Teaching would be judged good or better.",),
        entitlement="at least 3 visits a year",
        package="Bought",
        support=("Support commissioned through the authority",),
        tasks=("Agree the category with the school",),
        next_steps=("A visit in March.", "Mathematics next."),
    )


def whole_plan() -> CaseloadPlanData:
    return CaseloadPlanData(
        officer="Officer North",
        term="Autumn term 2026",
        year="2026–27",
        day="22 November 2026",
        when=WHEN,
        schools=(
            PlannedSchool(
                "900001",
                "Ash Lane Primary School",
                "2",
                "Bought",
                "3 visits a year",
                1,
                2,
                0.5,
                1.25,
                "3 Feb 2027",
            ),
            PlannedSchool(
                "900002",
                "Birch Hill Primary School",
                "",
                "Not recorded",
                "",
                0,
                0,
                0,
                0,
                "",
                ("Not categorised this term.", "No visit this term."),
            ),
        ),
        ahead=(VisitAhead("3 February 2027", "Ash Lane Primary School", "Writing"),),
    )


def opened(what: str, due: date | None, *, earlier: bool = False, state: str = "") -> OpenAction:
    return OpenAction("Ash Lane", what, "Head", due, state, "Termly visit, 13 Oct 2026", earlier)


def sheet(*actions: OpenAction) -> ActionSheetData:
    return ActionSheetData("Schools of Officer North", DAY, WHEN, "Officer North", actions)


WHOLE = {
    "dossier": (dossier(whole_dossier()), STYLE),
    "letter": (category_letter(whole_letter()), STYLE),
    "challenge": (SAMPLES["challenge"](), STYLE),
    "formal": (SAMPLES["formal"](), STYLE),
    "solutions": (SAMPLES["solutions"](), STYLE),
    "plan": (caseload_plan(whole_plan()), SIDEWAYS),
    "sheet": (action_sheet(sheet(opened("Spell", DAY), opened("Count", None))), SIDEWAYS),
}


def headings(made: Document) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("name", WHOLE)
def test_every_document_is_tagged_whole_and_the_same_each_time(name: str) -> None:
    made, style = WHOLE[name]
    pdf = render_pdf(made, style)
    assert pdf == render_pdf(made, style)
    assert check(pdf) == []
    read = Read(pdf)
    assert read.says_tagged and read.language == "en-GB"
    assert [page.bare for page in read.pages] == [[] for _ in read.pages]
    for at, page in enumerate(read.pages):
        parents = read.parent_tree[read.struct_parents[at]]
        for number in page.marked:
            assert read.owners[at, number] == [parents[number]]
    for table in read.root.all("Table"):
        assert table.all("TH")
        assert len({len(row.children) for row in table.all("TR")}) == 1
    said = "".join(read.text.split())
    for text in words_of([block for block in made.blocks if not isinstance(block, KeyValues)]):
        if text != "Category":  # One line of a chart needs no key.
            assert "".join(text.split()) in said


# --- the letter -------------------------------------------------------------------------


def test_the_letter_greets_head_and_chair_by_name_where_they_are_known() -> None:
    words = Read(render_pdf(category_letter(whole_letter()), STYLE)).words
    assert "Dear Mrs Ffion Ash and Mr Birch," in words
    unknown = replace(whole_letter(), head="", chair="Chair of governors")
    words = Read(render_pdf(category_letter(unknown), STYLE)).words
    assert "Dear headteacher and chair of governors," in words


def test_the_letter_gives_category_reasons_support_steps_and_the_way_to_question_it() -> None:
    read = Read(render_pdf(category_letter(whole_letter()), STYLE))
    for text in (
        "Category 3a: Requires improvement, potential to become good",
        "Improved, from 3b.",
        "Writing has caught up.",
        "at least 3 visits a year",
        "What would bring category 2 nearer",
        "A visit in March.",
        "If you do not agree",
        "Officer North",
    ):
        assert text in read.words
    assert "{" not in read.words


def test_an_authority_may_word_the_challenge_itself() -> None:
    own = replace(whole_letter(), words=LetterWords(challenge="Ring us about {school} {or write}."))
    assert "Ring us about Ash Lane Primary School {or write}." in list(
        words_of(category_letter(own).blocks)
    )


# --- the plan and the sheet -------------------------------------------------------------


def test_the_plan_adds_up_visits_and_days_and_names_what_is_missing() -> None:
    words = Read(render_pdf(caseload_plan(whole_plan()), SIDEWAYS)).words
    assert "Schools with something to do 1" in words
    assert "Days used in 2026–27 1.25" in words
    assert "Not categorised this term." in words
    assert "3 February 2027 Ash Lane Primary School Writing" in words


def test_a_plan_without_schools_says_so() -> None:
    made = caseload_plan(replace(whole_plan(), schools=(), ahead=()))
    assert list(words_of(made.blocks)) == ["No school is in this caseload."]


def test_actions_stand_by_the_day_they_are_due_and_say_in_words_when_it_has_passed() -> None:
    made = action_sheet(
        sheet(
            opened("Later", date(2026, 12, 1)),
            opened("Undated", None),
            opened("Yesterday", date(2026, 11, 21), state="Under way"),
            opened("Today", DAY),
            opened("Long ago", date(2025, 11, 22), earlier=True),
            opened("Sooner", date(2026, 11, 30)),
        )
    )
    assert headings(made) == ["Overdue", "To come", "Without a day", "Open from earlier visits"]
    tables = [block for block in made.blocks if isinstance(block, Table)]
    assert [[row[2] for row in table.rows] for table in tables] == [
        ["Yesterday"],
        ["Today", "Sooner", "Later"],
        ["Undated"],
        ["Long ago"],
    ]
    words = Read(render_pdf(made, SIDEWAYS)).words
    assert "21 Nov 2026 Overdue by 1 day" in words and "Under way" in words
    assert "22 Nov 2026 Due today" in words
    assert "Overdue by 365 days" in words


def test_the_sheet_of_one_school_does_not_repeat_its_name_in_every_row() -> None:
    made = action_sheet(replace(sheet(opened("Spell", DAY)), one_school=True))
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert "School" not in [column.heading for column in table.columns]
    assert {len(row) for row in table.rows} == {len(table.columns)}


def test_a_sheet_without_actions_says_so() -> None:
    assert list(words_of(action_sheet(sheet()).blocks)) == ["No action is open."]


@pytest.mark.parametrize("name", ["plan", "sheet"])
def test_wide_tables_lie_within_paper_on_its_side(name: str) -> None:
    import io

    from pypdf import PdfReader

    made, style = WHOLE[name]
    for page in PdfReader(io.BytesIO(render_pdf(made, style))).pages:
        assert page.mediabox.width > page.mediabox.height


@pytest.mark.parametrize(
    ("package", "words"),
    [
        (True, "3 visits a year"),
        (False, "1 visit a year"),
        (None, "3 visits a year with the package, 1 visit without it"),
    ],
)
def test_an_entitlement_depends_on_the_package(package: bool | None, words: str) -> None:
    assert entitled(Support(3, without_package=1), package) == words
    assert entitled(Support(10, "days", "up to"), package) == "up to 10 days a year"
    assert entitled(Support(), package) == ""


def test_a_document_never_reads_the_clock() -> None:
    other = replace(whole_dossier(), when=datetime(2026, 11, 19, tzinfo=UTC))
    assert render_pdf(dossier(other), STYLE) != render_pdf(*WHOLE["dossier"])
