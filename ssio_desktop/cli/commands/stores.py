"""``new``, ``backup``, ``restore`` and ``passphrase``: making a store, copies, another key."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, count, pairs, paragraphs
from ssio_desktop.services import restoring, setting_up
from ssio_desktop.services.restoring import words_of
from ssio_desktop.store.backup import key_file
from ssio_desktop.store.opening import change_passphrase


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    new = commands.add(
        "new",
        _new,
        "Make a store for an officer.",
        more="The key file is made beside it; a store without its key file cannot be opened.",
    )
    new.add_argument("--officer", required=True, metavar="NAME", help="who will work with it")
    new.add_argument("--role", default="Senior School Improvement Officer", metavar="ROLE")
    new.add_argument("--la", default="", metavar="CODE", help="the authority’s three digits")
    new.add_argument("--la-name", default="", metavar="NAME", help="the authority’s name")
    commands.add(
        "backup",
        _backup,
        "Make a backup beside the store, and prove it by opening it.",
        more="It opens with the passphrase that the store has now.",
    )
    restore = commands.add(
        "restore",
        _restore,
        "Put a backup in the place of its store; the store from before is kept.",
        more="Without --to it goes where it came from. The passphrase is the one that the backup "
        "was made with, or the one that the store has now.",
    )
    restore.add_argument("backup", metavar="BACKUP", help="the file in the folder of backups")
    restore.add_argument("--to", default="", metavar="STORE", help="where the store is to be")
    passphrase = commands.add(
        "passphrase",
        _passphrase,
        "Give the store another passphrase.",
        more="Backups made before keep the old one. The new one is asked for twice where no file "
        "is named.",
    )
    passphrase.add_argument(
        "--new-passphrase-file", metavar="FILE", help="a file whose first line is the new one"
    )


def _new(call: Call) -> Told:
    path = call.store_path()
    workspace = setting_up.new_store(
        path,
        call.passphrase(fresh=True),
        call.resources().packs,
        officer=call.args.officer,
        role=call.args.role,
        la_code=call.args.la,
        la_name=call.args.la_name,
    )
    try:
        officer = setting_up.current_officer(workspace)
        authority = setting_up.authority(workspace)
        data = {
            "store": str(path),
            "key_file": str(key_file(path)),
            "officer": {"id": officer.id, "name": officer.name, "role": officer.role},
            "authority": {"code": authority.code, "name": authority.name},
            "term": str(setting_up.current_term(workspace)),
        }
    finally:
        workspace.close()
    facts = pairs(
        [
            ("Store", path),
            ("Key file", key_file(path)),
            ("Officer", officer.name),
            ("Authority", f"{authority.code} {authority.name}".strip()),
        ]
    )
    return Told(
        data,
        paragraphs(
            "The store was made.", facts, "Keep both files together, and remember the passphrase."
        ),
    )


def _backup(call: Call) -> Told:
    with call.workspace() as ws:
        made = setting_up.back_up(ws)
    data = {
        "file": str(made.path),
        "key_file": str(key_file(made.path)),
        "bytes": made.path.stat().st_size,
        "events": made.events,
    }
    return Told(
        data,
        f"The backup is in {made.path}, with its key file beside it. "
        f"It was opened and holds {count(made.events, 'event')}.",
    )


def _restore(call: Call) -> Told:
    source = Path(call.args.backup)
    to = Path(call.args.to) if call.args.to else None
    meter = call.progress("Putting the backup back")
    try:
        done = restoring.restore(source, call.passphrase(), to, meter)
    finally:
        meter.finish()
    data = {
        "store": str(done.path),
        "backup": str(done.source),
        "events": done.events,
        "digest": done.digest,
        "kept": str(done.kept) if done.kept else None,
        "newer": done.newer,
        "drafts": done.drafts,
    }
    return Told(data, paragraphs(*words_of(done)))


def _passphrase(call: Call) -> Told:
    path = call.store_path()
    change_passphrase(path, call.passphrase(), call.new_passphrase())
    return Told(
        {"store": str(path), "key_file": str(key_file(path))},
        "The store opens with the new passphrase from now on. Backups keep the one they had.",
    )
