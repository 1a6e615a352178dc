"""Looks over the wording of a report: findings are advice to the writer, and never block."""

from __future__ import annotations

from ssio_desktop.domain.proofreading.check import check
from ssio_desktop.domain.proofreading.findings import (
    KIND_WORDS,
    Finding,
    HouseRules,
    Kind,
    Passage,
)

__all__ = ["KIND_WORDS", "Finding", "HouseRules", "Kind", "Passage", "check"]
