"""Invented published files for tests and benchmarks: the true headings, no real school."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

EXTRACT_HEADINGS: tuple[str, ...] = tuple(
    """URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|TypeOfEstablishment (code)
TypeOfEstablishment (name)|EstablishmentTypeGroup (code)|EstablishmentTypeGroup (name)
EstablishmentStatus (code)|EstablishmentStatus (name)|ReasonEstablishmentOpened (code)
ReasonEstablishmentOpened (name)|OpenDate|ReasonEstablishmentClosed (code)
ReasonEstablishmentClosed (name)|CloseDate|PhaseOfEducation (code)|PhaseOfEducation (name)
StatutoryLowAge|StatutoryHighAge|Boarders (code)|Boarders (name)|NurseryProvision (name)
OfficialSixthForm (code)|OfficialSixthForm (name)|Gender (code)|Gender (name)
ReligiousCharacter (code)|ReligiousCharacter (name)|ReligiousEthos (name)|Diocese (code)
Diocese (name)|AdmissionsPolicy (code)|AdmissionsPolicy (name)|SchoolCapacity
SpecialClasses (code)|SpecialClasses (name)|CensusDate|NumberOfPupils|NumberOfBoys|NumberOfGirls
PercentageFSM|TrustSchoolFlag (code)|TrustSchoolFlag (name)|Trusts (code)|Trusts (name)
SchoolSponsorFlag (name)|SchoolSponsors (name)|FederationFlag (name)|Federations (code)
Federations (name)|UKPRN|FEHEIdentifier|FurtherEducationType (name)|OfstedLastInsp
OfstedSpecialMeasures (code)|OfstedSpecialMeasures (name)|LastChangedDate|Street|Locality|Address3
Town|County (name)|Postcode|SchoolWebsite|TelephoneNum|HeadTitle (name)|HeadFirstName|HeadLastName
HeadPreferredJobTitle|BSOInspectorateName (name)|InspectorateReport|DateOfLastInspectionVisit
NextInspectionVisit|TeenMoth (name)|TeenMothPlaces|CCF (name)|SENPRU (name)|EBD (name)|PlacesPRU
FTProv (name)|EdByOther (name)|Section41Approved (name)|SEN1 (name)|SEN2 (name)|SEN3 (name)
SEN4 (name)|SEN5 (name)|SEN6 (name)|SEN7 (name)|SEN8 (name)|SEN9 (name)|SEN10 (name)|SEN11 (name)
SEN12 (name)|SEN13 (name)|TypeOfResourcedProvision (name)|ResourcedProvisionOnRoll
ResourcedProvisionCapacity|SenUnitOnRoll|SenUnitCapacity|GOR (code)|GOR (name)
DistrictAdministrative (code)|DistrictAdministrative (name)|AdministrativeWard (code)
AdministrativeWard (name)|ParliamentaryConstituency (code)|ParliamentaryConstituency (name)
UrbanRural (code)|UrbanRural (name)|GSSLACode (name)|Easting|Northing|MSOA (name)|LSOA (name)
InspectorateName (name)|SENStat|SENNoStat|BoardingEstablishment (name)|PropsName|PreviousLA (code)
PreviousLA (name)|PreviousEstablishmentNumber|OfstedRating (name)|RSCRegion (name)|Country (name)
UPRN|SiteName|QABName (code)|QABName (name)|EstablishmentAccredited (code)
EstablishmentAccredited (name)|QABReport|CHNumber|MSOA (code)|LSOA (code)|FSM
AccreditationExpiryDate""".replace("\n", "|").split("|")
)
"""The headings of the register's extract of 140 columns, in their order."""

SEARCH_HEADINGS: tuple[str, ...] = (
    *(
        heading
        for heading in EXTRACT_HEADINGS
        if not (
            heading.endswith("(code)") and heading.partition(" ")[0] not in ("LA", "MSOA", "LSOA")
        )
        and heading
        not in (
            "OfstedSpecialMeasures (name)",
            "BoardingEstablishment (name)",
            "PreviousLA (name)",
            "PreviousEstablishmentNumber",
            "AccreditationExpiryDate",
        )
    ),
    "Linked establishments",
)
"""The headings of a search result, 111 columns."""

