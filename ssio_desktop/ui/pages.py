"""Every page of the window, in the order of the rail.

A page is imported when it is first shown, so that the window does not wait for those that are
not.
"""

from __future__ import annotations

from typing import Any

from ssio_desktop.ui.shell.context import PageContext, PageSpec
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.wording import say

# ruff: noqa: PLC0415 (measured: importing all pages at once costs a third of the start)


def _home(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.home import HomePage

    return HomePage(context)


def _schools(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.schools import SchoolsPage

    return SchoolsPage(context)


def _school(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.schools import SchoolPage

    return SchoolPage(context)


def _import(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.imports import ImportPage

    return ImportPage(context)


def _visits(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.visits import VisitsPage

    return VisitsPage(context)


def _visit(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.visits import VisitPage

    return VisitPage(context)


def _report(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.visits.report_page import ReportPage

    return ReportPage(context)


def _check(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.checking.page import CheckPage

    return CheckPage(context)


def _accuracy(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.accuracy import AccuracyPage

    return AccuracyPage(context)


def _accuracy_check(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.accuracy import CheckPage

    return CheckPage(context)


def _reading(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.reading import ReadingPage

    return ReadingPage(context)


def _reading_desk(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.reading import DeskPage

    return DeskPage(context)


def _document(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.documents.page import DocumentPage

    return DocumentPage(context)


def _paper(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.paper.paper_page import FormsOnPaperPage

    return FormsOnPaperPage(context)


def _blank(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.paper.blank_page import BlankPage

    return BlankPage(context)


def _batch(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.paper.batch_page import BatchPage

    return BatchPage(context)


def _return(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.returns import ReturnPage

    return ReturnPage(context)


def _board(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.board import BoardPage

    return BoardPage(context)


def _actions(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.actions import ActionsPage

    return ActionsPage(context)


def _settings(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.settings import SettingsPage

    return SettingsPage(context)


def _history(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.history import ChangesPage

    return ChangesPage(context)


def _disclosure(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.disclosure import DisclosurePage

    return DisclosurePage(context)


def _visit_history(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.history import VisitHistoryPage

    return VisitHistoryPage(context)


def _style(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.house_style import HouseStylePage

    return HouseStylePage(context)


def _help(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.help import HelpPage

    return HelpPage(context)


def _categorise(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.categorise import CategorisePage

    return CategorisePage(context)


def _post(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.post.page import PostPage

    return PostPage(context)


def _search(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.search import SearchPage

    return SearchPage(context)


def _calendar(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.calendar import CalendarPage

    return CalendarPage(context)


def _forms(context: PageContext[Any]) -> Page[Any]:
    from ssio_desktop.ui.form_library import FormsPage

    return FormsPage(context)


SCHOOL_PAGES: tuple[PageSpec, ...] = (
    PageSpec("schools", say("Schools"), "school", _schools, "Ctrl+2"),
    PageSpec("school", say("School"), "school", _school, in_rail=False, parent="schools"),
    PageSpec(
        "import",
        say("Import"),
        "download",
        _import,
        in_rail=False,
        parent="schools",
        reads=(".csv", ".txt"),
    ),
)

PAGES: tuple[PageSpec, ...] = (
    PageSpec("home", say("Home"), "house", _home, "Ctrl+1"),
    *SCHOOL_PAGES,
    PageSpec("visits", say("Visits"), "notebook-pen", _visits, "Ctrl+3"),
    PageSpec(
        "visit",
        say("Visit"),
        "notebook-pen",
        _visit,
        in_rail=False,
        parent="visits",
        one_writer=True,
    ),
    PageSpec("report", say("Report"), "file-text", _report, in_rail=False, parent="visits"),
    PageSpec(
        "check",
        say("Check a report"),
        "file-check",
        _check,
        in_rail=False,
        parent="visits",
        reads=(".pdf",),
    ),
    PageSpec(
        "accuracy", say("Factual accuracy"), "send", _accuracy, in_rail=False, parent="visits"
    ),
    PageSpec(
        "accuracy-check",
        say("Factual accuracy of a draft"),
        "send",
        _accuracy_check,
        in_rail=False,
        parent="visits",
    ),
    PageSpec("reading", say("Reading"), "book-open-check", _reading, "Ctrl+4"),
    PageSpec(
        "reading-desk",
        say("Report to read"),
        "book-open-check",
        _reading_desk,
        in_rail=False,
        parent="reading",
    ),
    PageSpec(
        "paper",
        say("Forms on paper"),
        "printer",
        _paper,
        in_rail=False,
        listed=True,
        parent="visits",
    ),
    PageSpec("blank", say("Blank form"), "printer", _blank, in_rail=False, parent="visits"),
    PageSpec(
        "batch",
        say("Reports of a term"),
        "file-text",
        _batch,
        in_rail=False,
        listed=True,
        parent="visits",
    ),
    PageSpec("document", say("Documents"), "file-text", _document, in_rail=False, parent="home"),
    PageSpec("actions", say("Actions"), "list-todo", _actions, "Ctrl+5"),
    PageSpec("calendar", say("Calendar"), "calendar", _calendar, "Ctrl+6"),
    PageSpec("search", say("Search"), "text-search", _search, "Ctrl+7", also="Ctrl+Shift+F"),
    PageSpec("return", say("Return"), "send", _return, "Ctrl+8"),
    PageSpec(
        "post",
        say("Post"),
        "folder-open",
        _post,
        in_rail=False,
        listed=True,
        parent="board",
        reads=(".ssio-post",),
    ),
    PageSpec(
        "board",
        say("Board"),
        "gavel",
        _board,
        "Ctrl+9",
        reads=(".ssio-post", ".ssio-return", ".zip"),
        reads_many=True,
    ),
    PageSpec("forms", say("Forms"), "clipboard-list", _forms, reads=(".xlsx", ".xls")),
    PageSpec(
        "settings",
        say("Settings"),
        "settings",
        _settings,
        "Ctrl+,",
        foot=True,
        reads=(".ssio-set-up",),
    ),
    PageSpec(
        "history",
        say("History"),
        "list-checks",
        _history,
        "Ctrl+Shift+H",
        in_rail=False,
        listed=True,
        parent="settings",
    ),
    PageSpec(
        "disclosure",
        say("Answer a request"),
        "file-text",
        _disclosure,
        in_rail=False,
        listed=True,
        parent="settings",
    ),
    PageSpec(
        "visit-history",
        say("History of a visit"),
        "list-checks",
        _visit_history,
        in_rail=False,
        parent="visits",
    ),
    PageSpec("style", say("House style"), "settings", _style, in_rail=False, parent="settings"),
    PageSpec("help", say("Help"), "circle-help", _help, "F1", foot=True),
    PageSpec(
        "categorise",
        say("Categorise a school"),
        "list-checks",
        _categorise,
        in_rail=False,
        parent="schools",
        one_writer=True,
    ),
)
