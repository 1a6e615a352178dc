"""Which pages of help there are, in the order they are listed, and which page of the window each
explains. Knows neither the texts nor any widget.
"""

from __future__ import annotations

from collections.abc import Mapping

HELP = "help"
"""The id of the page of help itself."""

ORDER: tuple[str, ...] = (
    "first-steps",
    "schools",
    "visits",
    "factual-accuracy",
    "reports",
    "quality-assurance",
    "categorising",
    "results",
    "search",
    "calendar",
    "actions",
    "return",
    "board",
    "casework",
    "strengths",
    "entitlement",
    "watch",
    "self-evaluation",
    "action-plan",
    "partnership-board",
    "solution",
    "formal-action",
    "risk",
    "meeting",
    "moderation",
    "evidence",
    "impact",
    "officers-work",
    "post",
    "forms",
    "history",
    "backups",
    "windows",
    "settings",
    "keyboard",
)
"""The pages of help, each a file of this name with ``.md`` added."""

PAGE_TOPICS: Mapping[str, str] = {
    "home": "first-steps",
    "schools": "schools",
    "school": "schools#one-schools-page",
    "results": "results",
    "targets": "results#the-targets",
    "import": "schools#bring-in-a-published-file",
    "visits": "visits",
    "visit": "visits#write-the-note",
    "report": "reports",
    "check": "reports#check-a-report-that-somebody-shows-you",
    "accuracy": "factual-accuracy#see-what-waits",
    "accuracy-check": "factual-accuracy",
    "reading": "quality-assurance",
    "reading-desk": "quality-assurance#read-a-report",
    "paper": "visits#when-the-laptop-cannot-be-used",
    "blank": "visits#when-the-laptop-cannot-be-used",
    "batch": "reports#all-reports-of-a-term-at-once",
    "document": "reports#print-something-else",
    "search": "search",
    "calendar": "calendar",
    "planner": "calendar#plan-the-visits-of-a-term",
    "forms": "forms",
    "actions": "actions",
    "return": "return",
    "board": "board",
    "tracker": "board#which-returns-have-come",
    "picture": "board#see-the-whole-picture",
    "casework": "casework",
    "case": "casework#one-school",
    "strengths": "strengths",
    "strengths-help": "strengths#find-help",
    "capacity": "entitlement#officers-time",
    "entitlement": "entitlement",
    "watch": "watch",
    "action-plan": "action-plan",
    "self-evaluation": "self-evaluation",
    "partnership-board": "partnership-board",
    "solution": "solution",
    "formal-action": "formal-action",
    "risk": "risk",
    "risk-school": "risk#assess-a-school",
    "meeting": "meeting",
    "moderation": "moderation",
    "second": "moderation#judge-a-school-a-second-time",
    "evidence": "evidence",
    "inspected": "evidence#compare-inspections-of-authorities",
    "inspected-authority": "evidence#look-at-one-authority",
    "assurance": "officers-work",
    "assurance-sheet": "officers-work#read-a-report",
    "self-assessment": "evidence#write-the-self-assessment",
    "authority-plan": "evidence#keep-the-authoritys-plan",
    "scrutiny-report": "evidence#report-to-the-scrutiny-committee",
    "impact": "impact",
    "impact-authority": "impact#all-schools",
    "post": "post",
    "history": "history",
    "visit-history": "history",
    "disclosure": "settings#answer-a-request",
    "settings": "settings",
    "style": "settings#how-documents-look",
    "categorise": "categorising",
}
"""Page of the window → page of help, with a heading on it where one says more exactly."""


def topic_of(page: str) -> str:
    """The help for a page of the window; the first steps where there is none of its own."""
    return PAGE_TOPICS.get(page, ORDER[0])
