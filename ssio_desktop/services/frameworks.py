"""The categorisation frameworks: the packed ones, and those that judgements were made under."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ssio_desktop.domain.framework import Framework, load_framework
from ssio_desktop.errors import UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.setting_up import authority_entity
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

DEFAULT_FRAMEWORK = "derby-winners"


@dataclass(frozen=True, slots=True)
class _Packed:
    framework: Framework
    text: str


def current_framework(ws: Workspace) -> Framework:
    """The framework that new judgements are made under: the authority's choice, or the default."""
    chosen = ws.store.state(authority_entity(ws)).text("framework")
    return framework(ws, chosen) if chosen else _packed_default(ws).framework


def framework(ws: Workspace, ref: str) -> Framework:
    """A framework by ``id@version``. UserError where neither store nor program has it."""
    key = f"framework/{ref}"
    if key not in ws.cache:
        text = ws.store.state(key).text("text")
        if text:
            ws.cache[key] = load_framework(text, ref)
        else:
            ws.cache[key] = _packed(ws, ref).framework
    return cast(Framework, ws.cache[key])


def framework_writes(ws: Workspace, ref: str) -> tuple[Write, ...]:
    """What keeps a framework with the judgements made under it; nothing where it is kept."""
    key = f"framework/{ref}"
    if ws.store.state(key).get("text") is not None:
        return ()
    packed = _packed(ws, ref)
    return (Write(key, "text", packed.text), Write(key, "title", packed.framework.title))


def install_framework(ws: Workspace, path: Path) -> Outcome[Framework]:
    """Take an authority's own framework into use for new judgements.

    UserError with every problem where the file is not a framework, or is another text under a
    name and version that judgements were already made under.
    """
    text = path.read_text(encoding="utf-8")
    found = load_framework(text, path.name)
    key = f"framework/{found.ref}"
    known = ws.store.state(key).text("text")
    if known and load_framework(known, found.ref).digest != found.digest:
        raise UserError(
            say(
                "Another framework is called {id} in version {version}.",
                id=found.id,
                version=found.version,
            ),
            where=path.name,
            remedy=say("Raise its version, so that judgements already made keep theirs."),
            code="framework.same-version",
        )
    return ws.record(
        [
            Write(key, "text", known or text),
            Write(key, "title", found.title),
            Write(authority_entity(ws), "framework", found.ref),
        ],
        found,
        label=say("Framework “{title}” taken into use", title=found.title),
    )


def _packed_default(ws: Workspace) -> _Packed:
    newest = sorted(
        (packed for packed in _all_packed(ws) if packed.framework.id == DEFAULT_FRAMEWORK),
        key=lambda packed: packed.framework.version,
    )
    if not newest:
        raise UserError(
            say("The framework that came with the program is missing."),
            where=str(ws.packs.frameworks),
            remedy=say("Install the program again."),
            code="framework.missing",
        )
    return newest[-1]


def _packed(ws: Workspace, ref: str) -> _Packed:
    for packed in _all_packed(ws):
        if packed.framework.ref == ref:
            return packed
    raise UserError(
        say("The framework that this judgement was made under is not in this store."),
        where=ref,
        remedy=say("Import the return or the framework file that holds it."),
        code="framework.missing",
    )


def _all_packed(ws: Workspace) -> tuple[_Packed, ...]:
    if "packed-frameworks" not in ws.cache:
        texts = [
            (path, path.read_text(encoding="utf-8"))
            for path in sorted(ws.packs.frameworks.glob("**/*.toml"))
        ]
        ws.cache["packed-frameworks"] = tuple(
            _Packed(load_framework(text, path.name), text) for path, text in texts
        )
    return cast(tuple[_Packed, ...], ws.cache["packed-frameworks"])
