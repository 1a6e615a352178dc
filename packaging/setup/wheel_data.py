"""Puts the data folders into the wheel; a project used in place reads them where they lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = {"resources": "resources", "forms": "forms", "docs/help": "help"}
"""Folder of the project → its place in the package’s data."""


class WheelData(BuildHookInterface[Any]):
    """Called by hatchling before it builds."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """version: “standard” for a real wheel, “editable” for an installation in place."""
        if version == "standard":
            for folder, place in FOLDERS.items():
                source = str(Path(self.root) / folder)
                build_data["force_include"][source] = f"ssio_desktop/_data/{place}"
