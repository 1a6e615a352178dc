"""Builds the window: joins it to the services, the person's folders and the log.

Kept apart from ``bootstrap`` so that the command line starts without Qt.
"""

from __future__ import annotations

import logging
import shutil
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import PlatformDirs

from ssio_desktop.bootstrap import Resources, find_resources
from ssio_desktop.progress import Progress
from ssio_desktop.services import entering, setting_up
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.sample.building import SampleFiles, build
from ssio_desktop.services.sample.story import read_story
from ssio_desktop.ui.app import Surroundings, run
from ssio_desktop.ui.start import Doors
from ssio_desktop.ui.start.doors import NewStore

PRACTICE = "practice makes sense"
"""The passphrase of the invented authority's stores, stated wherever they are made."""

_LOG = logging.getLogger("ssio_desktop")


def open_window(store: Path | None = None, passphrase: str = "") -> int:
    """Open the window, on a store where one is given. The exit status.

    passphrase: opens the store without asking, as the demonstration does; errors as ``enter``.
    """
    return run(surroundings(find_resources()), store, passphrase)


def surroundings(resources: Resources) -> Surroundings:
    """What the window needs of this machine and of the program's own data."""
    folders = PlatformDirs("SSIO Desktop", appauthor=False, ensure_exists=True)
    data = Path(folders.user_data_dir)
    _log_to(Path(folders.user_log_dir) / "ssio-desktop.log")
    return Surroundings(
        resources=resources.folder,
        settings=Path(folders.user_config_dir) / "window.ini",
        stores=Path(folders.user_documents_dir),
        doors=doors(resources, data / "practice"),
        log=lambda what, error: _LOG.error(what, exc_info=error),
    )


def doors(resources: Resources, practice: Path) -> Doors:
    """The ways in. practice: the folder in which the invented authority is built."""
    packs = resources.packs

    def enter(path: Path, passphrase: str) -> Entered:
        return entering.enter(path, passphrase, packs)

    def create(given: NewStore) -> Entered:
        made = setting_up.new_store(
            given.path, given.passphrase, packs, officer=given.officer, la_code=given.la_code
        )
        return entering.ready(made)

    def practise(progress: Progress) -> Entered:
        return entering.enter(_practice_store(resources, practice, progress), PRACTICE, packs)

    return Doors(enter, create, practise)


def _practice_store(resources: Resources, place: Path, progress: Progress) -> Path:
    """The first officer's store of the invented authority, built the first time it is asked for."""
    story = read_story(resources.sample)
    store = SampleFiles(resources.sample, place).store(story.officers[0].key)
    if not store.is_file():
        unfinished = place.with_name(place.name + "-being-made")
        shutil.rmtree(unfinished, ignore_errors=True)
        files = SampleFiles(resources.sample, unfinished)
        files.returns.mkdir(parents=True)
        build(story, files, resources.packs, PRACTICE, progress)
        shutil.rmtree(place, ignore_errors=True)
        unfinished.replace(place)
    return store


def _log_to(path: Path) -> None:
    """Bugs go into a small file beside the program's data; no officer's words are written there."""
    if not _LOG.handlers:
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=2, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _LOG.addHandler(handler)
