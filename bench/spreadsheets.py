"""Opens every table of a return in LibreOffice: ``python -m bench.spreadsheets``.

By hand, because it starts LibreOffice. The return is one that an officer made, with texts of many
scripts and of every kind that a spreadsheet might run.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from bench.places import TERM, answers, throwaway, with_caseload
from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.events import Json
from ssio_desktop.exchange.package import read_package
from ssio_desktop.services import categorising, returning, visiting
from ssio_desktop.services.workspace import Workspace

TEXTS: Final = (
    "Ysgol Tŷ’r Ŵyl, ‘â î ô û ŵ ŷ’",
    "Zażółć gęślą jaźń; Łódź",
    "مدرسة الابتدائية، ١٢٣",
    "the ﬁrst oﬃce ﬂoor – “quoted” ‘words’ …",
    "=1+1",
    "+44 20 7946 0000",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    '=HYPERLINK("http://example.org";"x")',
    "\t=1+1",
    "\u200b=1+1",
    "＝1+1",
    "'=1+1",
    'first line\nsecond; line,"third"',
    "3-4",
    "x;=1+1",
)
_TIME: Final = re.compile(r"\d\d:\d\d")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _TEXT = _OFFICE % "table", _OFFICE % "text"
_FILTER = "CSV:44,34,76,1,,0,false,true,false,false,false,1,true"
"""Comma, quotation mark, UTF-8, from line 1; text stays as it is quoted; formulas are run."""


def main() -> int:
    """Make, open, compare; 1 where a cell differs or runs."""
    office = os.environ.get("SSIO_BENCH_SOFFICE") or shutil.which("soffice")
    if not office:
        sys.stdout.write("not tried: there is no LibreOffice\n")
        return 0
    wrong = cells = formulas = found = times = 0
    with throwaway(quick=True) as place, tempfile.TemporaryDirectory() as folder:
        ws = place.workspace("officer")
        urns = with_caseload(place, ws, len(TEXTS))
        for urn, text in zip(urns, TEXTS, strict=True):
            filled: dict[str, Json] = {
                path: text if isinstance(value, str) and " " in value else value
                for path, value in answers(12).items()
            }
            visit = visiting.new_visit(ws, urn, "termly-core", answers=filled).value
            visiting.finalise(ws, visit)
            _categorise(ws, urn, text)
        path = place.fresh("a", ".ssio-return")
        returning.make_return(ws, TERM, path, incomplete=True)
        ws.close()
        tables = read_package(path).under("tables/")
        for name, content in tables.items():
            source = Path(folder, name)
            source.write_bytes(content)
            command = [
                *(office, f"-env:UserInstallation=file://{folder}/profile", "--headless"),
                *(f"--infilter={_FILTER}", "--convert-to", "fods", "--outdir", folder, str(source)),
            ]
            subprocess.run(command, check=True, capture_output=True)
            wanted = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
            shown, ran = _shown(source.with_suffix(".fods"))
            formulas += ran
            for row, (mine, theirs) in enumerate(zip(wanted, shown, strict=False)):
                for column, cell in enumerate(mine):
                    cells += 1
                    there = theirs[column] if column < len(theirs) else ""
                    found += any(text.strip("'\t") in there for text in TEXTS)
                    if _TIME.fullmatch(cell) and there.startswith(cell):
                        times += 1
                    elif _even(cell) != _even(there):
                        wrong += 1
                        sys.stdout.write(f"{name} {row + 1}.{column + 1}: {cell!r} {there!r}\n")
            lost = len(wanted) - len(shown)
            if lost > 0:
                wrong += lost
                sys.stdout.write(f"{name}: {lost} rows are missing\n")
    sys.stdout.write(
        f"{len(tables)} tables, {cells:,} cells, {found:,} of them with the texts to be tried: "
        f"{wrong} differ, {times} times of day have seconds, {formulas} run as a formula\n"
    )
    return 1 if wrong or formulas else 0


def _categorise(ws: Workspace, urn: str, text: str) -> None:
    opened = categorising.open_categorisation(ws, urn, TERM)
    draft = opened.draft
    for criterion in opened.framework.criteria:
        answer = Answer("met" if criterion.category == "2" else "not met", evidence=text)
        draft = draft.with_answer(criterion.id, answer)
    draft = replace(draft, category="2", reason=text, next_steps=text)
    categorising.complete(ws, opened, draft)


def _shown(path: Path) -> tuple[list[list[str]], int]:
    """The texts of a sheet's cells, and how many cells have a formula."""
    rows: list[list[str]] = []
    ran = 0
    for row in ElementTree.parse(path).getroot().iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in row:
            if not cell.tag.endswith("table-cell"):
                continue
            ran += f"{_TABLE}formula" in cell.attrib
            lines = ["".join(_spoken(each)) for each in cell.iter(f"{_TEXT}p")]
            times = min(int(cell.get(f"{_TABLE}number-columns-repeated", "1")), 50)
            cells += ["\n".join(lines)] * times
        times = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        if times < 1_000:
            rows += [cells] * times
    while rows and not any(rows[-1]):
        rows.pop()
    return rows, ran


def _spoken(paragraph: ElementTree.Element) -> list[str]:
    parts = [paragraph.text or ""]
    for each in paragraph:
        if each.tag == f"{_TEXT}s":
            parts.append(" " * int(each.get(f"{_TEXT}c", "1")))
        elif each.tag == f"{_TEXT}tab":
            parts.append("\t")
        else:
            parts += _spoken(each)
        parts.append(each.tail or "")
    return parts


def _even(text: str) -> str:
    """Without what a sheet shows otherwise and keeps: line ends, and how a number is written."""
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").casefold()


if __name__ == "__main__":
    sys.exit(main())
