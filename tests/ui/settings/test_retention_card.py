"""What is due for review is kept longer or disposed of, and neither happens without a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.services import retention, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.settings.retention_card import RetentionCard
from ssio_desktop.ui.widgets.text import Text
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons
from tests.ui.settings.test_settings_page import opened
from tests.ui.window import OpenWindow


class Sure:
    """Agrees, and remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def sure(self, *given: object) -> bool:
        details = given[3]
        assert isinstance(details, list)
        self.told += details
        return True


def test_the_card_says_that_it_is_reading(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    window = open_window(ws)
    card = RetentionCard(window.context, Asking(window.context.settings))
    qtbot.addWidget(card)
    assert [each.text() for each in card.findChildren(Text)][-1] == "Loading…"
    qtbot.waitUntil(lambda: any("Nothing yet" in e.text() for e in card.findChildren(Text)))
    assert not any("Loading" in each.text() for each in card.findChildren(Text))


def test_every_rule_has_room_for_its_years(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    page = opened(open_window(ws), qtbot)
    (card,) = page.findChildren(RetentionCard)
    qtbot.waitUntil(lambda: any("Nothing yet" in e.text() for e in card.findChildren(Text)))

    def cut_off() -> list[str]:
        return [
            f"{each.accessibleName()}: {each.height()} of {each.sizeHint().height()}"
            for each in card.findChildren(QLineEdit)
            if each.height() < each.sizeHint().height()
            or each.parentWidget().height() < each.geometry().bottom()
        ]

    qtbot.waitUntil(lambda: cut_off() == [])


def test_what_is_due_is_kept_or_disposed_of_with_a_reason(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    for urn in ("900001", "900002"):
        begin(ws, urn)
    later = replace(ws, now=lambda: datetime(2034, 1, 5, tzinfo=UTC))
    window = open_window(later)
    page = opened(window, qtbot)
    (card,) = page.findChildren(RetentionCard)
    qtbot.waitUntil(lambda: len(buttons(card, "Dispose of… Visit")) == 2)
    assert problems_in(card) == []
    reasons: list[str] = []
    card.ask_why = lambda question: reasons[0] if reasons else ""
    buttons(card, "Keep a year longer… Visit to Ash Lane")[0].click()
    assert len(retention.due(later)) == 2
    reasons.append("A claim is open.")
    buttons(card, "Keep a year longer… Visit to Ash Lane")[0].click()
    qtbot.waitUntil(lambda: len(retention.due(later)) == 1)
    qtbot.waitUntil(lambda: len(buttons(page, "Dispose of… Visit")) == 1)
    (card,) = [each for each in page.findChildren(RetentionCard) if each.isVisible()]
    card.ask_why = lambda question: "Six years are over."
    sure = Sure()
    card.asking = sure  # type: ignore[assignment]
    with qtbot.waitSignal(window.context.messages.said, timeout=20_000) as told:
        buttons(card, "Dispose of… Visit to Birch Hill")[0].click()
    assert "Disposed of" in told.args[0].text
    assert any("entries" in each for each in sure.told)
    assert [row.urn for row in visiting.list_visits(ws)] == ["900001"]
