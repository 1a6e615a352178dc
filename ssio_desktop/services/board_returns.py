"""Taking officers’ returns in: read, verified, told, and then all or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.assurance.readings import TRAINING
from ssio_desktop.domain.assurance.samples import WORK_SAMPLE
from ssio_desktop.domain.board_records import DECISION, RECEIPT
from ssio_desktop.domain.challenges import CHALLENGE
from ssio_desktop.domain.concern_records import CONCERN
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.meetings import MEETING
from ssio_desktop.domain.quality_assurance import READING
from ssio_desktop.domain.retention import DISPOSAL
from ssio_desktop.domain.risk import RISK
from ssio_desktop.domain.second_looks import SECOND_DRAW, SECOND_LOOK
from ssio_desktop.errors import SsioError, UserError
from ssio_desktop.exchange.package import Package, read_package
from ssio_desktop.exchange.preview import ReturnPreview, describe
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.progress import Progress, part_of, silent
from ssio_desktop.services import attachments
from ssio_desktop.services.about_school import school_of
from ssio_desktop.services.arriving import Ahead, coming
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.posting import (
    Arrived,
    check_agreement,
    check_authority,
    check_devices,
    open_post,
)
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace, outcome
from ssio_desktop.store.connection import transaction
from ssio_desktop.wording import say

_OF_THE_BOARD = frozenset(
    {DECISION, RECEIPT, RISK, CONCERN, CHALLENGE, MEETING, SECOND_LOOK, SECOND_DRAW, DISPOSAL}
    | {WORK_SAMPLE, TRAINING}
)
"""Kinds of entity that no return brings. Those that are not known here are kept, as ever."""
_AT_HAND = 20_000
"""Events of returns that are kept in memory between verifying and taking in."""
_A_COMMIT = 1_000
"""Events of returns that come in by one commit, with those of the return that reaches it."""


@dataclass(frozen=True, slots=True)
class ReturnToImport:
    """A return that was read and verified, with what it would bring. Nothing was taken in yet."""

    path: Path
    package: Package
    preview: ReturnPreview
    arrived: Arrived

    @property
    def is_known(self) -> bool:
        """Whether it brings nothing, and that was noted before. One of which it was not, such as
        one below a later one that came first, is taken in all the same: it gets its receipt."""
        return self.preview.brings_nothing and self.arrived.is_in

    @property
    def label(self) -> str:
        info = self.preview.info
        return say(
            "Return {number} of {officer_name} for {title} taken in",
            number=info.number,
            officer_name=info.officer_name,
            title=info.term.title,
        )


def preview_return(
    ws: Workspace,
    path: Path,
    progress: Progress = silent,
    *,
    passphrase: str = "",
    after: Ahead | None = None,
) -> ReturnToImport:
    """Read and verify a return, and say what it would bring. UserError says what is wrong.

    passphrase: for one that was sealed with it; others open with this store's own keys. after:
    returns that come in before it at one go.
    """
    arrived = open_post(ws, path, passphrase=passphrase)
    package = read_package(arrived.take(), progress=progress)
    check_agreement(arrived, package.manifest.info)
    check_devices(package)
    check_authority(ws, package.manifest.info)
    _check_kinds(package)
    found = coming(ws, package.events, after)
    known = {event.id for event in package.events} - found.new
    urns = {
        event.entity: str(event.value)
        for event in package.events
        if event.kind == "visit" and event.path == "school"
    }

    def urn_of(entity: str) -> str | None:
        kind, _, key = entity.partition("/")
        known_by = f"visit/{key}" if kind == READING else entity
        return school_of(entity) or urns.get(known_by)

    told = describe(package, known, urn_of, found.changed, found.conflicts)
    return ReturnToImport(path, package, told, arrived)


def preview_of_several(ws: Workspace, path: Path, *, passphrase: str = "") -> ReturnToImport:
    """As :func:`preview_return`, for one of several files: what is wrong is told with its name."""
    try:
        return preview_return(ws, path, passphrase=passphrase)
    except SsioError as problem:
        of_file(problem, path)
        raise


def preview_in_turn(
    ws: Workspace,
    paths: Sequence[Path],
    progress: Progress = silent,
    *,
    passphrases: Mapping[Path, str] | None = None,
    trusting: bool = False,
) -> Iterator[tuple[Path, ReturnToImport | SsioError]]:
    """As :func:`preview_return`, of files that are to come in at one go: each as if those before it
    were here, or what is wrong with it. passphrases: by file. trusting: as for
    :func:`import_return`."""
    known, ahead = passphrases or {}, Ahead()
    for number, path in enumerate(paths):
        progress(number, len(paths))
        part = part_of(progress, number, len(paths))
        try:
            found = preview_return(ws, path, part, passphrase=known.get(path, ""), after=ahead)
        except SsioError as problem:
            yield path, problem
            continue
        if found.arrived.is_trusted(trusting=trusting):
            ahead.add(ws, found.package.events)
        yield path, found


def of_file(problem: SsioError, path: Path) -> SsioError:
    """What is wrong with one of several files, with its name."""
    if path.name not in problem.where:
        problem.where = f"{path.name}: {problem.where}" if problem.where else path.name
    return problem


def _check_kinds(package: Package) -> None:
    """UserError where an officer's return brings what only the board records."""
    for event in package.events:
        if event.kind in _OF_THE_BOARD:
            raise refuse(
                "unexpected",
                say("A return cannot hold what the board records."),
                where=event.entity,
            )


