"""Which heading of the register's files holds which canonical field, and what its values look like.

Headings are matched by name because the register has had 111, 120, 133, 135 and 140 columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from ssio_desktop.domain.published_values import is_withheld, read_count, read_date, read_percentage

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "la_code": "LA (code)",
        "la_name": "LA (name)",
        "establishment_number": "EstablishmentNumber",
        "name": "EstablishmentName",
        "type_code": "TypeOfEstablishment (code)",
        "type_name": "TypeOfEstablishment (name)",
        "type_group_code": "EstablishmentTypeGroup (code)",
        "type_group_name": "EstablishmentTypeGroup (name)",
        "status_code": "EstablishmentStatus (code)",
        "status_name": "EstablishmentStatus (name)",
        "reason_opened": "ReasonEstablishmentOpened (name)",
        "open_date": "OpenDate",
        "reason_closed": "ReasonEstablishmentClosed (name)",
        "close_date": "CloseDate",
        "phase_code": "PhaseOfEducation (code)",
        "phase_name": "PhaseOfEducation (name)",
        "low_age": "StatutoryLowAge",
        "high_age": "StatutoryHighAge",
        "boarders": "Boarders (name)",
        "nursery_provision": "NurseryProvision (name)",
        "sixth_form_code": "OfficialSixthForm (code)",
        "sixth_form": "OfficialSixthForm (name)",
        "gender": "Gender (name)",
        "religious_character": "ReligiousCharacter (name)",
        "religious_ethos": "ReligiousEthos (name)",
        "diocese": "Diocese (name)",
        "admissions_policy": "AdmissionsPolicy (name)",
        "capacity": "SchoolCapacity",
        "special_classes": "SpecialClasses (name)",
        "census_date": "CensusDate",
        "pupils": "NumberOfPupils",
        "boys": "NumberOfBoys",
        "girls": "NumberOfGirls",
        "percentage_fsm": "PercentageFSM",
        "trust_flag": "TrustSchoolFlag (name)",
        "trust_code": "Trusts (code)",
        "trust_name": "Trusts (name)",
        "sponsor_name": "SchoolSponsors (name)",
        "federation_flag": "FederationFlag (name)",
        "federation_name": "Federations (name)",
        "ukprn": "UKPRN",
        "ofsted_last_inspection": "OfstedLastInsp",
        "ofsted_rating": "OfstedRating (name)",
        "last_changed": "LastChangedDate",
        "street": "Street",
        "locality": "Locality",
        "address3": "Address3",
        "town": "Town",
        "county": "County (name)",
        "postcode": "Postcode",
        "website": "SchoolWebsite",
        "telephone": "TelephoneNum",
        "head_title": "HeadTitle (name)",
        "head_first_name": "HeadFirstName",
        "head_last_name": "HeadLastName",
        "head_job_title": "HeadPreferredJobTitle",
        "senpru": "SENPRU (name)",
        "resourced_provision": "TypeOfResourcedProvision (name)",
        "resourced_places": "ResourcedProvisionCapacity",
        "sen_unit_places": "SenUnitCapacity",
        "ward": "AdministrativeWard (name)",
        "easting": "Easting",
        "northing": "Northing",
        "uprn": "UPRN",
        "previous_la_code": "PreviousLA (code)",
        "previous_establishment_number": "PreviousEstablishmentNumber",
        "linked_establishments": "Linked establishments",
    }
)
"""Canonical field to heading. The last column exists in a search result only."""

NEEDED = ("type_name", "status_name", "phase_name")
"""Without these a school can be kept but hardly used, so their absence is reported."""

REQUIRED: tuple[tuple[str, ...], ...] = (
    ("la_code",),
    ("status_name", "status_code"),
    ("phase_name", "phase_code", "type_name", "type_code"),
)
"""A table is taken for the register only if it has one of each of these: a list of names made for
another purpose must not rename schools."""

SPILLING = "linked_establishments"
"""The last column of a search result, whose several links are written as several fields."""

_UNMISTAKABLE: Mapping[str, re.Pattern[str]] = {
    "la_code": re.compile(r"\A[0-9]{3}\Z"),
    "establishment_number": re.compile(r"\A[0-9]{4}\Z"),
    "status_name": re.compile(r"\A(Open|Closed|Open, but proposed to close|Proposed to open)\Z"),
    "phase_name": re.compile(
        r"\A(Nursery|Primary|Middle deemed (primary|secondary)|Secondary|All-through|16 plus)\Z"
    ),
    "low_age": re.compile(r"\A[0-9]{1,2}\Z"),
    "high_age": re.compile(r"\A[0-9]{1,2}\Z"),
    "nursery_provision": re.compile(r"\A(Has|No) Nursery Classes\Z"),
    "sixth_form": re.compile(r"\A(Has a|Does not have a) sixth form\Z"),
    "gender": re.compile(r"\A(Mixed|Girls|Boys)\Z"),
    "ukprn": re.compile(r"\A1[0-9]{7}\Z"),
    "postcode": re.compile(r"\A[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\Z"),
    "easting": re.compile(r"\A[0-9]{5,6}\Z"),
    "northing": re.compile(r"\A[0-9]{4,7}\Z"),
}
_NUMBER = re.compile(r"\A[0-9.]+%?\Z")
_POSSIBLE: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(
        ("capacity", "pupils", "boys", "girls", "percentage_fsm", "trust_code", "uprn"), _NUMBER
    ),
    "telephone": re.compile(r"\A[0-9+() -]+\Z"),
    "website": re.compile(r"\A\S+\.\S+\Z"),
}
_DATES = frozenset(
    {"open_date", "close_date", "census_date", "ofsted_last_inspection", "last_changed"}
)
READERS: Mapping[str, tuple[Callable[[str], object], str]] = MappingProxyType(
    {
        **dict.fromkeys(sorted(_DATES), (read_date, "a date")),
        **dict.fromkeys(
            (
                *("low_age", "high_age", "capacity", "pupils", "boys", "girls"),
                *("resourced_places", "sen_unit_places"),
            ),
            (read_count, "a whole number"),
        ),
        "percentage_fsm": (read_percentage, "a percentage"),
    }
)
"""Fields of dates and numbers: what reads one, giving None where it cannot, and what it reads.

