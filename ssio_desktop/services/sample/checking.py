"""Lets the sample's schools check drafts for factual accuracy, as far as the story tells.

``sent`` is the day of sending. ``replied``, ``how``, ``who`` and ``points`` (form path, what it
should say, evidence) tell of a reply, ``kept`` why each of the first points was not followed;
``ended`` is the reason and ``ended_on`` the day on which a check was ended early.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ssio_desktop.domain.accuracy import Said
from ssio_desktop.services import accuracy
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def let_check(ws: Workspace, set_clock: Callable[[date], None], visit_id: str, told: Facts) -> None:
    """Send the draft of a final visit, and record what came of it. ValueError where the story names
    a passage that the draft does not have."""
    set_clock(told["sent"])
    with tempfile.TemporaryDirectory() as folder:
        sent = accuracy.send(ws, visit_id, Path(folder) / "draft.pdf", way=told.get("way", "email"))
    check = sent.value
    if "ended" in told:
        set_clock(told["ended_on"])
        accuracy.close(ws, visit_id, check.id, reason=told["ended"])
    if "replied" not in told:
        return
    numbers = {passage.path: passage.number for passage in check.sent.passages}
    points: list[tuple[int, Said]] = []
    for path, words, evidence in told.get("points", ()):
        if path not in numbers:
            raise ValueError(f"the draft has no passage {path}, only {sorted(numbers)}")
        points.append((numbers[path], Said("inaccurate", words, evidence)))
    set_clock(told["replied"])
    accuracy.record_reply(
        ws,
        visit_id,
        check.id,
        how=told.get("how", "paper"),
        received=told["replied"],
        who=told.get("who", "Headteacher"),
        overall=not points,
        said=dict(points),
    )
    for (number, _), reason in zip(points, told.get("kept", ()), strict=False):
        accuracy.answer(ws, visit_id, check.id, number, changed=False, reason=reason)
