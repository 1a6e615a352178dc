"""``new``: make a store for an officer."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, pairs, paragraphs
from ssio_desktop.services import setting_up
from ssio_desktop.store.backup import key_file


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
