"""Evidence of the authority's work in the window: the log, inspections of authorities, and the
self-assessment."""

from __future__ import annotations

from ssio_desktop.ui.evidence.assessment_page import AssessmentPage
from ssio_desktop.ui.evidence.authority_page import AuthorityPage
from ssio_desktop.ui.evidence.inspected_page import InspectedPage
from ssio_desktop.ui.evidence.log_page import EvidencePage

__all__ = ["AssessmentPage", "AuthorityPage", "EvidencePage", "InspectedPage"]
