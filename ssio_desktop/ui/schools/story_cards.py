"""What notes tell of a school: actions, strengths, support; and its documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.school_story import SupportUse
from ssio_desktop.ui.actions import words as action_words
from ssio_desktop.ui.documents.offers import school_offers
from ssio_desktop.ui.home.bars import Bar
from ssio_desktop.ui.language import said
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard, small_table
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import may_shrink
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

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
    """Visits and days of this year against what the category brings, drawn and in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Support used"))
        self.setAccessibleName(self._title.text())

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show the year's support and what was arranged with others."""
        self.clear()
        use = sheet.story.support
        year = f"{use.year}–{(use.year + 1) % 100:02}"
        used = self.tr("{visits} and {days} in {year}").format(
            visits=counted(use.visits, self.tr("visit"), self.tr("visits")),
            days=f"{use.days:g} " + (self.tr("day") if use.days == 1 else self.tr("days")),
            year=year,
        )
        self.body.addWidget(Text(used, "strong"))
        self.body.addWidget(Text(self.against(use)))
        if use.entitled:
            share = min(1.0, use.used / use.entitled)
            tone = tokens().colours.tones["caution" if use.used > use.entitled else "info"]
            self.body.addWidget(Bar(share, tone, self.against(use)))
        if sheet.story.planned:
            planned = self.tr("Next visit planned: {day}")
            self.body.addWidget(Text(planned.format(day=words.day(sheet.story.planned))))
        told = sheet.story.brokered
        self.body.addWidget(Text(self.tr("Arranged with others"), "overline"))
        if not told:
            self.body.addWidget(Text(self.tr("Nothing is recorded."), "muted"))
        for each in told[:_SHOWN]:
            self.body.addWidget(Text(each.what))
            about = ", ".join(part for part in (each.provider, words.day(each.starts)) if part)
            self.body.addWidget(Text(about, "caption"))

    def against(self, use: SupportUse) -> str:
        """The use against the entitlement, in words."""
        if not use.category:
            return self.tr("Not categorised yet, so what it may have is not known.")
        if use.entitled is None:
            return self.tr("Category {code} names no number of visits or days.").format(
                code=use.category
            )
        left = use.entitled - use.used
        words_ = self.tr("Category {code} brings {amount}.").format(
            code=use.category, amount=said(use.words)
        )
        if left < 0:
            rest = self.tr("{count:g} more than that were used.").format(count=-left)
        else:
            rest = self.tr("{used:g} of {all} used, {left:g} left.").format(
                used=use.used, all=use.entitled, left=left
            )
        return f"{words_} {rest}"


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
