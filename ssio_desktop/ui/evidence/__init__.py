"""Evidence of the authority's work in the window: the log, inspections of authorities, the
self-assessment, the authority's plan and reports on it."""

from __future__ import annotations

from ssio_desktop.ui.evidence.assessment_page import AssessmentPage
from ssio_desktop.ui.evidence.authority_page import AuthorityPage
from ssio_desktop.ui.evidence.inspected_page import InspectedPage
from ssio_desktop.ui.evidence.log_page import EvidencePage
from ssio_desktop.ui.evidence.plan_page import PlanPage
from ssio_desktop.ui.evidence.scrutiny_page import ScrutinyPage

__all__ = [
    "AssessmentPage",
    "AuthorityPage",
    "EvidencePage",
    "InspectedPage",
    "PlanPage",
    "ScrutinyPage",
]
