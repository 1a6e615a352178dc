"""The quality of officers’ work: the service for whoever leads, one’s own for everybody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import posting
from ssio_desktop.services.assurance import files, reading, sampling, training, who
from ssio_desktop.services.assurance.files import MadeFindings
from ssio_desktop.services.assurance.findings import OfficerFound
from ssio_desktop.services.assurance.sampling import Sampled
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.assurance import dialogs
from ssio_desktop.ui.assurance.gathering import NeedSeen, WorkSeen, see
from ssio_desktop.ui.assurance.parts import NeedsPart
from ssio_desktop.ui.assurance.views import OfficerView, ServiceView
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.home.asking import Asking, open_outside
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text

PAGE, SHEET = "assurance", "assurance-sheet"


class WorkPage(Page[Workspace]):
    """key: empty, or the id of an officer."""

    watches = frozenset(
        {"work-sample", "work-reading", "training-need", "visit", "authority", "school", "officer"}
        | {"return", "second-judgement"}
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Quality of officers’ work"))
        self.asking = Asking(context.settings)
        self.dialog: FormDialog | None = None
        self.seen: WorkSeen | None = None
        self._since: TermId | None = None
        self.since = TermBox()
        self.since.setAccessibleName(self.tr("Visits since"))
        self.since.chosen.connect(self._choose_since)
        self._actions.addWidget(self.since)
        self.leads_button = self.add_action(self.tr("Who leads…"), self.name_lead, icon="user")
        self.print_button = self.add_action(
            self.tr("Print the paper"), self.print_paper, icon="file-text"
        )
        self.draw_button = self.add_action(
            self.tr("Draw a sample…"), self.draw_sample, icon="list-checks"
        )
        self.next_button = self.add_action(
            self.tr("Read the next report"), self.read_next, icon="book-open-check", kind="primary"
        )
        self.read_button = button(self.tr("Read it"), self.read_chosen, icon="book-open-check")
        self.reader_button = button(self.tr("Another reader…"), self.choose_reader, icon="user")
        self.redraw_button = button(self.tr("Draw again and compare"), self.redraw)
        self.officer_button = button(self.tr("Look at the officer"), self.open_officer)
        self.write_button = button(
            self.tr("Write the file for the officer…"), self.write_file, icon="send"
        )
        self.done_button = button(self.tr("It was done…"), self.say_done, icon="check")
        self.open_button = button(self.tr("Open the reading"), self.open_reading)
        self.service = ServiceView(
            NeedsPart(self.agree),
            Flow(self.read_button, self.reader_button, self.redraw_button),
            Flow(self.officer_button, self.write_button),
            Flow(self.done_button),
        )
        self.mine_button = button(self.tr("Go on with it"), self.open_mine)
        self.officer = OfficerView(
            NeedsPart(self.agree), Flow(self.open_button), Flow(self.mine_button)
        )
        self.standing = Text("", "strong")
        self.service.sample.opened.connect(lambda _: self.read_chosen())
        self.service.officers.opened.connect(lambda _: self.open_officer())
        self.officer.readings.opened.connect(lambda _: self.open_reading())
        for table in (self.service.sample, self.service.officers, self.service.training):
            table.chosen.connect(self._offer)
        self.officer.by_me.opened.connect(lambda _: self.open_mine())
        for each in (self.officer.readings, self.officer.by_me):
            each.chosen.connect(self._offer)
        self.content.addWidget(words.places(context, PAGE))
        for part in (self.standing, self.service, self.officer):
            self.content.addWidget(part)
        self.content.addStretch(1)

    def refresh(self) -> None:
        key, since = self.key, self._since
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key, since), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    # --- doing --------------------------------------------------------------------------

    def draw_sample(self) -> None:
        """Ask how a sample is drawn, and draw it."""
        seen = self.seen
        if seen is None:
            return

        def draw(term: TermId, one_in: int, least: int, seed: str, reader: str) -> None:
            self._change(
                lambda ws: sampling.draw_sample(
                    ws, sampling.plan_of(ws, term, one_in, least, seed), [reader] if reader else ()
                )
            )

        me = seen.viewer.officer
        people = sorted(seen.people, key=lambda each: each[1] != me)
        self.dialog = dialogs.ask_draw(self, seen.terms, people, draw)

    def read_next(self) -> None:
        """Open the next report of the sample that nobody has read to its end."""
        found = self.seen.service if self.seen is not None else None
        for row in found.to_read if found is not None else ():
            if row.reading is None or not row.reading.finished:
                self._read(row)
                return
        self.draw_sample()

    def read_chosen(self) -> None:
        """Open the chosen report of the sample."""
        row = self.service.sample.current()
        if row is not None:
            self._read(row)

    def choose_reader(self) -> None:
        """Ask who reads the chosen report."""
        row, seen = self.service.sample.current(), self.seen
        if row is None or seen is None or seen.service is None or seen.service.sample is None:
            return
        sample, visit = seen.service.sample.id, row.visit.id
        others = [each for each in seen.people if each[1] != row.visit.officer]
        self.dialog = dialogs.ask_person(
            self,
            self.tr("Another reader"),
            self.tr("Read by"),
            self.tr("Record it"),
            self.tr("Nobody reads their own work."),
            others,
            lambda reader: self._change(lambda ws: sampling.assign(ws, sample, visit, reader)),
            row.reader,
        )

    def redraw(self) -> None:
        """Draw the sample again from its seed, and say whether it is the same."""
        found = self.seen.service if self.seen is not None else None
        if found is None or found.sample is None:
            return
        if found.sample.holds():
            self.context.messages.success(
                self.tr("Drawn again with the seed “{seed}”: the very same reports.").format(
                    seed=found.sample.plan.seed
                )
            )
        else:
            self.context.messages.warning(
                self.tr("Drawn again, other reports come out than those recorded.")
            )

    def open_officer(self) -> None:
        """Show the chosen officer."""
        row = self.service.officers.current()
        if row is not None:
            self.context.navigator.go(PAGE, row.id)

    def open_reading(self) -> None:
        """Open the chosen reading."""
        row = self.officer.readings.current()
        if row is not None:
            self.context.navigator.go(SHEET, row.reading.id)

    def open_mine(self) -> None:
        """Open the chosen reading of somebody else’s report."""
        row = self.officer.by_me.current()
        if row is not None:
            self.context.navigator.go(SHEET, row.reading.id)

    def agree(self, proposal: NeedSeen) -> None:
        """Ask what training is agreed on for what the findings ask for."""
        seen = self.seen
        if seen is None:
            return
        reasons = proposal.reasons

        def record(theme: str, officer: str, what: str, by: str, due: date) -> None:
            people = [officer] if officer else []
            self._change(lambda ws: training.agree(ws, theme, what, by, due, people, reasons))

        self.dialog = dialogs.ask_training(
            self,
            seen.today,
            seen.themes,
            ((self.tr("The team"), ""), *seen.people),
            proposal.need.theme,
            proposal.need.officer,
            said(proposal.what),
            record,
        )

    def say_done(self) -> None:
        """Ask what came of the chosen training."""
        row, seen = self.service.training.current(), self.seen
        if row is None or seen is None:
            return
        key = row.training.id
        self.dialog = dialogs.ask_trained(
            self,
            seen.today,
            lambda day, came: self._change(lambda ws: training.done(ws, key, day, came)),
        )

    def name_lead(self) -> None:
        """Ask who looks at the work of all officers."""
        seen = self.seen
        if seen is None:
            return
        self.dialog = dialogs.ask_lead(
            self,
            seen.people,
            next(iter(seen.viewer.named), ""),
            lambda chosen: self._change(lambda ws: who.name_leads(ws, [chosen] if chosen else [])),
        )

    def print_paper(self) -> None:
        """Show the paper of what is on show."""
        seen = self.seen
        if seen is not None:
            of = seen.officer.id if seen.officer else ""
            self.context.navigator.go("document", str(Wanted("officers-work", of=of)))

    def write_file(self) -> None:
        """Write what was given to the chosen officer, sealed for them."""
        row = self.service.officers.current()
        if row is None:
            return
        officer = row.id
        self.context.operations.read(
            lambda ws: files.suggested_name(ws, officer), partial(self._write, officer), owner=self
        )

    def _write(self, officer: str, name: str) -> None:
        kinds = self.tr("Post (*{suffix})").format(suffix=posting.SUFFIX)
        path = self.asking.new_file(self, self.tr("Write the file for the officer"), name, kinds)
        if path is None:
            return
        target = (
            path if path.suffix == posting.SUFFIX else path.with_name(path.name + posting.SUFFIX)
        )
        self.context.operations.long(
            lambda ws, progress: files.make_findings(ws, officer, target),
            self.tr("Writing what was found"),
            partial(self._written, target),
            owner=self,
        )

    def _written(self, target: Path, made: MadeFindings) -> None:
        told = self.tr("Written and read back, for {officer}: {path}")
        self.context.messages.success(
            told.format(officer=made.officer_name, path=target),
            action=self.tr("Open the folder"),
            act=partial(open_outside, target.parent),
        )

    # --- inside -------------------------------------------------------------------------

    def _read(self, row: Sampled) -> None:
        seen = self.seen
        if row.reading is not None:
            self.context.navigator.go(SHEET, row.reading.id)
            return
        if seen is None or seen.service is None or seen.service.sample is None:
            return
        visit, sample, reader = row.visit.id, seen.service.sample.id, row.reader
        self.context.operations.change(
            lambda ws: reading.begin(ws, visit, sample, reader),
            lambda made: self.context.navigator.go(SHEET, made.id),
            owner=self,
        )

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    def _has_post(self, officer: OfficerFound) -> bool:
        """Whether there is anything that a file could bring to an officer."""
        found = self.seen.service if self.seen is not None else None
        asked = files.asked_of(found.readings, officer.id) if found is not None else ()
        return bool(asked) or any(each.given for each in officer.readings)

    def _choose_since(self, name: str) -> None:
        self._since = TermId.parse(name)
        self.refresh()

    def _arrived(self, seen: WorkSeen) -> None:
        if seen.key != self.key:
            return
        self.seen = seen
        self.since.show_terms(seen.terms, seen.now, seen.since)
        found = seen.service
        if found is not None and not found.finished and not found.readings:
            self._show_nothing()
            return
        for each in (self.draw_button, self.next_button, self.service):
            each.setVisible(found is not None)
        self.officer.setVisible(seen.officer is not None)
        if found is not None:
            self._show_service(seen)
        elif seen.officer is not None:
            own = seen.officer.id == seen.viewer.officer
            title = self.tr("Quality of my work") if own else seen.officer.name
            self.set_heading(title, self.tr("Visits since {term}").format(term=_term(seen.since)))
            self.standing.setText(
                self.tr("{count} of your reports were read and given to you.").format(
                    count=len(seen.readings)
                )
                if own
                else self.tr("Reports read: {count}.").format(count=len(seen.readings))
            )
            self.officer.show_seen(seen, seen.officer)
        self._offer()
        self.show_content()

    def _show_nothing(self) -> None:
        self.show_empty(
            self.tr("No finished report to read yet"),
            self.tr(
                "Take officers’ returns in on the Board page. A sample of their finished reports "
                "can then be drawn and read."
            ),
            icon="book-open-check",
            action=self.tr("Go to the board"),
            act=partial(self.context.navigator.go, "board"),
        )

    def _show_service(self, seen: WorkSeen) -> None:
        found = seen.service
        assert found is not None
        self.set_heading(
            self.tr("Quality of officers’ work"),
            self.tr("Visits since {term}").format(term=_term(seen.since)),
        )
        if found.sample is None:
            standing = self.tr("Finished reports: {count}. No sample is drawn yet.").format(
                count=found.finished
            )
        else:
            standing = self.tr(
                "{read} of {all} reports of the sample are read. To be given to their officers: "
                "{give}. Proposals for training: {needs}."
            ).format(
                read=len(found.to_read) - found.waiting,
                all=len(found.to_read),
                give=found.to_give,
                needs=len(seen.needs),
            )
        self.standing.setText(standing)
        self.next_button.setText(
            self.tr("Read the next report") if found.waiting else self.tr("Draw the next sample…")
        )
        self.draw_button.setVisible(bool(found.waiting))
        self.service.show_seen(seen, found)

    def _offer(self) -> None:
        sampled = self.service.sample.current()
        for each in (self.read_button, self.reader_button):
            each.setEnabled(sampled is not None)
        self.reader_button.setEnabled(sampled is not None and sampled.reading is None)
        has_sample = self.seen is not None and self.seen.service is not None
        self.redraw_button.setEnabled(
            has_sample and bool(self.seen and self.seen.service and self.seen.service.sample)
        )
        officer = self.service.officers.current()
        self.officer_button.setEnabled(officer is not None)
        self.write_button.setEnabled(officer is not None and self._has_post(officer))
        trained = self.service.training.current()
        self.done_button.setEnabled(trained is not None and trained.training.done is None)
        self.open_button.setEnabled(self.officer.readings.current() is not None)
        self.mine_button.setEnabled(self.officer.by_me.current() is not None)


def _term(term: TermId) -> str:
    return said(term.title)
