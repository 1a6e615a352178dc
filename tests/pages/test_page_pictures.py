"""Pages look as they did: compared with stored pictures within a tolerance.

``python -m tests.pages.renew`` draws the stored ones anew.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ssio_desktop.reports.content import Block, Document, Paragraph
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.reports.visit_report import visit_report
from tests.pages.pictures import difference, pictures, read
from tests.pages.renew import FOLDER
from tests.pages.samples import KEPT
from tests.reports.samples import STYLE, visit_data

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def page_of(made: Document, style: HouseStyle, page: int = 0) -> QImage:
    return pictures(render_pdf(made, style))[page]


@pytest.mark.parametrize("name", sorted(KEPT))
def test_a_page_looks_as_it_did(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    draw, page = KEPT[name]
    now = pictures(draw(), only=page)[0]
    stored = FOLDER / f"{name}.png"
    found = difference(now, read(stored))
    if not found.is_within_tolerance:
        drawn = tmp_path / f"{name}.png"
        now.save(str(drawn))
        pytest.fail(
            f"{found}. Stored: {stored}. Drawn now: {drawn}. "
            "If the change is wanted: python -m tests.pages.renew"
        )


def test_stored_pictures_are_small_and_none_is_left_over() -> None:
    files = list(FOLDER.iterdir())
    assert {path.stem for path in files} == set(KEPT)
    assert all(path.stat().st_size < 60_000 for path in files)


@pytest.fixture
def report(qtbot: QtBot) -> Document:
    return visit_report(visit_data())


def test_letters_smoothed_in_another_way_are_no_difference(report: Document) -> None:
    pdf = render_pdf(report, STYLE)
    for one, other in zip(pictures(pdf), pictures(pdf, finer=4), strict=True):
        assert difference(one, other).is_within_tolerance


_HEADINGS = STYLE.type.headings
_CHANGED = {
    "a margin": replace(STYLE, sheet=replace(STYLE.sheet, left=64)),
    "the top": replace(STYLE, sheet=replace(STYLE.sheet, top=75)),
    "a colour": replace(
        STYLE,
        type=replace(
            STYLE.type, headings=(replace(_HEADINGS[0], colour="#365d17"), *_HEADINGS[1:])
        ),
    ),
    "a tint": replace(STYLE, palette=replace(STYLE.palette, head_fill="#f9e0d4")),
    "the size of type": replace(
        STYLE, type=replace(STYLE.type, body=replace(STYLE.type.body, size=10.8))
    ),
    "a line of the head": replace(STYLE, service=""),
}


@pytest.mark.parametrize("what", sorted(_CHANGED))
def test_a_change_of_look_is_seen(what: str, report: Document) -> None:
    before = pictures(render_pdf(report, STYLE))
    after = pictures(render_pdf(report, _CHANGED[what]))
    pairs = list(zip(before, after, strict=False))
    assert not all(difference(one, other).is_within_tolerance for one, other in pairs)


def test_a_line_that_is_gone_or_a_word_that_changed_is_seen(report: Document) -> None:
    def without(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        last = max(at for at, block in enumerate(blocks) if isinstance(block, Paragraph))
        return (*blocks[:last], *blocks[last + 1 :])

    short = replace(report, blocks=without(report.blocks))
    other = replace(report, title="Ash Lane Primary Schule")
    draft = visit_report(visit_data(draft=True))
    pages = pictures(render_pdf(report, STYLE))
    for changed in (short, other, draft):
        found = pictures(render_pdf(changed, STYLE))
        pairs = list(zip(pages, found, strict=False))
        same = len(found) == len(pages) and all(
            difference(one, two).is_within_tolerance for one, two in pairs
        )
        assert not same


def test_pages_of_other_sizes_are_wholly_different(report: Document) -> None:
    picture = page_of(report, STYLE)
    assert not difference(picture, picture.scaled(picture.size() / 2)).is_within_tolerance
    assert not difference(picture, QImage()).is_within_tolerance
