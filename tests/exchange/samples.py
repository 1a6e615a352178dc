"""An invented authority’s return, and the parts that the tests make others from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Event, Json
from ssio_desktop.exchange.archive import pack
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import ReturnInfo, Versioned
from ssio_desktop.exchange.names import part_order
from ssio_desktop.exchange.package import build_package
from ssio_desktop.exchange.tables import Column, ForeignKey, TableSpec

DEVICE = "01932f00-0000-7000-8000-00000000d0e1"
INFO = ReturnInfo(
    officer_id="officer-7",
    officer_name="Siân Ŵyn-O’Dowd",
    device=DEVICE,
    authority_code="999",
    authority_name="Northmoor Council",
    term=TermId(2026, "autumn"),
    number=1,
    made_at=datetime(2026, 12, 1, 15, 30, tzinfo=UTC),
    frameworks=(Versioned("winners", "2"),),
    forms=(Versioned("core-visit", "3"), Versioned("meeting-with-chair", "1")),
    program="ssio-desktop 0.1.0",
)
NASTY = (
    "=HYPERLINK(“x”)\r\n-2+3\rŁódź, ‘Ŵ’ 学校 مدرسة \U0001f469\u200d\U0001f3eb "
    "\u2028\u202e\u0000\u007f\ufeff\ufffe\t\"'\\"
)


def event_id(number: int) -> str:
    return f"01932f00-0000-7000-8000-{number:012x}"


def event(
    number: int,
    entity: str = "school/900001",
    path: str = "name",
    value: Json = "Ash Lane Primary School",
    replaces: tuple[str, ...] = (),
) -> Event:
    stamp = f"{0x01932F000000 + number:012x}-0000-0000d0e1"
    return Event(event_id(number), DEVICE, "officer-7", stamp, entity, path, value, replaces)


EVENTS = (
    event(1),
    event(2, "school/900002", value="Ysgol Gŵyr & Łódź Street"),
    event(3, "visit/v1", "answers.behaviour", NASTY),
    event(4, "visit/v1", "answers.days", 0.5),
    event(5, "visit/v1", "answers.days", -3, (event_id(4),)),
    event(6, "judgement/j1", "criteria", {"1.4": {"met": True, "evidence": ["book", None]}}),
)

SCHOOLS = TableSpec(
    name="schools",
    title="Schools",
    columns=(
        Column("urn", "string", "URN", "Six digits; a school’s key.", required=True),
        Column("name", "string", "Name", required=True),
        Column("note", "string", "Note"),
    ),
    primary_key=("urn",),
    foreign_keys=(),
    rows=(
        ("900001", "Ash Lane Primary School", "=1+1"),
        ("900002", "Ysgol Gŵyr & Łódź Street", "first\r\nsecond\nthird\rfourth"),
        ("900003", "مدرسة ‘Ŵ’", None),
    ),
)
VISITS = TableSpec(
    name="visits",
    title="Visits",
    columns=(
        Column("visit", "integer", "Visit"),
        Column("urn", "string", "URN"),
        Column("on", "date", "Date"),
        Column("change", "number", "Change in days"),
        Column("issued_at", "datetime", "Issued"),
        Column("safe", "boolean", "Safeguarding effective"),
    ),
    primary_key=("visit",),
    foreign_keys=(ForeignKey(("urn",), "schools", ("urn",)),),
    rows=(
        (1, "900001", date(2026, 11, 3), -3, datetime(2026, 11, 4, 9, tzinfo=UTC), True),
        (2, "900002", date(2026, 11, 5), Decimal("0.5"), None, False),
        (3, None, None, -1.25e-7, None, None),
    ),
)
EXTRAS: dict[str, bytes] = {
    "forms/core-visit@3/form.xml": b"<h:html/>",
    "forms/core-visit@3/Ŵ plan (1).csv": b"a,b\r\n",
    "frameworks/winners@2.json": b"{}",
    "reports/900001 core visit.pdf": b"%PDF-1.7\n%%EOF\n",
}


def sample() -> bytes:
    """The whole sample return."""
    return build_package(INFO, EVENTS, (SCHOOLS, VISITS), EXTRAS)


def manifest_fields(parts: Mapping[str, bytes], /, **changes: object) -> dict[str, object]:
    """The fields of a manifest for these parts, some of them changed; None leaves one out."""
    fields: dict[str, object] = {
        "format": "ssio-exchange",
        "version": "1.0",
        "kind": "return",
        "officer": {"id": "officer-7", "name": "A. Person"},
        "device": DEVICE,
        "authority": {"code": "999", "name": "Northmoor Council"},
        "term": "2026-autumn",
        "number": 1,
        "made_at": "2026-12-01T15:30:00Z",
        "frameworks": [],
        "forms": [],
        "parts": [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in parts.items()
        ],
    }
    fields.update(changes)
    return {name: value for name, value in fields.items() if value is not None}


def pack_parts(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP of parts as they are, in the order that a return has."""
    return pack(sorted(parts.items(), key=lambda part: part_order(part[0])), Limits())


def forged(parts: Mapping[str, bytes], /, **changes: object) -> bytes:
    """A file whose digests fit whatever is in it, as a forger would make it."""
    manifest = json.dumps(manifest_fields(parts, **changes)).encode()
    return pack_parts({"manifest.json": manifest, **parts})


def with_lines(lines: Iterable[bytes | str], /, **changes: object) -> bytes:
    """A forged file with these lines as its events."""
    raw = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return forged({"events.jsonl": b"".join(line + b"\n" for line in raw)}, **changes)
