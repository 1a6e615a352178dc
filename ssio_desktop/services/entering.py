"""Coming in: opening a store for the window, with everything that has to be done on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ssio_desktop.services import forms, setting_up
from ssio_desktop.services.recovering import Recovered, recover
from ssio_desktop.services.recovery_codes import Prepared, prepare, told_on_entering
from ssio_desktop.services.workspace import Packs, Workspace
from ssio_desktop.store.holding import Holding, hold


@dataclass(frozen=True, slots=True)
class Entered:
    """A store that is ready to be worked on.

    open: opens it in the thread that calls it. release: lets other windows have the store. doubt:
    is told that the store could not be reached, so that it is held anew when it is opened again.
    recovered: what was typed before the program last stopped and has been put back, by visit. told:
    what else is to be said on coming in, such as what a backup was put back; a sentence each.
    locks: False where nobody was given a passphrase with which it could be unlocked. code: a
    recovery code for a store that was made just now, which counts once it is kept.
    """

    path: Path
    officer: str
    authority: str
    term: str
    recovered: tuple[Recovered, ...]
    open: Callable[[], Workspace]
    release: Callable[[], None] = lambda: None
    doubt: Callable[[], None] = lambda: None
    told: tuple[str, ...] = ()
    locks: bool = True
    code: Prepared | None = None


def enter(path: Path, passphrase: str, packs: Packs) -> Entered:
    """Open a store, bring packed forms in, and put back what was typed before a crash.

    The store is held before it is opened, which may bring it up to date, until it is released.
    SurroundingsError where another window holds it; otherwise raises as ``open_workspace`` does.
    """
    holding = hold(path, datetime.now().astimezone()) if path.is_file() else None
    try:
        ws = setting_up.open_workspace(path, passphrase, packs)
    except BaseException:
        if holding is not None:
            holding.release()
        raise
    entered = held(ws, holding)
    return replace(entered, told=(*entered.told, *told_on_entering(passphrase)))


def held_new(ws: Workspace, passphrase: str) -> Entered:
    """As :func:`held`, of a store that was made just now: with a recovery code to be offered."""
    try:
        code = prepare(ws, passphrase)
    except BaseException:
        ws.close()
        raise
    return replace(held(ws), code=code)


def held(ws: Workspace, holding: Holding | None = None) -> Entered:
    """Hold an open store for a window, as one that was just made, and make it ready.

    holding: where it is held already.
    """
    try:
        mine = holding or hold(ws.store.path, ws.now())
    except BaseException:
        ws.close()
        raise
    try:
        entered = ready(ws)
    except BaseException:
        mine.release()
        raise

    def again() -> Workspace:
        opened = entered.open()
        try:
            mine.make_sure()
        except BaseException:
            opened.close()
            raise
        return opened

    return replace(entered, open=again, release=mine.release, doubt=mine.doubt)


def ready(ws: Workspace) -> Entered:
    """Make an open store ready for the window, and close this connection to it."""
    try:
        forms.install_packed_forms(ws)
        recovered = recover(ws)
        officer, authority = setting_up.current_officer(ws), setting_up.authority(ws)
        return Entered(
            path=ws.store.path,
            officer=officer.name,
            authority=authority.name or authority.code,
            term=setting_up.current_term(ws).title,
            recovered=recovered,
            open=ws.opener(),
            told=ws.store.told,
        )
    finally:
        ws.close()
