"""``style``: the authority's house style: colours, type, logo and words of its documents."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, pairs, paragraphs
from ssio_desktop.domain.house_style import FACES, LOGO_PLACES, SIZES, StyleChoices
from ssio_desktop.errors import UserError
from ssio_desktop.reports.headings import own_words
from ssio_desktop.services import choosing_style, style_choices
from ssio_desktop.services.choosing_style import ShownStyle


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("style", "Say how the authority’s documents are to look.")
    level.add("show", _show, "Show the house style, and the words that can be changed.")
    change = level.add(
        "set",
        _set,
        "Change the house style. What is not named stays as it is.",
        more="Reports that are final keep the style they were made final with.",
    )
    change.add_argument("--service", metavar="TEXT", help="a line below the authority’s name")
    change.add_argument("--accent", metavar="COLOUR", help="of headings, such as #17365d")
    change.add_argument("--rule", metavar="COLOUR", help="of strong lines, such as #17365d")
    change.add_argument("--face", choices=tuple(FACES), help="the typeface")
    change.add_argument(
        "--size", type=float, choices=SIZES, metavar="POINTS",
        help="of body text: " + ", ".join(f"{size:g}" for size in SIZES),
    )  # fmt: skip
    change.add_argument(
        "--logo-place", choices=tuple(LOGO_PLACES), help="beside the name, or in its place"
    )
    change.add_argument(
        "--words",
        action="append",
        default=[],
        metavar="KEY=TEXT",
        help="a heading or word of the page’s foot; nothing after the sign for the program’s own",
    )
    logo = level.add("logo", _logo, "Take a PNG or JPEG file as the logo, or none.")
    given = logo.add_mutually_exclusive_group(required=True)
    given.add_argument("file", nargs="?", metavar="FILE")
    given.add_argument("--none", action="store_true", help="print no logo")
    level.add("reset", _reset, "Put the house style back to the program’s own.")


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        return _told(choosing_style.shown(ws))


def _set(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        chosen = style_choices.choices(ws)
        for name in ("service", "accent", "rule", "face", "size", "logo_place"):
            given = getattr(args, name)
            if given is not None:
                value = given.lower() if name in ("accent", "rule") else given
                chosen = _with(chosen, name, value)
        words = dict(chosen.words)
        for line in args.words:
            key, sign, text = line.partition("=")
            if not sign:
                raise UserError(
                    f"“{line[:60]}” does not say what the words are to be.",
                    remedy="Write KEY=TEXT, such as dossier.visits=Our visits.",
                    code="style.words",
                )
            words[key.strip()] = text.strip()
        choosing_style.choose(ws, replace(chosen, words=words))
        return _told(choosing_style.shown(ws), "The house style was recorded.")


def _with(chosen: StyleChoices, name: str, value: object) -> StyleChoices:
    changed = {name: value}
    return replace(chosen, **changed)  # type: ignore[arg-type]


def _logo(call: Call) -> Told:
    with call.workspace() as ws:
        if call.args.none:
            choosing_style.remove_logo(ws)
            return _told(choosing_style.shown(ws), "Documents have no logo now.")
        choosing_style.take_logo(ws, Path(call.args.file))
        return _told(choosing_style.shown(ws), "The logo was recorded.")


def _reset(call: Call) -> Told:
    with call.workspace() as ws:
        choosing_style.back_to_defaults(ws)
        return _told(choosing_style.shown(ws), "Documents look as the program makes them.")


def _told(shown: ShownStyle, done: str = "") -> Told:
    chosen = shown.choices
    own = own_words()
    data: Data = {
        "authority": shown.authority,
        "service": chosen.service,
        "accent": chosen.accent,
        "rule": chosen.rule,
        "face": chosen.face,
        "size": chosen.size,
        "logo": {
            "sha256": hashlib.sha256(shown.logo).hexdigest(),
            "bytes": len(shown.logo),
        } if shown.logo else None,
        "logo_place": chosen.logo_place,
        "words": {
            key: {"words": chosen.words.get(key, text), "own": key in chosen.words}
            for key, text in own.items()
        },
        "remarks": [{"field": one.field, "what": one.what} for one in shown.remarks],
    }  # fmt: skip
    facts = pairs(
        [
            ("Authority", shown.authority),
            ("Line below it", chosen.service),
            ("Headings", chosen.accent),
            ("Strong lines", chosen.rule),
            ("Typeface", FACES[chosen.face]),
            ("Body text", f"{chosen.size:g} points"),
            ("Logo", LOGO_PLACES[chosen.logo_place] if shown.logo else "None"),
        ]
    )
    words = pairs((key, chosen.words.get(key, text) or "(nothing)") for key, text in own.items())
    remarks = "\n".join(f"{one.what} {one.remedy}" for one in shown.remarks)
    return Told(data, paragraphs(done, facts, remarks, words if not done else ""))
