"""Takes the sample's published files in, as an officer does who begins a store."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.services import importing
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.workspace import Workspace

REGISTER = "edubasealldata20260901.csv"
LINKS = "links_edubasealldata20260901.csv"
INSPECTIONS = "latest_inspections_as_at_31_Aug_2026.csv"
FIGURES = "performance"
"""The folder of published figures."""


def take_in(ws: Workspace, folder: Path) -> None:
    """The register, the links, the inspections and the figures, in that order."""
    importing.run_import(ws, importing.preview_schools(ws, folder / REGISTER))
    importing.run_import(ws, importing.preview_links(ws, folder / LINKS))
    importing.run_import(ws, importing.preview_inspections(ws, folder / INSPECTIONS))
    for path in sorted((folder / FIGURES).glob("*.csv")):
        importing.run_import(ws, preview_performance(ws, path))
