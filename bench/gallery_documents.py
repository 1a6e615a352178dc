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
from bench.gallery_stores import Keys, Stores
from bench.places import CHEAP
from ssio_desktop.cli.demo_folder import PASSPHRASE
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import (
    accuracy,
    blanks,
    board,
    board_pack,
    board_report,
    challenges,
    chasing,
    disclosure,
    documents,
    forms,
    meeting_papers,
    meetings,
    recovery_codes,
    recovery_sheet,
    reporting,
    schools,
    tracker,
    visiting,
)
from ssio_desktop.services.casework import formal, formal_letters, solutions
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.evidence import inspections, papers, scrutiny, self_assessments
from ssio_desktop.services.workspace import Workspace

_DOTS = 72
"""Dots an inch: enough to see how a page is laid out."""


def kinds(stores: Stores) -> Mapping[str, Callable[[], bytes]]:
    """Each document by name, from the sample authority and from the overfull store."""
    found: dict[str, Callable[[], bytes]] = {}
    for state in ("typical", "overfull"):
        ws, keys = stores.workspaces[state], stores.keys(state)
        found[f"{state}-dossier"] = _drawn(ws, Wanted("dossier", keys.urn))
        mine = Wanted("officers-work", of=ws.officer)
        found[f"{state}-own-work"] = _drawn(ws, mine)
        found[f"{state}-inspectors"] = _drawn(ws, Wanted("inspectors"))
        found[f"{state}-actions"] = _drawn(ws, Wanted("actions"))
        found[f"{state}-school-actions"] = _drawn(ws, Wanted("actions", keys.urn))
        found[f"{state}-caseload"] = _drawn(ws, Wanted("caseload", "", TermId.parse(keys.term)))
        found[f"{state}-targets"] = _drawn(ws, Wanted("targets"))
        term = _categorised(ws, keys.urn)
        if term is not None:
            found[f"{state}-letter"] = _drawn(ws, Wanted("letter", keys.urn, term))
        term_of_pack = TermId.parse(keys.term)
        found[f"{state}-board-pack"] = _written(partial(board_pack.write_pack, ws, term_of_pack))
        form = forms.newest_form(ws, "termly-core").ref
        found[f"{state}-form-blank"] = _written(partial(blanks.write_blank, ws, form))
        if keys.draft:
            found[f"{state}-report-draft"] = partial(reporting.preview_pdf, ws, keys.draft)
        if keys.issued:
            found[f"{state}-report-issued"] = partial(reporting.report_pdf, ws, keys.issued)
    found |= _of_the_story(stores.workspaces["casework"], stores.keys("casework").urn)
    found |= _of_the_evidence(stores.workspaces["board"])
    casework = _of_the_casework(stores.workspaces["board"])
    found |= _of_the_board(stores.workspaces["board"], stores.keys("board"))
    return found | casework | _changing(stores)


def _of_the_casework(ws: Workspace) -> dict[str, Callable[[], bytes]]:
    """Every letter of the cases of formal action, and the paper of a school with a solution."""
    found: dict[str, Callable[[], bytes]] = {}
    urns = [row.urn for row in schools.list_schools(ws)]
    for record in (each for own in formal.cases_of(ws, urns).values() for each in own):
        for letter in formal_letters.letters_of(ws, record):
            found[f"formal-{letter.id}"] = _drawn(
                ws, Wanted.parse(f"formal-letter:{record.key}:{letter.id}")
            )
    for urn, own in solutions.solutions_of(ws, urns).items():
        if own.under_way:
            found["solutions"] = _drawn(ws, Wanted("solutions", urn))
    return found


def _of_the_story(ws: Workspace, urn: str) -> dict[str, Callable[[], bytes]]:
    """The papers of the school that goes through everything; of the board that is next, and the
    minutes of the latest."""
    found: dict[str, Callable[[], bytes]] = {
        "casework-dossier": _drawn(ws, Wanted("dossier", urn)),
        "casework-actions": _drawn(ws, Wanted("actions", urn)),
        "casework-support": _drawn(ws, Wanted("support", urn)),
        "casework-watch": _drawn(ws, Wanted("watch")),
        "casework-school-watch": _drawn(ws, Wanted("watch", urn)),
        "casework-plan": _drawn(ws, Wanted("plan", urn)),
        "casework-views": _drawn(ws, Wanted("views", urn)),
        "casework-strengths": _drawn(ws, Wanted("strengths")),
        "casework-in-depth": _drawn(ws, Wanted("in-depth", urn)),
        "casework-impact": _drawn(ws, Wanted("impact", urn)),
        "casework-impact-all": _drawn(ws, Wanted("impact")),
    }
    seen = next((each for each in records.boards(ws) if each.board.urn == urn), None)
    if seen is not None and seen.held:
        papers, minutes = seen.meetings[-1].key, seen.held[-1].key
        found["casework-board-papers"] = _drawn(ws, Wanted.parse(f"board-papers:{papers}"))
        found["casework-board-minutes"] = _drawn(ws, Wanted.parse(f"board-minutes:{minutes}"))
    return found


