"""``setup-file``: what an authority's officers share, as one file to begin from."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, Parser, add_output
from ssio_desktop.cli.post_words import add_file_passphrase
from ssio_desktop.cli.told import Data, Told, count, pairs, paragraphs
from ssio_desktop.errors import UserError
from ssio_desktop.services import device_keys, set_up_files
from ssio_desktop.services.set_up_files import SetUp
from ssio_desktop.services.workspace import Workspace

_OPEN = "It holds no judgement and no visit, and is signed but not sealed."


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group(
        "setup-file", "Make or take in the file with which an authority’s officers begin."
    )
    make = level.add("make", _make, "Write officers, caseloads, term dates, framework and forms.")
    add_output(make, "FILE", help="or a folder")
    make.add_argument(
        "--sealed", action="store_true", help="for the known devices of the officers only"
    )
    add_file_passphrase(make)
    preview = level.add("preview", _preview, "Say what such a file holds, and change nothing.")
    preview.add_argument("file", metavar="FILE")
    add_file_passphrase(preview)
    take_in = level.add("import", _import, "Take such a file into the store.")
    take_in.add_argument("file", metavar="FILE")
    add_file_passphrase(take_in)
    _add_trust(take_in)
    begin = level.add("begin", _begin, "Make a store for one of the officers in such a file.")
    begin.add_argument("file", metavar="FILE")
    add_file_passphrase(begin)
    _add_trust(begin)
    begin.add_argument("--officer", required=True, metavar="NAME", help="a name in the file")


def _add_trust(parser: Parser) -> None:
    parser.add_argument(
        "--trust",
        action="store_true",
        help="the words of its sender were compared: confirm them and accept its readers",
    )


def _make(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / set_up_files.suggested_name(ws)
        passphrase = call.file_passphrase()
        made = set_up_files.make_set_up_file(
            ws, target, sealed=call.args.sealed, passphrase=passphrase
        ).value
    data = {"file": str(target), "sha256": made.file.sha256, **_data(made.set_up)}
    how = "It is sealed and signed." if call.args.sealed or passphrase else _OPEN
    return Told(data, paragraphs(f"The set-up file is {target}.", _facts(made.set_up), how))


def _preview(call: Call) -> Told:
    found = _read(call)
    names = [f"  {each.name}: {_schools_of(found, each.id)}" for each in found.officers]
    told = paragraphs(_facts(found), "\n".join(names), "Nothing was changed.")
    return Told(_data(found), told)


def _import(call: Call) -> Told:
    with call.workspace() as ws:
        found = _read(call, ws)
        done = set_up_files.import_set_up(ws, found, compared=call.args.trust)
        waiting = _waiting(ws)
    data = {
        **_data(found),
        "new_events": done.value,
        "change": done.batch,
        "not_accepted": list(waiting),
    }
    return Told(
        data,
        f"{found.label}: {count(done.value, 'new entry', 'new entries')}. “undo” takes it back."
        + _waiting_text(found, waiting),
    )


def _read(call: Call, ws: Workspace | None = None) -> SetUp:
    path, passphrase = Path(call.args.file), call.file_passphrase()
    return set_up_files.read_set_up_file(path, ws=ws, passphrase=passphrase)


def _waiting(ws: Workspace) -> tuple[str, ...]:
    accepted = device_keys.readers(ws)
    return tuple(each.name for each in device_keys.named_readers(ws) if each not in accepted)


def _waiting_text(found: SetUp, waiting: tuple[str, ...]) -> str:
    if not waiting:
        return ""
    return (
        f" Returns are not sealed for {', '.join(waiting)} yet: compare the words "
        f"“{' '.join(found.words)}” by telephone, and give the command again with --trust."
    )


def _begin(call: Call) -> Told:
    found = _read(call)
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
    ws = set_up_files.new_store_from(
        found, path, passphrase, call.resources().packs, named[0].id, compared=call.args.trust
    )
    waiting = _waiting(ws)
    ws.close()
    data = {"store": str(path), "officer": {"id": named[0].id, "name": named[0].name}}
    return Told(
        {**data, **_data(found)},
        f"The store {path} was made for {named[0].name}: {_schools_of(found, named[0].id)}."
        + _waiting_text(found, waiting),
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
            ("Returns sealed for", ", ".join(each.name for each in found.readers)),
            ("Signed by", " ".join(found.words)),
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
        "readers": [each.name for each in found.readers],
        "words": list(found.words),
        "signed": found.arrived.cover is not None,
    }
