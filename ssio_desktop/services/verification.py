"""What checking a report says: plain values, for the window, the command line and tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ssio_desktop.services.report_file_reading import ReportFile

Verdict = Literal[
    "issued",
    "amended",
    "withdrawn",
    "reported",
    "altered",
    "draft",
    "unknown",
    "doubtful",
    "other",
    "foreign",
    "unreadable",
]
"""``issued``: exactly what was given out, and the latest. ``amended``: exactly what was given out,
but there is a newer version. ``withdrawn``: exactly what was given out, of a visit taken back
since. ``reported``: what was taken in here as a report of a visit whose own record is not here, so
that nobody here can tell whether it was issued so. ``altered``: it says that it is a report known
here, and is not what was given out. ``draft``: never given out. ``unknown``: of a visit not known
here; its pages say what its data say. ``doubtful``: the same, but that could not be confirmed.
``other``: a document of the program that is no report of a visit. ``foreign``: not made by the
program. ``unreadable``: damaged, encrypted, too large."""


@dataclass(frozen=True, slots=True)
class DataDifference:
    """One answer or fact that differs. then: in the file; now: in the record. Empty: not there."""

    label: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A version that is newer than the file. at: ISO 8601 moment, UTC. by: the officer’s name.

    differences: against the version before it.
    """

    version: int
    at: str
    by: str
    reason: str
    is_issued: bool
    differences: tuple[DataDifference, ...]


@dataclass(frozen=True, slots=True)
class ReportIdentity:
    """Which report it is. Moments are ISO 8601, UTC; empty where there is none. by: names."""

    visit: str
    urn: str
    school_name: str
    form_title: str
    visit_date: str
    version: int
    made_at: str
    issued_at: str
    issued_by: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of checking one file.

    what: the outcome in a sentence. more: further sentences. sha256: of the file. identity: None
    where it is not known. known_here: whether the visit is in this store. amendments: newer
    versions, oldest first. differences: of the file’s data from the record’s. carried: its data,
    where there are any in order. can_take_in: whether the visit can be taken into this store;
    hindrance: why not, where the file would deserve it.
    """

    verdict: Verdict
    what: str
    sha256: str
    more: tuple[str, ...] = ()
    identity: ReportIdentity | None = None
    known_here: bool = False
    amendments: tuple[Amendment, ...] = ()
    differences: tuple[DataDifference, ...] = ()
    carried: ReportFile | None = None
    can_take_in: bool = False
    hindrance: str = ""

    @property
    def is_genuine(self) -> bool:
        """Whether the file is, byte for byte, what was given out."""
        return self.verdict in ("issued", "amended", "withdrawn")