def _of_the_evidence(ws: Workspace) -> dict[str, Callable[[], bytes]]:
    """What is printed of an inspection of an authority, and of what follows from it."""
    found: dict[str, Callable[[], bytes]] = {}
    for each in inspections.inspections(ws)[:2]:
        found[f"inspected-{each.authority}"] = _written(partial(papers.write_sheet, ws, each.key))
    for letter in self_assessments.assessments(ws)[:1]:
        found["self-assessment"] = _written(partial(papers.write_letter, ws, letter.id))
    for report in scrutiny.reports(ws)[:2]:
        found[f"scrutiny-{report.cover.day}"] = _written(
            partial(papers.write_report, ws, report.id)
        )
    return found


def _of_the_board(ws: Workspace, keys: Keys) -> dict[str, Callable[[], bytes]]:
    """What the board's clerk prints; the pack of the meeting to come, the minutes of the latest;
    what schools are asked in an open round, and what they said in a closed one."""
    # The term before this one, of which every officer has returned.
    term = board_report.terms_seen(ws)[:2][-1]
    found: dict[str, Callable[[], bytes]] = {
        "board-summary": _written(partial(board_report.write_pdf, ws, term)),
        "board-officers-work": _drawn(ws, Wanted("officers-work")),
        "board-chase-letters": _written(partial(chasing.write_letters, ws, tracker.track(ws))),
        "board-voices": _drawn(ws, Wanted("voices", of=keys.asked)),
        "board-questionnaire": _drawn(ws, Wanted("questionnaire", of=keys.asking)),
    }
    planned = sorted(meetings.meetings(ws), key=lambda each: each.day)
    for name, write, those in (
        ("meeting-pack", meeting_papers.write_pack, [m for m in planned if m.day >= ws.today()]),
        ("minutes", meeting_papers.write_minutes, [m for m in planned if m.day < ws.today()][-1:]),
    ):
        if those:
            found[f"board-{name}"] = _written(partial(write, ws, those[0].id))
    answered = [each for each in challenges.challenges(ws) if each.outcome is not None]
    for each in answered[:1]:
        wanted = Wanted("challenge-letter", each.urn, of=each.id)
        found["board-challenge-letter"] = _drawn(ws, wanted)
    row = next((row for row in board.summary(ws, term).rows if row.category), None)
    if row is not None:
        found["board-in-depth"] = _drawn(ws, Wanted("in-depth", row.urn))
    return found


def _changing(stores: Stores) -> dict[str, Callable[[], bytes]]:
    """What is written only where something is recorded too: drawn last of all."""
    ws, keys = stores.workspaces["typical"], stores.keys("typical")
    found: dict[str, Callable[[], bytes]] = {
        "recovery-sheet": _written(
            lambda path: recovery_codes.write_sheet(
                ws, recovery_codes.prepare(ws, PASSPHRASE, cost=CHEAP), path
            )
        ),
        "recovery-key": _written(partial(recovery_sheet.write_recovery, ws, "Deputy")),
        "disclosure": partial(_disclosure, ws, keys.urn),
    }
    if keys.final:
        found["accuracy-draft"] = _written(partial(accuracy.send, ws, keys.final))
        found["report-withdrawn"] = partial(_withdrawn, ws, keys.final)
    return found


def _withdrawn(ws: Workspace, visit: str) -> bytes:
    visiting.withdraw(ws, visit, "Begun for another school by mistake.")
    return reporting.preview_pdf(ws, visit)


def _disclosure(ws: Workspace, urn: str) -> bytes:
    with TemporaryDirectory() as folder:
        place = Path(folder) / "pack"
        disclosure.make(ws, place, "Everything held of a school", disclosure.find(ws, urn=urn), ())
        return next(iter(sorted(place.rglob("*.pdf")))).read_bytes()


def _drawn(ws: Workspace, wanted: Wanted) -> Callable[[], bytes]:
    return partial(documents.document_pdf, ws, wanted)


def _written(write: Callable[[Path], object]) -> Callable[[], bytes]:
    """The bytes of what is otherwise written to a file."""

    def make() -> bytes:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "document.pdf"
            write(path)
            return path.read_bytes()

    return make


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
