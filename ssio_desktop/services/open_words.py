"""The words that lie beside an open export, for whoever opens it without the program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ssio_desktop.domain.events import Json

READ_ME = "read-me.txt"
EVENTS = "events/events.jsonl"
EVENTS_READ_ME = "events/read-me.txt"
ABOUT = "store.json"
FORMAT = "ssio-open-export/1"

_READ_ME = """\
Everything recorded in a store of SSIO Desktop
{authority}, exported on {day}

These are open files: no program of ours is needed to read them. NOTHING HERE IS ENCRYPTED.
Keep the folder where only those may look who may read the notes, and delete it when it is no
longer needed.

visits        The notes of visits: a folder for each school, in it one for each visit.
              note.txt is the note as it stands where it is not fixed, version-1.txt and so on
              are the versions that were made final. The .pdf beside each is the report: of an
              issued version the very file that was given out. Texts are UTF-8.
tables        Tables that open in a spreadsheet (if asked: Unicode UTF-8, comma as separator).
              schools, inspections, categorisations, criteria, visits, answers and so on.
              history.csv has every value that was ever recorded, with who recorded it, when,
              and whether it stands; changes.csv has the steps in which that was done.
datapackage.json  describes the tables to programs (Data Package standard, frictionlessdata.io).
attachments   The photographs and documents that were added to visits, as they are kept. The
              table attachments.csv says which visit each belongs to.
forms         The forms that notes were written in: as XForms (.xml), and as tables where the
              program that made this export has them.
frameworks    The criteria that categories were judged by.
events        The record itself, entry by entry, with a description beside it. All other files
              are made from it. A store can be made again from this folder:
                  ssio-desktop rebuild-from FOLDER --to STORE.ssio
store.json    Whose store it was, how many entries it had, and their digest.
sha256sums.txt    Digests of all files; “sha256sum --check sha256sums.txt” tells whether any
              was changed.

An apostrophe at the beginning of a cell keeps spreadsheets from taking the text for a formula; it
is not part of the text. A spreadsheet shows at most 32,767 characters of a cell: of a longer
answer, open the text in visits. Control characters that no text file should hold, such as NUL,
are shown by pictures such as ␀ everywhere but in events, where they stand as \\u0000.
{missing}"""

_EVENTS = """\
events.jsonl: one entry on each line, UTF-8, in the order of their ids. A line is a JSON object:

id        the entry (UUID, version 7: its first digits tell when it was made)
device    the store on which it was made
officer   the officer who made it, by id; tables/officers.csv has the names
stamp     when: 12 hexadecimal digits of milliseconds since 1970 (UTC), a counter, the device
entity    what it is about: visit/…, school/112345, categorisation/112345:2026-autumn, …
path      what was set there, such as answers.findings.going_well
value     to what; null takes away what was there
replaces  the entries in whose place it stands

What stands at a path now are the entries that no other one replaces. Two of them that differ are
a difference between people that nobody settled yet. Nothing was left out, and the lines are in
the one canonical form that docs/formats/return-file.md describes, so that their digests can be
compared: SHA-256 of each line without its line end; store.json has the SHA-256 of all of these
written one after another.
"""


def read_me(authority: str, day: str, not_drawn: Sequence[str]) -> bytes:
    """The text that meets whoever opens the folder. not_drawn: what there is no PDF of, and why."""
    missing = ""
    if not_drawn:
        listed = "".join(f"  {each}\n" for each in not_drawn)
        missing = f"\nOf these there is no PDF; their texts and entries are here:\n{listed}"
    return _READ_ME.format(authority=authority, day=day, missing=missing).encode()


def events_read_me() -> bytes:
    """The description of the events."""
    return _EVENTS.encode()


def about(facts: Mapping[str, Json]) -> bytes:
    """The text of ``store.json``."""
    return json.dumps({"format": FORMAT, **facts}, indent=2, ensure_ascii=False).encode() + b"\n"
