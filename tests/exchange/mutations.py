"""Damages returns in every way that a seed gives, by chance and by forgery.

A long run by hand: ``python -m tests.exchange.mutations 20000``.
"""

from __future__ import annotations

import io
import json
import random
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.package import Package, read_package

from .samples import forged, pack_parts, sample

Mutator = Callable[[random.Random, bytes], bytes]
_SIGNS = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"\xff\xff\xff\xff", b"../", b"\0\0\0\0")
_ODD = (None, True, -1, 0, 1.5, 10**40, "", "x" * 300, "\ud800", "\u202e", "../x", [], {}, [[]])


def flip(chance: random.Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def overwrite(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    piece = chance.choice((*_SIGNS, chance.randbytes(chance.randrange(1, 60))))
    return data[:at] + piece + data[at + len(piece) :]


def overwrite_directory(chance: random.Random, data: bytes) -> bytes:
    """Damage where it matters most: the directory at the end."""
    start = data.find(b"PK\x01\x02")
    if start < 0:
        return overwrite(chance, data)
    return data[:start] + overwrite(chance, data[start:])


def insert(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice((*_SIGNS, chance.randbytes(9))) + data[at:]


def remove(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randrange(1, 200) :]


def truncate(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def repeat(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    to = at + chance.randrange(1, 400)
    return data[:to] + data[at:to] + data[to:]


def blank(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    size = min(chance.randrange(1, 600), len(data) - at)
    return data[:at] + bytes(size) + data[at + size :]


BLIND: tuple[Mutator, ...] = (
    flip,
    overwrite,
    overwrite_directory,
    insert,
    remove,
    truncate,
    repeat,
    blank,
)


def damage(seed: int, data: bytes) -> bytes:
    """The file after one or a few accidents."""
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        if data:
            data = chance.choice(BLIND)(chance, data)
    return data


def forge(seed: int, data: bytes) -> bytes:
    """The file with its content changed and its digests made to fit, as far as that goes."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    manifest = parts.pop("manifest.json")
    lines = parts["events.jsonl"].split(b"\n")
    match chance.randrange(5):
        case 0:
            fields = _odd(chance, json.loads(manifest))
            return pack_parts({"manifest.json": _dump(fields), **parts})
        case 1:
            at = chance.randrange(len(lines) - 1)
            lines[at] = _dump(_odd(chance, json.loads(lines[at])))
        case 2:
            at = chance.randrange(len(lines) - 1)
            lines[at] = chance.choice(BLIND)(chance, lines[at])
        case 3:
            chance.shuffle(lines)
        case _:
            name = chance.choice(sorted(parts))
            content = parts.pop(name)
            parts[chance.choice((name, name + "x", name.upper(), "tables/z.csv"))] = content
            return forged(parts)
    parts["events.jsonl"] = b"\n".join(lines)
    return forged(parts)


def _odd(chance: random.Random, value: object) -> object:
    """A JSON value with something odd somewhere in it."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(sorted(value))
        if chance.random() < 0.1:
            return {name: inner for name, inner in value.items() if name != key}
        return {**value, key: _odd(chance, value[key])}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _odd(chance, value[at]), *value[at + 1 :]]
    return chance.choice(_ODD)


def _dump(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def outcome(data: bytes) -> Package | str:
    """What becomes of a file: the package, or the code of its refusal. Anything else escapes."""
    try:
        return read_package(data)
    except UserError as problem:
        if not problem.code.startswith("return.") or not str(problem).isprintable():
            raise AssertionError(f"a refusal without code or words: {problem!r}") from problem
        return problem.code


def damaged_and_read(seeds: Iterable[int]) -> Counter[str]:
    """Outcomes of accidents; AssertionError where one is read as anything but the original."""
    original = sample()
    wanted = read_package(original)
    found: Counter[str] = Counter()
    for seed in seeds:
        got = outcome(damage(seed, original))
        if isinstance(got, Package):
            same = (got.manifest, got.events, got.parts)
            if same != (wanted.manifest, wanted.events, wanted.parts):
                raise AssertionError(f"seed {seed} was read as something else")
        found[got if isinstance(got, str) else "read as it was"] += 1
    return found


def forged_and_read(seeds: Iterable[int]) -> Counter[str]:
    """Outcomes of forgeries."""
    original = sample()
    found: Counter[str] = Counter()
    for seed in seeds:
        got = outcome(forge(seed, original))
        found[got if isinstance(got, str) else "read"] += 1
    return found


if __name__ == "__main__":
    count = int(sys.argv[1])
    for name, run in (("accidents", damaged_and_read), ("forgeries", forged_and_read)):
        sys.stdout.write(f"{name}: {dict(run(range(count)).most_common())}\n")
