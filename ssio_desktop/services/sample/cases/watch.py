"""Putting schools on watch, judging how they travel and taking them off, as the sample tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ssio_desktop.services.casework import watch
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def _put(ws: Workspace, urn: str, told: Facts) -> None:
    watch.put_on(ws, urn, reason=told["reason"], exit=told["exit"], review=told.get("review"))


def _judge(ws: Workspace, urn: str, told: Facts) -> None:
    watch.judge(ws, urn, told["direction"], reason=told["reason"], review=told.get("review"))


def _take_off(ws: Workspace, urn: str, told: Facts) -> None:
    watch.take_off(ws, urn, met=told["met"])


def _seen(ws: Workspace, urn: str, told: Facts) -> None:
    watch.mark_seen(ws, urn)


DEEDS: Final[Mapping[str, Any]] = {
    "watch.put": _put,
    "watch.judge": _judge,
    "watch.off": _take_off,
    "watch.seen": _seen,
}
