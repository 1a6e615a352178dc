"""One report to the scrutiny committee: its numbered sections, written by hand, and its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.authority_plans import AuthorityPlan
from ssio_desktop.domain.scrutiny import SECTION_WORDS, SECTIONS, Cover, ScrutinyReport
from ssio_desktop.services.evidence import papers, plans, scrutiny
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence.parts import Parts
from ssio_desktop.ui.evidence.plan_dialogs import ask_cover
from ssio_desktop.ui.evidence.saving_pdf import save_pdf
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


@dataclass(frozen=True, slots=True)
class SeenReport:
    """What the page shows: a report, and the plan that it is on."""

    report: ScrutinyReport
    plan: AuthorityPlan
    today: date


def see(ws: Workspace, key: str) -> SeenReport:
    """Read a report with its plan."""
    found = scrutiny.report(ws, key)
    return SeenReport(found, plans.plan(ws, found.plan), ws.today())


class ScrutinyPage(Page[Workspace]):
    """key: the report’s id. What is typed stays while the window is open."""

    watches = frozenset({"scrutiny-report", "authority-plan"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Report to the committee"))
        self.asking = asking or Asking(context.settings)
        self.seen: SeenReport | None = None
        self.add_action(self.tr("Back to the plan"), self._go_back, icon="arrow-left")
        self.add_action(self.tr("Withdraw"), self.withdraw, icon="trash-2")
        self.add_action(self.tr("Change the cover…"), self.change_cover, icon="pencil")
        self.save_button = self.add_action(self.tr("Save as PDF…"), self.save, icon="file-down")
        self.drop_button = self.add_action(self.tr("Drop what I typed"), self.drop, icon="undo-2")
        self.record_button = self.add_action(
            self.tr("Record what I wrote"), self.record, kind="primary"
        )
        self.standing = Text("", "muted")
        self.cover = Text("")
        self.parts = Parts({str(each): SECTION_WORDS[each] for each in SECTIONS})
        self.parts.changed.connect(self._say_standing)
        for each in (self.standing, self.cover, self.parts):
            self.content.addWidget(each)
        self.content.addStretch(1)

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No report is chosen"),
                self.tr("Choose one on the page of the authority’s plan, or draft one there."),
                icon="file-text",
                action=self.tr("Go to the plan"),
                act=self._go_back,
                alone=True,
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    def has_unsaved(self) -> bool:
        return self.parts.has_unsaved()

    def record(self) -> None:
        """Record what was written."""
        if self.seen is None:
            return
        key, typed = self.seen.report.id, self.parts.typed
        sections = {each: typed[each] for each in SECTIONS if each in typed}

        def recorded(_: ScrutinyReport) -> None:
            self.parts.drop(key)
            self.refresh()

        self.context.operations.change(
            lambda ws: scrutiny.write_sections(ws, key, sections), recorded, owner=self
        )

    def drop(self) -> None:
        """Let go of what was typed and not recorded."""
        if self.seen is not None:
            self.parts.drop(self.seen.report.id)
            self.refresh()

    def change_cover(self) -> None:
        """Ask for the cover anew."""
        seen = self.seen
        if seen is None:
            return
        key = seen.report.id

        def record(cover: Cover) -> None:
            self.context.operations.change(
                lambda ws: scrutiny.change_cover(ws, key, cover), owner=self
            )

        ask_cover(self, seen.plan, seen.today, record, seen.report.cover, changes=True)

    def withdraw(self) -> None:
        """Take the report out of the list, and go back to its plan."""
        if self.seen is not None:
            key = self.seen.report.id

            def gone(_: None) -> None:
                self.parts.drop(key)
                self._go_back()

            self.context.operations.change(lambda ws: scrutiny.withdraw(ws, key), gone, owner=self)

    def save(self) -> None:
        """Ask where the report is to go, and write it."""
        if self.seen is not None:
            key, name = self.seen.report.id, papers.report_name(self.seen.report)
            save_pdf(
                self.context,
                self.asking,
                self,
                name,
                lambda ws, path: papers.write_report(ws, key, path),
            )

    def _arrived(self, seen: SeenReport) -> None:
        found = seen.report
        if found.id != self.key:
            return
        self.seen = seen
        cover = found.cover
        self.set_heading(cover.title, f"{cover.committee} · {day(cover.day)}")
        told = [cover.report_of, cover.contact]
        if cover.item:
            told.insert(0, self.tr("Agenda item {item}").format(item=cover.item))
        if found.since is not None:
            told.append(self.tr("Tells what moved since {day}").format(day=day(found.since)))
        self.cover.setText(" · ".join(filter(None, told)))
        self.parts.show_texts(found.id, {str(each): found.text(each) for each in SECTIONS})
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

    def _go_back(self) -> None:
        self.context.navigator.go("authority-plan", self.seen.report.plan if self.seen else "")
