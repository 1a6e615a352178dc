"""The page of settings. Each part is a card; what is typed is recorded by its button."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.calendar import Calendar
from ssio_desktop.domain.framework import Framework
from ssio_desktop.services import (
    accuracy_rules,
    forms,
    frameworks,
    setting_up,
    undoing,
)
from ssio_desktop.services.accuracy_rules import AccuracyRules
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.setting_up import Authority, Officer
from ssio_desktop.services.undoing import Done
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said
from ssio_desktop.ui.settings.accuracy_card import accuracy_card
from ssio_desktop.ui.settings.addresses import address_button
from ssio_desktop.ui.settings.appearance import appearance
from ssio_desktop.ui.settings.backups_card import BackupsCard
from ssio_desktop.ui.settings.changes_card import changes_card
from ssio_desktop.ui.settings.code_card import CodeCard
from ssio_desktop.ui.settings.fields import (
    actions,
    is_typed,
    labelled,
    line,
    once_recorded,
    put_back,
    shown,
    typed_in,
)
from ssio_desktop.ui.settings.framework_problems import problems_of, problems_view
from ssio_desktop.ui.settings.integrity_card import integrity_card
from ssio_desktop.ui.settings.key_store_card import KeyStoreCard
from ssio_desktop.ui.settings.keys_card import KeysCard, KeysSeen, see_keys
from ssio_desktop.ui.settings.lock_card import lock_card
from ssio_desktop.ui.settings.open_export_card import OpenExportCard
from ssio_desktop.ui.settings.retention_card import RetentionCard
from ssio_desktop.ui.settings.set_up_card import SetUpCard
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.turns import refilled
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.cards import line as row_line
from ssio_desktop.ui.widgets.contents import Contents, lead_to
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day

Card = TypeVar("Card", CodeCard, RetentionCard, BackupsCard, KeyStoreCard)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows."""

    officer: Officer
    colleagues: tuple[Officer, ...]
    authority: Authority
    calendar: Calendar
    framework: Framework
    forms: tuple[FormInfo, ...]
    changes: tuple[Done, ...]
    store: Path
    accuracy: AccuracyRules
    keys: KeysSeen


def see(ws: Workspace) -> Seen:
    """Read the settings."""
    return Seen(
        setting_up.current_officer(ws),
        tuple(each for each in setting_up.officers(ws) if each.id != ws.officer),
        setting_up.authority(ws),
        setting_up.calendar(ws),
        frameworks.current_framework(ws),
        forms.forms(ws),
        undoing.recent_changes(ws, 15),
        ws.store.path,
        accuracy_rules.rules(ws),
        see_keys(ws),
    )


