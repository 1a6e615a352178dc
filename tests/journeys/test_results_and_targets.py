"""From a published file to a school's results, the targets and their report, through the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ssio_desktop.services import setting_up, undoing
from ssio_desktop.services.performance.targets import targets
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.page import DocumentPage
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.performance import ResultsPage, TargetsPage
from ssio_desktop.ui.schools import SchoolPage
from tests.services.performance.files import ks2_file, ks2_row
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow

WAIT = 20_000
ASH = "900001"


def test_figures_come_in_are_read_for_the_targets_and_go_back(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    rows = (ks2_row(ASH, "50%", boys="SUPP", girls="55%"), ks2_row("900002", "NE"))
    path = ks2_file(tmp_path, "2024-2025_ks2final.csv", *rows, la="58%", nation="61%")
    window = open_window(ws)
    go = window.context.navigator.go

    # A file that is dropped tells by itself what it is; nothing changes before it is imported.
    go("import", f"dropped:{path}")
    page = window.page("import")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=WAIT)
    assert page.preview is not None
    assert (page.subject, page.preview.entries) == ("performance", 4)
    assert targets(ws).judging.found == {}
    page.run_import()
    qtbot.waitUntil(lambda: says(page, "The figures of 2024-2025_ks2final.csv"), timeout=WAIT)

    # The school’s page shows them and leads to all of them.
    go("school", ASH)
    school = window.page("school")
    assert isinstance(school, SchoolPage)
    qtbot.waitUntil(lambda: school.is_whole, timeout=WAIT)
    qtbot.waitUntil(lambda: says(school.results, "61.0 %"), timeout=WAIT)
    school.results.all.click()
    results = window.page("results")
    assert isinstance(results, ResultsPage)
    qtbot.waitUntil(lambda: len(results.drawn) == 2, timeout=WAIT)
    told = {bar.name: bar.told[0] for bar in results.drawn[1].view.bars}
    assert told["Boys"] == "Withheld: too few pupils"
    assert told["Girls"] == "Not shown: a withheld figure could be worked out from it"

    # The targets are read from them; the schools behind one lead back to a school.
    go("targets", "3-ks2-rwm")
    page_of_targets = window.page("targets")
    assert isinstance(page_of_targets, TargetsPage)
    qtbot.waitUntil(lambda: says(page_of_targets, "Schools behind it, 2024/25"), timeout=WAIT)
    view = page_of_targets.table.selected()[0]
    assert view.status(2025) == "not met"

    # The report is the same on paper.
    qtbot.waitUntil(lambda: bool(buttons(page_of_targets, "Report")), timeout=WAIT)
    buttons(page_of_targets, "Report")[0].click()
    document = window.page("document")
    assert isinstance(document, DocumentPage)
    qtbot.waitUntil(lambda: document.document.pageCount() >= 2, timeout=WAIT)
    pages = range(document.document.pageCount())
    text = " ".join(document.document.getAllText(page).text() for page in pages)
    assert "Ash Lane Primary School" in text
    assert "58.0%" in text

    # The import is taken back as a whole.
    (latest,) = (each for each in undoing.recent_changes(ws) if "2024-2025" in each.label)
    undoing.undo(ws, latest.batch)
    assert targets(ws).judging.found == {}
