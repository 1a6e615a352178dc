"""Makes each page of casework and of evidence when it is first shown, importing it only then."""

from __future__ import annotations

from typing import Any

from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page

# ruff: noqa: PLC0415 (measured: importing all pages at once costs a third of the start)


def make_action_plan(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.action_plan import ActionPlanPage

    return ActionPlanPage(context)


def make_evidence(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.evidence import EvidencePage

    return EvidencePage(context)


def make_assurance(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.assurance import WorkPage

    return WorkPage(context)


def make_assurance_sheet(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.assurance import SheetPage

    return SheetPage(context)


def make_inspected(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.evidence import InspectedPage

    return InspectedPage(context)


def make_inspected_authority(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.evidence import AuthorityPage

    return AuthorityPage(context)


def make_self_assessment(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.evidence import AssessmentPage

    return AssessmentPage(context)


def make_authority_plan(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.evidence import PlanPage

    return PlanPage(context)


def make_scrutiny_report(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.evidence import ScrutinyPage

    return ScrutinyPage(context)


def make_casework(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.casework import CaseworkPage

    return CaseworkPage(context)


def make_case(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.casework import CasePage

    return CasePage(context)


def make_voices(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.voices import VoicesPage

    return VoicesPage(context)


def make_voices_round(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.voices import RoundPage

    return RoundPage(context)


def make_voices_typing(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.voices import TypingPage

    return TypingPage(context)


def make_inspectors_questions(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.voices import QuestionsPage

    return QuestionsPage(context)


def make_strengths(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.strengths import StrengthsPage

    return StrengthsPage(context)


def make_impact(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.impact import SchoolImpactPage

    return SchoolImpactPage(context)


def make_authority_impact(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.impact import AuthorityImpactPage

    return AuthorityImpactPage(context)


def make_find_help(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.strengths import FindHelpPage

    return FindHelpPage(context)


def make_capacity(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.entitlement import CapacityPage

    return CapacityPage(context)


def make_entitlement(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.entitlement import EntitlementPage

    return EntitlementPage(context)


def make_self_evaluation(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.self_evaluation import SelfEvaluationPage

    return SelfEvaluationPage(context)


def make_partnership(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.partnership import PartnershipPage

    return PartnershipPage(context)


def make_formal_action(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.formal import FormalActionPage

    return FormalActionPage(context)


def make_solution(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.solution import SolutionPage

    return SolutionPage(context)


def make_watch(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.watch import WatchPage

    return WatchPage(context)
