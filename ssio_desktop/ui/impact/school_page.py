"""What was done for one school and what came of it, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.casework.charging import pounds
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.impact.records import VIEW_WORDS, About, Judgement, View
from ssio_desktop.domain.impact.support import KIND_WORDS
from ssio_desktop.services import frameworks
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.impact import judging, words
from ssio_desktop.services.impact.school import SchoolImpact, ToldKind, school_impact
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.documents.offers import PAGE
from ssio_desktop.ui.impact.dialogs import ask_judgement
from ssio_desktop.ui.impact.line import line_drawn
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, line
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows. scale: codes of the framework in use, least support first."""

    impact: SchoolImpact
    scale: tuple[str, ...]


def see(ws: Workspace, urn: str) -> Seen:
    """Read it. UserError where the school is not here."""
    ordered = sorted(
        frameworks.current_framework(ws).categories,
        key=lambda each: (each.order, bool(each.vulnerable_form_of)),
    )
    return Seen(school_impact(ws, urn), tuple(each.id for each in ordered))


class SchoolImpactPage(Page[Workspace]):
    """key: the school's URN."""

    watches = frozenset(
        {
            *("school", "visit", "categorisation", "decision", "inspection", "performance"),
            *("concern", "authority", "framework"),
            *CASE_KINDS,
        }
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("What came of it"),
            self.tr("What we did for this school, and what came of it"),
        )
        self._seen: Seen | None = None
        self.dialog: FormDialog | ReasonDialog | None = None
        self.drawn: Drawn | None = None
        self.add_action(self.tr("One page as PDF"), self.print_page, icon="file-text")
        self.add_action(self.tr("All schools"), self.show_all, icon="trending-up")
        self.judge_button = self.add_action(
            self.tr("Say what came of it…"), self.judge, icon="pencil", kind="primary"
        )
        self.kinds: DataTable[ToldKind] = DataTable(
            RowsModel(_columns(), lambda row: row.given.kind),
            self.tr("Support by kind"),
            shown=9,
        )
        self.kinds.chosen.connect(self._tell)
        self._links, self._line, self._judged = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.standing, self.background = Text("", "lead"), Text("")
        self.latest = Text("")
        self.reading, self.years = Text(""), Text("", "muted")
        self.content.addLayout(self._links)
        for frame, _ in (
            card(self.tr("How it stands"), self.standing, self.latest, self.years),
            card(self.tr("Over time"), self._line),
            card(self.tr("What was given, hoped for, and what came"), self.kinds, self.reading),
            card(self.tr("What people judged"), self._judged),
            card(
                self.tr("What can be concluded"),
                self.background,
                Text(words.NOT_PROVED),
                Text(
                    self.tr(
                        "Days are counted where they are recorded: in notes of visits, sessions "
                        "and help. Money of different kinds is not added up."
                    ),
                    "muted",
                ),
            ),
        ):
            self.content.addWidget(frame)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        urn = self.key.partition(":")[0]
        if not urn:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose a school to see what was done for it and what came of it."),
                icon="trending-up",
                action=self.tr("Go to the casework"),
                act=partial(self.context.navigator.go, "casework"),
                alone=True,
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, urn), self._arrived, owner=self)

    def forget(self) -> None:
        self._seen = None

    # --- doing --------------------------------------------------------------------------

    def judge(self) -> None:
        """Ask what came of the support."""
        if self._seen is None:
            return
        found = self._seen.impact

        def record(view: View, sentence: str, against: str, about: About, day: date) -> None:
            self.context.operations.change(
                lambda ws: judging.judge(
                    ws, found.urn, view, sentence, against, about=about, day=day
                ),
                owner=self,
            )

        self.dialog = ask_judgement(
            self,
            found.name,
            [each.given.kind for each in found.kinds],
            words.background_words(found.background) if found.background else "",
            found.today,
            record,
        )

    def take_back(self, judgement: Judgement) -> None:
        """Ask why a judgement is taken back."""
        urn = self.key.partition(":")[0]

        def record(reason: str) -> None:
            self.context.operations.change(
                lambda ws: judging.take_back(ws, urn, judgement.id, reason), owner=self
            )

        title = self.tr("Take it back")
        self.dialog = ReasonDialog(
            title,
            self.tr("Why? The judgement and the reason stay in the record."),
            title,
            record,
            self,
            needed=self.tr("Say why"),
        )
        self.dialog.open()

    def print_page(self) -> None:
        """Show all of it as one printed page."""
        if self._seen is not None:
            self.context.navigator.go(PAGE, str(Wanted("impact", self._seen.impact.urn)))

    def show_all(self) -> None:
        """Go to what came of support in all schools."""
        self.context.navigator.go("impact-authority")

    # --- showing ------------------------------------------------------------------------

    def _restyle(self) -> None:
        if self._seen is not None:
            self._show(self._seen)

    def _arrived(self, seen: Seen) -> None:
        if seen.impact.urn == self.key.partition(":")[0]:
            self._show(seen)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        found = seen.impact
        self.set_heading(
            self.tr("What came of it: {school}").format(school=found.name),
            self.tr("What we did for this school, and what came of it"),
        )
        if found.is_empty and not found.judgements:
            self.show_empty(
                self.tr("Nothing was given yet, and nothing moved"),
                self.tr(
                    "What was done for {school} is told here once a visit, a session, a plan or a "
                    "category is recorded."
                ).format(school=found.name),
                icon="trending-up",
                action=self.tr("Go to its casework"),
                act=partial(self.context.navigator.go, "case", found.urn),
                alone=True,
            )
            return
        clear(self._links)
        self._links.addWidget(CasePlaces(self.context.navigator, "impact", found.urn))
        standing = words.standing_of(found)
        self.standing.setText(standing or self.tr("Nothing was given yet, and nothing moved."))
        self.latest.setText(words.latest_words(found.judgements))
        self.years.setText(
            "\n".join(
                translate("impact", "The category brings in {year}: {brought}{package}").format(
                    year=words.year_words(str(each.year)),
                    brought=said(each.brought) or translate("impact", "nothing is counted"),
                    package=translate("impact", "; package {money}").format(
                        money=pounds(each.package)
                    )
                    if each.package is not None
                    else "",
                )
                for each in found.years
            )
        )
        self.kinds.show_rows(found.kinds)
        self.kinds.setVisible(bool(found.kinds))
        self.background.setVisible(found.background is not None)
        if found.background is not None:
            self.background.setText(words.background_words(found.background))
        self._show_judgements(found)
        self._show_line(seen)
        self._tell()
        self.show_content()

    def _show_line(self, seen: Seen) -> None:
        former = self.drawn
        had = (former.view.hasFocus(), former.table.hasFocus()) if former else (False, False)
        clear(self._line)
        self.drawn = None
        if seen.impact.is_empty:
            self._line.addWidget(Text(self.tr("It is drawn once something is recorded."), "muted"))
            return
        self.drawn = line_drawn(seen.impact, seen.scale)
        self.drawn.view.opened.connect(lambda place: self.context.navigator.go(*place))
        self.drawn.table.opened.connect(lambda row: self.context.navigator.go(*row.place))
        self._line.addWidget(self.drawn)
        if former is not None:
            self.drawn.follow(former, *had)

    def _show_judgements(self, found: SchoolImpact) -> None:
        clear(self._judged)
        if not found.judgements:
            told = words.latest_words(found.judgements)
            self._judged.addWidget(Text(told, "muted"))
        for place, each in enumerate(found.judgements):
            frame, layout = line(last=place == len(found.judgements) - 1)
            about = said(KIND_WORDS[each.about]) if each.about else self.tr("All support")
            told = self.tr("{day}, {who}, {about}: {view}. {words}\nAgainst it: {against}").format(
                day=day_words(each.day),
                who=each.by_name,
                about=about,
                view=said(VIEW_WORDS[each.view]),
                words=each.words,
                against=each.against,
            )
            layout.addWidget(Text(told), 1)
            back = button(self.tr("Take back…"), partial(self.take_back, each))
            back.setAccessibleName(self.tr("Take back: {words}").format(words=each.words))
            layout.addWidget(back)
            self._judged.addWidget(frame)

    def _tell(self) -> None:
        """The chosen kind in full, below the table that cuts long words."""
        row = self.kinds.current()
        self.reading.setVisible(row is not None)
        if row is not None:
            none = self.tr("Nothing is recorded.")
            self.reading.setText(
                self.tr("{kind}\nHoped for: {hoped}\nWhat came: {came}").format(
                    kind=said(KIND_WORDS[row.given.kind]),
                    hoped=said(row.hoped) or none,
                    came=said(row.came) or none,
                )
            )


def _columns() -> tuple[Column[ToldKind], ...]:
    return (
        Column(
            "kind", translate("impact", "Support"), lambda r: said(KIND_WORDS[r.given.kind]),
            width=20, least=12,
        ),
        Column(
            "times", translate("impact", "Times"), lambda r: str(len(r.given.pieces)),
            lambda r: len(r.given.pieces), "right", 6,
        ),
        Column(
            "days", translate("impact", "Days"),
            lambda r: f"{r.given.days:g}" if r.given.days else "–",
            lambda r: r.given.days, "right", 6,
        ),
        Column(
            "money", translate("impact", "Money"),
            lambda r: said(words.money_words(r.given)) or "–",
            lambda r: r.given.pence or 0, width=18, least=9,
        ),
        Column(
            "hoped", translate("impact", "Hoped for"), lambda r: said(r.hoped) or "–",
            hint=lambda r: said(r.hoped), width=24, least=12,
        ),
        Column(
            "came", translate("impact", "What came"), lambda r: said(r.came) or "–",
            hint=lambda r: said(r.came),
        ),
    )  # fmt: skip
