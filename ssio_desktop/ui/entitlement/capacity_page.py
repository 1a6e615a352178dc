"""Officers' time for schools in a year against what their caseloads may need."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.calendar import year_words
from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services.casework import capacity
from ssio_desktop.services.casework.capacity import Load, Loads
from ssio_desktop.services.casework.entitlement import counted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.entitlement.asking import ask_available
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.schools.parts import small_table
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, may_shrink
from ssio_desktop.ui.widgets.drawn import read_along
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.strips import Strip, StripPart, StripsView
from ssio_desktop.ui.widgets.text import Text


class CapacityPage(Page[Workspace]):
    """A strip for each officer, and the table of the same."""

    watches = frozenset({"school", "officer", "visit", "categorisation", "decision", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("Officers’ time"),
            self.tr("What caseloads may need in a year, beside the days that officers have"),
        )
        self.dialog: FormDialog | None = None

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(capacity.loads, self._arrived, owner=self)

    def forget(self) -> None:
        clear(self.content)

    def ask(self, load: Load) -> None:
        """Ask how many days an officer has, and record it."""
        officer = load.officer
        self.dialog = ask_available(
            self,
            load.name,
            load.available,
            lambda days: self.context.operations.change(
                lambda ws: capacity.set_available(ws, officer, days), owner=self
            ),
        )

    def _arrived(self, found: Loads) -> None:
        clear(self.content)
        if not found.rows:
            self.show_empty(
                self.tr("No officer has a caseload yet"),
                self.tr("Assign schools to officers first."),
                icon="user",
                action=self.tr("Go to the schools"),
                act=partial(self.context.navigator.go, "schools"),
            )
            return
        year = year_words(found.year)
        frame, layout = card(self.tr("Officers’ time in {year}").format(year=year))
        name = self.tr("Days by officer")
        view = StripsView(name, [strip(each) for each in found.rows], common=True)
        hint = self.tr("Left and Right go from part to part. A line stands at the days they have.")
        for each in read_along(view, hint):
            layout.addWidget(each)
        view.choose(0)
        layout.addWidget(small_table(self._headings(), [self._row(one) for one in found.rows]))
        layout.addWidget(
            Text(
                self.tr(
                    "A visit is reckoned with {days}, as visits took on average. What is counted "
                    "up to a number of days is reckoned whole, although not all of it may be used. "
                    "Nothing is reckoned for a school whose category is not known here."
                ).format(days=said(counted(found.visit_days, "days"))),
                "caption",
            )
        )
        self.content.addWidget(frame)
        self.content.addStretch(1)
        self.show_content()

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Officer"),
            self.tr("Schools"),
            self.tr("Categories bring"),
            self.tr("Bought"),
            self.tr("Given so far"),
            self.tr("Days they have"),
            self.tr("Spare"),
        )

    def _row(self, load: Load) -> tuple[QWidget | str, ...]:
        has = self.tr("Say how many") if load.available is None else f"{load.available:g}"
        link = may_shrink(button(has, partial(self.ask, load), kind="link"))
        link.setAccessibleName(
            self.tr("Days that {officer} has: {days}").format(officer=load.name, days=has)
        )
        spare = "–" if load.spare is None else f"{load.spare:g}"
        if load.spare is not None and load.spare < 0:
            spare = self.tr("{days} too few").format(days=f"{-load.spare:g}")
        numbers = (f"{load.entitled:g}", f"{load.bought:g}", f"{load.given:g}")
        schools = str(load.schools)
        if load.unknown:
            schools = self.tr("{schools}, {unknown} without a category here").format(
                schools=schools, unknown=load.unknown
            )
        return (load.name, schools, *numbers, link, spare)


def strip(load: Load) -> Strip:
    """An officer's year: given, still needed within the days there are, and beyond them."""
    given = min(load.given, load.needed)
    has = load.needed if load.available is None else load.available
    over = max(0.0, load.needed - max(has, given))
    need = max(0.0, load.needed - given - over)
    spare = max(0.0, has - load.needed)
    told = (
        (given, "done", translate("entitlement", "{name}: {amount} given")),
        (need, "planned", translate("entitlement", "{name}: {amount} still needed")),
        (over, "over", translate("entitlement", "{name}: {amount} more needed than there are")),
        (spare, "left", translate("entitlement", "{name}: {amount} spare")),
    )
    parts = tuple(
        StripPart(
            amount,
            look,  # type: ignore[arg-type]
            f"{amount:g}",
            words.format(name=load.name, amount=said(counted(round(amount, 1), "days"))),
        )
        for amount, look, words in told
    )
    return Strip(load.name, parts, load.available)
