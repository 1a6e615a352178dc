"""What the columns of the list of schools say, sort by, and are heard as."""

from __future__ import annotations

import re

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.folding import folded
from ssio_desktop.errors import UserError
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.widgets.table import Column

_DIGITS = re.compile(r"[0-9]+")


def school_columns() -> tuple[Column[SchoolRow], ...]:
    """The columns of the list, in their order."""
    return (
        Column(
            "name",
            translate("schools", "School"),
            lambda row: row.name,
            order=_name_order,
            hint=_place,
        ),
        Column("urn", translate("schools", "URN"), lambda row: row.urn, width=6),
        Column(
            "phase", translate("schools", "Phase"), words.phase, width=11, least=8, hint=words.phase
        ),
        Column(
            "type",
            translate("schools", "Type"),
            lambda row: row.type_name,
            width=16,
            least=10,
            hint=_type,
        ),
        Column(
            "authority",
            translate("schools", "Authority"),
            lambda row: row.la_name or row.la_code,
            width=12,
            least=8,
        ),
        Column(
            "category",
            translate("schools", "Category"),
            lambda row: row.category,
            order=lambda row: _category_order(row.category) if row.category else None,
            width=9,
            hint=_category,
            says=_category,
            paint=paint_in_cell,
        ),
        Column(
            "officer",
            translate("schools", "Officer"),
            lambda row: row.officer_name,
            width=13,
            least=9,
            hint=_officer,
        ),
        Column(
            "last_visit",
            translate("schools", "Last visit"),
            lambda row: words.day(row.last_visit) if row.last_visit else "",
            order=lambda row: row.last_visit,
            width=9,
        ),
        Column(
            "status", translate("schools", "Status"), lambda row: words.status(row.status), width=8
        ),
        Column(
            "pupils",
            translate("schools", "Pupils"),
            lambda row: words.number(row.pupils) if row.pupils is not None else "",
            order=lambda row: row.pupils,
            align="right",
            width=6,
        ),
    )


def _name_order(row: SchoolRow) -> str:
    """Names by their letters, with the numbers in them by their size."""
    return _DIGITS.sub(lambda found: found[0].zfill(8), folded(row.name))


def _category_order(code: str) -> tuple[str, int]:
    """Codes in their order, a vulnerable form after its own category."""
    return (code.upper().removesuffix("TV"), int(code.upper().endswith("TV")))


def _category(row: SchoolRow) -> str:
    if not row.category:
        return translate("schools", "Not categorised")
    try:
        term = said(TermId.parse(row.category_term).title)
    except UserError:
        term = row.category_term
    return translate("schools", "Category {code}, {term}").format(code=row.category, term=term)


def _place(row: SchoolRow) -> str:
    place = ", ".join(part for part in (row.town, row.postcode) if part)
    return f"{row.name}\n{place}" if place else row.name


def _type(row: SchoolRow) -> str:
    return row.type_name


def _officer(row: SchoolRow) -> str:
    return row.officer_name
