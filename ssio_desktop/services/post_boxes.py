"""Which post boxes this copy of the store has, and the way into each of them.

They are a fact of this copy: the folder of a stick or share is not the same on two computers.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.boxes import Box, FolderBox, gone
from ssio_desktop.exchange.remote_box import RemoteBox, is_address, without_secrets
from ssio_desktop.exchange.servers import Login as Login
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_BOXES: Final = "post_boxes"
_LOGINS: Final = "post_boxes.logins"
"""Kept in the store, which is encrypted; they are in no file that leaves it."""


def boxes(ws: Workspace) -> tuple[str, ...]:
    """The places of the post boxes, in the order in which they were named."""
    return tuple(json.loads(ws.store.meta(_BOXES, "[]")))


def add_box(ws: Workspace, place: str, login: Login | None = None) -> str:
    """Name a post box; the place as it is kept. login: for a server that asks for more than the
    system's own keys. UserError where it is neither folder nor address, or the store's own."""
    wanted = place.strip()
    if not wanted:
        raise UserError(say("A post box needs a folder."), code="box.nowhere")
    if is_address(wanted):
        without_secrets(wanted)
    else:
        folder = Path(wanted).expanduser()
        if not folder.is_dir():
            raise gone(wanted)
        folder = folder.absolute()
        if folder == ws.store.path.absolute().parent:
            raise UserError(
                say("This is the folder of your own record, which is nobody’s post box."),
                where=wanted,
                remedy=say("Choose the folder that the board shares with you."),
                code="box.own",
            )
        wanted = str(folder)
    _keep(ws, (*(each for each in boxes(ws) if each != wanted), wanted))
    if is_address(wanted):
        _keep_login(ws, wanted, login)
    return wanted


def remove_box(ws: Workspace, place: str) -> str:
    """Use a post box no more; its place. What lies there stays. UserError where it is none."""
    if place not in boxes(ws):
        raise _unknown(place)
    _keep(ws, tuple(each for each in boxes(ws) if each != place))
    _keep_login(ws, place, None)
    return place


def the_box(ws: Workspace, place: str = "") -> str:
    """The box meant: the one named, or the only one. UserError where that is not plain."""
    every = boxes(ws)
    if place:
        return place if place in every else str(Path(place).absolute())
    if len(every) != 1:
        raise UserError(
            say("Say which post box, because there are {count}.", count=len(every)),
            where=", ".join(every),
            code="box.which",
        )
    return every[0]


def way_to(ws: Workspace, place: str) -> Box:
    """The box at a place. Nothing is read or connected yet. UserError where it is none of ours: no
    place is ever gone to that nobody named."""
    if place not in boxes(ws):
        raise _unknown(place)
    if not is_address(place):
        return FolderBox(Path(place))
    return RemoteBox(place, Login(**_logins(ws).get(place, {})))


def _keep(ws: Workspace, places: tuple[str, ...]) -> None:
    ws.store.set_meta(_BOXES, json.dumps(places))


def _logins(ws: Workspace) -> dict[str, dict[str, str]]:
    return dict(json.loads(ws.store.meta(_LOGINS, "{}")))


def _keep_login(ws: Workspace, place: str, login: Login | None) -> None:
    """Keep how one logs in to a place, or nothing of it."""
    kept = {name: each for name, each in _logins(ws).items() if name != place}
    if login is not None and login != Login():
        kept[place] = {"secret": login.secret, "host_key": login.host_key}
    ws.store.set_meta(_LOGINS, json.dumps(kept))


def _unknown(place: str) -> UserError:
    return UserError(
        say("This is not one of your post boxes."),
        where=place,
        remedy=say("Choose the folder first."),
        code="box.unknown",
    )
