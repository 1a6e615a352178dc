"""The manifest of an exchange file: who made it, for which term, and what it consists of.

Turns bytes into a checked manifest and back. Knows nothing of the ZIP around it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import is_id
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.fields import list_of, moment_in, object_of, term_in, text_of, whole_of
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.names import ATTACHMENTS, MANIFEST, part_order
from ssio_desktop.exchange.refusals import ANY, Wanted, not_this, refuse
from ssio_desktop.exchange.strict_json import check_characters, parse
from ssio_desktop.wording import say

FORMAT = "ssio-exchange"
MAJOR, MINOR = 1, 0
WITH_ATTACHMENTS = 1
"""The minor version of a file that carries attachments. One without is written as before, so that
older programs go on reading it."""
RETURN = "return"
SET_UP = "set-up"
RECEIPT, DECISIONS, HANDOVER = "receipt", "decisions", "handover"

MAX_NUMBER = 9_999
MAX_VALUES = 50_000

_KINDS = {
    RETURN: "an officer’s return",
    DECISIONS: say("decisions of the review board"),
    RECEIPT: say("a receipt of the review board"),
    HANDOVER: say("the handover of a school"),
    "reading": say("what readers said of reports"),
    SET_UP: say("the set-up of an authority"),
}
_ENDINGS = {
    RETURN: say(".ssio-post or .ssio-return"),
    SET_UP: say(".ssio-post or .ssio-set-up"),
    "reading": ".ssio-reading",
}
_VERSION = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_KNOWN = frozenset(
    {"format", "version", "kind", "program", "officer", "device", "authority", "term", "number"}
    | {"made_at", "frameworks", "forms", "parts"}
)


@dataclass(frozen=True, slots=True, order=True)
class Versioned:
    """A framework or a form in one of its versions."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class ReturnInfo:
    """What a return says about itself.

    device: UUID of the store it was made on. number: 1 for the officer's first return of the
    term, 2 for the one that follows it. made_at: aware; kept to the second, in UTC. program:
    name and version of the writing program, or empty. extra: fields of the manifest beside
    those of version 1.0, as a later minor version may have them.
    """

    officer_id: str
    officer_name: str
    device: str
    authority_code: str
    authority_name: str
    term: TermId
    number: int
    made_at: datetime
    frameworks: tuple[Versioned, ...] = ()
    forms: tuple[Versioned, ...] = ()
    program: str = ""
    kind: str = RETURN
    extra: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the manifest lists: size in bytes, SHA-256 as 64 hexadecimal digits."""

    name: str
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> Part:
        """The entry for a part with this content."""
        return cls(name, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that was read and found whole. ``minor`` may be newer than this program's."""

    info: ReturnInfo
    parts: tuple[Part, ...]
    minor: int = MINOR


def write_manifest(info: ReturnInfo, parts: Iterable[Part]) -> bytes:
    """The manifest as JSON that people can read. ValueError where a field cannot be written."""
    if info.made_at.tzinfo is None:
        raise ValueError("a return's made_at must be aware")
    taken = _KNOWN & set(info.extra)
    if taken:
        raise ValueError(f"extra fields of their own meaning: {', '.join(sorted(taken))}")
    listed = sorted(parts, key=lambda part: part_order(part.name))
    carries = any(part.name.startswith(ATTACHMENTS) for part in listed)
    fields: dict[str, Json] = {
        "format": FORMAT,
        "version": f"{MAJOR}.{WITH_ATTACHMENTS if carries else MINOR}",
        "kind": info.kind,
        "program": info.program,
        "officer": {"id": info.officer_id, "name": info.officer_name},
        "device": info.device,
        "authority": {"code": info.authority_code, "name": info.authority_name},
        "term": str(info.term),
        "number": info.number,
        "made_at": f"{info.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z",
        "frameworks": [
            {"id": used.id, "version": used.version} for used in sorted(info.frameworks)
        ],
        "forms": [{"id": used.id, "version": used.version} for used in sorted(info.forms)],
        "parts": [{"name": part.name, "size": part.size, "sha256": part.sha256} for part in listed],
    }
    fields.update({name: info.extra[name] for name in sorted(info.extra)})
    text = json.dumps(fields, indent=2, ensure_ascii=False, allow_nan=False)
    return text.encode() + b"\n"


