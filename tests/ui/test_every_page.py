"""Every page of the program, with data in it, as the keyboard and a screen reader meet it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import Entry
from ssio_desktop.domain.scrutiny import Cover
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.evidence import inspections, log, plans, scrutiny, self_assessments
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.pages import PAGES
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.services.test_categorising import categorise
from tests.services.voices.samples import open_heads
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow, open_window

__all__ = ["MakeWorkspace", "make_workspace", "open_window", "register", "ws"]

URN, TERM = "900001", TermId(2026, "autumn")


@pytest.mark.parametrize("page", [spec.id for spec in PAGES])
def test_the_keyboard_and_a_screen_reader_get_by_on_every_page(
    page: str, open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TERM, "2")
    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, URN, "termly-core").value
    key = {"school": URN, "visit": visit, "report": visit, "categorise": f"{URN}:{TERM}"}
    key["risk-school"] = URN
    key["case"] = key["partnership-board"] = URN
    key["inspected-authority"] = inspections.add(
        ws, "Ambleshire", date(2014, 3, 14), after="1/3 G → O 2/3 S → G"
    ).value.key
    log.record(ws, Entry("clerks", "quotation", "Clear minutes", "A chair", date(2026, 3, 3)))
    self_assessments.draft(ws, TERM)
    plan = plans.new_plan(ws, "Our plan", date(2026, 6, 3)).value.id
    cover = Cover("Scrutiny", "6", date(2026, 11, 3), "Our plan", "", "Clerk")
    key["scrutiny-report"] = scrutiny.draft(ws, plan, cover).value.id
    key["case"] = key["entitlement"] = key["watch"] = URN
    key["action-plan"] = key["self-evaluation"] = URN
    key["formal-action"] = key["solution"] = key["impact"] = URN
    key["accuracy-check"] = visit
    if page.startswith("voices-"):
        key[page] = open_heads(ws).id
    window = open_window(ws)
    window.context.navigator.go(page, key.get(page, ""))
    qtbot.waitUntil(lambda: not window.page(page).is_waiting, timeout=15_000)
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)
    here = window.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_Tab)
    assert window.page(page).isAncestorOf(QApplication.focusWidget())
    assert problems_in(window) == []


def test_no_key_is_bound_twice_and_no_page_has_anothers_id() -> None:
    keys = [spec.shortcut for spec in PAGES if spec.shortcut]
    assert len(keys) == len(set(keys))
    assert len({spec.id for spec in PAGES}) == len(PAGES)
    assert {spec.parent for spec in PAGES if spec.parent} <= {spec.id for spec in PAGES}
