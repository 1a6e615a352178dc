"""What a program asked of its files, in order, as the system call tracer tells it (Linux)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.conftest import ROOT

CALLS = (
    "openat,close,write,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,renameat,renameat2,"
    "unlink,unlinkat,mkdir,mkdirat,dup,dup2,dup3,pwritev,writev,fallocate,copy_file_range,sendfile"
)
UNKNOWN = frozenset({"dup", "pwritev", "writev", "fallocate", "copy_file_range", "sendfile"})
"""Calls that would change a file in a way that is not followed here."""

_LINE = re.compile(r"\A(\d+) +(\w+)\((.*)\) += (-?\d+)", re.S)
_BEGUN = re.compile(r"\A(\d+) +(.*) <unfinished \.\.\.>$")
_ENDED = re.compile(r"\A(\d+) +<\.\.\. \w+ resumed>(.*)", re.S)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened. file: the number of what was opened or made, for ``write``,
    ``resize`` and ``sync``. name, to: paths inside the folder. told: an acknowledgement."""

    kind: Literal["make", "write", "resize", "sync", "rename", "remove", "folder", "told"]
    name: str = ""
    to: str = ""
    offset: int = 0
    data: bytes = b""
    told: Any = None


def can_trace() -> bool:
    """Whether a tracer is here and may trace."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True)
    return tried.returncode == 0


def sit(folder: Path, told: Path, rounds: int) -> tuple[Step, ...]:
    """Run a sitting in an empty folder and tell every step of it."""
    trace = told.with_suffix(".trace")
    command = ["strace", "-f", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(trace)]
    sitting = [sys.executable, "-m", "tests.faults.power.sitting"]
    subprocess.run([*command, *sitting, str(folder), str(told), str(rounds)], cwd=ROOT, check=True)
    with trace.open(encoding="ascii", errors="replace") as lines:
        return tuple(_steps(lines, str(folder), str(told)))


def _whole(lines: Iterator[str]) -> Iterator[str]:
    """Each call on one line, told when it was done, though two programs may have been at work."""
    begun: dict[str, str] = {}
    for line in lines:
        start, end = _BEGUN.match(line), _ENDED.match(line)
        if start is not None:
            begun[start[1]] = start[2]
        elif end is not None:
            yield f"{end[1]} {begun.pop(end[1])}{end[2]}"
        else:
            yield line


@dataclass
class _Open:
    name: str
    at: int = 0
    append: bool = False


def _steps(lines: Iterator[str], root: str, told: str) -> Iterator[Step]:
    programs: dict[str, dict[int, _Open]] = {}
    there: set[str] = set()
    own: dict[int, _Open] = {}

    def inside(path: str) -> str | None:
        return os.path.relpath(path, root) if path == root or path.startswith(root + "/") else None

    for line in _whole(lines):
        found = _LINE.match(line)
        if found is None:
            continue
        call, rest, result = found[2], found[3], int(found[4])
        # A program that this one starts has the same files open, until it closes or opens some.
        files = programs.setdefault(found[1], dict(own))
        own = next(iter(programs.values()))
        if result < 0:
            continue
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(rest)]
        handle = int(rest.split(",")[0]) if rest[:1].isdigit() else -1
        if call == "openat":
            path = texts[0].decode()
            name = told if path == told else inside(path)
            files.pop(result, None)
            if name is None:
                continue
            files[result] = _Open(name, append="O_APPEND" in rest)
            if name == told:
                continue
            if files is not own and "O_CREAT" in rest:
                raise RuntimeError(f"two that make files cannot be followed: {name}")
            if "O_CREAT" in rest and name not in there:
                there.add(name)
                yield Step("make", name)
            elif "O_TRUNC" in rest:
                yield Step("resize", name, offset=0)
        elif call == "close":
            files.pop(handle, None)
        elif call in ("dup2", "dup3") and handle in files:
            files[result] = files[handle]
        elif call in ("rename", "renameat", "renameat2"):
            before, after = (inside(text.decode()) for text in texts[:2])
            if before is not None and after is not None:
                there.discard(before)
                there.add(after)
                for each in files.values():
                    if each.name == before:
                        each.name = after
                yield Step("rename", before, after)
        elif call in ("unlink", "unlinkat"):
            gone = inside(texts[0].decode())
            if gone is not None:
                there.discard(gone)
                yield Step("remove", gone)
        elif call in ("mkdir", "mkdirat"):
            made = inside(texts[0].decode())
            if made is not None:
                yield Step("folder", made)
        elif handle in files:
            yield from _on_file(call, files[handle], rest, texts, result, told)


def _on_file(
    call: str, file: _Open, rest: str, texts: list[bytes], result: int, told: str
) -> Iterator[Step]:
    if call in UNKNOWN:
        raise RuntimeError(f"{call} cannot be followed")
    if call == "lseek":
        file.at = result
    elif file.name == told:
        if call == "write":
            yield Step("told", told=json.loads(texts[0]))
    elif call == "write":
        yield Step("write", file.name, offset=file.at, data=texts[0][:result])
        file.at += result
    elif call == "pwrite64":
        offset = int(rest.rsplit(",", 1)[1])
        yield Step("write", file.name, offset=offset, data=texts[0][:result])
    elif call == "ftruncate":
        yield Step("resize", file.name, offset=int(rest.rsplit(",", 1)[1]))
    elif call in ("fsync", "fdatasync"):
        yield Step("sync", file.name)
