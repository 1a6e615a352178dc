"""One report to the scrutiny committee: its numbered sections, written by hand, and its PDF."""

from __future__ import annotations

from ssio_desktop.domain.scrutiny import SECTION_WORDS, SECTIONS, ScrutinyReport
from ssio_desktop.services.evidence import papers, scrutiny
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence.parts import Parts
from ssio_desktop.ui.evidence.saving_pdf import save_pdf
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


class ScrutinyPage(Page[Workspace]):
    """key: the report’s id. What is typed stays while the window is open."""

    watches = frozenset({"scrutiny-report", "authority-plan"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Report to the committee"))
        self.asking = asking or Asking(context.settings)
        self.seen: ScrutinyReport | None = None
        self.add_action(self.tr("Back to the plan"), self._go_back, icon="arrow-left")
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
        self.context.operations.read(lambda ws: scrutiny.report(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    def has_unsaved(self) -> bool:
        return self.parts.has_unsaved()

    def record(self) -> None:
        """Record what was written."""
        if self.seen is None:
            return
        key, typed = self.seen.id, self.parts.typed
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
            self.parts.drop(self.seen.id)
            self.refresh()

    def save(self) -> None:
        """Ask where the report is to go, and write it."""
        if self.seen is not None:
            key, name = self.seen.id, papers.report_name(self.seen)
            save_pdf(
                self.context,
                self.asking,
                self,
                name,
                lambda ws, path: papers.write_report(ws, key, path),
            )

    def _arrived(self, found: ScrutinyReport) -> None:
        if found.id != self.key:
            return
        self.seen = found
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
        self.context.navigator.go("authority-plan", self.seen.plan if self.seen else "")
