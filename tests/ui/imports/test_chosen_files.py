"""Which file is shown of those that were chosen, dropped or used last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.imports import ImportPage, dropped_file
from ssio_desktop.ui.shell.places import Place
from tests.services.conftest import MakeWorkspace
from tests.sources.samples import invented_schools, write_extract
from tests.ui.imports.test_import_page import LINKS, drop, preview, read
from tests.ui.schools.desk import OpenDesk


def test_of_two_files_chosen_quickly_the_second_is_shown(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path, open_desk: OpenDesk
) -> None:
    first = write_extract(tmp_path / "first20260901.csv", *invented_schools(300, 1))
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    page.zone.take(first)
    page.zone.take(register)
    desk.wait(page.preview_view.isVisible)
    assert preview(page).file_name == register.name


@pytest.mark.parametrize("kind", ["register", "links"])
def test_a_file_dropped_on_the_list_of_schools_tells_its_kind_itself(
    ws: Workspace, register: Path, tmp_path: Path, open_desk: OpenDesk, kind: str
) -> None:
    path = tmp_path / "links.csv"
    path.write_text(LINKS, encoding="utf-8")
    path = register if kind == "register" else path
    desk = open_desk(ws)
    desk.schools()
    data = drop(path)
    desk.window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert desk.here == Place("import")
    page = desk.window.page("import")
    assert isinstance(page, ImportPage)
    desk.wait(page.preview_view.isVisible)
    assert page.subject == ("schools" if kind == "register" else "links")


def test_only_a_single_file_is_taken_from_a_drag(tmp_path: Path, register: Path) -> None:
    assert dropped_file(drop(register)) == register
    assert dropped_file(drop(tmp_path)) is None
    several = QMimeData()
    several.setUrls([QUrl.fromLocalFile(str(register))] * 2)
    assert dropped_file(several) is None
    assert dropped_file(QMimeData()) is None


def test_the_folder_of_the_last_file_is_remembered(
    make_workspace: MakeWorkspace, register: Path, open_desk: OpenDesk
) -> None:
    desk = open_desk(make_workspace("north"))
    page = desk.imports()
    read(desk, page, register)
    assert desk.context.settings.value("imports/folder") == str(register.parent)
