"""Builds the sample authority through the services: officers' stores, returns, the board's store.

Everything is recorded as officers would record it; nothing is put into a store by another way.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.identity import new_id
from ssio_desktop.files import write_whole
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import (
    board_returns,
    deciding,
    device_keys,
    forms,
    handing_over,
    post_opening,
    reading_files,
    receipts,
    recovery_codes,
    reporting,
    returning,
    schools,
    set_up_files,
    setting_up,
)
from ssio_desktop.services.reporting import IssuedReport
from ssio_desktop.services.sample import (
    assuring,
    casework,
    evidencing,
    moderating,
    published,
    reading_round,
    voicing,
)
from ssio_desktop.services.sample.calling import (
    SampleClock,
    begin,
    days_of,
    finish,
    last_day,
)
from ssio_desktop.services.sample.judging import judge
from ssio_desktop.services.sample.story import (
    SampleOfficer,
    SampleSchool,
    SampleTerm,
    SampleVisit,
    Story,
)
from ssio_desktop.services.workspace import Packs, Workspace

BOARD_NAME = "Board Clerk"
BOARD_ROLE = "Clerk of the school review board"

_FIRST_DAY = date(2025, 9, 8)


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """Where the sample's own files lie, and where its stores are to be made.

    published: the folder with the register, links and inspections. target: an existing folder.
    """

    published: Path
    target: Path

    def store(self, key: str) -> Path:
        """The store of an officer, or the board's."""
        return self.target / (f"officer-{key}.ssio" if key != "board" else "board.ssio")

    @property
    def returns(self) -> Path:
        """The folder of the returns, which must exist."""
        return self.target / "returns"

    @property
    def post(self) -> Path:
        """The folder of what else travels; made where it is not there."""
        folder = self.target / "post"
        folder.mkdir(exist_ok=True)
        return folder

    @property
    def readings(self) -> Path:
        """The folder of what readers said of reports; made where it is not there."""
        return self.target / "readings"

    @property
    def reports(self) -> Path:
        """The folder of the reports, which must exist."""
        return self.target / "reports"


@dataclass(frozen=True, slots=True)
class Built:
    """What was made. stores: by officer’s key. reports: those issued, as PDF.

    last: the latest term that was returned whole.
    """

    stores: Mapping[str, Path]
    board: Path
    returns: tuple[Path, ...]
    reports: tuple[Path, ...]
    last: TermId


def build(
    story: Story,
    files: SampleFiles,
    packs: Packs,
    passphrase: str,
    progress: Progress = silent,
) -> Built:
    """Make every store and return of the sample. The target's files must not be there yet."""
    terms = story.terms()
    with ExitStack() as closing:
        building = _Building(story, files, packs, passphrase, progress)
        closing.callback(building.open_board().close)
        for officer in story.officers:
            closing.callback(building.open_desk(officer).ws.close)
        building.exchange_keys()
        for term in terms:
            building.work_through(term)
            if term == terms[-1]:
                building.read_reports()
                building.keep_evidence()
            building.send_returns(term, current=term == terms[-1])
        building.take_in_returns()
        building.answer(terms[-2])
        return Built(
            {officer.key: files.store(officer.key) for officer in story.officers},
            files.store("board"),
            tuple(building.returns),
            tuple(sorted(building.reports)),
            terms[-2],
        )


@dataclass(frozen=True, slots=True)
class _Desk:
    """An officer at work: the store, and the clock on the wall."""

    officer: SampleOfficer
    ws: Workspace
    clock: SampleClock


