from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.exchange.package import read_package
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.returns import ReturnPage
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.test_returns import complete
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")


def opened(
    window: MainWindow, qtbot: QtBot, words: str, asking: Answers | None = None
) -> ReturnPage:
    """The page, once it says these words."""
    window.context.navigator.go("return")
    page = window.page("return")
    assert isinstance(page, ReturnPage)
    if asking is not None:
        page.asking = asking
    qtbot.waitUntil(lambda: says(page, words) and not page.is_waiting)
    return page


def test_every_gap_leads_to_where_it_is_put_right(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    categorise(ws, "900001", TERM, "2")
    visit = begin(ws, "900001")
    window = open_window(ws)
    page = opened(window, qtbot, "0 of 3 schools are ready.")
    places = {
        "Ash Lane Primary School: A note of visit is still a draft": Place("visit", visit),
        "Birch Hill Primary School: Not categorised": Place("categorise", "900002:2026-autumn"),
        "Birch Hill Primary School: No visit": Place("visits", "new:900002"),
    }
    for words, place in places.items():
        window.context.navigator.go("return")
        qtbot.waitUntil(lambda words=words: bool(buttons(page, words)))  # type: ignore[misc]
        buttons(page, words)[0].click()
        assert window.context.navigator.here == place


def test_an_incomplete_return_is_made_only_after_it_was_agreed_to(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    asking = Answers(path=tmp_path / "a.ssio-return", yes=False)
    page = opened(open_window(ws), qtbot, "0 of 3 schools are ready.", asking)
    page.make_button.click()
    ((title, missing),) = asking.asked
    assert title == "Return incomplete?"
    assert len(missing) == 3
    asking.yes = True
    page.make_button.click()
    qtbot.waitUntil(lambda: says(page, "The return is ready to be sent"))
    assert read_package(tmp_path / "a.ssio-return").manifest.info.number == 1


def test_a_whole_term_is_returned_without_a_question_and_told_with_place_size_and_digest(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    complete(ws)
    asking = Answers(path=tmp_path / "without-ending")
    page = opened(open_window(ws), qtbot, "All 3 schools are ready.", asking)
    page.make_button.click()
    qtbot.waitUntil(lambda: says(page, "The return is ready to be sent"))
    assert [title for title, _ in asking.asked] == ["Make the return"]
    written = tmp_path / "without-ending.ssio-return"
    assert says(page, str(written))
    (digest,) = [
        label.accessibleName()
        for label in page.findChildren(type(page._heading))
        if label.accessibleName().startswith("Digest")
    ]
    assert read_package(written).sha256 in digest
    qtbot.waitUntil(lambda: says(page, "Return 1, 14 October 2026"))


def test_a_term_can_be_chosen_and_says_what_it_lacks(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    complete(ws)
    page = opened(open_window(ws), qtbot, "All 3 schools are ready.")
    page.term.setCurrentIndex(page.term.findText("Summer term 2026"))
    page.term.activated.emit(page.term.currentIndex())
    qtbot.waitUntil(lambda: says(page, "0 of 3 schools are ready."))


def test_without_schools_the_page_says_where_to_go(
    qtbot: QtBot, open_window: OpenWindow, make_workspace: MakeWorkspace
) -> None:
    page = opened(open_window(make_workspace("north")), qtbot, "No schools in your caseload")
    assert not page.make_button.isEnabled()


def test_a_keyboard_and_a_screen_reader_get_by(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    begin(ws, "900001")
    assert problems_in(opened(open_window(ws), qtbot, "0 of 3 schools are ready.")) == []


def test_a_passphrase_that_is_being_typed_outlives_a_change_and_is_gone_with_its_return(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = opened(window, qtbot, "0 of 3 schools are ready.")
    before = page.seal_card
    assert before is not None
    before.passphrase.put_back((True, "seven wet", "seven"))
    begin(ws, "900001")
    page._something_changed(Outcome(None, frozenset({"visit/x"})))
    qtbot.waitUntil(lambda: page.seal_card not in (None, before) and not page.is_waiting)
    assert page.seal_card is not None
    assert page.seal_card.passphrase.typed == (True, "seven wet", "seven")
    page.write(tmp_path / "a.ssio-post", incomplete=True, passphrase="seven wet")
    qtbot.waitUntil(lambda: says(page, "The return is ready to be sent"), timeout=20_000)
    qtbot.waitUntil(lambda: not page.is_waiting)
    assert page.seal_card.passphrase.typed == (False, "", "")
