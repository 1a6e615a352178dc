"""Which heading of Ofsted's files holds what, as blocks: one row may carry several inspections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ssio_desktop.domain.inspection_scales import Framework
from ssio_desktop.sources.detect import Kind


@dataclass(frozen=True, slots=True)
class Block:
    """The columns of one inspection in a row.

    framework: under which it was made; None where its judgements tell. texts: the record's name
    to heading. areas, dates: area id to heading.
    """

    title: str
    framework: Framework | None
    texts: Mapping[str, str]
    areas: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)


_REPORT_CARD = {
    "safeguarding_standards": "Safeguarding standards",
    "inclusion": "Inclusion",
    "curriculum_and_teaching": "Curriculum and teaching",
    "achievement": "Achievement",
    "attendance_and_behaviour": "Attendance and behaviour",
    "personal_development_and_wellbeing": "Personal development and wellbeing",
    "early_years": "Early years (where applicable)",
    "post_16": "Post-16 provision (where applicable)",
    "leadership_and_governance": "Leadership and governance",
}
_DATE_OF = " - date of judgement"

_PERIOD = Block(
    "inspection",
    None,
    {
        "number": "Inspection number",
        "kind": "Inspection type",
        "kind_group": "Inspection type grouping",
        "event_group": "Event type grouping",
        "start": "Inspection start date",
        "publication": "Publication date",
        "converted": "Did the latest ungraded inspection convert to a graded inspection?",
        "outcome": "Outcomes for ungraded and monitoring inspections",
        "category": "Category of concern",
        "overall": "Overall effectiveness",
    },
    {
        "quality_of_education": "Quality of education",
        "behaviour_and_attitudes": "Behaviour and attitudes",
        "personal_development": "Personal development",
        "leadership_and_management": "Effectiveness of leadership and management",
        "safeguarding": "Safeguarding is effective",
        "early_years": "Early years provision (where applicable)",
        "sixth_form": "Sixth form provision (where applicable)",
    },
)
_PREVIOUS = Block(
    "previous inspection",
    "graded",
    {
        "number": "Previous inspection number",
        "start": "Previous inspection start date",
        "publication": "Previous publication date",
        "relates": "Does the previous inspection relate to the school in its current form?",
        "urn_at": "URN at time of previous inspection",
        "laestab_at": "LAESTAB at time of previous inspection",
        "name_at": "School name at time of previous inspection",
        "type_at": "School type at time of previous inspection",
        "overall": "Previous overall effectiveness",
        "category": "Previous category of concern",
    },
    {
        "quality_of_education": "Previous quality of education",
        "behaviour_and_attitudes": "Previous behaviour and attitudes",
        "personal_development": "Previous personal development",
        "leadership_and_management": "Previous effectiveness of leadership and management",
        "safeguarding": "Previous safeguarding is effective?",
        "early_years": "Previous early years provision (where applicable)",
        "sixth_form": "Previous sixth form provision (where applicable)",
    },
)
_REPORT_CARD_BLOCK = Block(
    "latest full inspection",
    "report-card",
    {
        "number": "Inspection number of latest full inspection",
        "kind": "Inspection type",
        "kind_group": "Inspection type grouping",
        "event_group": "Event type grouping",
        "start": "Inspection start date",
        "publication": "Publication date",
        "relates": "Does the latest full inspection relate to the URN of the current school?",
        "urn_at": "URN at time of latest full inspection",
        "laestab_at": "LAESTAB at time of latest full inspection",
        "name_at": "School name at time of latest full inspection",
        "type_at": "School type at time of latest full inspection",
        "category": "Category of concern",
    },
    _REPORT_CARD,
    {
        **{
            area: heading.removesuffix(" (where applicable)") + _DATE_OF
            for area, heading in _REPORT_CARD.items()
        },
    },
)
_OEIF = " of latest OEIF graded inspection"
_LATEST_GRADED = Block(
    "latest graded inspection",
    "graded",
    {
        "number": "Inspection number" + _OEIF,
        "kind": "Inspection type" + _OEIF,
        "kind_group": "Inspection type grouping" + _OEIF,
        "event_group": "Event type grouping" + _OEIF,
        "start": "Inspection start date" + _OEIF,
        "publication": "Publication date" + _OEIF,
        "relates": (
            "Does the latest OEIF graded inspection relate to the URN of the current school?"
        ),
        "urn_at": "URN at time of latest OEIF graded inspection",
        "laestab_at": "LAESTAB at time of latest OEIF graded inspection",
        "name_at": "School name at time of latest OEIF graded inspection",
        "type_at": "School type at time of latest OEIF graded inspection",
        "category": "Latest OEIF category of concern",
        "overall": "Latest OEIF overall effectiveness",
    },
    {
        "quality_of_education": "Latest OEIF quality of education",
        "behaviour_and_attitudes": "Latest OEIF behaviour and attitudes",
        "personal_development": "Latest OEIF personal development",
        "leadership_and_management": ("Latest OEIF effectiveness of leadership and management"),
        "safeguarding": "Latest OEIF safeguarding is effective?",
        "early_years": "Latest OEIF early years provision (where applicable)",
        "sixth_form": "Latest OEIF sixth form provision (where applicable)",
    },
)
_LATEST_UNGRADED = Block(
    "latest ungraded inspection",
    "ungraded",
    {
        "number": "Latest ungraded inspection number",
        "start": "Date of latest ungraded inspection",
        "publication": "Ungraded inspection publication date",
        "relates": "Does the ungraded inspection relate to the URN of the current school?",
        "urn_at": "URN at time of the ungraded inspection",
        "laestab_at": "LAESTAB at time of the ungraded inspection",
        "name_at": "School name at time of the ungraded inspection",
        "type_at": "School type at time of the ungraded inspection",
        "outcome": "Ungraded inspection overall outcome",
        "latest_category": "Most recent category of concern",
    },
)
_HISTORY = Block("overall grade", "history", {"start": "Inspection Date", "overall": "Rating"})

BLOCKS: Mapping[Kind, tuple[Block, ...]] = MappingProxyType(
    {
        "ofsted-period": (_PERIOD, _PREVIOUS),
        "ofsted-latest": (_REPORT_CARD_BLOCK, _LATEST_GRADED, _LATEST_UNGRADED),
        "ofsted-history": (_HISTORY,),
    }
)
"""The blocks of each kind of file, the latest first."""
