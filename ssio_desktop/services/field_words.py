"""The fields of the record, and the criteria of a categorisation, in the words of the window.

One list for everything that tells a person which field something stands in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.second_looks import SECOND_JUDGEMENT
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

FIELDS: Final[Mapping[str, str]] = {
    "accuracy": say("Check of factual accuracy"),
    "assessment": say("Risk assessment"),
    "decision": say("The board’s decision"),
    "made": say("Challenge by the school"),
    "answer": say("Answer to a challenge"),
    "entry": say("Entry on a school causing concern"),
    "details": say("Day and place of a meeting"),
    "person": say("Person of a meeting"),
    "item": say("Item of an agenda"),
    "place": say("Place on an agenda"),
    "note": say("Note of a meeting"),
    "done": say("What came of a decision"),
    "answers": say("Answer"),
    "confirmed": say("Whether an answer carried over was looked at"),
    "vulnerability": say("Temporary vulnerability"),
    "category": say("Category"),
    "reason": say("Reason for the category"),
    "next_steps": say("Next steps"),
    "completed": say("Whether the categorisation is completed"),
    "completed_on": say("Day on which the categorisation was completed"),
    "suggested": say("Best fit"),
    "framework": say("Framework"),
    "officer": say("Officer"),
    "package": say("Whether the school buys the package"),
    "sixth_form_category": say("Category of the sixth form"),
    "final": say("Fixed version of the note of visit"),
    "issued": say("Report as issued"),
    "register": say("Entry in the register"),
    "contact": say("Contact"),
    "name": say("Name"),
    "role": say("Role"),
    "withdrawn": say("Withdrawn visit"),
    "settled": say("How a difference was settled"),
}
"""By the first part of a path, whatever the kind of record."""

FIELDS_OF: Final[Mapping[tuple[str, str], str]] = {
    ("visit", "attachment"): say("Attached file"),
    ("visit", "paper"): say("Note written by hand"),
    ("visit", "progress"): say("Progress of an action"),
    ("visit", "taken_over"): say("Taking over of the visit"),
    ("visit", "from_report"): say("Report that the note was read from"),
    ("meeting", "decision"): say("Decision of the meeting"),
    ("meeting", "category"): say("Category decided at the meeting"),
    ("second-look", "asked"): say("Request for a second judgement"),
    ("reading", "asked"): say("Request to read the note"),
    ("reading", "verdict"): say("Reader’s verdict on the note"),
    ("school", "contact.chair"): say("Chair of governors"),
    ("school", "link"): say("Link to another school"),
    ("officer", "address"): say("Address"),
    ("work-sample", "drawn"): say("Sample of officers’ reports"),
    ("work-reading", "made"): say("Report that is read"),
    ("work-reading", "point"): say("Judgement at a point of the reading sheet"),
    ("work-reading", "finished"): say("End of the reading, with its summary"),
    ("work-reading", "given"): say("That the reading was given to the officer"),
    ("work-reading", "reply"): say("The officer’s reply to a reading"),
    ("work-reading", "withdrawn"): say("Reading taken back"),
    ("training-need", "made"): say("Training agreed"),
    ("training-need", "done"): say("Training done"),
    ("authority", "assurance_leads"): say("Who looks at officers’ work"),
    ("evidence", "entry"): say("Evidence"),
    ("authority-inspection", "details"): say("Authority, day and source"),
    ("authority-inspection", "before"): say("Grades of schools before"),
    ("authority-inspection", "after"): say("Movements of schools"),
    ("authority-inspection", "finding"): say("Finding"),
    ("authority-inspection", "rated"): say("Rating of a finding"),
    ("authority-table", "read"): say("Cells that were not understood"),
    ("authority-plan", "details"): say("Title and inspection"),
    ("authority-plan", "area"): say("Area for improvement"),
    ("authority-plan", "action"): say("Action of the plan"),
    ("authority-plan", "milestone"): say("Milestone"),
    ("authority-plan", "progress"): say("Progress of an action"),
    ("scrutiny-report", "details"): say("Cover"),
    ("scrutiny-report", "section"): say("Section"),
    ("self-assessment", "details"): say("Title, day and period"),
    ("self-assessment", "section"): say("Section"),
    ("self-assessment", "cited"): say("Evidence cited"),
    ("questionnaire", "details"): say("Title, form and schools asked"),
    ("questionnaire", "closed"): say("Close of the round"),
    ("questionnaire", "withdrawn"): say("Reason why the round was taken back"),
    ("questionnaire", "quoted"): say("Words that may be printed"),
    ("questionnaire-return", "given"): say("Answers"),
    ("officer", "capacity"): say("Days for schools in a year"),
    ("authority", "charging"): say("List of charges"),
    ("authority", "board-rules"): say("Rules of partnership boards"),
    ("performance", "early-years"): say("Figures of the early years"),
    ("performance", "ks1"): say("Figures of key stage 1"),
    ("performance", "ks2"): say("Figures of key stage 2"),
    ("performance", "ks4"): say("Figures of key stage 4"),
    ("performance", "ks5"): say("Figures of 16 to 18"),
    ("performance", "absence"): say("Figures of absence"),
    ("performance", "census"): say("Figures of the census"),
    ("performance", "own"): say("Figures of the authority’s own"),
    ("target", "version"): say("Definition of a target"),
    ("target", "withdrawn"): say("Withdrawal of a target"),
}
"""By kind of record and path, or its first part, where :data:`FIELDS` has no word or another."""

CHECK_FIELDS: Final[Mapping[str, str]] = {
    "sent": say("Draft sent to the school for a check of factual accuracy"),
    "reply": say("The school’s reply to the check of factual accuracy"),
    "answer": say("Answer to the school’s reply to the check of factual accuracy"),
    "closed": say("End of the check of factual accuracy"),
}
"""The parts of a check of factual accuracy."""


def field(kind: str, path: str) -> str:
    """A field in words; empty where there are none for it."""
    first = path.partition(".")[0]
    for key in ((kind, path), (kind, first)):
        if key in FIELDS_OF:
            return FIELDS_OF[key]
    if kind in CASE_KINDS and first in CASE_KINDS[kind].fields:
        return CASE_KINDS[kind].fields[first]
    return FIELDS.get(first, "")


def criteria(ws: Workspace, entity: str) -> dict[str, str]:
    """What the criteria and factors that a categorisation or second judgement was made by say, by
    their ids; nothing where its framework is not here."""
    if entity.partition("/")[0] not in ("categorisation", SECOND_JUDGEMENT):
        return {}
    try:
        found = frameworks.framework(ws, ws.store.state(entity).text("framework"))
    except UserError:
        return {}
    said = {criterion.id: criterion.text for criterion in found.criteria}
    return said | {factor.id: factor.text for factor in found.factors}