def import_return(
    ws: Workspace,
    return_: ReturnToImport,
    progress: Progress = silent,
    *,
    trusting: bool = False,
) -> Outcome[int]:
    """Take a verified return in; the value is how many events were new. One transaction.

    UserError where its sender's keys were revoked, or are others than those known; trusting: take
    it in although they are others, after the words of the keys were compared.
    """
    return_.arrived.require_trust(trusting=trusting)
    back_up_before(ws, "import")
    return _take_in(ws, return_, progress)


def import_together(
    ws: Workspace, returns: Sequence[ReturnToImport], progress: Progress = silent
) -> Outcome[int]:
    """Take verified returns in at one go: all of them, or none where one fails or it is stopped.
    The value is how many events were new. One backup before, and one transaction.

    The outcome's batch names that of each return, with blanks between: one step takes all back.
    UserError as for :func:`import_return`.
    """
    for each in returns:
        each.arrived.require_trust()
    back_up_before(ws, "import")
    done: list[Outcome[int]] = []
    with transaction(ws.store.db):
        for number, each in enumerate(returns):
            progress(number, len(returns))
            done.append(_take_in(ws, each, part_of(progress, number, len(returns))))
    label = say("Returns taken in: {count}", count=len(done)) if len(done) > 1 else done[0].label
    return Outcome(
        sum(each.value for each in done),
        frozenset[str]().union(*(each.entities for each in done)),
        label,
        " ".join(each.batch for each in done if each.batch),
    )


def _take_in(ws: Workspace, return_: ReturnToImport, progress: Progress = silent) -> Outcome[int]:
    info = return_.preview.info
    source: Json = {
        "file": return_.path.name,
        "sha256": return_.arrived.sha256,
        "officer": info.officer_id,
        "term": str(info.term),
        "number": info.number,
        "device": info.device,
        "trust": return_.arrived.standing.trust if return_.arrived.standing else "unsealed",
        "previous": return_.arrived.cover.previous if return_.arrived.cover else None,
    }
    with transaction(ws.store.db):
        attachments.take_in(ws, return_.package)
        done = ws.store.receive(
            return_.package.events, label=return_.label, source=source, progress=progress
        )
    return outcome(done, done.events, return_.label)


def import_returns(
    ws: Workspace,
    paths: Sequence[Path],
    progress: Progress = silent,
    *,
    passphrase: str = "",
    trusting: bool = False,
) -> tuple[Outcome[int], ...]:
    """Verify every return first, then take all of them in. None is taken in where one is bad.

    However many there are, few are in memory at a time: the others are read twice, and one that
    changed meanwhile is refused. One backup is made before the first. passphrase: for those that
    were sealed with it. trusting: as for :func:`import_return`.
    """
    steps = 2 * len(paths)

    def again(path: Path, sha256: str) -> ReturnToImport:
        found = preview_of_several(ws, path, passphrase=passphrase)
        if found.arrived.sha256 != sha256:
            raise UserError(
                say("This file was exchanged while the returns were taken in."),
                where=path.name,
                remedy=say("The ones before it were taken in. Look at this one again."),
                code="return.exchanged",
            )
        found.arrived.require_trust(trusting=trusting)
        return found

    verified: list[ReturnToImport | str] = []
    room = _AT_HAND
    for number, path in enumerate(paths):
        progress(number, steps)
        found = preview_of_several(ws, path, passphrase=passphrase)
        found.arrived.require_trust(trusting=trusting)
        room -= len(found.package.events)
        verified.append(found if room >= 0 else found.arrived.sha256)
        del found
    back_up_before(ws, "import")
    waiting = _Waiting(ws)
    try:
        for number, path in enumerate(paths):
            progress(len(paths) + number, steps)
            known, verified[number] = verified[number], ""
            if isinstance(known, ReturnToImport):
                waiting.add(known)
                continue
            found = again(path, known)
            if waiting.is_of(found.preview.info.device):
                # What one file says of its sender's keys counts for the next.
                waiting.take_in()
                found = again(path, known)
            waiting.add(found)
    finally:
        # Those before one that was exchanged, or before a stop, come in all the same.
        waiting.take_in()
    return tuple(waiting.done)


class _Waiting:
    """Returns that come in together: a commit costs the more the larger a store is, whatever it
    brings."""

    def __init__(self, ws: Workspace) -> None:
        self.done: list[Outcome[int]] = []
        self._ws = ws
        self._some: list[ReturnToImport] = []

    def is_of(self, device: str) -> bool:
        """Whether any of them is of a device."""
        return any(each.preview.info.device == device for each in self._some)

    def add(self, return_: ReturnToImport) -> None:
        self._some.append(return_)
        if sum(len(each.package.events) for each in self._some) >= _A_COMMIT:
            self.take_in()

    def take_in(self) -> None:
        """In one transaction. Where one cannot be taken in, those before it are."""
        some, self._some = self._some, []
        try:
            with transaction(self._ws.store.db):
                self.done += [_take_in(self._ws, each) for each in some]
        except UserError:
            if len(some) < 2:
                raise
            for each in some:
                self.done.append(_take_in(self._ws, each))
