"""Makes each page of the window when it is first shown, and imports it only then."""

from __future__ import annotations

from typing import Any

from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page

# ruff: noqa: PLC0415 (measured: importing all pages at once costs a third of the start)


def make_home(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.home import HomePage

    return HomePage(context)


def make_schools(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.schools import SchoolsPage

    return SchoolsPage(context)


def make_school(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.schools import SchoolPage

    return SchoolPage(context)


def make_results(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.performance import ResultsPage

    return ResultsPage(context)


def make_targets(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.performance import TargetsPage

    return TargetsPage(context)


def make_import(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.imports import ImportPage

    return ImportPage(context)


def make_visits(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.visits import VisitsPage

    return VisitsPage(context)


def make_visit(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.visits import VisitPage

    return VisitPage(context)


def make_report(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.visits.report_page import ReportPage

    return ReportPage(context)


def make_check(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.checking.page import CheckPage

    return CheckPage(context)


def make_accuracy(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.accuracy import AccuracyPage

    return AccuracyPage(context)


def make_accuracy_check(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.accuracy import CheckPage

    return CheckPage(context)


def make_reading(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.reading import ReadingPage

    return ReadingPage(context)


def make_reading_desk(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.reading import DeskPage

    return DeskPage(context)


def make_document(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.documents.page import DocumentPage

    return DocumentPage(context)


def make_paper(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.paper.paper_page import FormsOnPaperPage

    return FormsOnPaperPage(context)


def make_blank(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.paper.blank_page import BlankPage

    return BlankPage(context)


def make_batch(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.paper.batch_page import BatchPage

    return BatchPage(context)


def make_return(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.returns import ReturnPage

    return ReturnPage(context)


def make_board(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.board import BoardPage

    return BoardPage(context)


def make_tracker(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.tracker import TrackerPage

    return TrackerPage(context)


def make_picture(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.picture import PicturePage

    return PicturePage(context)


def make_risk(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.risk import RiskPage

    return RiskPage(context)


def make_meeting(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.meeting import MeetingPage

    return MeetingPage(context)


def make_risk_school(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.risk import RiskSchoolPage

    return RiskSchoolPage(context)


def make_moderation(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.moderation import ModerationPage

    return ModerationPage(context)


def make_second(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.moderation import SecondPage

    return SecondPage(context)


def make_actions(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.actions import ActionsPage

    return ActionsPage(context)


def make_settings(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.settings import SettingsPage

    return SettingsPage(context)


def make_history(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.history import ChangesPage

    return ChangesPage(context)


def make_disclosure(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.disclosure import DisclosurePage

    return DisclosurePage(context)


def make_visit_history(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.history import VisitHistoryPage

    return VisitHistoryPage(context)


def make_style(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.house_style import HouseStylePage

    return HouseStylePage(context)


def make_help(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.help import HelpPage

    return HelpPage(context)


def make_categorise(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.categorise import CategorisePage

    return CategorisePage(context)


def make_post(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.post.page import PostPage

    return PostPage(context)


def make_search(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.search import SearchPage

    return SearchPage(context)


def make_calendar(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.calendar import CalendarPage

    return CalendarPage(context)


def make_planner(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.planner import PlannerPage

    return PlannerPage(context)


def make_forms(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.form_library import FormsPage

    return FormsPage(context)
