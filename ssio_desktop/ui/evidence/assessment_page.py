"""The self-assessment: drafted from the log, written by hand part by part, printed as a letter."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import Evidence
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.self_assessments import (
    SECTION_WORDS,
    SECTIONS,
    SelfAssessment,
)
from ssio_desktop.services import setting_up
from ssio_desktop.services.evidence import papers, self_assessments
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.evidence.parts import Parts
from ssio_desktop.ui.evidence.saving_pdf import save_pdf
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day

_TERMS = 7
Cited = tuple[int, Evidence]


@dataclass(frozen=True, slots=True)
class SeenAssessment:
    """What the page shows. here: the assessment on show, the latest where none was asked for."""

    all: tuple[SelfAssessment, ...]
    here: SelfAssessment | None
    cited: tuple[Cited, ...]
    headings: Headings
    now: TermId


def see(ws: Workspace, key: str) -> SeenAssessment:
    """Read an assessment."""
    found = self_assessments.assessments(ws)
    here = self_assessments.assessment(ws, key) if key else next(iter(found), None)
    cited = self_assessments.cited(ws, here) if here is not None else ()
    return SeenAssessment(found, here, cited, headings(ws), setting_up.current_term(ws))


class AssessmentPage(Page[Workspace]):
    """key: empty, or an assessment’s id. What is typed stays while the window is open, and is
    recorded by the button."""

    watches = frozenset({"self-assessment", "evidence"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Self-assessment"))
        self.asking = asking or Asking(context.settings)
        self.seen: SeenAssessment | None = None
        self.faults = ErrorSummary()
        self.standing = Text("", "muted")
        self.choice = keep_choice(ChoiceBox(self.tr("Self-assessment")))
        self.choice.setMinimumContentsLength(20)
        self.choice.activated.connect(
            lambda _: self.context.navigator.go(
                "self-assessment", str(self.choice.currentData() or "")
            )
        )
        self._actions.addWidget(self.choice)
        self.add_action(self.tr("Withdraw"), self.withdraw, icon="trash-2")
        self.add_action(self.tr("Draft…"), self.draft, icon="plus")
        self.save_button = self.add_action(self.tr("Save as PDF…"), self.save, icon="file-down")
        self.drop_button = self.add_action(self.tr("Drop what I typed"), self.drop, icon="undo-2")
        self.record_button = self.add_action(
            self.tr("Record what I wrote"), self.record, kind="primary"
        )
        self.parts = Parts({str(each): SECTION_WORDS[each] for each in SECTIONS})
        self.parts.changed.connect(self._say_standing)
        self.table: DataTable[Cited] = DataTable(
            RowsModel(self._columns(), lambda row: row[0]), self.tr("Evidence"), shown=12
        )
        self.content.addWidget(words.places(context, "self-assessment"))
        self.content.addWidget(self.faults)
        self.content.addWidget(self.standing)
        evidence, below = card(self.tr("Evidence to cite"))
        below.addWidget(
            Text(self.tr("Cite an entry by its number in brackets, such as [3]."), "muted")
        )
        below.addWidget(self.table)
        self.content.addWidget(self.parts)
        self.content.addWidget(evidence)
        self.content.addStretch(1)

    def refresh(self) -> None:
        key = self.key
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    def has_unsaved(self) -> bool:
        return self.parts.has_unsaved()

    # --- doing --------------------------------------------------------------------------

    def draft(self) -> None:
        """Ask since when, draft an assessment, and show it."""
        if self.seen is None:
            return
        terms = [self.seen.now]
        while len(terms) < _TERMS:
            terms.append(terms[-1].previous())
        since = box([(each.title, each) for each in terms], terms[2])

        def drafted(made: SelfAssessment) -> None:
            self.context.navigator.go("self-assessment", made.id)

        def do() -> None:
            term = since.currentData()
            self.context.operations.change(
                lambda ws: self_assessments.draft(ws, term), drafted, owner=self
            )

        FormDialog(
            self.tr("Draft a self-assessment"),
            ((self.tr("Of the time since the beginning of"), since),),
            self.tr("Draft it"),
            list,
            do,
            self,
            intro=self.tr(
                "It is put together from the evidence log and the record, citing each entry. You "
                "write it from there."
            ),
        ).open()

    def record(self) -> None:
        """Check what was written, and record it."""
        here = self.seen.here if self.seen is not None else None
        if here is None or self.faults.show_faults(self._faults(here)):
            return
        key, typed = here.id, self.parts.typed
        sections = {each: typed[each] for each in SECTIONS if each in typed}

        def recorded(_: SelfAssessment) -> None:
            self.parts.drop(key)
            self.refresh()

        self.context.operations.change(
            lambda ws: self_assessments.write_sections(ws, key, sections), recorded, owner=self
        )

    def drop(self) -> None:
        """Let go of what was typed and not recorded."""
        if self.seen is not None and self.seen.here is not None:
            self.parts.drop(self.seen.here.id)
            self.refresh()

    def withdraw(self) -> None:
        """Take the assessment out of the list."""
        here = self.seen.here if self.seen is not None else None
        if here is not None:
            key = here.id

            def gone(_: None) -> None:
                self.parts.drop(key)
                self.context.navigator.go("self-assessment")

            self.context.operations.change(
                lambda ws: self_assessments.withdraw(ws, key), gone, owner=self
            )

    def save(self) -> None:
        """Ask where the letter is to go, and write it."""
        here = self.seen.here if self.seen is not None else None
        if here is not None:
            key, name = here.id, papers.letter_name(here.title)
            save_pdf(
                self.context,
                self.asking,
                self,
                name,
                lambda ws, path: papers.write_letter(ws, key, path),
            )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenAssessment) -> None:
        if self.key and (seen.here is None or seen.here.id != self.key):
            return
        self.seen = seen
        here = seen.here
        if here is None:
            self.show_empty(
                self.tr("No self-assessment is drafted yet"),
                self.tr("A draft is put together from the evidence log, and written by hand."),
                icon="file-text",
                action=self.tr("Draft…"),
                act=self.draft,
                alone=True,
            )
            return
        self.choice.clear()
        for each in seen.all:
            self.choice.addItem(each.title, each.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(here.id)))
        self.set_heading(
            here.title,
            self.tr("{since} to {day}").format(since=day(here.since), day=day(here.day)),
        )
        self.parts.show_texts(here.id, {str(each): here.text(each) for each in SECTIONS})
        self.faults.show_faults(())
        self.table.show_rows(seen.cited)
        self._say_standing()
        self.show_content()

    def _say_standing(self) -> None:
        typed = bool(self.parts.typed)
        self.drop_button.setEnabled(typed)
        self.record_button.setEnabled(typed)
        self.save_button.setEnabled(not typed)
        self.standing.setText(
            self.tr("Not recorded yet: what you typed stands here only.")
            if typed
            else self.tr("Recorded. A change is recorded beside it.")
        )

    def _faults(self, here: SelfAssessment) -> list[Fault]:
        told = self.tr("No evidence has the number {number}")
        return [
            Fault.of(self.parts.fields[each], told.format(number=number))
            for each in SECTIONS
            for number in here.unknown_in(each, self.parts.typed.get(each, ""))
        ]

    def _columns(self) -> tuple[Column[Cited], ...]:
        return (
            Column(
                "number",
                translate("evidence", "Number"),
                lambda r: str(r[0]),
                lambda r: r[0],
                "right",
                9,
            ),
            Column(
                "heading",
                translate("evidence", "Heading"),
                lambda r: self._title(r[1].entry.heading),
                width=22,
                least=12,
            ),
            Column(
                "rating",
                translate("evidence", "Rating"),
                lambda r: words.rating_name(r[1].entry.rating),
                width=11,
                paint=words.paint_rating,
            ),
            Column(
                "text",
                translate("evidence", "Evidence"),
                lambda r: r[1].entry.text,
                hint=lambda r: r[1].entry.text,
            ),
            Column(
                "source",
                translate("evidence", "From"),
                lambda r: r[1].entry.source,
                width=20,
                least=10,
            ),
        )

    def _title(self, heading: str) -> str:
        return self.seen.headings.title(heading) if self.seen is not None else heading
