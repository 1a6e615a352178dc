"""The few pages that are kept as pictures: one of each kind of thing that a document can draw."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ssio_desktop.reports.content import Chart, Column, Document, Figure, Heading, Series, Table
from ssio_desktop.reports.form_blank import form_blank
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.reports.visit_report import visit_report
from ssio_desktop.xforms.install import install_form
from ssio_desktop.xforms.loading import load_definition
from tests.conftest import ROOT
from tests.reports.samples import STYLE, WHEN, document, visit_data

NAMES = (
    ("Urdu", "عائشہ صدیقی"),
    ("Arabic", "محمد بن عبد الله"),
    ("Hebrew", "שרה כהן"),
    ("Welsh", "Siân Llŷr, Ysgol y Tŵr"),
    ("Polish", "Agnieszka Żółkiewska-Wójcik"),
)
"""Names in the languages of many schools, with the name of each."""


def names() -> Document:
    """Names in headings, tables and the figure’s caption."""
    rows = tuple((language, name, f"{name} leads") for language, name in NAMES)
    chart = Chart("bar", ("2024", "2025", "2026"), (Series("Ours", (61.0, 64.5, 70.0)),), "%", 100)
    return document(
        *(Heading(2, name) for _, name in NAMES),
        Table((Column("Language"), Column("Name", 2), Column("In a line", 2)), rows),
        Figure(chart, "Attainment of يوسف’s year", "Attainment rose from 61% to 70%."),
        title="Ysgol y Tŵr – עמק – عائشہ",
    )


def _blank() -> bytes:
    form = load_definition(install_form(ROOT / "forms" / "chair-meeting").xform_xml)
    return render_pdf(form_blank(form, author="Officer North", when=WHEN), STYLE)


KEPT: Mapping[str, tuple[Callable[[], bytes], int]] = {
    "report-first": (lambda: render_pdf(visit_report(visit_data()), STYLE), 0),
    "report-second": (lambda: render_pdf(visit_report(visit_data()), STYLE), 1),
    "report-draft": (lambda: render_pdf(visit_report(visit_data(draft=True)), STYLE), 3),
    "names": (lambda: render_pdf(names(), STYLE), 0),
    "blank-first": (_blank, 0),
    "blank-third": (_blank, 2),
}
"""What is kept, by the name of its picture: what draws it, and which page, from 0."""
