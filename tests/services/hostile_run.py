"""The long run of hostile files, in several processes, with files as heavy as they may be."""

from __future__ import annotations

import hashlib
import random
import resource
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.exchange.cover import Cover
from ssio_desktop.exchange.keys import SecretKeys
from ssio_desktop.exchange.sealing import seal
from ssio_desktop.services import device_keys
from tests.exchange.samples import event, forged
from tests.services.hostile import make_ground, try_files, try_path

HEAVY: Final = ("dicts", "numbers", "wide", "many", "named", "attached")
"""Files that are as large as they may be, and take as much memory as they can."""


def try_heavy(folder: Path) -> Counter[str]:
    """The heavy files, made by another process so that its memory is not counted."""
    ground = make_ground(folder)
    base = ground.bases["amended"]
    reader = device_keys.secret_keys(base.reader).public.seal
    told: Counter[str] = Counter()
    try:
        with get_context("spawn").Pool(1) as pool:
            for name in HEAVY:
                path = folder / f"{name}.ssio-post"
                pool.apply(write_heavy, (path, name, base.cover, base.keys, reader))
                told[f"{name}: {try_path(base.reader, path, take=False)}"] += 1
                path.unlink()
        told["most MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return told
    finally:
        ground.close()


def write_heavy(path: Path, name: str, cover: Cover, keys: SecretKeys, reader: str) -> None:
    """One heavy file, sealed and signed as its sender would."""
    chance = random.Random(7)
    parts: dict[str, bytes] = {}
    values: list[Json] = []
    match name:
        case "dicts":
            values = [[{"a": n} for n in range(8_000)]] * 19
        case "numbers":
            values = [[chance.randrange(10**6, 10**9) for _ in range(15_000)] for _ in range(20)]
        case "wide":
            values = [chance.randbytes(120_000).hex() + "\U0001f3eb" for _ in range(62)]
        case "many":
            values = [f"{chance.getrandbits(64):x}" for _ in range(180_000)]
        case "named":
            values = [*range(64_000)]
        case _:
            values = [chance.randbytes(120_000).hex() + "\U0001f3eb" for _ in range(55)]
            photograph = chance.randbytes(30 * 1024 * 1024)
            parts[f"attachments/{hashlib.sha256(photograph).hexdigest()}"] = photograph
    events = (
        replace(event(number, value=value), device=cover.sender.device)
        for number, value in enumerate(values)
    )
    if name == "named":  # No two events have a name in common.
        events = (
            replace(each, entity=f"visit/{n:036}", path=f"p{n:07}", officer=f"{n:036}")
            for n, each in enumerate(events)
        )
    lines = (canonical(each.as_json()) for each in events)
    parts["events.jsonl"] = "".join(line + "\n" for line in lines).encode()
    sender = {"id": cover.sender.officer_id, "name": cover.sender.officer_name}
    content = forged(
        parts,
        version="1.1",
        officer=sender,
        device=cover.sender.device,
        term=str(cover.term),
        number=cover.number,
    )
    path.write_bytes(seal(content, cover, keys, [reader]))


def try_many(folder: Path, times: int, seed: int, lanes: int = 2) -> Counter[str]:
    """The same in several processes."""
    work = []
    for lane in range(lanes):
        place = folder / f"lane-{lane}"
        place.mkdir()
        work.append((place, range(seed + lane, seed + times, lanes)))
    with get_context("spawn").Pool(lanes) as pool:
        told = pool.starmap(try_files, work, chunksize=1)
    (folder / "heavy").mkdir()
    # In a process of its own, so that what earlier portions left behind is not counted.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        told.append(alone.submit(try_heavy, folder / "heavy").result())
    most = max(each.pop("most MB") for each in told)
    return sum(told, Counter[str]()) + Counter({"most MB": most})
