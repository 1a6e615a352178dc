"""Files that no program of ours wrote, and what is said of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.package import read_package

from .samples import event


def line(number: int = 1, **changes: object) -> str:
    """An event as a line of a file, altered as no program would."""
    raw: dict[str, object] = dict(event(number).as_json())
    raw.update(changes)
    return json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def refusal(source: Path | bytes, limits: Limits | None = None) -> UserError:
    """What is said of a file that is not taken."""
    with pytest.raises(UserError) as caught:
        read_package(source, limits)
    assert caught.value.what.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value
