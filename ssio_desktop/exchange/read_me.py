"""The plain text that meets whoever unpacks an exchange file without the program."""

from __future__ import annotations

from collections.abc import Sequence

from ssio_desktop.exchange.manifest import DECISIONS, HANDOVER, RECEIPT, SET_UP, ReturnInfo
from ssio_desktop.exchange.tables import TableSpec

_WHAT = {
    SET_UP: "Set-up, made by",
    RECEIPT: "Receipt of the review board, made by",
    DECISIONS: "Decisions of the review board, made by",
    HANDOVER: "Handover of a school, made by",
}


def read_me(info: ReturnInfo, tables: Sequence[TableSpec]) -> bytes:
    """What the file is and how to open its tables, as text with CRLF and a byte order mark."""
    what = _WHAT.get(info.kind, "Return of")
    lines = [
        f"{what} {info.officer_name}",
        f"{info.authority_name} ({info.authority_code}), {info.term.title}, number {info.number}",
        "",
        "The tables open in Excel and LibreOffice. If asked, choose Unicode (UTF-8) as character",
        "set and the comma, nothing else, as separator.",
        *(f"  tables/{table.name}.csv    {table.title}" for table in tables),
        "",
        "An apostrophe at the beginning of a text was put there to keep the spreadsheet from",
        "taking the text for a formula; it is not part of the text.",
        "",
        "The tables are a copy for reading. Changes made in them are not taken back into the",
        "program: what counts is events.jsonl. Send the file on as it came, not packed again.",
    ]
    return b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in lines).encode()
