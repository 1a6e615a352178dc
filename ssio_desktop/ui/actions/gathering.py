"""Gathers what the page of actions shows: no more than is looked at, for those that are done are
most of them after some years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ssio_desktop.errors import UserError
from ssio_desktop.services import actions, schools, setting_up
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.workspace import Workspace

Whose = Literal["mine", "all"]


@dataclass(frozen=True, slots=True)
class Scope:
    """What is read. urn: of one school, whoever’s it is, or empty. past: the closed ones too."""

    whose: Whose = "mine"
    urn: str = ""
    past: bool = False

    def covers(self, other: Scope) -> bool:
        """Whether what was read for this one holds what is read for another."""
        if other.past and not self.past:
            return False
        if self.urn:
            return self.urn == other.urn
        return self.whose == "all" or other.whose == "mine"


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page shows. schools: name and URN of those with actions, open or not. mine: URNs of
    the schools of the one who works here; me: the name. asked: the one action that was asked
    for. any: whether there is an action at all."""

    scope: Scope
    actions: tuple[ActionLine, ...]
    schools: tuple[tuple[str, str], ...]
    mine: frozenset[str]
    me: str
    today: date
    any: bool
    asked: ActionLine | None = None

    def of(self, whose: str) -> tuple[ActionLine, ...]:
        """The actions of everybody, of one's own schools, or that one is to do oneself."""
        if whose == "me":
            return tuple(each for each in self.actions if each.names(self.me))
        return tuple(each for each in self.actions if whose == "all" or each.urn in self.mine)


def gather(ws: Workspace, scope: Scope, key: str = "") -> Listing:
    """Read the list. Those without schools of their own see everybody's. key: of one action."""
    own = schools.list_schools(ws, officer=ws.officer, only_open=True)
    if not own and not scope.urn:
        scope = Scope("all", "", scope.past)
    named = actions.schools_with_actions(ws)
    return Listing(
        scope,
        actions.list_actions(
            ws,
            officer=ws.officer if scope.whose == "mine" and not scope.urn else "",
            urn=scope.urn,
            only_open=not scope.past,
        ),
        tuple((name, urn) for name, urn in named if urn),
        frozenset(row.urn for row in own),
        setting_up.current_officer(ws).name,
        ws.today(),
        bool(named),
        _asked(ws, key),
    )


def _asked(ws: Workspace, key: str) -> ActionLine | None:
    if "/" not in key:
        return None
    try:
        return actions.find_action(ws, key)
    except UserError:
        # It may have been taken out of its note since; the list is shown all the same.
        return None
