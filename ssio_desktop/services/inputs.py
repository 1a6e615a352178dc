"""Reading a file that somebody named, with the words for one that is not there."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.wording import say


def read_file(path: Path, most: int) -> bytes:
    """The bytes of a file; of a larger one the first so many and one more, so that it shows.

    UserError where there is no such file, SurroundingsError where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UserError(
            say("There is no such file."),
            where=str(path),
            remedy=say("Check the name and the folder."),
            code="file.missing",
        ) from error
    except OSError as error:
        raise SurroundingsError(
            say("The file could not be read: {strerror}.", strerror=error.strerror or error),
            where=str(path),
            remedy=say("Check that you may read it and that its disk is connected."),
            code="file.unreadable",
        ) from error
