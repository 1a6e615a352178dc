"""A school as the national register describes it, and its links to other schools.

It reads the canonical register fields, whatever file they came from, and must not know files,
columns or encodings. What the authority itself knows of a school is recorded elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from ssio_desktop.domain.published_values import (
    is_withheld,
    read_code,
    read_count,
    read_date,
    read_percentage,
)
from ssio_desktop.domain.register_fields import REGISTER_FIELDS
from ssio_desktop.domain.school_summary import Phase, SchoolSummary, Status, field_text

__all__ = [
    "REGISTER_FIELDS",
    "LinkKind",
    "Phase",
    "School",
    "SchoolLink",
    "Status",
    "is_urn",
    "link_kind",
]

LinkKind = Literal["predecessor", "successor", "other"]

_URN = re.compile(r"\A[1-9][0-9]{5}\Z")
_TELEPHONE_WITHOUT_ZERO = re.compile(r"\A[1-9][0-9]{8,9}\Z")

_ALTERNATIVE_TYPES = frozenset(["14", "38", "42", "43"])


def is_urn(text: str) -> bool:
    """Whether the text is a school's unique reference number: six digits, the first not 0."""
    return _URN.match(text) is not None


@dataclass(frozen=True, slots=True)
class School:
    """A school read from its register entry.

    Numbers, dates and yes/no facts are None where the register does not say, or says it in a
    way that cannot be read; ``raw`` keeps the register's own text by canonical field.
    ``pupils`` and ``capacity`` count pupils, ``easting`` and ``northing`` are metres on the
    National Grid, ``percentage_fsm`` runs from 0 to 100.
    """

    urn: str
    name: str
    la_code: str
    la_name: str
    establishment_number: str
    phase: Phase
    type_name: str
    type_group: str
    status: Status
    is_open: bool | None
    opened: date | None
    closed: date | None
    low_age: int | None
    high_age: int | None
    has_sixth_form: bool | None
    has_early_years: bool | None
    is_academy: bool
    is_special: bool
    is_alternative_provision: bool
    gender: str
    religious_character: str
    pupils: int | None
    boys: int | None
    girls: int | None
    capacity: int | None
    census_date: date | None
    percentage_fsm: float | None
    trust_name: str
    federation_name: str
    address: tuple[str, ...]
    town: str
    postcode: str
    telephone: str
    website: str
    head_name: str
    head_job_title: str
    easting: int | None
    northing: int | None
    uprn: str
    last_inspected: date | None
    last_changed: date | None
    raw: Mapping[str, str] = field(repr=False, hash=False)

    @property
    def laestab(self) -> str:
        """Authority and establishment number as one, such as ``8311105``; empty if either is."""
        return self.la_code + self.establishment_number if self.establishment_number else ""

    @property
    def ages(self) -> str:
        """The age range in words, such as “3 to 11”, or empty."""
        if self.low_age is None or self.high_age is None:
            return ""
        return f"{self.low_age} to {self.high_age}"

    @classmethod
    def from_register(cls, urn: str, raw: Mapping[str, str]) -> School:
        """Read a register entry, by canonical field. Never raises, whatever the values are."""
        kept = {name: text for name, text in raw.items() if isinstance(text, str)}

        def text(name: str) -> str:
            return field_text(kept, name)

        brief = SchoolSummary.from_register(urn, kept)
        lowered = brief.type_name.lower()
        head = (text("head_title"), text("head_first_name"), text("head_last_name"))
        return cls(
            urn=urn,
            name=brief.name,
            la_code=brief.la_code,
            la_name=brief.la_name,
            establishment_number=text("establishment_number"),
            phase=brief.phase,
            type_name=brief.type_name,
            type_group=text("type_group_name"),
            status=brief.status,
            is_open=brief.is_open,
            opened=read_date(text("open_date")),
            closed=read_date(text("close_date")),
            low_age=brief.low_age,
            high_age=brief.high_age,
            has_sixth_form=brief.has_sixth_form,
            has_early_years=brief.has_early_years,
            is_academy=brief.is_academy,
            is_special=brief.is_special,
            is_alternative_provision=read_code(text("type_code")) in _ALTERNATIVE_TYPES
            or "pupil referral" in lowered
            or "alternative provision" in lowered,
            gender=text("gender"),
            religious_character=text("religious_character"),
            pupils=brief.pupils,
            boys=read_count(text("boys")),
            girls=read_count(text("girls")),
            capacity=read_count(text("capacity")),
            census_date=read_date(text("census_date")),
            percentage_fsm=read_percentage(text("percentage_fsm")),
            trust_name=text("trust_name"),
            federation_name=text("federation_name"),
            address=tuple(
                line
                for line in (
                    text("street"),
                    text("locality"),
                    text("address3"),
                    text("town"),
                    text("county"),
                    text("postcode"),
                )
                if line
            ),
            town=brief.town,
            postcode=brief.postcode,
            telephone=_telephone(text("telephone")),
            website=text("website"),
            head_name=" ".join(part for part in head if part) if head[2] else "",
            head_job_title=text("head_job_title"),
            easting=read_count(text("easting")),
            northing=read_count(text("northing")),
            uprn=text("uprn"),
            last_inspected=read_date(text("ofsted_last_inspection")),
            last_changed=read_date(text("last_changed")),
            raw=MappingProxyType(kept),
        )


@dataclass(frozen=True, slots=True)
class SchoolLink:
    """A link in the register from one school to another, such as to the one it came from.

    type: the register's words, such as “Successor - merged”. established: when, if it says.
    """

    urn: str
    other_urn: str
    name: str
    type: str
    kind: LinkKind
    established: date | None

    @classmethod
    def of(cls, urn: str, other_urn: str, name: str, type_: str, established: str) -> SchoolLink:
        """A link from the register's texts."""
        return cls(urn, other_urn, name, type_, link_kind(type_), read_date(established))

    @property
    def key(self) -> str:
        """The same for the same pair and type, whatever the name or date: ``urn:other:kind``."""
        return f"{self.urn}:{self.other_urn}:{self.kind}"


def link_kind(type_: str) -> LinkKind:
    """Which way a link points, from the register's words for it."""
    lowered = type_.strip().lower()
    if lowered.startswith("predecessor"):
        return "predecessor"
    if lowered.startswith("successor"):
        return "successor"
    return "other"


def _telephone(text: str) -> str:
    """Spreadsheets eat the 0 that every national number begins with."""
    if is_withheld(text):
        return ""
    return "0" + text if _TELEPHONE_WITHOUT_ZERO.match(text) else text
