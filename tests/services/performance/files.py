"""Invented files of figures of the three schools of the workspaces, in the published layouts."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

KS2 = (
    *("RECTYPE", "LEA", "ESTAB", "URN", "SCHNAME", "PCODE", "TELIG", "BELIG", "GELIG"),
    *("TFSM6CLA1A", "TNotFSM6CLA1A", "PTRWM_EXP", "PTRWM_EXP_B", "PTRWM_EXP_G"),
    *("PTRWM_EXP_FSM6CLA1A", "PTRWM_EXP_NotFSM6CLA1A"),
    *("READPROG", "READPROG_LOWER", "READPROG_UPPER"),
)
CENSUS = ("URN", "LA", "ESTAB", "SCHOOLTYPE", "NOR", "PSENELSE", "PSENELK", "PNUMEAL")
CENSUS_ALL = (*CENSUS, "PNUMFSMEVER")


def write_table(path: Path, headings: Sequence[str], *rows: Sequence[object]) -> Path:
    """Write a table as it is published, with the mark of its encoding."""
    text = io.StringIO()
    csv.writer(text).writerows([headings, *rows])
    path.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")
    return path


def ks2_row(urn: str, rwm: str, *, boys: str = "", girls: str = "", **more: str) -> list[str]:
    """A school's row; values not given stay as below."""
    row = dict.fromkeys(KS2, "") | {
        "RECTYPE": "1",
        "LEA": "999",
        "ESTAB": urn[2:],
        "URN": urn,
        "SCHNAME": f"School {urn}",
        "PCODE": "ZZ9 1ZZ",
        "TELIG": "30",
        "BELIG": "15",
        "GELIG": "15",
        "PTRWM_EXP": rwm,
        "PTRWM_EXP_B": boys,
        "PTRWM_EXP_G": girls,
    }
    return list((row | more).values())


def ks2_file(folder: Path, name: str, *schools: Sequence[str], la: str, nation: str) -> Path:
    """A table of key stage 2 with the authority's and the nation's rows. la, nation: their share
    in reading, writing and maths."""
    places = [
        dict.fromkeys(KS2, "")
        | {"RECTYPE": "3", "LEA": "999", "SCHNAME": "Invented", "TELIG": "900", "PTRWM_EXP": la},
        dict.fromkeys(KS2, "") | {"RECTYPE": "5", "TELIG": "600000", "PTRWM_EXP": nation},
    ]
    return write_table(folder / name, KS2, *schools, *(list(each.values()) for each in places))
