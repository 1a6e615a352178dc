"""A tagged report of four pages beside LibreOffice, WeasyPrint and Typst, all writing PDF/UA.

WeasyPrint and Typst are no part of the project: ``SSIO_BENCH_PEERS`` names the interpreter of a
virtual environment that has them. LibreOffice is ``SSIO_BENCH_SOFFICE``, else what is on the path.
Who is not there is left out, and the title says so.
"""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pypdf import PdfReader

from bench.markup import as_html, as_typst
from bench.measure import Case, Comparison, timed
from bench.places import Place, with_caseload
from bench.report import visit_of
from ssio_desktop.reports.content import Document, Paragraph
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.style import HouseStyle
from ssio_desktop.services import reporting

_SERVER = Path(__file__).with_name("peer_server.py")
_FILTER = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
_MORE = 12
"""Further documents of one call, by which LibreOffice is measured once it has begun."""

_COLD = (
    "import pickle, sys; from pathlib import Path;"
    "from ssio_desktop.reports.pdf import render_pdf;"
    "made = render_pdf(*pickle.loads(Path(sys.argv[1]).read_bytes()));"
    "Path(sys.argv[2]).write_bytes(made)"
)


@dataclass(frozen=True, slots=True)
class _Peer:
    """A typesetter. cold: a process for one document. warm: one more in a running process."""

    label: str
    pages: int
    cold: Callable[[], float]
    warm: Callable[[], float]


def comparisons(place: Place) -> Sequence[Comparison]:
    """One document by a process each, and one more in a process that is running."""
    ws = place.kept(place.workspace("typesetting"))
    (urn,) = with_caseload(place, ws, 1)
    visit_id, pages = visit_of(ws, urn, place.size(4, 1))
    document = reporting.report_document(ws, visit_id)
    folder = place.fresh("documents").parent
    peers, missing = _peers(place, document, folder)
    absent = f"; not measured: {', '.join(missing)}" if missing else ""
    sizes = ", ".join(f"{peer.label} {peer.pages}" for peer in peers)
    said = f"ours {pages} pages{', ' if sizes else ''}{sizes}{absent}"
    style = HouseStyle("Wetherdale")
    data, target = folder / "document.pickle", folder / "ours.pdf"
    data.write_bytes(pickle.dumps((document, style)))
    command = [sys.executable, "-c", _COLD, str(data), str(target)]
    variants = _variants(document)

    def warm() -> float:
        one = next(variants)
        return timed(lambda: render_pdf(one, style))

    return (
        Comparison(
            f"Tagged report, a process for each ({said})",
            Case("ours, process and all", lambda: timed(lambda: _run(command))),
            tuple(Case(f"{peer.label}, process and all", peer.cold) for peer in peers),
        ),
        Comparison(
            "Tagged report, one more in a running process",
            Case("ours (laid out, drawn, tagged)", warm),
            tuple(Case(peer.label, peer.warm) for peer in peers),
        ),
    )


def _peers(place: Place, document: Document, folder: Path) -> tuple[list[_Peer], list[str]]:
    peers: list[_Peer] = []
    missing: list[str] = []
    variants = _variants(document)
    office = os.environ.get("SSIO_BENCH_SOFFICE") or (
        None if place.quick else shutil.which("soffice")
    )
    found = _office(office, document, folder) if office else None
    if found is not None:
        peers.append(found)
    else:
        missing.append("LibreOffice (SSIO_BENCH_SOFFICE; it needs Writer)")
    python = os.environ.get("SSIO_BENCH_PEERS")
    for name, label, written in (
        ("weasyprint", "WeasyPrint", as_html),
        ("typst", "Typst", as_typst),
    ):
        if not python:
            missing.append(f"{label} (SSIO_BENCH_PEERS)")
            continue
        peers.append(_served(place, python, name, label, written, variants, folder))
    return peers, missing


def _served(
    place: Place,
    python: str,
    name: str,
    label: str,
    written: Callable[[Document], str],
    variants: Iterator[Document],
    folder: Path,
) -> _Peer:
    """A peer that an interpreter of its own runs. Each time with other words, as nobody prints
    the same report twice and a typesetter may remember what it saw."""
    source, target = folder / f"source.{name}", folder / f"{name}.pdf"
    command = [python, str(_SERVER), name]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    )
    place.closing.callback(server.wait)
    assert server.stdin is not None
    assert server.stdout is not None
    place.closing.callback(server.stdin.close)
    asking, answers = server.stdin, server.stdout

    def fresh() -> str:
        source.write_text(written(next(variants)), encoding="utf-8")
        return f"{source}\t{target}\n"

    def warm() -> float:
        asking.write(fresh())
        asking.flush()
        return float(answers.readline())

    def cold() -> float:
        line = fresh()
        return timed(lambda: _run(command, line, environment))

    warm()
    return _Peer(label, len(PdfReader(target).pages), cold, warm)


def _office(office: str, document: Document, folder: Path) -> _Peer | None:
    """LibreOffice over OpenDocument texts of the same words, or None where it cannot read them."""
    page = folder / "office.html"
    page.write_text(as_html(document), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def converted(wanted: str, *sources: Path) -> None:
        told = [profile, "--convert-to", wanted, "--outdir", str(folder), *map(str, sources)]
        _run([office, "--headless", *told])

    converted("odt:writer8", page)
    first = page.with_suffix(".odt")
    if not first.is_file():
        return None
    many = [first.with_stem(f"office{number}") for number in range(_MORE)]
    for each in many:
        shutil.copy(first, each)

    def cold() -> float:
        return timed(lambda: converted(_FILTER, first))

    def warm() -> float:
        alone = cold()
        together = timed(lambda: converted(_FILTER, first, *many))
        return max(together - alone, 0.001) / _MORE

    cold()
    return _Peer("LibreOffice", len(PdfReader(first.with_suffix(".pdf")).pages), cold, warm)


def _variants(document: Document) -> Iterator[Document]:
    """The document again and again, never with quite the same words."""
    number = 0
    while True:
        number += 1
        yield replace(document, blocks=(Paragraph(f"Copy {number}."), *document.blocks))


def _run(
    command: Sequence[str], given: str = "", environment: dict[str, str] | None = None
) -> None:
    subprocess.run(
        command,
        input=given,
        text=True,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
