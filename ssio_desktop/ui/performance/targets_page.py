"""The targets of the strategy and the authority's own: their status in a year, what they are read
from, which way they move, and the schools behind them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.measures import Catalogue, year_title
from ssio_desktop.domain.targets import Target
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.performance import own_targets
from ssio_desktop.services.performance.catalogue import catalogue
from ssio_desktop.services.performance.targets import IndicatorSeries, Targets, TargetView, targets
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.performance import target_words, words
from ssio_desktop.ui.performance.target_form import ask_target
from ssio_desktop.ui.performance.target_parts import (
    indicators_table,
    schools_table,
    series_drawn,
    targets_table,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable
from ssio_desktop.ui.widgets.text import Text


class TargetsPage(Page[Workspace]):
    """key: empty, or the id of an indicator."""

    watches = frozenset({"performance", "target", "school", "inspection", "authority"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Targets"))
        self._seen: Targets | None = None
        self._measures: Catalogue | None = None
        self._view: TargetView | None = None
        self._series: IndicatorSeries | None = None
        self._is_filling = False
        self.drawn: Drawn | None = None
        self.indicators: DataTable[IndicatorSeries] | None = None
        self.dialog: FormDialog | None = None
        self.year = keep_choice(ChoiceBox(self.tr("School year")))
        self.year.activated.connect(lambda _: self._show_year())
        self._actions.addWidget(self.year)
        self.add_button = self.add_action(self.tr("Add a target…"), self.add_target, icon="plus")
        self.change_button = self.add_action(
            self.tr("Define it anew…"), self.change_target, icon="pencil"
        )
        self.withdraw_button = self.add_action(self.tr("Withdraw it"), self.withdraw, icon="x")
        self.add_action(self.tr("Report"), self._report, icon="file-text", kind="primary")
        self.content.addWidget(BoardPlaces(context, "targets"))
        self.table = targets_table(self._chosen_year)
        self.table.chosen.connect(self._target_chosen)
        self.table.opened.connect(lambda _: self._go_to_indicators())
        frame, layout = card()
        self._about = Text("", "muted")
        layout.addWidget(self._about)
        layout.addWidget(self.table)
        self.content.addWidget(frame)
        frame, self._one = card()
        self.content.addWidget(frame)
        frame, self._behind = card()
        self.content.addWidget(frame)
        self.content.addStretch(1)
        context.theme.changed.connect(self._show_year)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(
            lambda ws: (targets(ws), catalogue(ws)), self._arrived, owner=self
        )

    def forget(self) -> None:
        self._view = self._series = None

    # --- doing --------------------------------------------------------------------------

    def add_target(self) -> None:
        """Ask for a target of the authority's own, and record it."""
        self._ask(None)

    def change_target(self) -> None:
        """Ask for another definition of the target that is chosen, from a year on."""
        if self._view is not None and self._view.target.own:
            self._ask(self._view.target)

    def withdraw(self) -> None:
        """Withdraw the target of the authority's own that is chosen; it can be undone."""
        if self._view is not None and self._view.target.own:
            key = self._view.target.id
            self._view = self._series = None
            self.context.operations.change(lambda ws: own_targets.withdraw_target(ws, key))

    def _ask(self, former: Target | None) -> None:
        measures = self._measures
        if measures is None or self._seen is None:
            return

        def record(wanted: Target) -> None:
            (one,) = wanted.indicators
            self.context.operations.change(
                lambda ws: own_targets.record_target(
                    ws,
                    wanted.title,
                    one.kind,
                    one.measure,
                    group=one.group,
                    other=one.other,
                    goal=one.goal,
                    by=wanted.by,
                    from_year=wanted.from_year,
                    text=wanted.text,
                    key=former.id if former else "",
                ),
                owner=self,
            )

        self.dialog = ask_target(self, measures, self._seen.latest, former, record)

    def _report(self) -> None:
        self.context.navigator.go(DOCUMENT, str(Wanted("targets")))

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, found: tuple[Targets, Catalogue]) -> None:
        seen, self._measures = found
        former = self._chosen_year() if self._seen is not None else 0
        self._seen = seen
        if not seen.judging.found:
            self.show_empty(
                self.tr("No figures yet"),
                self.tr(
                    "The targets are read from published results, absence and the authority’s own "
                    "figures. Bring those in first."
                ),
                icon="target",
                action=self.tr("Go to the import"),
                act=lambda: self.context.navigator.go("import", "performance"),
                alone=True,
            )
            return
        self.set_heading(self.tr("Targets"), said(seen.of_set.source))
        self.year.clear()
        for year in reversed(seen.years):
            self.year.addItem(year_title(year), year)
        wanted = former if former in seen.years else seen.latest
        self.year.setCurrentIndex(self.year.findData(wanted))
        if self.key:
            named = seen.find(self.key)
            if named is not None:
                self._view, self._series = named
        self._show_year()
        self.show_content()

    def _chosen_year(self) -> int:
        year = self.year.currentData()
        return year if isinstance(year, int) else 0

    def _show_year(self) -> None:
        seen = self._seen
        if seen is None or not self._chosen_year():
            return
        year = self._chosen_year()
        counts = [view.status(year) for view in seen.targets]
        self._about.setText(
            self.tr(
                "{year}: {met} met, {partly} partly, {missed} not; of {unknown} nothing can be "
                "said. A status is read from published figures; it judges no school."
            ).format(
                year=year_title(year),
                met=counts.count("met"),
                partly=counts.count("partly met"),
                missed=counts.count("not met"),
                unknown=counts.count("not known"),
            )
        )
        chosen = self._view.target.id if self._view else seen.targets[0].target.id
        self._is_filling = True
        self.table.show_rows(seen.targets)
        self.table.select([chosen])
        self._is_filling = False
        self._choose_target()

    def _target_chosen(self) -> None:
        # While rows are shown anew the choice goes and comes back.
        if not self._is_filling:
            self._choose_target()

    def _choose_target(self) -> None:
        rows = self.table.selected()
        self._view = rows[0] if rows else None
        own = self._view is not None and self._view.target.own
        for each in (self.change_button, self.withdraw_button):
            each.setEnabled(own)
        clear(self._one)
        clear(self._behind)
        self.indicators = None
        if self._view is None:
            return
        view, year = self._view, self._chosen_year()
        self._one.addWidget(Text(view.target.title, "heading"))
        if view.target.text:
            self._one.addWidget(Text(view.target.text))
        for version in view.versions:
            (one,) = version.indicators
            measure = self._measures.measure(one.measure) if self._measures else None
            told = self.tr("Definition {number}, from {year}: {what}").format(
                number=version.version,
                year=year_title(version.from_year) if version.from_year else "–",
                what=target_words.kind(one, measure),
            )
            self._one.addWidget(Text(told, "muted"))
        self.indicators = indicators_table(view, year)
        self._one.addWidget(self.indicators)
        wanted = self._series.indicator.id if self._series else ""
        known = [each.indicator.id for each in view.indicators]
        self.indicators.select([wanted if wanted in known else known[0]])
        self.indicators.chosen.connect(self._choose_indicator)
        self._choose_indicator()

    def _go_to_indicators(self) -> None:
        if self.indicators is not None:
            self.indicators.setFocus()

    def _choose_indicator(self) -> None:
        rows = self.indicators.selected() if self.indicators is not None else []
        clear(self._behind)
        self._series = rows[0] if rows else None
        if self._series is None or self._seen is None:
            return
        series, year = self._series, self._chosen_year()
        self._behind.addWidget(Text(series.indicator.name, "heading"))
        for told in self._told_of(series):
            self._behind.addWidget(told)
        self.drawn = series_drawn(series)
        self._behind.addWidget(self.drawn)
        behind = self._seen.judging.schools(series.indicator, year)
        title = self.tr("Schools behind it, {year}").format(year=year_title(year))
        self._behind.addWidget(Text(title, "strong"))
        if not behind:
            self._behind.addWidget(Text(self.tr("Nothing is published by school."), "muted"))
            return
        schools = schools_table(series, behind)
        schools.opened.connect(lambda row: self._open_school(row.urn))
        self._behind.addWidget(schools)
        self._behind.addWidget(Text(words.small_note(), "caption"))

    def _told_of(self, series: IndicatorSeries) -> list[QWidget]:
        told: list[QWidget] = [Text(target_words.kind(series.indicator, series.measure), "muted")]
        if series.measure is not None:
            told.append(Text(series.measure.definition))
        if series.indicator.note:
            told.append(Text(series.indicator.note, "muted"))
        if series.measure is not None:
            told += [
                Text(
                    self.tr("From {year} figures are not like those before: {why}").format(
                        year=year_title(each.year), why=said(each.why)
                    ),
                    "muted",
                )
                for each in series.measure.breaks
                if any(year < each.year for year in series.years) and each.year in series.years
            ]
        return told

    def _open_school(self, urn: str) -> None:
        measure = self._series.indicator.measure if self._series else ""
        self.context.navigator.go("results", f"{urn}:{measure}" if measure else urn)
