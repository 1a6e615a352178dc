"""Builds the program: finds the data that came with it and opens workspaces. Knows everyone."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import PlatformDirs

from ssio_desktop.errors import SsioError, SurroundingsError
from ssio_desktop.progress import Progress
from ssio_desktop.services.setting_up import open_workspace
from ssio_desktop.services.workspace import Packs, Workspace
from ssio_desktop.wording import say

if TYPE_CHECKING:
    from ssio_desktop.ui.start.doors import Doors


@dataclass(frozen=True, slots=True)
class Resources:
    """Where the data that came with the program lies.

    folder: ``resources`` with frameworks, calendars, fonts, icons and the sample. forms: the
    visit forms, a folder each. help: the texts of help.
    """

    folder: Path
    forms: Path
    help: Path

    @property
    def packs(self) -> Packs:
        """What use cases need of it."""
        return Packs(
            frameworks=self.folder / "frameworks",
            forms=self.forms,
            calendars=self.folder / "calendars",
            dictionaries=self.folder / "dictionaries",
            evidence=self.folder / "evidence",
            charging=self.folder / "charging",
            performance=self.folder / "performance",
        )

    @property
    def sample(self) -> Path:
        """The data of the invented authority."""
        return self.folder / "sample"


def find_resources() -> Resources:
    """The data inside the installed package, or beside it where the project is used in place.

    SurroundingsError where neither is there.
    """
    package = Path(__file__).resolve().parent
    for base, texts in ((package / "_data", "help"), (package.parent, "docs/help")):
        if (base / "resources" / "frameworks").is_dir():
            return Resources(base / "resources", base / "forms", base / texts)
    raise SurroundingsError(
        say("The program’s own data is missing: its frameworks, forms and term dates."),
        where=str(package),
        remedy=say("Install the program again. Your stores are not concerned."),
        code="program.incomplete",
    )


def open_store_at(path: Path, passphrase: str, resources: Resources | None = None) -> Workspace:
    """Open a store with the data that came with the program. Errors as ``open_workspace``."""
    return open_workspace(path, passphrase, (resources or find_resources()).packs)


def open_window(store: Path | None = None, passphrase: str = "", file: Path | None = None) -> int:
    """Show the window and return its exit status. With a store and its passphrase, enter it. file:
    one to open there, as by a double click.

    Everything of the window is imported here, so that commands start without it.
    """
    from ssio_desktop.ui.app import Surroundings, run  # noqa: PLC0415

    resources = find_resources()
    places = PlatformDirs("SSIO Desktop", appauthor=False, ensure_exists=True)
    bugs = _bug_log(places.user_log_path / "bugs.log")
    return run(
        Surroundings(
            resources=resources.folder,
            settings=places.user_config_path / "window.ini",
            stores=_own_folder(places),
            doors=open_doors(resources, places.user_data_path / "practice"),
            log=bugs.report,
            note=bugs.note,
            help_folder=resources.help,
        ),
        store,
        passphrase,
        file,
    )


def _own_folder(places: PlatformDirs) -> Path:
    """Where a person keeps documents. A fresh account may not have that folder yet."""
    documents = places.user_documents_path
    return documents if documents.is_dir() else Path.home()


def open_doors(resources: Resources, practice: Path) -> Doors:
    """The ways into the window. practice: the folder of the invented authority."""
    from ssio_desktop.cli.demo_folder import MARK, PASSPHRASE, make_demo  # noqa: PLC0415
    from ssio_desktop.services import entering, set_up_files, setting_up  # noqa: PLC0415
    from ssio_desktop.services.entering import Entered  # noqa: PLC0415
    from ssio_desktop.ui.start.doors import Doors, NewStore  # noqa: PLC0415

    def enter(path: Path, its_passphrase: str) -> Entered:
        return entering.enter(path, its_passphrase, resources.packs)

    def create(wanted: NewStore) -> Entered:
        if wanted.set_up is not None:
            begun = set_up_files.new_store_from(
                wanted.set_up, wanted.path, wanted.passphrase, resources.packs, wanted.officer
            )
            return entering.held_new(begun, wanted.passphrase)
        made = setting_up.new_store(
            wanted.path,
            wanted.passphrase,
            resources.packs,
            officer=wanted.officer,
            la_code=wanted.la_code,
        )
        return entering.held_new(made, wanted.passphrase)

    def practise(progress: Progress) -> Entered:
        if not (practice / MARK).is_file():
            make_demo(practice, resources, progress)
        return replace(enter(practice / "officer-north.ssio", PASSPHRASE), locks=False)

    return Doors(enter, create, practise)


@dataclass(frozen=True, slots=True)
class _BugLog:
    """Writes faults of the program to a file of bounded size."""

    logger: logging.Logger

    def report(self, what: str, error: BaseException) -> None:
        """Note a fault with the places in the program that it went through.

        The words of an error may hold what somebody typed, and the log is not encrypted: of each
        error only the kind is noted.
        """
        self.logger.error("%s\n%s", what, "".join(_without_words(error)))

    def note(self, words: str) -> None:
        """Note what is no fault but explains one, such as a pause of the window."""
        self.logger.warning(words)


def _without_words(error: BaseException | None) -> Iterator[str]:
    """The traceback of an error, and of those that led to it, without what they say."""
    if error is None:
        return
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    yield from _without_words(before)
    yield from traceback.format_tb(error.__traceback__)
    code = f" {error.code}" if isinstance(error, SsioError) else ""
    yield f"{type(error).__module__}.{type(error).__qualname__}{code}\n"


def _bug_log(path: Path) -> _BugLog:
    logger = logging.getLogger("ssio_desktop.bugs")
    logger.propagate = False
    if not logger.handlers:
        handler = RotatingFileHandler(
            path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
    return _BugLog(logger)
