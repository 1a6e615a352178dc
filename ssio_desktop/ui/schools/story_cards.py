"""What notes tell of a school: actions, strengths, support; and its documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.actions import ActionLine
from ssio_desktop.ui.actions import words as action_words
from ssio_desktop.ui.documents.offers import school_offers
from ssio_desktop.ui.entitlement.picture import SupportPicture
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard, small_table
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import may_shrink
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

_SHOWN = 8
Go = Callable[[str, str], None]


class ActionsCard(SchoolCard):
    """Open actions with their standing, overdue ones first; go leads to the page of actions."""

    def __init__(self, go: Go, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Actions"))
        self.setAccessibleName(self._title.text())
        self._go = go
        self._urn = ""
        self.all = button(self.tr("Every action"), self._show_all, kind="quiet")
        self.add_action(self.all)

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show what is open and how many are closed."""
        self.clear()
        self._urn = sheet.record.school.urn
        told = sheet.story.actions
        self.all.setVisible(bool(told))
        if not told:
            self.body.addWidget(Text(self.tr("No action is agreed yet."), "muted"))
            return
        left = [each for each in told if each.is_open]
        overdue = sum(each.standing == "overdue" for each in left)
        self.body.addWidget(
            Text(
                self.tr("{open} open, {overdue} of them overdue; {closed} closed.").format(
                    open=len(left), overdue=overdue, closed=len(told) - len(left)
                ),
                "muted",
            )
        )
        if left:
            rows = [self._row(each, sheet) for each in left[:_SHOWN]]
            self.body.addWidget(
                small_table(
                    (self.tr("Due"), self.tr("Standing"), self.tr("Who"), self.tr("Action")), rows
                )
            )
        if len(left) > _SHOWN:
            more = self.tr("and {count} more").format(count=len(left) - _SHOWN)
            self.add_rest(more, self._show_all)

    def _row(self, line: ActionLine, sheet: SchoolSheet) -> tuple[QWidget | str, ...]:
        opener = button(
            action_words.year_day(line.due), partial(self._go, "actions", line.key), kind="link"
        )
        said = self.tr("{late}: {what}. Record progress").format(
            late=action_words.how_late(line, sheet.today) or action_words.standing(line.standing),
            what=line.what,
        )
        opener.setAccessibleName(said)
        standing = tag(action_words.standing(line.standing), action_words.TONES[line.standing])
        return (opener, standing, line.who or words.NOTHING, line.what)

    def _show_all(self) -> None:
        self._go("actions", self._urn)


class StrengthsCard(SchoolCard):
    """What the school does well and could share, each with the visit at which it was seen."""

    def __init__(self, go: Go, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Strengths"))
        self.setAccessibleName(self._title.text())
        self._go = go

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show the strengths, seen last first."""
        self.clear()
        told = sheet.story.strengths
        if not told:
            self.body.addWidget(
                Text(
                    self.tr("No strength is noted yet. The termly visit has a place for them."),
                    "muted",
                )
            )
        for number, each in enumerate(told[:_SHOWN]):
            entry = _Entry()
            entry.column.addWidget(Text(each.area, "strong"))
            entry.column.addWidget(Text(f"“{each.what}”").selectable())
            willing = self.tr("willing to help: {answer}").format(answer=each.willing.lower())
            about = ", ".join(part for part in (each.who, willing if each.willing else "") if part)
            if about:
                entry.column.addWidget(Text(about, "muted"))
            day = words.day(each.seen) if each.seen else self.tr("the note")
            link = button(
                self.tr("Seen {day}").format(day=day),
                partial(self._go, "visit", each.visit),
                kind="link",
            )
            link.setAccessibleName(
                self.tr("Strength {number}, {area}: open the note of {day}").format(
                    number=number + 1, area=each.area, day=day
                )
            )
            entry.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addWidget(entry)
        if len(told) > _SHOWN:
            more = self.tr("and {count} more, in the dossier").format(count=len(told) - _SHOWN)
            self.body.addWidget(Text(more, "muted"))


class SupportCard(SchoolCard):
    """This year's support, drawn and in words, and what was arranged with others."""

    def __init__(self, go: Go, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Support"))
        self.setAccessibleName(self._title.text())
        self._go = go

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show the year's support and what was arranged with others."""
        self.clear()
        found = sheet.story.support
        self.body.addWidget(SupportPicture(found))
        if sheet.story.planned:
            planned = self.tr("Next visit planned: {day}")
            self.body.addWidget(Text(planned.format(day=words.day(sheet.story.planned))))
        self.body.addWidget(
            Flow(button(self.tr("Open support"), partial(self._go, "entitlement", found.urn)))
        )
        told = sheet.story.brokered
        self.body.addWidget(Text(self.tr("Arranged with others"), "overline"))
        if not told:
            self.body.addWidget(Text(self.tr("Nothing is recorded."), "muted"))
        for each in told[:_SHOWN]:
            self.body.addWidget(Text(each.what))
            about = ", ".join(part for part in (each.provider, words.day(each.starts)) if part)
            self.body.addWidget(Text(about, "caption"))


class DocumentsCard(SchoolCard):
    """The documents of a school, each a link to its preview."""

    def __init__(self, go: Go, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Documents"))
        self.setAccessibleName(self._title.text())
        self._go = go

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Offer what can be printed, and the reports that were given out."""
        self.clear()
        record = sheet.record
        links = [
            may_shrink(
                button(
                    offer.label,
                    partial(self._go, "document", str(offer.wanted)),
                    kind="link",
                )
            )
            for offer in school_offers(
                record.school.urn,
                record.categories,
                concern=sheet.board.concern,
                plan=sheet.plan,
                challenged=sheet.board.challenges,
            )
        ]
        for visit in record.visits:
            if visit.state in ("issued", "amending") and len(links) < 2 * _SHOWN:
                label = self.tr("Report of {day}, {kind}").format(
                    day=words.day(visit.visit_date),
                    kind=sheet.forms.get(visit.form_id, visit.form_id),
                )
                act = partial(self._go, "report", visit.id)
                links.append(may_shrink(button(label, act, kind="link")))
        self.body.addWidget(Flow(*links))


class _Entry(QWidget):
    """A few lines that belong together."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens().space.xxs)
