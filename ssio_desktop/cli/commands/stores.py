"""``new``, ``backup``, ``restore``, ``passphrase`` and ``recovery-code``: making a store, copies,
and what opens it."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.told import Told, count, pairs, paragraphs
from ssio_desktop.services import key_store, recovery_codes, restoring, setting_up
from ssio_desktop.services.restoring import words_of
from ssio_desktop.store.backup import key_file
from ssio_desktop.store.key_files import keep_copy_at_second
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
    code = commands.group(
        "recovery-code", "Make and take back the code that opens the store without its passphrase."
    )
    make = code.add(
        "make",
        _code_made,
        "Make a recovery code, on a sheet to be printed and kept in a safe.",
        more="Any former code opens nothing from then on. The code is in that file and nowhere "
        "else. It is given where the passphrase is asked for.",
    )
    add_output(make, "FILE.pdf")
    code.add("show", _code_shown, "Say whether there is a recovery code, and from when.")
    code.add("revoke", _code_revoked, "Let no recovery code open the store any more.")
    system = commands.group(
        "key-store", "Let the key store of this computer open the store in the window."
    )
    system.add("show", _system_shown, "Say whether it opens the store.")
    system.add("on", _system_kept, "Let it open the store at the start of the window.")
    system.add("off", _system_forgotten, "Open the store by its passphrase alone again.")


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
    keep_copy_at_second(path)
    return Told(
        {"store": str(path), "key_file": str(key_file(path))},
        "The store opens with the new passphrase from now on. Backups keep the one they had.",
    )


def _code_made(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        prepared = recovery_codes.prepare(ws, call.passphrase())
        recovery_codes.write_sheet(ws, prepared, target)
        recovery_codes.keep(ws, prepared)
    return Told(
        {"file": str(target), "sheet": prepared.id},
        f"The recovery code is in {target} and nowhere else. Print it, put it into a safe, and "
        "delete the file.",
    )


def _code_shown(call: Call) -> Told:
    with call.workspace() as ws:
        found = recovery_codes.made(ws)
    if found is None:
        return Told({"sheet": None}, "There is no recovery code.")
    day = found.on.isoformat() if found.on else ""
    return Told({"sheet": found.id, "made": day}, f"The recovery code of sheet {found.id}, {day}.")


def _code_revoked(call: Call) -> Told:
    with call.workspace() as ws:
        recovery_codes.revoke(ws, call.passphrase())
    return Told({"sheet": None}, "No recovery code opens the store or its backups any more.")


def _system_shown(call: Call) -> Told:
    since = key_store.kept_since(call.store_path())
    words = f"It opens the store since {since.isoformat()}." if since else "It does not."
    return Told({"since": since.isoformat() if since else None}, words)


def _system_kept(call: Call) -> Told:
    with call.workspace() as ws:
        since = key_store.keep(ws, call.passphrase()).value
    return Told(
        {"since": since.isoformat()},
        "The key store of this computer opens the store at the start of the window. "
        "A locked window asks for the passphrase all the same.",
    )


def _system_forgotten(call: Call) -> Told:
    with call.workspace() as ws:
        key_store.forget(ws)
    return Told({"since": None}, "The store opens with its passphrase alone.")
