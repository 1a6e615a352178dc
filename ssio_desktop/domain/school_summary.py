"""What lists show of a school, read from its register entry without building the whole school.

Whatever is decided here (phase, status, sixth form, early years) is decided for the whole school
too. It must not know files, columns or encodings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.published_values import read_code, read_count

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
_WITHOUT_EARLY_YEARS = frozenset({"middle deemed secondary", "secondary", "16 plus"})


@dataclass(frozen=True, slots=True)
class SchoolSummary:
    """The facts of a school that lists are filtered and sorted by.

    None where the register does not say, or says it in a way that cannot be read. ``pupils``
    counts pupils; ages are in years.
    """

    urn: str
    name: str
    la_code: str
    la_name: str
    phase: Phase
    type_name: str
    status: Status
    is_open: bool | None
    is_academy: bool
    is_special: bool
    has_sixth_form: bool | None
    has_early_years: bool | None
    low_age: int | None
    high_age: int | None
    pupils: int | None
    town: str
    postcode: str

    @classmethod
    def from_register(cls, urn: str, raw: Mapping[str, object]) -> SchoolSummary:
        """Read a register entry, by canonical field. Never raises, whatever the values are."""

        def text(name: str) -> str:
            return field_text(raw, name)

        phase = _phase(text("phase_name"), text("phase_code"))
        status = _status(text("status_name"), text("status_code"))
        low_age, high_age = _age(text("low_age")), _age(text("high_age"))
        type_name, type_code = text("type_name"), read_code(text("type_code"))
        lowered = type_name.lower()
        return cls(
            urn=urn,
            name=text("name"),
            la_code=text("la_code"),
            la_name=text("la_name"),
            phase=phase,
            type_name=type_name,
            status=status,
            is_open=_is_open(status),
            is_academy=type_code in _ACADEMY_TYPES or lowered.startswith(_ACADEMY_NAMES),
            is_special=type_code in _SPECIAL_TYPES or "special" in lowered,
            has_sixth_form=_sixth_form(
                text("sixth_form"), text("sixth_form_code"), phase, high_age
            ),
            has_early_years=_early_years(text("nursery_provision"), phase, low_age),
            low_age=low_age,
            high_age=high_age,
            pupils=read_count(text("pupils")),
            town=text("town"),
            postcode=text("postcode"),
        )


def field_text(raw: Mapping[str, object], name: str) -> str:
    """A register field trimmed; empty where it is missing, NULL or no text."""
    value = raw.get(name)
    trimmed = value.strip() if isinstance(value, str) else ""
    return "" if trimmed == "NULL" else trimmed


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