class _Building:
    """The state of building: the desks, and the returns sent so far."""

    def __init__(
        self,
        story: Story,
        files: SampleFiles,
        packs: Packs,
        passphrase: str,
        progress: Progress,
    ) -> None:
        self.story = story
        self.files = files
        self.packs = packs
        self.passphrase = passphrase
        self.progress = progress
        self.ids = {officer.key: new_id() for officer in story.officers}
        self.desks: dict[str, _Desk] = {}
        self.returns: list[Path] = []
        self.reports: list[Path] = []
        self.steps = sum(len(school.terms) for school in story.schools) + len(self.ids) + 1
        self.done = 0

    def open_board(self) -> Workspace:
        """The board's own store, for whose keys the returns are sealed."""
        self.board = setting_up.new_store(
            self.files.store("board"),
            self.passphrase,
            self.packs,
            officer=BOARD_NAME,
            role=BOARD_ROLE,
            la_code=self.story.authority_code,
            la_name=self.story.authority_name,
        )
        device_keys.become_reader(self.board, BOARD_NAME)
        return self.board

    def exchange_keys(self) -> None:
        """Everybody takes the board’s set-up file in, and everybody’s words were compared."""
        path = self.files.post / set_up_files.suggested_name(self.board)
        set_up_files.make_set_up_file(self.board, path)
        stores = [self.board, *(desk.ws for desk in self.desks.values())]
        for ws in stores:
            # Their passphrase is known to all.
            recovery_codes.decline(ws)
        senders = [device_keys.sender(ws) for ws in stores]
        for ws in stores:
            for sender in senders:
                if sender.device != ws.store.device:
                    device_keys.confirm(ws, sender)
            if ws is not self.board:
                found = set_up_files.read_set_up_file(path, ws=ws)
                set_up_files.import_set_up(ws, found)

    def answer(self, term: TermId) -> None:
        """The board’s receipt for all returns, and its decisions of a term; all take both in."""
        ws, post = self.board, self.files.post
        moderating.moderate(ws, self.story, term)
        evidencing.keep(ws, self.story.evidence, evidencing.BOARD)
        evidencing.compare(ws, self.story.evidence, self.files.published)
        evidencing.assess(ws, self.story.evidence)
        evidencing.follow_plan(ws, self.story.evidence)
        receipt = receipts.make_receipts(ws, post / receipts.suggested_name(ws)).value.file.path
        decisions = post / deciding.suggested_name(term)
        deciding.make_decisions(ws, term, decisions)
        for desk in self.desks.values():
            for path in (receipt, decisions):
                post_opening.take_in(desk.ws, post_opening.open_file(desk.ws, path))
        for officer, path in moderating.ask_again(ws, self.story, term, self.ids, post):
            asked = next(each.ws for each in self.desks.values() if each.ws.officer == officer)
            post_opening.take_in(asked, post_opening.open_file(asked, path))
        stores = {key: desk.ws for key, desk in self.desks.items()}
        assuring.look_at(ws, self.story.quality, term, self.ids, stores, post)

    def open_desk(self, officer: SampleOfficer) -> _Desk:
        """An officer's store with the register, the colleagues and the caseloads."""
        clock = SampleClock(_FIRST_DAY)
        made = setting_up.new_store(
            self.files.store(officer.key),
            self.passphrase,
            self.packs,
            officer=officer.name,
            role=officer.role,
            la_code=self.story.authority_code,
            la_name=self.story.authority_name,
            officer_id=self.ids[officer.key],
        )
        desk = _Desk(officer, replace(made, now=clock), clock)
        self.desks[officer.key] = desk
        self._settle_in(desk)
        self._step()
        return desk

    def work_through(self, term: TermId) -> None:
        """Each officer's visits and judgements of a term."""
        for key, desk in self.desks.items():
            if str(term) == self.story.handover["term"]:
                self._hand_over(desk)
            for school in self.story.schools:
                told = next((each for each in school.terms if each.term == term), None)
                if told is not None and self._keeper(school, term) == key:
                    self._tell(desk, school, told)
                    self._step()
            mine = {s.urn for s in self.story.schools if self._keeper(s, term) == key}
            casework.work(desk.ws, desk.clock, self.story.deeds, mine, *days_of(term))

    def read_reports(self) -> None:
        """The reports that are read before their issue, from asking to the reader's word."""
        self.files.readings.mkdir(exist_ok=True)
        asked = [
            (told, reading_round.ask(self.desks[told["officer"]], told))
            for told in self.story.readings
        ]
        for told, visit in asked:
            if "by" in told:
                writer, reader = self.desks[told["officer"]], self.desks[told["by"]]
                self._carry(writer, reader)
                reading_round.read(reader, told, visit)
                self._carry(reader, writer)

    def keep_evidence(self) -> None:
        """What officers keep as evidence, in time for the returns, tables of others, and what heads
        and chairs said to the first of them."""
        for key, desk in self.desks.items():
            evidencing.keep(desk.ws, self.story.evidence, key)
        first = next(iter(self.desks.values()))
        evidencing.compare(first.ws, self.story.evidence, self.files.published)
        voicing.ask(first.ws, self.story.voices)

    def _carry(self, sender: _Desk, receiver: _Desk) -> None:
        number = len(list(self.files.readings.iterdir())) + 1
        name = f"{number}-{sender.officer.key}-to-{receiver.officer.key}.ssio-reading"
        path = self.files.readings / name
        reading_round.send(sender, path, [receiver])

    def send_returns(self, term: TermId, *, current: bool) -> None:
        """The officers' returns of a term; of the current one, those that were sent early."""
        for key, desk in self.desks.items():
            if current and key not in self.story.early_returns:
                continue
            desk.clock.set(last_day(term))
            path = self.files.returns / returning.suggested_name(desk.ws, term)
            returning.make_return(desk.ws, term, path, incomplete=True)
            self.returns.append(path)
            if str(term) == self.story.handover["term"]:
                self._let_go(desk)
            if str(term.next()) == self.story.handover["term"]:
                self._write_record(desk)

    def take_in_returns(self) -> None:
        """The board's own store, with every return in it."""
        ws = self.board
        published.take_in(ws, self.files.published)
        board_returns.import_returns(ws, self.returns)
        for path in sorted(self.files.readings.iterdir()):
            reading_files.take_in(ws, path)
        self._step()

    def _settle_in(self, desk: _Desk) -> None:
        ws = desk.ws
        forms.install_packed_forms(ws)
        for each in self.story.officers:
            setting_up.name_officer(ws, self.ids[each.key], each.name, each.role)
        published.take_in(ws, self.files.published)
        for each in self.story.officers:
            urns = [s.urn for s in self.story.schools if self._first_keeper(s) == each.key]
            schools.assign_officer(ws, urns, self.ids[each.key])
        for school in self.story.schools:
            if self._first_keeper(school) != desk.officer.key:
                continue
            if school.package is not None:
                schools.set_package(ws, school.urn, school.package)
            for role, name in school.contacts.items():
                schools.set_contact(ws, school.urn, role, name)

    def _tell(self, desk: _Desk, school: SampleSchool, told: SampleTerm) -> None:
        """A term of a school. The last report is issued after the judgement, and tells of it."""
        begun: list[tuple[str, SampleVisit]] = []
        for visit in told.visits:
            visit_id = begin(desk.ws, desk.clock, school.urn, visit)
            last = visit is told.visits[-1] and visit.amendment is None and told.is_judged
            if last:
                begun.append((visit_id, visit))
            else:
                finish(desk.ws, desk.clock, visit_id, visit, self._keep_report)
        if told.judgement is not None:
            desk.clock.set(told.judged_on)
            judge(desk.ws, school.urn, told.term, told.judgement, self.story.profiles)
        for visit_id, visit in begun:
            finish(desk.ws, desk.clock, visit_id, visit, self._keep_report, after=told.judged_on)

    def _keep_report(self, ws: Workspace, visit_id: str, report: IssuedReport) -> None:
        """Write an issued report as it was issued, byte for byte."""
        path = self.files.reports / reporting.suggested_name(ws, visit_id)
        write_whole(path, report.pdf)
        self.reports.append(path)

    def _hand_over(self, desk: _Desk) -> None:
        """The school passes on: its old officer had begun, its new one takes in the record."""
        handover = self.story.handover
        urn, term = str(handover["urn"]), TermId.parse(handover["term"])
        desk.clock.set(handover["on"])
        if desk.officer.key == handover["from"]:
            judge(desk.ws, urn, term, handover["before"], self.story.profiles)
        elif desk.officer.key == handover["to"]:
            path = self.files.post / handing_over.suggested_name(desk.ws, urn)
            handing_over.take_in(desk.ws, handing_over.preview(desk.ws, path))
            schools.assign_officer(desk.ws, [urn], self.ids[desk.officer.key])

    def _write_record(self, desk: _Desk) -> None:
        """The school’s record as it stands before the term in which it passes on."""
        handover = self.story.handover
        if desk.officer.key == handover["from"]:
            urn = str(handover["urn"])
            path = self.files.post / handing_over.suggested_name(desk.ws, urn)
            handing_over.write_record(desk.ws, urn, self.ids[handover["to"]], path)

    def _let_go(self, desk: _Desk) -> None:
        """After the term's return the former officer's list follows the handover."""
        handover = self.story.handover
        if desk.officer.key == handover["from"]:
            schools.assign_officer(desk.ws, [handover["urn"]], self.ids[handover["to"]])

    def _first_keeper(self, school: SampleSchool) -> str:
        moved = school.urn == self.story.handover["urn"]
        return str(self.story.handover["from"]) if moved else school.officer

    def _keeper(self, school: SampleSchool, term: TermId) -> str:
        since = TermId.parse(self.story.handover["term"])
        return self._first_keeper(school) if term.order < since.order else school.officer

    def _step(self) -> None:
        self.done += 1
        self.progress(self.done, self.steps)
