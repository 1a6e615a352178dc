"""Every kind of document as pictures of its pages, drawn by the viewer that the window uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from bench.gallery_index import Picture
from bench.gallery_stores import Stores
from ssio_desktop.domain.accuracy import Check
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.visits import Visit
from ssio_desktop.services import (
    accuracy,
    accuracy_draft,
    accuracy_list,
    blanks,
    board_pack,
    documents,
    forms,
    reporting,
    schools,
    visiting,
)
from ssio_desktop.services.workspace import Workspace

_DOTS = 72
"""Dots an inch: enough to see how a page is laid out."""


def kinds(stores: Stores) -> Mapping[str, Callable[[], bytes]]:
    """Each document by name, from the sample authority and from the overfull store."""
    found: dict[str, Callable[[], bytes]] = {}
    for state in ("typical", "overfull"):
        ws, keys = stores.workspaces[state], stores.keys(state)
        found[f"{state}-dossier"] = partial(documents.dossier_pdf, ws, keys.urn)
        found[f"{state}-actions"] = partial(documents.actions_pdf, ws)
        found[f"{state}-school-actions"] = partial(documents.actions_pdf, ws, keys.urn)
        found[f"{state}-caseload"] = partial(documents.caseload_pdf, ws, TermId.parse(keys.term))
        term = _categorised(ws, keys.urn)
        if term is not None:
            found[f"{state}-letter"] = partial(documents.letter_pdf, ws, keys.urn, term)
        found[f"{state}-board-pack"] = partial(_board_pack, ws, TermId.parse(keys.term))
        found[f"{state}-form-blank"] = partial(_blank, ws)
        check = _checked(ws)
        if check is not None:
            found[f"{state}-accuracy-draft"] = partial(accuracy_draft.draft_pdf, ws, *check)
        if keys.draft:
            found[f"{state}-report-draft"] = partial(reporting.preview_pdf, ws, keys.draft)
        if keys.issued:
            found[f"{state}-report-issued"] = partial(reporting.report_pdf, ws, keys.issued)
    for path in stores.documents:
        if path.name == "board-summary.pdf":
            found["board-summary"] = path.read_bytes
    return found


def draw_documents(folder: Path, stores: Stores, *, resume: bool = False) -> list[Picture]:
    """Draw every page of every kind. resume: a document that was drawn before is left."""
    made: list[Picture] = []
    for name, make in kinds(stores).items():
        done = folder / f"document_{name}.pdf"
        if not (resume and done.is_file()):
            data = make()
            _draw(data, folder, name)
            done.write_bytes(data)
        for page in sorted(folder.glob(f"document_{name}_*.png")):
            made.append(Picture(f"document {name}", page.stem.rpartition("_")[2], page.name))
    return made


def _draw(data: bytes, folder: Path, name: str) -> None:
    for old in folder.glob(f"document_{name}_*.png"):
        old.unlink()
    file = folder / "document.part"
    file.write_bytes(data)
    pdf = QPdfDocument()
    problem = pdf.load(str(file))
    if problem is not QPdfDocument.Error.None_:
        raise RuntimeError(f"the document {name} cannot be drawn: {problem.name}")
    for number in range(pdf.pageCount()):
        points = pdf.pagePointSize(number)
        size = QSize(round(points.width() * _DOTS / 72), round(points.height() * _DOTS / 72))
        paper = QImage(size, QImage.Format.Format_RGB32)
        paper.fill(QColor("white"))
        painter = QPainter(paper)
        painter.drawImage(0, 0, pdf.render(number, size))
        painter.end()
        paper.save(str(folder / f"document_{name}_{number + 1:03}.png"))
    pdf.close()
    file.unlink()
    print(f"document {name}: {number + 1} pages", flush=True)


def _categorised(ws: Workspace, urn: str) -> TermId | None:
    """The latest term in which the school’s categorisation was completed."""
    terms = [each.term for each in schools.categories_of(ws, urn) if each.completed]
    return terms[0] if terms else None


def _board_pack(ws: Workspace, term: TermId) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pack.pdf"
        board_pack.write_pack(ws, term, path)
        return path.read_bytes()


def _blank(ws: Workspace) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.pdf"
        blanks.write_blank(ws, forms.newest_form(ws, "termly-core").ref, path)
        return path.read_bytes()


def _checked(ws: Workspace) -> tuple[Visit, Check] | None:
    """The first visit whose draft went to its school, with the check."""
    for row in accuracy_list.list_checks(ws):
        return visiting.read(ws, row.visit), accuracy.check(ws, row.visit, row.id)
    return None
