"""Checks a file against PDF/UA-1 by conditions of the Matterhorn Protocol 1.1.

Those a machine can judge; docs/pdf-ua.md lists them. Made for tests: it repairs nothing.
"""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Pdf

from tests.pdfua.annotations import check_annotations
from tests.pdfua.catalogue import check_catalogue
from tests.pdfua.content import read_content
from tests.pdfua.findings import Finding
from tests.pdfua.fonts import check_fonts
from tests.pdfua.numbers import check_numbers
from tests.pdfua.parts import check_parts
from tests.pdfua.tree import read_tree

__all__ = ["Finding", "check"]


# What reading an object raises that is not of the kind its place in the file asks for.
WRONG_KIND = (pikepdf.PdfError, AttributeError, IndexError, KeyError, TypeError, ValueError)


def check(data: bytes) -> list[Finding]:
    """Every failure found in a PDF, sorted. An empty list: nothing a machine can find."""
    found: list[Finding] = []
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            language = str(pdf.Root.get("/Lang", ""))
            tree = read_tree(pdf)
            drawn = read_content(pdf, tree, language)
            found += [*tree.findings, *drawn.findings]
            for findings in (
                check_catalogue(pdf, data, language),
                check_parts(tree, language),
                check_numbers(tree, drawn),
                check_annotations(pdf, tree, language),
                check_fonts(drawn),
            ):
                found += findings
    except WRONG_KIND as error:
        found.append(Finding("file.form", "file", f"It cannot be read whole: {error}"))
    return sorted(set(found))