SCHOOL: Mapping[str, str] = {
    "URN": "900001",
    "LA (code)": "999",
    "LA (name)": "Wellbrook",
    "EstablishmentNumber": "2001",
    "EstablishmentName": "Ash Lane Primary School",
    "TypeOfEstablishment (code)": "1",
    "TypeOfEstablishment (name)": "Community school",
    "EstablishmentTypeGroup (code)": "4",
    "EstablishmentTypeGroup (name)": "Local authority maintained schools",
    "EstablishmentStatus (code)": "1",
    "EstablishmentStatus (name)": "Open",
    "ReasonEstablishmentOpened (name)": "Not applicable",
    "PhaseOfEducation (code)": "2",
    "PhaseOfEducation (name)": "Primary",
    "StatutoryLowAge": "3",
    "StatutoryHighAge": "11",
    "Boarders (name)": "No boarders",
    "NurseryProvision (name)": "Has Nursery Classes",
    "OfficialSixthForm (code)": "2",
    "OfficialSixthForm (name)": "Does not have a sixth form",
    "Gender (name)": "Mixed",
    "ReligiousCharacter (name)": "Does not apply",
    "AdmissionsPolicy (name)": "Not applicable",
    "SchoolCapacity": "420",
    "CensusDate": "16-01-2025",
    "NumberOfPupils": "398",
    "NumberOfBoys": "201",
    "NumberOfGirls": "197",
    "PercentageFSM": "21.7",
    "TrustSchoolFlag (name)": "Not applicable",
    "FederationFlag (name)": "Not under a federation",
    "UKPRN": "10999001",
    "OfstedLastInsp": "12-03-2024",
    "LastChangedDate": "02-09-2025",
    "Street": "Ash Lane",
    "Locality": "Nether Wellbrook",
    "Town": "Wellbrook",
    "County (name)": "Wellshire",
    "Postcode": "WB1 2AL",
    "SchoolWebsite": "https://ashlane.example",
    "TelephoneNum": "01999123456",
    "HeadTitle (name)": "Mrs",
    "HeadFirstName": "Ada",
    "HeadLastName": "Fernsby",
    "HeadPreferredJobTitle": "Headteacher",
    "AdministrativeWard (name)": "Brookside",
    "Easting": "434870",
    "Northing": "335053",
    "UPRN": "10099900001",
    "PreviousLA (code)": "999",
}
"""An invented school by heading."""

PERIOD_HEADINGS: tuple[str, ...] = tuple(
    """Web link|URN|LAESTAB|School name|Ofsted phase|Local authority|Inspection number
Inspection type|Inspection type grouping|Event type grouping|Inspection start date|Publication date
Did the latest ungraded inspection convert to a graded inspection?
Outcomes for ungraded and monitoring inspections|Category of concern|Quality of education
Behaviour and attitudes|Personal development|Effectiveness of leadership and management
Safeguarding is effective|Early years provision (where applicable)
Sixth form provision (where applicable)|Previous inspection number|Previous inspection start date
Previous publication date|Does the previous inspection relate to the school in its current form?
URN at time of previous inspection|LAESTAB at time of previous inspection
School name at time of previous inspection|School type at time of previous inspection
Previous overall effectiveness|Previous category of concern|Previous quality of education
Previous behaviour and attitudes|Previous personal development
Previous effectiveness of leadership and management|Previous safeguarding is effective?
Previous early years provision (where applicable)
Previous sixth form provision (where applicable)""".replace("\n", "|").split("|")
)
"""The headings that matter of Ofsted's inspections in a period."""

_FULL = "latest full inspection"
_OEIF = "latest OEIF graded inspection"
_CARD = (
    "Safeguarding standards",
    "Inclusion",
    "Curriculum and teaching",
    "Achievement",
    "Attendance and behaviour",
    "Personal development and wellbeing",
    "Early years (where applicable)",
    "Post-16 provision (where applicable)",
    "Leadership and governance",
)
LATEST_HEADINGS: tuple[str, ...] = (
    "Web Link (opens in new window)",
    "URN",
    "LAESTAB",
    "School name",
    f"Inspection number of {_FULL}",
    "Inspection type",
    "Inspection type grouping",
    "Event type grouping",
    "Inspection start date",
    "Publication date",
    f"Does the {_FULL} relate to the URN of the current school?",
    f"URN at time of {_FULL}",
    f"LAESTAB at time of {_FULL}",
    f"School name at time of {_FULL}",
    f"School type at time of {_FULL}",
    "Category of concern",
    *(
        heading
        for area in _CARD
        for heading in (area, area.removesuffix(" (where applicable)") + " - date of judgement")
    ),
    f"Inspection number of {_OEIF}",
    f"Inspection type of {_OEIF}",
    f"Inspection type grouping of {_OEIF}",
    f"Event type grouping of {_OEIF}",
    f"Inspection start date of {_OEIF}",
    f"Publication date of {_OEIF}",
    f"Does the {_OEIF} relate to the URN of the current school?",
    f"URN at time of {_OEIF}",
    f"LAESTAB at time of {_OEIF}",
    f"School name at time of {_OEIF}",
    f"School type at time of {_OEIF}",
    "Latest OEIF category of concern",
    "Latest OEIF overall effectiveness",
    "Latest OEIF quality of education",
    "Latest OEIF behaviour and attitudes",
    "Latest OEIF personal development",
    "Latest OEIF effectiveness of leadership and management",
    "Latest OEIF  safeguarding is effective?",
    "Latest OEIF early years provision (where applicable)",
    "Latest OEIF sixth form provision (where applicable)",
    "Latest ungraded inspection number",
    "Date of latest ungraded inspection",
    "Ungraded inspection publication date",
    "Does the ungraded inspection relate to the URN of the current school?",
    "URN at time of the ungraded inspection",
    "LAESTAB at time of the ungraded inspection",
    "School name at time of the ungraded inspection",
    "School type at time of the ungraded inspection",
    "Ungraded inspection overall outcome",
    "Most recent category of concern",
)
"""The headings that matter of Ofsted's latest inspections; one has two spaces, as published."""

