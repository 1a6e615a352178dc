"""The page for a request: whom or which school, what is held, what is redacted, and the pack."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QPlainTextEdit

from ssio_desktop.services import all_typed, disclosure
from ssio_desktop.services.disclosure import Item, Pack
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.disclosure.redactions import Redactions
from ssio_desktop.ui.home.asking import Asking, unused
from ssio_desktop.ui.language import said
from ssio_desktop.ui.settings.fields import actions, labelled, line
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, day

_BEGINS = 90
"""So many characters of a passage are shown in the list; the whole of it stands beside."""


class DisclosurePage(Page[Workspace]):
    """Nothing of the record is changed; what is written goes where the person says."""

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(
            context,
            self.tr("Answer a request"),
            self.tr("What is held of a person or a school, given out with redactions and a log."),
        )
        self.asking = asking or Asking(context.settings)
        self._items: dict[str, Item] = {}
        self._written_work: tuple[object, ...] = ((), frozenset())
        self.words, self.urn, self.title = line(), line(), line()
        self.former = QCheckBox(self.tr("Also what was replaced or withdrawn"))
        self.list = QListWidget()
        self.passage = QPlainTextEdit()
        self.redactions = Redactions()
        self._found = Text("", "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        body = tokens().type.body
        whom, layout = card(self.tr("Whom or what it is about"))
        layout.addWidget(
            labelled(self.tr("A name or other words"), self.words, self.tr("As it was written."))
        )
        layout.addWidget(labelled(self.tr("URN of the school"), self.urn))
        layout.addWidget(self.former)
        layout.addLayout(actions((self.tr("Find what is held"), self.look)))
        self.content.addWidget(whom)
        found, layout = card(self.tr("What is held"))
        layout.addWidget(self._found)
        layout.addWidget(
            labelled(
                self.tr("Passages"),
                self.list,
                self.tr("Those with a tick go into the pack. Space takes a tick away."),
            )
        )
        self.list.setMaximumWidth(16_777_215)
        self.list.setMinimumHeight(12 * body)
        self.passage.setReadOnly(True)
        self.passage.setTabChangesFocus(True)
        layout.addWidget(labelled(self.tr("The chosen passage"), self.passage))
        self.passage.setMaximumWidth(16_777_215)
        self.passage.setMinimumHeight(9 * body)
        layout.addWidget(self.redactions)
        self.content.addWidget(found)
        pack, layout = card(self.tr("The pack"))
        layout.addWidget(
            labelled(self.tr("Title"), self.title, self.tr("Such as the number of the request."))
        )
        layout.addWidget(
            Text(
                self.tr(
                    "A text, a PDF and the log of redactions, in a new folder. They are not "
                    "encrypted. The log says how often and why, not what."
                ),
                "muted",
            )
        )
        layout.addWidget(
            Text(
                self.tr(
                    "Files attached to visits are named in the pack, and neither looked through "
                    "nor put in. Read them yourself, and give copies by themselves."
                ),
                "muted",
            )
        )
        layout.addLayout(actions((self.tr("Write the pack…"), self.write)))
        self.content.addWidget(pack)
        # There is nothing to redact or to write before something was looked for.
        self._after = (found, pack)
        for part in self._after:
            part.hide()
        self.content.addStretch(1)
        self.list.currentItemChanged.connect(self._read)
        self.passage.selectionChanged.connect(self._marked)
        self.redactions.refused.connect(self.context.messages.warning)
        for each in (self.words, self.urn):
            each.returnPressed.connect(self.look)

    def refresh(self) -> None:
        self.show_content()

    def has_unsaved(self) -> bool:
        return self._work() != self._written_work

    def _work(self) -> tuple[object, ...]:
        """What a person did here that goes into the pack, and nowhere else."""
        return (self.redactions.made, self._left_out())

    def _left_out(self) -> frozenset[str]:
        """The passages whose tick was taken away, by their ids."""
        entries = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(
            str(entry.data(Qt.ItemDataRole.UserRole))
            for entry in entries
            if entry.checkState() is not Qt.CheckState.Checked
        )

    # --- what the person asks -----------------------------------------------------------

    def look(self) -> None:
        """Look for what is held, what was typed a moment ago among it."""
        text, urn, former = self.words.text(), self.urn.text().strip(), self.former.isChecked()

        def find(_: int) -> None:
            self.context.operations.read(
                lambda ws: disclosure.find(ws, text=text, urn=urn, former=former),
                self._arrived,
                owner=self,
            )

        self.context.operations.change(all_typed.settle_all, find, owner=self, quiet=True)

    def _arrived(self, items: tuple[Item, ...]) -> None:
        left_out, here = self._left_out(), self.list.currentItem()
        read = here.data(Qt.ItemDataRole.UserRole) if here is not None else ""
        self._items = {item.id: item for item in items}
        self.list.clear()
        self.passage.clear()
        for part in self._after:
            part.show()
        for item in items:
            begins = " ".join(item.text.split())[:_BEGINS]
            standing = "" if item.stands else self.tr(" (replaced or withdrawn)")
            entry = QListWidgetItem(f"{day(item.day)}, {said(item.where)}{standing}: {begins}")
            entry.setData(Qt.ItemDataRole.UserRole, item.id)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = item.id not in left_out
            entry.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(entry)
        told = (
            counted(len(items), self.tr("passage is held"), self.tr("passages are held"))
            if items
            else self.tr("Nothing is held in which this stands. Check the spelling, or the URN.")
        )
        self._found.setText(told)
        announce(self, told)
        rows = [row for row, item in enumerate(items) if item.id == read]
        self.list.setCurrentRow(rows[0] if rows else 0)

    def _read(self, entry: QListWidgetItem | None) -> None:
        item = self._items.get(entry.data(Qt.ItemDataRole.UserRole)) if entry else None
        self.passage.setPlainText(item.text if item else "")

    def _marked(self) -> None:
        """What is marked in the passage is proposed for a redaction."""
        cursor: QTextCursor = self.passage.textCursor()
        if cursor.hasSelection():
            self.redactions.words.setText(" ".join(cursor.selectedText().split()))

    @property
    def chosen(self) -> tuple[Item, ...]:
        """The passages with a tick, in their order."""
        entries = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            self._items[entry.data(Qt.ItemDataRole.UserRole)]
            for entry in entries
            if entry.checkState() is Qt.CheckState.Checked
        )

    def write(self) -> None:
        """Ask where the folder is to be made, and write the pack."""
        title = self.title.text().strip()
        if not title:
            self.context.messages.warning(self.tr("The pack has no title."))
            self.title.setFocus()
            return
        place = self.asking.folder(self, self.tr("Where the folder of the pack is to be made"))
        if place is None:
            return
        folder = unused(place, self.tr("disclosure"))
        items, redactions, work = self.chosen, self.redactions.made, self._work()
        self.context.operations.long(
            lambda ws, _: disclosure.make(ws, folder, title, items, redactions),
            self.tr("Writing the pack"),
            partial(self._written, work),
            owner=self,
            writes=False,
        )

    def _written(self, work: tuple[object, ...], pack: Pack) -> None:
        self._written_work = work
        self.context.messages.success(
            self.tr("The pack is in {folder}: {items} passages, {times} redactions.").format(
                folder=pack.folder, items=pack.items, times=sum(pack.times)
            )
        )
