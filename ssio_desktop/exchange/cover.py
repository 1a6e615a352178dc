"""The cover of a sealed file: what it is, from whom and for whom, readable without a key.

Turns bytes into a checked cover and back. Until the signature was verified, everything in it is a
claim of whoever made the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import is_id
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.fields import list_of, moment_in, object_of, term_in, text_of, whole_of
from ssio_desktop.exchange.keys import PublicKeys
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import FORMAT, MAX_NUMBER, MAX_VALUES
from ssio_desktop.exchange.refusals import ANY, refuse
from ssio_desktop.exchange.strict_json import check_characters, parse
from ssio_desktop.wording import say

MAJOR, MINOR = 2, 0
RECIPIENTS = 100
"""The most whom one file is sealed for."""

KINDS: Mapping[str, str] = {
    "return": say("an officer’s return"),
    "decisions": say("decisions of the review board"),
    "receipt": say("a receipt of the review board"),
    "handover": say("the handover of a school"),
    "set-up": say("an authority’s set-up"),
    "head-reply": say("a school’s reply on factual accuracy"),
}
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_KNOWN = frozenset(
    {"format", "version", "kind", "from", "to", "authority", "term", "number", "made_at"}
    | {"previous", "content"}
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who made the file, on which device (UUID of the store), and the device's keys."""

    officer_id: str
    officer_name: str
    device: str
    keys: PublicKeys


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands outside. to: names of those it is sealed for, empty for a passphrase only.

    number: from 1 in each term, for this kind and sender. previous: SHA-256 of the sender's file
    before this one, 64 hexadecimal digits, or empty for the first. made_at: aware, to the second.
    content_sha256: of the sealed content. extra: fields of a later minor version.
    """

    kind: str
    sender: Sender
    to: tuple[str, ...]
    authority_code: str
    authority_name: str
    term: TermId
    number: int
    made_at: datetime
    previous: str = ""
    content_sha256: str = ""
    extra: Mapping[str, Json] = field(default_factory=dict)


def write_cover(cover: Cover) -> bytes:
    """The cover as JSON that people can read."""
    sender = cover.sender
    fields: dict[str, Json] = {
        "format": FORMAT,
        "version": f"{MAJOR}.{MINOR}",
        "kind": cover.kind,
        "from": {
            "officer": {"id": sender.officer_id, "name": sender.officer_name},
            "device": sender.device,
            "seal": sender.keys.seal,
            "sign": sender.keys.sign,
        },
        "to": list(cover.to),
        "authority": {"code": cover.authority_code, "name": cover.authority_name},
        "term": str(cover.term),
        "number": cover.number,
        "made_at": f"{cover.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z",
        "previous": cover.previous,
        "content": cover.content_sha256,
    }
    fields.update({name: cover.extra[name] for name in sorted(set(cover.extra) - _KNOWN)})
    return json.dumps(fields, indent=2, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def read_cover(data: bytes, limits: Limits) -> Cover:
    """Read a cover; UserError says what is wrong with it."""
    try:
        raw = parse(data.decode(), depth=limits.json_depth, values=MAX_VALUES)
        check_characters(raw)
    except ValueError as problem:
        raise _unfit(str(problem)) from None
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise refuse(
            "not-a-return", say("This file was not made by the program."), remedy=ANY.remedy
        )
    try:
        major, _, _ = text_of(raw, "version").partition(".")
        if major.isdecimal() and int(major) > MAJOR:
            raise refuse(
                "newer",
                say(
                    "This file was made by a newer version of the program, "
                    "which this one cannot read."
                ),
                remedy=say("Install the newer version of the program and open the file with it."),
            )
        if major != str(MAJOR):
            raise ValueError(f"there is no sealed file of version {raw['version']}")
        return _cover(raw)
    except ValueError as problem:
        raise _unfit(str(problem)) from None
    except UserError as problem:
        raise problem if problem.code.startswith("return.") else _unfit(problem.what) from None


def _cover(raw: dict[str, Json]) -> Cover:
    sender, authority = object_of(raw, "from"), object_of(raw, "authority")
    officer = object_of(sender, "officer")
    to = list_of(raw, "to")
    if len(to) > RECIPIENTS:
        raise ValueError(f"to must name at most {RECIPIENTS}")
    return Cover(
        kind=_kind(text_of(raw, "kind")),
        sender=Sender(
            text_of(officer, "id", of="officer "),
            text_of(officer, "name", of="officer "),
            _device(text_of(sender, "device")),
            PublicKeys(text_of(sender, "seal"), text_of(sender, "sign")),
        ),
        to=tuple(text_of({"to": each}, "to") for each in to),
        authority_code=text_of(authority, "code", of="authority "),
        authority_name=text_of(authority, "name", of="authority "),
        term=term_in(text_of(raw, "term")),
        number=whole_of(raw, "number", 1, MAX_NUMBER),
        made_at=moment_in(text_of(raw, "made_at")),
        previous=_digest(raw, "previous"),
        content_sha256=_digest(raw, "content"),
        extra={name: value for name, value in raw.items() if name not in _KNOWN},
    )


def _kind(text: str) -> str:
    if text not in KINDS:
        raise ValueError(f"“{text[:40]}” is no kind of file")
    return text


def _device(text: str) -> str:
    if not is_id(text):
        raise ValueError("device must be a UUID")
    return text


def _digest(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str) or _DIGEST.fullmatch(value) is None:
        raise ValueError(f"{name} must be 64 hexadecimal digits, or empty")
    return value


def _unfit(reason: str) -> UserError:
    return refuse(
        "manifest",
        say("The file’s own description is not in order."),
        where=say("cover: {reason}", reason=reason),
    )
