"""What the start of the program can do, given to it from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ssio_desktop.progress import Progress
from ssio_desktop.services import key_store
from ssio_desktop.services.entering import Entered
from ssio_desktop.services.going_on import go_on as go_on_without
from ssio_desktop.services.post_looking import Looked
from ssio_desktop.services.post_looking import look_at as look_at_post
from ssio_desktop.services.restoring import Restored
from ssio_desktop.services.restoring import restore as restore_backup
from ssio_desktop.services.set_up_files import SetUp, read_set_up_file


@dataclass(frozen=True, slots=True)
class NewStore:
    """What a person gives for a new store.

    set_up: the file it begins from; ``officer`` is then the id of one of the officers in it.
    """

    path: Path
    passphrase: str
    officer: str
    la_code: str
    set_up: SetUp | None = None


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways in. Each runs off the window's thread and raises errors for people.

    practise builds the invented authority in a folder of its own, or opens it where it is built.
    restore puts a backup in the place of its store, or of the file given.
    read_set_up reads a set-up file without taking anything in. go_on takes a store that lacks what
    was saved last as it is, and tells where its files were kept. look_at says what a file that was
    sent is, as far as no key is needed. kept_since and secret_of say whether the key store of the
    system opens a store, and by what.
    """

    enter: Callable[[Path, str], Entered]
    create: Callable[[NewStore], Entered]
    practise: Callable[[Progress], Entered]
    restore: Callable[[Path, str, Path | None, Progress], Restored] = restore_backup
    read_set_up: Callable[[Path, Progress], SetUp] = read_set_up_file
    go_on: Callable[[Path, str], Path | None] = go_on_without
    look_at: Callable[[Path], Looked] = look_at_post
    kept_since: Callable[[Path], date | None] = key_store.kept_since
    secret_of: Callable[[Path], str] = key_store.secret_of
