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

Phase = Literal[
    "nursery",
    "primary",
    "middle deemed primary",
    "middle deemed secondary",
    "secondary",
    "all-through",
    "16 plus",
    "not applicable",
    "not recorded",
]
Status = Literal["open", "proposed to close", "closed", "proposed to open", "not recorded"]
LinkKind = Literal["predecessor", "successor", "other"]

_URN = re.compile(r"\A[1-9][0-9]{5}\Z")
_TELEPHONE_WITHOUT_ZERO = re.compile(r"\A[1-9][0-9]{8,9}\Z")

_PHASES: Mapping[str, Phase] = {
    "nursery": "nursery",
    "primary": "primary",
    "middle deemed primary": "middle deemed primary",
    "middle deemed secondary": "middle deemed secondary",
    "secondary": "secondary",
    "all-through": "all-through",
    "all through": "all-through",
    "16 plus": "16 plus",
    "not applicable": "not applicable",
}
_PHASE_CODES: Mapping[str, Phase] = {
    "0": "not applicable",
    "1": "nursery",
    "2": "primary",
    "3": "middle deemed primary",
    "4": "secondary",
    "5": "middle deemed secondary",
    "6": "16 plus",
    "7": "all-through",
}
_STATUSES: Mapping[str, Status] = {
    "open": "open",
    "closed": "closed",
    "open, but proposed to close": "proposed to close",
    "proposed to open": "proposed to open",
}
_STATUS_CODES: Mapping[str, Status] = {
    "1": "open",
    "2": "closed",
    "3": "proposed to close",
    "4": "proposed to open",
}
# The numbers are the register's codes for types of establishment.
_ACADEMY_TYPES = frozenset(
    [
        "28",
        "33",
        "34",
        "35",
        "36",
        "38",
        "39",
        "40",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "57",
    ]  # GIAS type codes
)
_ACADEMY_NAMES = ("academy", "free school", "university technical college", "studio school")
_SPECIAL_TYPES = frozenset(["7", "8", "10", "12", "32", "33", "36", "44"])
_ALTERNATIVE_TYPES = frozenset(["14", "38", "42", "43"])
_WITHOUT_EARLY_YEARS = frozenset({"middle deemed secondary", "secondary", "16 plus"})


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
            value = kept.get(name, "").strip()
            return "" if value == "NULL" else value

        phase = _phase(text("phase_name"), text("phase_code"))
        status = _status(text("status_name"), text("status_code"))
        low_age, high_age = _age(text("low_age")), _age(text("high_age"))
        type_name, type_code = text("type_name"), read_code(text("type_code"))
        lowered = type_name.lower()
        head = (text("head_title"), text("head_first_name"), text("head_last_name"))
        return cls(
            urn=urn,
            name=text("name"),
            la_code=text("la_code"),
            la_name=text("la_name"),
            establishment_number=text("establishment_number"),
            phase=phase,
            type_name=type_name,
            type_group=text("type_group_name"),
            status=status,
            is_open=_is_open(status),
            opened=read_date(text("open_date")),
            closed=read_date(text("close_date")),
            low_age=low_age,
            high_age=high_age,
            has_sixth_form=_sixth_form(
                text("sixth_form"), text("sixth_form_code"), phase, high_age
            ),
            has_early_years=_early_years(text("nursery_provision"), phase, low_age),
            is_academy=type_code in _ACADEMY_TYPES or lowered.startswith(_ACADEMY_NAMES),
            is_special=type_code in _SPECIAL_TYPES or "special" in lowered,
            is_alternative_provision=type_code in _ALTERNATIVE_TYPES
            or "pupil referral" in lowered
            or "alternative provision" in lowered,
            gender=text("gender"),
            religious_character=text("religious_character"),
            pupils=read_count(text("pupils")),
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
            town=text("town"),
            postcode=text("postcode"),
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


def _phase(name: str, code: str) -> Phase:
    known = _PHASES.get(name.lower())
    return known or _PHASE_CODES.get(read_code(code), "not recorded")


def _status(name: str, code: str) -> Status:
    known = _STATUSES.get(name.lower())
    return known or _STATUS_CODES.get(read_code(code), "not recorded")


def _is_open(status: Status) -> bool | None:
    if status == "not recorded":
        return None
    return status in ("open", "proposed to close")


def _age(text: str) -> int | None:
    """Years of age. Colleges without an upper limit are registered up to 99."""
    age = read_count(text)
    return age if age is not None and age <= 99 else None


def _sixth_form(name: str, code: str, phase: Phase, high_age: int | None) -> bool | None:
    """The register's answer; where it gives none, what the age range and phase leave possible."""
    lowered = name.lower()
    if lowered == "has a sixth form":
        return True
    if lowered == "does not have a sixth form":
        return False
    if not lowered and read_code(code) in ("1", "2"):
        return read_code(code) == "1"
    if phase == "16 plus":
        return True
    if phase in ("nursery", "primary", "middle deemed primary"):
        return False
    return False if high_age is not None and high_age <= 16 else None


def _early_years(nursery: str, phase: Phase, low_age: int | None) -> bool | None:
    """Whether children below year 1 are on roll: a nursery or reception class.

    Nursery classes, a nursery school or a lowest age of 4 or less say yes. Secondary phases and
    a lowest age of 6 or more say no. A lowest age of 5 says nothing: infant and primary schools
    so registered usually do have a reception class.
    """
    if phase == "16 plus":
        return False
    if phase == "nursery" or nursery.lower() == "has nursery classes":
        return True
    if phase in _WITHOUT_EARLY_YEARS:
        return False
    if low_age is None or low_age == 5:
        return None
    return low_age < 5


def _telephone(text: str) -> str:
    """Spreadsheets eat the 0 that every national number begins with."""
    if is_withheld(text):
        return ""
    return "0" + text if _TELEPHONE_WITHOUT_ZERO.match(text) else text
