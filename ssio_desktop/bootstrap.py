"""Builds the program: finds the data that came with it and opens workspaces. Knows everyone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.setting_up import open_workspace
from ssio_desktop.services.workspace import Packs, Workspace


@dataclass(frozen=True, slots=True)
class Resources:
    """Where the data that came with the program lies.

    folder: ``resources`` with frameworks, calendars, fonts, icons and the sample. forms: the
    visit forms, a folder each.
    """

    folder: Path
    forms: Path

    @property
    def packs(self) -> Packs:
        """What use cases need of it."""
        return Packs(
            frameworks=self.folder / "frameworks",
            forms=self.forms,
            calendars=self.folder / "calendars",
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
    for base in (package / "_data", package.parent):
        if (base / "resources" / "frameworks").is_dir():
            return Resources(base / "resources", base / "forms")
    raise SurroundingsError(
        "The program’s own data is missing: its frameworks, forms and term dates.",
        where=str(package),
        remedy="Install the program again. Your stores are not concerned.",
        code="program.incomplete",
    )


def open_store_at(path: Path, passphrase: str, resources: Resources | None = None) -> Workspace:
    """Open a store with the data that came with the program. Errors as ``open_workspace``."""
    return open_workspace(path, passphrase, (resources or find_resources()).packs)
