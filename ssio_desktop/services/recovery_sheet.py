"""The sheet with the recovery key, printed once and kept in a safe.

The key is kept nowhere else: not in the store, not in a draft, not in a file that nobody named.
"""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.reports.content import BulletList, Document, KeyValues, Metadata, Paragraph
from ssio_desktop.services import device_keys, house_style, setting_up
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace


def write_recovery(ws: Workspace, name: str, path: Path) -> Outcome[Path]:
    """Make a recovery key and write its sheet as a PDF where the person says.

    name: of the reader, as officers see it. The key counts only once the sheet is there whole.
    Errors as ``write_output`` and ``add_reader``.
    """
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    def keep(secret: str) -> None:
        write_output(path, render_pdf(document(ws, name, secret), house_style.house(ws)))

    done = device_keys.make_recovery(ws, name, keep)
    return Outcome(path, done.entities, done.label, done.batch)


def document(ws: Workspace, name: str, secret: str) -> Document:
    """The sheet. secret: ``AGE-SECRET-KEY-…``, in groups that can be copied by hand."""
    authority = setting_up.authority(ws)
    groups = " ".join(secret[start : start + 8] for start in range(0, len(secret), 8))
    return Document(
        title="Recovery key",
        kind="To be kept in a safe",
        blocks=(
            KeyValues(
                (
                    ("Authority", f"{authority.code} {authority.name}".strip()),
                    ("Called", name.strip()),
                    ("Made on", f"{ws.today():%d.%m.%Y}"),
                    ("Key", groups),
                )
            ),
            Paragraph(
                "Whoever holds this sheet can open every return that is sealed from now on. It is "
                "for the day on which the board’s own store and its backups are lost."
            ),
            BulletList(
                (
                    "Print it, put it into the safe, and delete the file.",
                    "It opens files; it cannot sign any.",
                    "To use it, type the key into a file without its spaces and open the part "
                    "content.age of a sealed file with the age program.",
                    "If it may have been seen, make another and take this one from the readers.",
                )
            ),
        ),
        metadata=Metadata(
            author=setting_up.current_officer(ws).name,
            when=ws.now(),
            identifier=f"recovery-{ws.today().isoformat()}",
            running_head="Recovery key – confidential",
        ),
    )