def read_manifest(data: bytes, limits: Limits, *, kind: str = RETURN) -> Manifest:
    """Read the manifest of a file of the given kind, of any known one where it is empty; UserError
    says what is wrong.

    Format, version and kind are looked at before all else, so that a file of a later major
    version is named as such whatever else changed in it.
    """
    try:
        raw = parse(data.decode(), depth=limits.json_depth, values=MAX_VALUES)
        check_characters(raw)
    except ValueError as problem:
        raise _unfit(str(problem)) from None
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise not_this(wanted(kind))
    minor = _minor(raw.get("version"))
    told = raw.get("kind")
    _check_kind(told, kind or (told if isinstance(told, str) and told in _KINDS else RETURN))
    try:
        info = _info(raw, str(told))
        parts = tuple(_part(entry) for entry in list_of(raw, "parts"))
    except ValueError as problem:
        raise _unfit(str(problem)) from None
    return Manifest(info, parts, minor)


def wanted(kind: str) -> Wanted:
    """What a file of a kind is called when another lies in its place; empty: of any kind."""
    return Wanted(_KINDS[kind], _ENDINGS.get(kind, ".ssio-post")) if kind in _KINDS else ANY


def kind_words(kind: str) -> str:
    """What a file of a kind holds, in words."""
    return _KINDS.get(kind, kind)


def _minor(version: Json) -> int:
    found = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if found is None:
        raise _unfit(say("version must be two numbers with a point between them"))
    if int(found[1]) > MAJOR:
        raise refuse(
            "newer",
            say(
                "This file was made by a newer version of the program, which this one cannot read."
            ),
            where=say("format {version}, read here up to {major}", version=version, major=MAJOR),
            remedy=say("Install the newer version of the program and open the file with it."),
        )
    if int(found[1]) < MAJOR:
        raise _unfit(say("there is no version {found} of the format", found=found[0]))
    return int(found[2])


def _check_kind(found: Json, wanted: str) -> None:
    if not isinstance(found, str) or not found:
        raise _unfit(say("kind must be text"))
    if found != wanted:
        held = _KINDS.get(found)
        raise refuse(
            "kind",
            say(
                "This file holds {held}, not {wanted}.",
                held=held or "something else",
                wanted=_KINDS.get(wanted, wanted),
            ),
            where="" if held else say("kind “{found}”", found=found),
            remedy=say("Choose the right file, or open this one where its kind is expected."),
        )


def _info(raw: dict[str, Json], kind: str) -> ReturnInfo:
    officer, authority = object_of(raw, "officer"), object_of(raw, "authority")
    device = text_of(raw, "device")
    if not is_id(device):
        raise ValueError("device must be a UUID")
    return ReturnInfo(
        officer_id=text_of(officer, "id", of="officer "),
        officer_name=text_of(officer, "name", of="officer "),
        device=device,
        authority_code=text_of(authority, "code", of="authority "),
        authority_name=text_of(authority, "name", of="authority "),
        term=term_in(text_of(raw, "term")),
        number=whole_of(raw, "number", 1, MAX_NUMBER),
        made_at=moment_in(text_of(raw, "made_at")),
        frameworks=_versioned(raw, "frameworks"),
        forms=_versioned(raw, "forms"),
        program=text_of(raw, "program", least=0) if "program" in raw else "",
        kind=kind,
        extra={name: value for name, value in raw.items() if name not in _KNOWN},
    )


def _versioned(raw: dict[str, Json], name: str) -> tuple[Versioned, ...]:
    found = []
    for entry in list_of(raw, name):
        if not isinstance(entry, dict):
            raise ValueError(f"{name} must be a list of objects")
        found.append(
            Versioned(text_of(entry, "id", of=f"{name} "), text_of(entry, "version", of=f"{name} "))
        )
    if found != sorted(set(found)):
        raise ValueError(f"{name} must be sorted, without repetition")
    return tuple(found)


def _part(entry: Json) -> Part:
    if not isinstance(entry, dict):
        raise ValueError("parts must be a list of objects")
    digest = entry.get("sha256")
    if not isinstance(digest, str) or _DIGEST.fullmatch(digest) is None:
        raise ValueError("a part’s sha256 must be 64 hexadecimal digits")
    return Part(text_of(entry, "name", of="a part’s "), whole_of(entry, "size", 0, 2**32), digest)


def _unfit(reason: str) -> UserError:
    return refuse(
        "manifest",
        say("The file’s own description is not in order."),
        where=f"{MANIFEST}: {reason}",
    )
