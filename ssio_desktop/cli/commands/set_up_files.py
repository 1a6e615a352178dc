"""``setup-file``: what an authority's officers share, as one file to begin from."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, pairs, paragraphs
from ssio_desktop.errors import UserError
from ssio_desktop.services import set_up_files
from ssio_desktop.services.set_up_files import SetUp

_UNSEALED = "The file is neither sealed nor signed yet: take it only from somebody you know."


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "setup-file", "Make or take in the file with which an authority’s officers begin."
    )
    make = level.add("make", _make, "Write officers, caseloads, term dates, framework and forms.")
    make.add_argument("-o", "--output", required=True, metavar="FILE", help="or a folder")
    preview = level.add("preview", _preview, "Say what such a file holds, and change nothing.")
    preview.add_argument("file", metavar="FILE")
    take_in = level.add("import", _import, "Take such a file into the store.")
    take_in.add_argument("file", metavar="FILE")
    begin = level.add("begin", _begin, "Make a store for one of the officers in such a file.")
    begin.add_argument("file", metavar="FILE")
    begin.add_argument("--officer", required=True, metavar="NAME", help="a name in the file")


def _make(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / set_up_files.suggested_name(ws)
        made = set_up_files.make_set_up_file(ws, target).value
    data = {"file": str(target), "sha256": made.file.sha256, **_data(made.set_up)}
    return Told(data, paragraphs(f"The set-up file is {target}.", _facts(made.set_up), _UNSEALED))


def _preview(call: Call) -> Told:
    found = set_up_files.read_set_up_file(Path(call.args.file))
    names = [f"  {each.name}: {_schools_of(found, each.id)}" for each in found.officers]
    told = paragraphs(_facts(found), "\n".join(names), _UNSEALED, "Nothing was changed.")
    return Told(_data(found), told)


def _import(call: Call) -> Told:
    found = set_up_files.read_set_up_file(Path(call.args.file))
    with call.workspace() as ws:
        done = set_up_files.import_set_up(ws, found)
    data = {**_data(found), "new_events": done.value, "change": done.batch}
    return Told(
        data,
        f"{found.label}: {count(done.value, 'new entry', 'new entries')}. “undo” takes it back.",
    )


def _begin(call: Call) -> Told:
    found = set_up_files.read_set_up_file(Path(call.args.file))
    wanted = call.args.officer.strip().casefold()
    named = [each for each in found.officers if wanted in (each.id, each.name.casefold())]
    if len(named) != 1:
        raise UserError(
            f"The set-up file does not name “{call.args.officer[:60]}”."
            if not named
            else f"{len(named)} officers in the file are called “{call.args.officer[:60]}”.",
            remedy="Give one of these: "
            + ", ".join(f"{each.name} ({each.id})" for each in found.officers)
            + ".",
            code="set-up.officer",
        )
    path = call.store_path()
    passphrase = call.passphrase(fresh=True)
    ws = set_up_files.new_store_from(found, path, passphrase, call.resources().packs, named[0].id)
    ws.close()
    data = {"store": str(path), "officer": {"id": named[0].id, "name": named[0].name}}
    return Told(
        {**data, **_data(found)},
        f"The store {path} was made for {named[0].name}: {_schools_of(found, named[0].id)}.",
    )


def _schools_of(found: SetUp, officer: str) -> str:
    return count(found.caseloads.get(officer, 0), "school")


def _facts(found: SetUp) -> str:
    return pairs(
        [
            ("Authority", f"{found.authority.code} {found.authority.name}"),
            ("Made by", found.made_by),
            ("Officers", len(found.officers)),
            ("Schools", found.schools),
            ("Terms with dates", found.terms),
            ("Framework", found.framework or "the one that comes with the program"),
            ("Forms", len(found.forms)),
        ]
    )


def _data(found: SetUp) -> dict[str, Data]:
    return {
        "authority": {"code": found.authority.code, "name": found.authority.name},
        "officers": [
            {"id": each.id, "name": each.name, "schools": found.caseloads.get(each.id, 0)}
            for each in found.officers
        ],
        "schools": found.schools,
        "terms": found.terms,
        "framework": found.framework,
        "forms": list(found.forms),
        "sealed": False,
        "signed": False,
    }
