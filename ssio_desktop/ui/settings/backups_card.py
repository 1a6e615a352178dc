"""The card of the settings about backups: how they stand, where they go, and back to one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ssio_desktop.services import backups, keeping_backups, restoring
from ssio_desktop.services.backups import BackupState, Proof
from ssio_desktop.services.keeping_backups import BackupFile
from ssio_desktop.services.restoring import LastRestore
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.backups.wanted import WANTED
from ssio_desktop.ui.backups.words import reason_words, second_words
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.settings.fields import actions
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.cards import line as row_line
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import moment, size

_SHOWN = 12

Seen = tuple[BackupState, tuple[BackupFile, ...], LastRestore | None]


def see(ws: Workspace) -> Seen:
    """How backups stand, which there are, and whether this store was put back from one."""
    return (
        backups.backup_state(ws),
        keeping_backups.backups_of(ws),
        restoring.last_restore(ws),
    )


class BackupsCard(QFrame):
    """Reads what it shows by itself, so that a slow stick keeps nothing else waiting."""

    def __init__(self, context: PageContext[Workspace], asking: Asking) -> None:
        super().__init__()
        self._context = context
        self._asking = asking
        self._all = False
        whole, self._layout = card(self.tr("Backups"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)
        self._inner = QVBoxLayout()
        self._layout.addLayout(self._inner)
        context.operations.changed.connect(self._something_changed)
        self.refresh()

    def _something_changed(self, outcome: Outcome[object]) -> None:
        if "backup" in outcome.kinds:
            self.refresh()

    def refresh(self) -> None:
        """Read anew and show it."""
        self._context.operations.read(see, self._show, owner=self)

    def _show(self, seen: Seen) -> None:
        state, files, restored = seen
        clear(self._inner)
        put = self._inner.addWidget
        put(Text(self._standing(state)))
        put(
            Text(
                self.tr(
                    "While you work, one is made every quarter of an hour in which something "
                    "changed, and before every import. All of a day are kept, then one for each "
                    "day of a month, then one for each month of a year. Those you ask for stay."
                ),
                "muted",
            )
        )
        if restored is not None:
            put(Text(self._restored(restored)))
        self._inner.addLayout(actions((self.tr("Back up now"), self.back_up)))
        put(Text(self.tr("Second place"), "strong"))
        put(Text(second_words(state.second), "error" if state.second.problem else "muted"))
        row = [(self.tr("Choose a second place…"), self._choose_second)]
        if state.second.folder is not None:
            row.append((self.tr("Copy no further backups there"), self._free_second))
        self._inner.addLayout(actions(*row))
        put(Text(self.tr("Go back to a backup"), "strong"))
        self._list(files)

    def _list(self, files: Sequence[BackupFile]) -> None:
        if not files:
            self._inner.addWidget(
                Text(self.tr("There is none yet. Choose “Back up now”."), "muted")
            )
        shown = files if self._all else files[:_SHOWN]
        for each in shown:
            self._inner.addWidget(self._row(each, last=each is shown[-1]))
        if len(shown) < len(files):
            words = self.tr("Show all {count}").format(count=len(files))
            self._inner.addLayout(actions((words, self._show_all)))

    def _row(self, each: BackupFile, *, last: bool) -> QWidget:
        row, inner = row_line(last=last)
        when = moment(each.at)
        inner.addWidget(Text(when), 2)
        inner.addWidget(Text(f"{reason_words(each.reason)}, {size(each.size)}", "caption"), 2)
        back = button(self.tr("Go back to it…"), partial(self.go_back, each), small=True)
        back.setAccessibleName(self.tr("Go back to the backup of {when}").format(when=when))
        inner.addWidget(back)
        return row

    def _standing(self, state: BackupState) -> str:
        if state.last is None:
            return self.tr("No backup was made on this computer yet.")
        if state.standing == "gone":
            return self.tr("The last backup is no longer where it was put, or it was changed.")
        return self.tr("The last was made {when}, opened, and compared with the store.").format(
            when=moment(state.last.at)
        )

    def _restored(self, restored: LastRestore) -> str:
        told = self.tr("This store was put back {when} from the backup {name}.").format(
            when=moment(restored.at), name=restored.source.name
        )
        if restored.kept is None:
            return told
        return f"{told} " + self.tr("The one from before is kept: {place}").format(
            place=restored.kept
        )

    # --- doing --------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now, and say what proves it."""

        def made(proof: Proof) -> None:
            self._context.messages.success(
                self.tr("A backup was made and proved by opening it: {name}.").format(
                    name=proof.path.name
                )
            )
            self.refresh()

        self._context.operations.long(
            backups.back_up, self.tr("Making a backup"), made, owner=self, writes=False
        )

    def go_back(self, wanted: BackupFile) -> None:
        """Ask; then close every window and let the start of the program put the backup back."""
        sure = self._asking.sure(
            self,
            self.tr("Go back to the backup of {when}?").format(when=moment(wanted.at)),
            self.tr(
                "Every window closes, and you are asked for the passphrase. The store as it is "
                "now is kept whole beside it, so that nothing recorded since is lost."
            ),
            (),
            self.tr("Close and go back to it"),
            self.tr("Stay with the store as it is"),
        )
        if sure:
            self._context.settings.setValue(WANTED, str(wanted.path))
            self._context.commands.run("leave")
            if self.window().isVisible():  # Closing was thought better of.
                self._context.settings.remove(WANTED)

    def _choose_second(self) -> None:
        place = self._asking.folder(self, self.tr("Second place for backups"))
        if place is None:
            return

        def work(ws: Workspace) -> Outcome[str]:
            done = keeping_backups.set_second_place(ws, place)
            if backups.last_proof(ws) is None:
                backups.back_up(ws)
            _, problem = keeping_backups.copy_to_second_place(ws)
            return Outcome(problem, done.entities, done.label)

        self._context.operations.change(work, owner=self)

    def _free_second(self) -> None:
        self._context.operations.change(
            lambda ws: keeping_backups.set_second_place(ws, None),
            owner=self,
        )

    def _show_all(self) -> None:
        self._all = True
        self.refresh()