Grid references are not among them: nothing reads them, and every school has its own, so that
checking them would cost more than all others together.
"""

_SAID_NOTHING = frozenset({"not applicable", "not recorded", "unknown", "none", "does not apply"})

Fit = Literal["proof", "possible", "wrong"]


def is_readable(name: str, value: str) -> bool:
    """Whether a value of a field of :data:`READERS` says what it should, or that there is none."""
    return (
        READERS[name][0](value) is not None
        or is_withheld(value)
        or value.casefold() in _SAID_NOTHING
    )


def fit(name: str, value: str) -> Fit:
    """Whether a value can stand in a field: only there, there too, or not there."""
    if is_withheld(value) or value.casefold() in _SAID_NOTHING:
        return "possible"
    unmistakable = _UNMISTAKABLE.get(name)
    if unmistakable is not None:
        return "proof" if unmistakable.match(value) else "wrong"
    possible = _POSSIBLE.get(name)
    if (possible is not None and not possible.match(value)) or (
        name in _DATES and read_date(value) is None
    ):
        return "wrong"
    return "possible"


def trusted(places: Sequence[tuple[str, int]], fields: Sequence[str], *, longer: bool) -> int:
    """How far a row of the wrong length can be believed: the first place not to be taken.

    Somewhere in a row that is too long a column was put in or left out, so values are taken up
    to the last one that could stand nowhere else, before the first that cannot stand where it
    is. A row that is too short is taken whole where nothing in it is out of place.
    """
    proven = 0
    for name, place in places:
        if place >= len(fields):
            break
        found = fit(name, fields[place].strip())
        if found == "proof":
            proven = place + 1
        elif found == "wrong":
            return proven
    return proven if longer else len(fields)
