"""Sealing and signing a return, and opening it again, beside the age program on the same bytes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pyrage

from bench.measure import Case, Comparison, timed
from bench.places import NOW, TERM, Place
from ssio_desktop.domain.identity import new_id
from ssio_desktop.exchange.cover import Cover, Sender
from ssio_desktop.exchange.keys import new_keys
from ssio_desktop.exchange.sealing import look, seal, unseal
from ssio_desktop.files import write_whole

_SIZES = (1_000_000, 20_000_000)


def comparisons(place: Place) -> Sequence[Comparison]:
    """A return of a term, and one with photographs; for the board, a deputy and a safe."""
    return tuple(each for size in _SIZES for each in _of(place, place.size(size, 10_000)))


def _of(place: Place, size: int) -> Sequence[Comparison]:
    sender, readers = new_keys(), [new_keys() for _ in range(3)]
    cover = Cover(
        "return",
        Sender(new_id(), "Officer North", new_id(), sender.public),
        ("Review board", "Deputy", "Safe"),
        "998",
        "Wetherdale",
        TERM,
        1,
        NOW,
    )
    recipients = [each.public.seal for each in readers]
    plain, sealed = place.fresh("plain"), place.fresh("sealed", ".ssio-post")
    content = pyrage.encrypt(bytes(size), [pyrage.x25519.Recipient.from_str(recipients[0])])[:size]
    plain.write_bytes(content)
    identity = place.fresh("identity")
    identity.write_text(readers[0].seal + "\n")
    aged, opened = place.fresh("aged"), place.fresh("opened")

    def ours() -> None:
        write_whole(sealed, seal(plain.read_bytes(), cover, sender, recipients))

    def ours_open() -> None:
        write_whole(opened, unseal(look(sealed.read_bytes()), [readers[0].seal]))

    ours()
    megabytes = f"{size / 1_000_000:g} MB"
    sealing, opening = [], []
    if shutil.which("age"):
        to = [part for each in recipients for part in ("-r", each)]
        seal_it = ["age", "-e", *to, "-o", str(aged), str(plain)]
        open_it = ["age", "-d", "-i", str(identity), "-o", str(opened), str(aged)]
        _run(seal_it)
        sealing.append(Case("age, which does not sign", lambda: timed(lambda: _run(seal_it))))
        opening.append(Case("age -d", lambda: timed(lambda: _run(open_it))))
    return (
        Comparison(
            f"{megabytes} sealed for three and signed, written and synced",
            Case("seal", lambda: timed(ours)),
            tuple(sealing),
        ),
        Comparison(
            f"{megabytes} verified and opened, written and synced",
            Case("look, unseal", lambda: timed(ours_open)),
            tuple(opening),
        ),
    )


def _run(command: Sequence[str]) -> None:
    target = Path(command[command.index("-o") + 1])
    target.unlink(missing_ok=True)
    subprocess.run(command, check=True, capture_output=True)
