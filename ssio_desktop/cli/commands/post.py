"""``post``: what an exchange file is, from whom and for whom, and what goes back to officers."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.post_words import TRUST_WORDS, standing_data
from ssio_desktop.cli.told import Data, Told, pairs, paragraphs
from ssio_desktop.services import post_looking
from ssio_desktop.services.post_looking import Looked


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("post", "Look at the files that travel, make them and take them in.")
    look = level.add(
        "look",
        _look,
        "Say what a file is, from whom and for whom, without opening it.",
        more="With --store it is also said how far its sender is trusted there.",
    )
    look.add_argument("file", metavar="FILE")


def _look(call: Call) -> Told:
    path = Path(call.args.file)
    if not getattr(call.args, "store", None):
        return _told(post_looking.look_at(path))
    with call.workspace() as ws:
        return _told(post_looking.look_at(path, ws))


def _told(found: Looked) -> Told:
    trust = TRUST_WORDS[found.standing.trust] if found.standing else ""
    words = " ".join(found.standing.words) if found.standing else ""
    facts = pairs(
        [
            ("What", found.what),
            ("From", found.officer),
            ("Authority", found.authority),
            ("Term", found.term),
            ("Number", found.number),
            ("Made", found.made_at),
            ("For", _for(found)),
            ("Signature", "verified" if found.is_signed else "none"),
            ("Sender", trust),
            ("Words", words),
        ]
    )
    return Told(_data(found), paragraphs(facts, "Nothing was opened and nothing changed."))


def _for(found: Looked) -> str:
    if found.is_open:
        return "anybody: it is not sealed"
    return ", ".join(found.to) if found.to else "whoever has the passphrase"


def _data(found: Looked) -> Data:
    return {
        "kind": found.kind,
        "what": found.what,
        "officer": found.officer,
        "authority": found.authority,
        "term": found.term,
        "number": found.number,
        "made_at": found.made_at,
        "to": list(found.to),
        "sealed": not found.is_open,
        "by_passphrase": found.by_passphrase,
        "signed": found.is_signed,
        **(standing_data(found.standing) if found.standing else {}),
    }
