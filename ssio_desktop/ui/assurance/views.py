"""What the page about officers’ work shows: the service with its sample, or one officer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.agreement_figures import CriterionFigures, Figures, OfficerFigures
from ssio_desktop.services.assurance.findings import OfficerFound, ServiceFound, judged_apart
from ssio_desktop.services.assurance.sampling import Sampled
from ssio_desktop.ui.assurance import columns
from ssio_desktop.ui.assurance.columns import Counted, ReadRow, TrainingRow, keep_order
from ssio_desktop.ui.assurance.gathering import WorkSeen
from ssio_desktop.ui.assurance.parts import NeedsPart, TimesPart
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.moderation.columns import agreement_columns as criteria_columns
from ssio_desktop.ui.moderation.columns import officer_columns as alike_columns
from ssio_desktop.ui.moderation.words import kappa_words, share_words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


def caution() -> Text:
    """How figures of people are to be read."""
    words = translate(
        "assurance",
        "Few reports are read of each officer, and schools differ: read the passages, not the "
        "counts. “few” marks what one report more would change. The order is that of names.",
    )
    return Text(words, "caption")


def agreement_words(found: Figures) -> str:
    """How far second judgements agree with the first, in a sentence."""
    alike = found.categories
    if not alike.pairs:
        return translate("assurance", "No school was judged twice yet, as far as this store knows.")
    return translate(
        "assurance", "Judged twice, the second time blind: same category {share}, kappa {kappa}."
    ).format(share=share_words(alike), kappa=kappa_words(alike))


class Counts(QWidget):
    """Judgements by theme, and below by term."""

    def __init__(self) -> None:
        super().__init__()
        theme = translate("assurance", "Theme")
        self.themes = _table(columns.counted_columns(theme), self.tr("Judgements by theme"), 9)
        self.terms = _table(
            columns.counted_columns(self.tr("Theme and term")), self.tr("Judgements by term"), 12
        )
        self._over_time = Text(self.tr("Term by term"), "label")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        for each in (self.themes, self._over_time, self.terms):
            layout.addWidget(each)

    def show_found(self, found: ServiceFound | OfficerFound) -> None:
        """Show the counts."""
        self.themes.show_rows(columns.counted_rows(found.themes))
        rows = columns.term_rows(found.themes)
        self.terms.show_rows(rows)
        for each in (self._over_time, self.terms):
            each.setVisible(bool(rows))


class ServiceView(QWidget):
    """The service. The page gives the buttons, and needs, the part with training proposed."""

    def __init__(
        self, needs: NeedsPart, of_sample: Flow, of_officers: Flow, of_training: Flow
    ) -> None:
        super().__init__()
        self.needs, self.times, self.counts = needs, TimesPart(), Counts()
        self.drawing = Text("")
        self.sample: DataTable[Sampled] = keep_order(
            DataTable(
                RowsModel(columns.sample_columns(), lambda row: row.visit.id),
                self.tr("Reports of the sample"),
                shown=8,
            )
        )
        self.officers: DataTable[OfficerFound] = keep_order(
            DataTable(
                RowsModel(columns.officer_columns(), lambda row: row.id),
                self.tr("Officers with their schools"),
                shown=8,
            )
        )
        self.alike: DataTable[OfficerFigures] = keep_order(
            DataTable(
                RowsModel(alike_columns(), lambda row: row.id),
                self.tr("Agreement by officer"),
                shown=8,
            )
        )
        self.agreement = Text("")
        self.apart: DataTable[CriterionFigures] = DataTable(
            RowsModel(criteria_columns(), lambda row: row.criterion.id),
            self.tr("Criteria that are judged apart"),
            shown=6,
        )
        self._apart = Text(
            self.tr("To be talked about together: criteria that officers judge apart."), "label"
        )
        self.training: DataTable[TrainingRow] = DataTable(
            RowsModel(columns.training_columns(), lambda row: row.training.id),
            self.tr("Training agreed"),
            shown=6,
        )
        self._none = Text(self.tr("No training is agreed."), "muted")
        _cards(
            self,
            (self.tr("The sample"), (self.drawing, self.sample, of_sample)),
            (self.tr("Officers"), (caution(), self.officers, of_officers)),
            (self.tr("What was found, by theme"), (self.counts,)),
            (self.tr("How long reports take"), (self.times,)),
            (self.tr("Judging alike"), (self.agreement, self.alike, self._apart, self.apart)),
            (self.tr("Training that the findings ask for"), (self.needs,)),
            (self.tr("Training agreed"), (self._none, self.training, of_training)),
        )

    def show_seen(self, seen: WorkSeen, found: ServiceFound) -> None:
        """Show the service."""
        self.drawing.setText(self._drawing(found))
        self.sample.show_rows(found.to_read)
        self.sample.setVisible(bool(found.to_read))
        self.officers.show_rows(found.officers)
        self.counts.show_found(found)
        self.times.show_times(found.times)
        self.agreement.setText(agreement_words(found.agreement))
        self.alike.show_rows(found.agreement.officers)
        self.alike.setVisible(bool(found.agreement.officers))
        apart = judged_apart(found.agreement)
        self.apart.show_rows(apart)
        for each in (self._apart, self.apart):
            each.setVisible(bool(apart))
        self.needs.show_needs(seen.needs, may_agree=True)
        self.training.show_rows(seen.training)
        self.training.setVisible(bool(seen.training))
        self._none.setVisible(not seen.training)

    def _drawing(self, found: ServiceFound) -> str:
        sample = found.sample
        if sample is None:
            return self.tr("No sample was drawn yet. Draw one; nobody reads their own work.")
        plan = sample.plan
        return self.tr(
            "Visits from {first} to {last}: {drawn} of {all} reports, one in {one_in} of each "
            "officer and at least {least}, drawn with the seed “{seed}”."
        ).format(
            first=day(plan.first),
            last=day(plan.last),
            drawn=len(sample.drawn),
            all=len(sample.of),
            one_in=plan.one_in,
            least=plan.least,
            seed=plan.seed,
        )


class OfficerView(QWidget):
    """One officer’s work: the context, what was read, themes, times, training."""

    def __init__(self, needs: NeedsPart, of_readings: Flow, of_mine: Flow) -> None:
        super().__init__()
        self.needs, self.times, self.counts = needs, TimesPart(), Counts()
        self.context = Text("")
        self.readings: DataTable[ReadRow] = DataTable(
            RowsModel(columns.reading_columns(), lambda row: row.reading.id),
            self.tr("Reports that were read"),
            shown=8,
        )
        self._none = Text(
            self.tr("No report of this time was read and given. What is given appears here."),
            "muted",
        )
        self.by_me: DataTable[ReadRow] = DataTable(
            RowsModel(columns.reading_columns(), lambda row: row.reading.id),
            self.tr("Reports of others that I read"),
            shown=8,
        )
        self._mine, _ = card(self.tr("Reports of others that I read"), self.by_me, of_mine)
        self.agreement = Text("")
        self.training: DataTable[TrainingRow] = DataTable(
            RowsModel(columns.training_columns(), lambda row: row.training.id),
            self.tr("Training agreed"),
            shown=6,
        )
        _cards(
            self,
            (self.tr("What the figures are read with"), (self.context, caution())),
            (self.tr("Reports that were read"), (self._none, self.readings, of_readings)),
            (self.tr("What was found, by theme"), (self.counts,)),
            (self.tr("How long reports take"), (self.times,)),
            (self.tr("Judging alike"), (self.agreement,)),
            (self.tr("Training that the findings ask for"), (self.needs,)),
            (self.tr("Training agreed"), (self.training,)),
        ).addWidget(self._mine)

    def show_seen(self, seen: WorkSeen, found: OfficerFound) -> None:
        """Show one officer."""
        context = found.context
        self.context.setText(
            self.tr(
                "Schools: {schools} ({categories}). Finished visits: {visits}. Reports read: "
                "{read}."
            ).format(
                schools=context.schools,
                categories=columns.categories_words(context.categories) or "–",
                visits=context.visits,
                read=columns.few_words(context.read, few=context.read < 5),
            )
        )
        self.readings.show_rows(seen.readings)
        self.readings.setVisible(bool(seen.readings))
        self._none.setVisible(not seen.readings)
        self.by_me.show_rows(seen.by_me)
        self._mine.setVisible(bool(seen.by_me))
        self.counts.show_found(found)
        self.times.show_times(found.times)
        self.agreement.setText(agreement_words(found.agreement) if found.agreement else "")
        self.needs.show_needs(seen.needs, may_agree=seen.viewer.leads)
        self.training.show_rows(seen.training)


def _table(made: tuple[Any, ...], name: str, shown: int) -> DataTable[Counted]:
    return DataTable(RowsModel(made, lambda row: row.id), name, shown=shown)


def _cards(view: QWidget, *cards: tuple[str, tuple[QWidget, ...]]) -> QVBoxLayout:
    layout = QVBoxLayout(view)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.l)
    for title, inside in cards:
        frame, _ = card(title, *inside)
        layout.addWidget(frame)
    return layout
