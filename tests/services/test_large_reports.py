"""Nothing is given out that the program could not read back: many pictures, very long notes."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.reports import reading
from ssio_desktop.reports.reading import PdfLimits, read_pdf
from ssio_desktop.services import attachments, forms, reporting, returning, schools, visiting
from ssio_desktop.services.report_file import NAME
from ssio_desktop.services.verifying import verify
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.test_verifying import with_data
from tests.services.visits import begin

URN = "900001"


def photograph(seed: int) -> bytes:
    """A picture that packs badly, as those of a display full of paper do."""
    pixels = random.Random(seed).randbytes(3 * 1000 * 750)
    out = io.BytesIO()
    Image.frombytes("RGB", (1000, 750), pixels).save(out, "JPEG", quality=60)
    return out.getvalue()


def with_pictures(ws: Workspace, count: int) -> tuple[str, list[str]]:
    """A visit whose report prints so many pictures, and their names in the store."""
    visit, keys = begin(ws, URN), []
    for seed in range(count):
        entry = attachments.add(ws, visit, f"display-{seed}.jpg", photograph(seed)).value
        attachments.describe(ws, visit, entry.id, "A wall of pupils’ writing.", printed=True)
        keys.append(entry.id)
    visiting.finalise(ws, visit)
    return visit, keys


def test_a_report_with_many_pictures_is_verified_where_its_visit_is_not_known(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    visit, _ = with_pictures(ws, 3)
    pdf = reporting.issue(ws, visit).value.pdf
    attached = read_pdf(pdf, NAME).attached
    assert attached is not None and len(attached) > 1_200_000
    assert verify(ws, pdf).verdict == "issued"
    elsewhere = make_workspace("south")
    forms.install_packed_forms(elsewhere)
    assert verify(elsewhere, pdf).verdict == "unknown"


def test_a_report_that_could_not_be_read_back_is_not_issued_and_the_way_out_leads_out(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PdfLimits", partial(PdfLimits, attachment_bytes=500_000))
    visit, keys = with_pictures(ws, 2)
    before = ws.store.count_events()
    with pytest.raises(UserError, match="too large to be checked") as caught:
        reporting.issue(ws, visit)
    assert (
        caught.value.code == "report.too-large" and "fewer of its pictures" in caught.value.remedy
    )
    assert ws.store.count_events() == before
    assert visiting.read(ws, visit).state == "final"
    attachments.describe(ws, visit, keys[0], "A wall of pupils’ writing.", printed=False)
    visiting.keep_typing(ws, visit, {"findings.going_well": "Pupils explain, in writing too."})
    visiting.finalise(ws, visit, reason="One picture fewer, so that the report can be checked.")
    assert verify(ws, reporting.issue(ws, visit).value.pdf).verdict == "issued"


def long_note(size: int) -> dict[str, Json]:
    """Agreed actions with so many characters between them."""
    answers: dict[str, Json] = {}
    for number in range(2, 2 + -(-size // 95_000)):
        row = f"actions:b{number}"
        here = min(95_000, size - (number - 2) * 95_000)
        answers |= {row: number, f"{row}.what": ("Read aloud daily. " * 6_000)[:here]}
        answers |= {f"{row}.who": "The head", f"{row}.by_when": "2026-12-01"}
    return answers


def test_a_note_that_no_return_could_carry_is_not_made_final(ws: Workspace, tmp_path: Path) -> None:
    schools.assign_officer(ws, [URN], ws.officer)
    visit = begin(ws, URN, **long_note(950_000))
    with pytest.raises(UserError, match="more than a return can carry") as caught:
        visiting.finalise(ws, visit)
    assert caught.value.code == "visit.too-long"
    assert visiting.read(ws, visit).state == "draft"
    visiting.keep_typing(ws, visit, {"actions:b2.what": "Read aloud."})
    visiting.finalise(ws, visit)
    made = returning.make_return(
        ws, TermId(2026, "autumn"), tmp_path / "a.ssio-post", incomplete=True
    ).value
    assert made.visits == 1


@pytest.mark.parametrize(
    "swell",
    [
        lambda facts: facts.__setitem__("files", [{}] * 501),
        lambda facts: facts.__setitem__("term", "x" * (6 * 1024 * 1024)),
        lambda facts: facts.__setitem__("pictures", {"a": "\u00e9" * (3 * 1024 * 1024)}),
    ],
    ids=["files", "text", "letters that are no picture"],
)
def test_data_that_would_take_too_long_to_draw_are_refused(
    swell: Callable[[dict[str, object]], None], ws: Workspace
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    pdf = reporting.issue(ws, visit).value.pdf
    found = verify(None, with_data(pdf, lambda data: swell(data["facts"])))
    assert found.verdict == "unreadable"