_NAMES = ("Ash", "Birch", "Cedar", "Dell", "Elm", "Fern", "Gorse", "Heath", "Ivy", "Juniper")
_PLACES = ("Lane", "Grove", "Hill", "Meadow", "Park", "Green", "Vale", "Brook")
_KINDS = (
    ("2", "Primary", "3", "11", "1", "Community school", "Does not have a sixth form"),
    ("2", "Primary", "5", "11", "2", "Voluntary aided school", "Does not have a sixth form"),
    ("4", "Secondary", "11", "18", "34", "Academy converter", "Has a sixth form"),
    ("0", "Not applicable", "3", "19", "7", "Community special school", "Not applicable"),
)


def row(headings: Sequence[str], values: Mapping[str, str], missing: str = "") -> list[str]:
    """A row with these values under their headings."""
    return [values.get(heading, missing) for heading in headings]


def school(**changes: str) -> dict[str, str]:
    """The invented school with other values; ``URN="900002"`` and the like."""
    return {**SCHOOL, **changes}


def csv_text(headings: Sequence[str], rows: Sequence[Sequence[str]], end: str = "\r\n") -> str:
    """The text of a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=end)
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue()


def write_extract(path: Path, *schools: Mapping[str, str], encoding: str = "cp1252") -> Path:
    """Write an extract of the register with these schools, by heading."""
    rows = [row(EXTRACT_HEADINGS, values) for values in schools]
    path.write_bytes(csv_text(EXTRACT_HEADINGS, rows).encode(encoding))
    return path


def invented_schools(count: int, authorities: int = 150) -> list[dict[str, str]]:
    """Invented schools, spread over invented authorities; ``count`` up to 99,999."""
    return [_invented(number, authorities) for number in range(count)]


def make_big_extract(path: Path, count: int = 50_000, authorities: int = 150) -> Path:
    """Write an invented extract as large as the real one, for tests and benchmarks.

    The codes of its authorities run from 800 on; the first one's schools are every
    ``authorities``-th.
    """
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(EXTRACT_HEADINGS)
        for number in range(count):
            writer.writerow(row(EXTRACT_HEADINGS, _invented(number, authorities), _filler(number)))
    return path


def _filler(number: int) -> str:
    """What stands in the columns that nobody keeps, so that the file has a true size."""
    return "" if number % 2 else "Not applicable"


def _invented(number: int, authorities: int) -> dict[str, str]:
    phase_code, phase, low, high, type_code, type_name, sixth_form = _KINDS[number % len(_KINDS)]
    name = f"{_NAMES[number % 10]} {_PLACES[number // 10 % 8]}"
    code = 800 + number % authorities
    return school(
        **{
            "URN": str(900000 + number),
            "LA (code)": str(code),
            "LA (name)": f"Authority {code}",
            "EstablishmentNumber": str(1000 + number // authorities),
            "EstablishmentName": f"{name} School {number}",
            "PhaseOfEducation (code)": phase_code,
            "PhaseOfEducation (name)": phase,
            "StatutoryLowAge": low,
            "StatutoryHighAge": high,
            "TypeOfEstablishment (code)": type_code,
            "TypeOfEstablishment (name)": type_name,
            "OfficialSixthForm (name)": sixth_form,
            "Street": f"{number % 300} {name}",
            "NumberOfPupils": str(60 + number % 1200),
            "SchoolCapacity": str(90 + number % 1200),
            "Postcode": f"WB{number % 20 + 1} {number % 9}AB",
            "Easting": str(400000 + number),
            "Northing": str(300000 + number),
            "UKPRN": str(10900000 + number),
            "HeadLastName": f"Fernsby{number}",
        }
    )