class SettingsPage(Page[Workspace]):
    """Who works here, for whom, how the window looks, and care of the store."""

    watches = frozenset({"officer", "authority", "framework", "form", "school", "visit", "device"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Settings"))
        self.content.addStretch(1)
        self.asking = asking or Asking(context.settings)
        self.contents: Contents | None = None
        self._problems: tuple[str, ...] = ()
        self._problems_of = ""
        context.operations.changed.connect(self._forget_problems)

    def take_files(self, paths: Sequence[Path]) -> None:
        # Not the card on show, which is made anew while the file is being read.
        card_ = SetUpCard(self.context, self.asking)
        card_.setParent(self)
        card_.look_at(paths[0])

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(see, self._arrived, owner=self)

    def _arrived(self, seen: Seen) -> None:
        self.in_turns(refilled(self.content, self._cards(seen), self.focus_heading))

    def _cards(self, seen: Seen) -> Iterator[QWidget]:
        """The cards from the top. Each takes the place of the one before it, and what was typed
        there and not recorded yet goes over into its fields."""
        former: QWidget | None = None

        def stays(kind: type[Card]) -> Card | None:
            """The card on show, where it is of those that read by themselves; it reads anew."""
            if not isinstance(former, kind):
                return None
            former.refresh()
            return former

        # The words lead to a card from the head of the page; those without are of the one above.
        named: tuple[tuple[str, Callable[[], QWidget]], ...] = (
            (self.tr("Appearance"), lambda: appearance(self.context)),
            (self.tr("You and your colleagues"), lambda: self._officer(seen)),
            ("", lambda: self._colleagues(seen)),
            (self.tr("Authority and term dates"), lambda: self._authority(seen)),
            ("", lambda: self._calendar(seen.calendar)),
            (self.tr("Factual accuracy"), lambda: accuracy_card(seen.accuracy, self.context)),
            (self.tr("Framework and forms"), lambda: self._framework(seen)),
            (self.tr("Keys and post"), lambda: KeysCard(self.context, self.asking, seen.keys)),
            ("", lambda: SetUpCard(self.context, self.asking)),
            (
                self.tr("Backups"),
                lambda: stays(BackupsCard) or BackupsCard(self.context, self.asking),
            ),
            (self.tr("Your store"), lambda: self._store(seen)),
            ("", lambda: integrity_card(self.context, self)),
            ("", lambda: lock_card(self.context)),
            ("", lambda: stays(KeyStoreCard) or KeyStoreCard(self.context)),
            (
                self.tr("Recovery code"),
                lambda: stays(CodeCard) or CodeCard(self.context, self.asking),
            ),
            (self.tr("Open files"), lambda: OpenExportCard(self.context, self.asking)),
            (
                self.tr("How long records are kept"),
                lambda: stays(RetentionCard) or RetentionCard(self.context, self.asking),
            ),
            (self.tr("What was done lately"), lambda: changes_card(seen.changes, self.context)),
        )
        makers = (lambda: self._contents([words for words, _ in named]), *(m for _, m in named))
        for place, make in enumerate(makers):
            item = self.content.itemAt(place)
            former = item.widget() if item is not None else None
            fields = former.findChildren(QLineEdit) if former is not None else []
            typed = typed_in(fields)
            made = make()
            if made is not former:
                put_back(made.findChildren(QLineEdit), typed)
            yield made

    def _contents(self, titles: Sequence[str]) -> QWidget:
        """The list of sections, made once: the cards below it come and go, each in its place."""
        if self.contents is None:
            places = [(words, place) for place, words in enumerate(titles, 1) if words]
            self.contents = Contents(self, places, self._show_section)
        return self.contents

    def _show_section(self, place: int) -> None:
        item = self.content.itemAt(place)
        section = item.widget() if item is not None else None
        if section is not None and self._scrolled is not None:
            lead_to(self._scrolled, section)

    def has_unsaved(self) -> bool:
        return any(is_typed(field) for field in self._fields())

    def _fields(self) -> list[QLineEdit]:
        return [field for field in self.findChildren(QLineEdit) if self._lives(field)]

    def _lives(self, field: QLineEdit) -> bool:
        """Whether a field is of the cards on show, and not of those that were taken out."""
        above: QWidget | None = field
        while above is not None and above.parentWidget() is not self.content.parentWidget():
            above = above.parentWidget()
        return above is not None and self.content.indexOf(above) >= 0

    # --- parts --------------------------------------------------------------------------

    def _officer(self, seen: Seen) -> QWidget:
        name, role = line(seen.officer.name), line(seen.officer.role)

        def record() -> None:
            texts = name.text(), role.text()
            self.context.operations.change(
                lambda ws: setting_up.name_officer(ws, ws.officer, *texts),
                once_recorded(name, role),
                owner=self,
            )

        frame, _ = card(
            self.tr("You"),
            labelled(self.tr("Your name"), name, self.tr("As reports and returns carry it.")),
            labelled(self.tr("Your role"), role),
            actions((self.tr("Save name and role"), record)),
        )
        return frame

    def _colleagues(self, seen: Seen) -> QWidget:
        name = line()

        def add() -> None:
            text, role = name.text(), seen.officer.role
            self.context.operations.change(
                lambda ws: setting_up.add_officer(ws, text, role),
                lambda _: name.clear(),
                owner=self,
            )

        frame, layout = card(self.tr("Colleagues"))
        for each in seen.colleagues:
            row, inner = row_line(last=each is seen.colleagues[-1])
            inner.addWidget(Text(each.name or self.tr("An officer not named here")), 1)
            inner.addWidget(Text(each.role, "caption"), 1)
            inner.addWidget(address_button(self.context, each, self))
            layout.addWidget(row)
        if not seen.colleagues:
            layout.addWidget(
                Text(self.tr("None yet. They come with their returns, or by name."), "muted")
            )
        hint = self.tr("So that schools can be assigned to them.")
        layout.addWidget(labelled(self.tr("Name of a colleague"), name, hint))
        layout.addLayout(actions((self.tr("Add the colleague"), add)))
        return frame

    def _authority(self, seen: Seen) -> QWidget:
        code, name = line(seen.authority.code), line(seen.authority.name)

        def record() -> None:
            texts = code.text().strip(), name.text().strip()
            self.context.operations.change(
                lambda ws: setting_up.set_authority(ws, *texts),
                once_recorded(code, name),
                owner=self,
            )

        frame, _ = card(
            self.tr("Authority"),
            labelled(
                self.tr("Code of the authority"),
                code,
                self.tr("Three digits, as in the register of schools."),
            ),
            labelled(
                self.tr("Name of the authority"),
                name,
                self.tr("Printed at the head of every report."),
            ),
            actions(
                (self.tr("Save authority"), record),
                (self.tr("House style of documents…"), self._open_style),
            ),
        )
        return frame

    def _calendar(self, calendar: Calendar) -> QWidget:
        frame, layout = card(self.tr("Term dates"))
        for term in calendar.terms[-6:]:
            halves = "; ".join(
                self.tr("{first} to {last}").format(first=day(half.first), last=day(half.last))
                for half in term.halves
            )
            layout.addWidget(Text(f"{said(term.id.title)}: {halves}"))
        layout.addLayout(actions((self.tr("Read term dates from a file…"), self._read_calendar)))
        return frame

    def _framework(self, seen: Seen) -> QWidget:
        found = seen.framework
        frame, layout = card(self.tr("Framework and forms"))
        layout.addWidget(
            Text(
                self.tr("New judgements are made under “{title}”, version {version}.").format(
                    title=found.title, version=found.version
                )
            )
        )
        titles = ", ".join(f"{each.title} ({each.version})" for each in seen.forms)
        layout.addWidget(Text(self.tr("Forms: {forms}").format(forms=titles), "muted"))
        if self._problems:
            layout.addWidget(problems_view(self._problems_of, self._problems))
        layout.addLayout(
            actions((self.tr("Take another framework into use…"), self._read_framework))
        )
        return frame

    def _store(self, seen: Seen) -> QWidget:
        old, new, again = (line(secret=True) for _ in range(3))
        faults = ErrorSummary()

        def change() -> None:
            found = []
            if not old.text():
                found.append(Fault.of(old, self.tr("Enter the present passphrase.")))
            if new.text() != again.text():
                found.append(Fault.of(again, self.tr("The two new passphrases differ.")))
            if faults.show_faults(found):
                return
            before, after = old.text(), new.text()

            def changed(_: None) -> None:
                for each in (old, new, again):
                    each.clear()

            self.context.operations.change(
                lambda ws: setting_up.change_passphrase(ws, before, after), changed, owner=self
            )

        frame, layout = card(self.tr("Your store"))
        layout.addWidget(labelled(self.tr("Its file"), shown(str(seen.store))))
        hint = self.tr("Or the recovery code, where it is forgotten.")
        layout.addWidget(labelled(self.tr("Present passphrase"), old, hint))
        layout.addWidget(
            labelled(self.tr("New passphrase"), new, self.tr("Eight characters or more."))
        )
        layout.addWidget(labelled(self.tr("New passphrase again"), again))
        layout.addWidget(faults)
        layout.addLayout(actions((self.tr("Change the passphrase"), change)))
        return frame

    # --- doing --------------------------------------------------------------------------

    def _open_style(self) -> None:
        self.context.navigator.go("style")

    def _forget_problems(self, outcome: Outcome[object]) -> None:
        if "framework" in outcome.kinds:
            self._problems = ()

    def _read_calendar(self) -> None:
        path = self._ask_file(self.tr("Term dates"))
        if path is not None:
            self.context.operations.change(
                lambda ws: setting_up.read_calendar_file(ws, path), owner=self
            )

    def _read_framework(self) -> None:
        path = self._ask_file(self.tr("Framework"))
        if path is not None:
            self.take_framework(path)

    def take_framework(self, path: Path) -> None:
        """Check a framework file; take it into use, or show everything that is wrong with it."""

        def checked(problems: tuple[str, ...]) -> None:
            self._problems = problems
            if problems:
                self._problems_of = path.name
                self._stale = True
                self.refresh_if_stale()
                return
            self.context.operations.change(
                lambda ws: frameworks.install_framework(ws, path), owner=self
            )

        self.context.operations.read(lambda ws: problems_of(path), checked, owner=self)

    def _ask_file(self, title: str) -> Path | None:
        return self.asking.file(self, title, self.tr("TOML files (*.toml)"))
