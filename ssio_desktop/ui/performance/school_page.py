"""The published figures of one school: at a glance, over the years, by group, and beside schools
with similar pupils."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from ssio_desktop.domain.measures import year_title
from ssio_desktop.services.performance.attainment import Attainment, MeasureView, attainment
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.performance import words
from ssio_desktop.ui.performance.parts import (
    gaps_table,
    groups_drawn,
    measures_table,
    similar_table,
    years_drawn,
)
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


class ResultsPage(Page[Workspace]):
    """key: a URN, or ``URN:measure``."""

    watches = frozenset({"performance", "school"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Results"))
        self._shown: Attainment | None = None
        self._wanted = ""
        self.drawn: tuple[Drawn, ...] = ()
        self.measure = keep_choice(QComboBox())
        self.measure.setAccessibleName(self.tr("Measure"))
        self.measure.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.measure.setMinimumContentsLength(24)
        self.measure.activated.connect(lambda _: self._choose(str(self.measure.currentData())))
        self.add_action(self.tr("Back to the school"), self._go_back, icon="arrow-left")
        self.add_action(self.tr("Targets"), self._go_to_targets, icon="target")
        self.table = measures_table()
        self.table.opened.connect(lambda view: self._choose(view.measure.id))
        glance, layout = card(self.tr("At a glance"))
        layout.addWidget(self.table)
        layout.addWidget(Text(words.small_note(), "caption"))
        layout.addWidget(
            Text(
                self.tr("Enter shows a measure below. Nothing here judges a criterion."), "caption"
            )
        )
        self.content.addWidget(glance)
        self.content.addWidget(self.measure)
        frame, self._one = card()
        self.content.addWidget(frame)
        frame, self._near = card()
        self.content.addWidget(frame)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def open(self, key: str) -> None:
        urn, _, measure = key.partition(":")
        self._wanted = measure or self._wanted
        if urn == self.key and self._shown is not None:
            self._choose(self._wanted)
        super().open(urn)

    def refresh(self) -> None:
        urn = self.key
        if not urn:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of schools."),
                icon="school",
                action=self.tr("Show all schools"),
                act=lambda: self.context.navigator.go("schools"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: attainment(ws, urn), self._arrived, owner=self)

    def forget(self) -> None:
        self._shown = None

    def _arrived(self, shown: Attainment) -> None:
        if shown.urn != self.key:
            return
        self._shown = shown
        self.set_heading(
            self.tr("Results: {school}").format(school=shown.name),
            self.tr("Published figures, beside the authority’s, England’s and similar schools’"),
        )
        if not shown.measures:
            self.show_empty(
                self.tr("No figures of this school yet"),
                self.tr("Bring in the published tables of results, absence and census."),
                icon="trending-up",
                action=self.tr("Go to the import"),
                act=lambda: self.context.navigator.go("import", "performance"),
            )
            return
        self.table.show_rows(shown.measures)
        self.measure.clear()
        for view in shown.measures:
            self.measure.addItem(
                f"{said(view.dataset)}: {said(view.measure.name)}", view.measure.id
            )
        first = next(iter(shown.headlines), shown.measures[0])
        self._show_similar(shown)
        self._show(shown.view(self._wanted) or first)
        self.show_content()

    def _choose(self, measure: str) -> None:
        self._wanted = measure
        view = self._shown.view(measure) if self._shown else None
        if view is not None:
            self._show(view)

    def _restyle(self) -> None:
        if self._shown is not None:
            self._arrived(self._shown)

    # --- showing ------------------------------------------------------------------------

    def _show(self, view: MeasureView) -> None:
        self.measure.setCurrentIndex(max(0, self.measure.findData(view.measure.id)))
        former = [(each, each.view.hasFocus(), each.table.hasFocus()) for each in self.drawn]
        clear(self._one)
        self._one.addWidget(Text(view.measure.name, "heading"))
        self._one.addWidget(Text(view.measure.definition))
        self._one.addWidget(
            Text(self.tr("Source: {source}").format(source=said(view.measure.source)), "caption")
        )
        over_time = years_drawn(view)
        self._one.addWidget(over_time)
        for each in view.breaks:
            told = self.tr("From {year} figures are not like those before: {why}").format(
                year=year_title(each.year), why=said(each.why)
            )
            self._one.addWidget(Text(told, "muted"))
        self.drawn = (over_time,)
        year = next((each for each in reversed(view.years) if each.groups), None)
        if year is None:
            self._one.addWidget(
                Text(self.tr("Nothing is published of groups of pupils here."), "muted")
            )
        else:
            groups = groups_drawn(view, year)
            if groups is not None:
                title = self.tr("Groups of pupils, {year}").format(year=year_title(year.year))
                self._one.addWidget(Text(title, "strong"))
                self._one.addWidget(groups)
                self.drawn += (groups,)
            if year.gaps:
                self._one.addWidget(gaps_table(view, year))
        for made, (was, *focus) in zip(self.drawn, former, strict=False):
            made.follow(was, *focus)

    def _show_similar(self, shown: Attainment) -> None:
        clear(self._near)
        self._near.addWidget(Text(self.tr("Schools with similar pupils"), "heading"))
        if shown.similar is None:
            self._near.addWidget(
                Text(
                    self.tr(
                        "None can be told: that needs the school’s census and at least eleven "
                        "schools with one. Take in a census of every authority for more."
                    ),
                    "muted",
                )
            )
            return
        variables = ", ".join(said(each.name).lower() for each in shown.similar.variables)
        self._near.addWidget(
            Text(
                self.tr(
                    "The nearest of {pool} schools of the same kind, by the census of {year}: "
                    "{variables}. Each counts the same; results play no part."
                ).format(
                    pool=shown.similar.pool,
                    year=year_title(shown.similar.year),
                    variables=variables,
                ),
                "muted",
            )
        )
        table = similar_table(shown)
        table.opened.connect(lambda near: self.context.navigator.go("results", near.urn))
        self._near.addWidget(table)

    def _go_back(self) -> None:
        self.context.navigator.go("school", self.key)

    def _go_to_targets(self) -> None:
        self.context.navigator.go("targets")
