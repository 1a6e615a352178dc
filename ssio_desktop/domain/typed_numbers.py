"""Reads a number as a person types it, with a point or a comma before its fraction. Money, where a
comma stands between thousands, is read by :func:`~ssio_desktop.domain.casework.plans.read_cost`."""

from __future__ import annotations

import math


def read_typed_number(text: str) -> float | None:
    """The number; None where the text is none, or none that can be counted with."""
    try:
        found = float(text.strip().replace(",", ".").replace("−", "-"))
    except ValueError:
        return None
    return found if math.isfinite(found) else None
