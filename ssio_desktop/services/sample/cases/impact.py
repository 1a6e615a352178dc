"""Lets the sample's officers say what came of support."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ssio_desktop.services.impact import judging
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def _judge(ws: Workspace, urn: str, told: Facts) -> None:
    judging.judge(
        ws,
        urn,
        told["view"],
        told["words"],
        told["against"],
        about=told.get("about", ""),
        day=told["on"],
    )


DEEDS: Final[Mapping[str, Callable[[Workspace, str, Facts], Any]]] = {"impact.judge": _judge}
"""What can be done, by name."""
