"""``officer``: the colleagues that schools can be assigned to."""

from __future__ import annotations

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Told, table
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.setting_up import Officer
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("officer", "List officers, or record a colleague.")
    level.add("list", _list, "List the officers known here.")
    add = level.add("add", _add, "Record a colleague, so that schools can be assigned to them.")
    add.add_argument("name", metavar="NAME")
    address = level.add("address", _address, "Record where letters to an officer go.")
    address.add_argument("officer", metavar="NAME")
    address.add_argument("lines", nargs="*", metavar="LINE", help="none takes the address away")
    add.add_argument("--role", default="Senior School Improvement Officer", metavar="ROLE")


def find_officer(ws: Workspace, given: str) -> Officer:
    """An officer by id, by name in any case, or “me”. UserError naming those there are."""
    if given.casefold() == "me":
        return setting_up.current_officer(ws)
    known = setting_up.officers(ws)
    found = [each for each in known if given == each.id] or [
        each for each in known if given.strip().casefold() == each.name.casefold()
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(
            f"{len(found)} officers are called “{given}”.",
            remedy="Give the id: " + ", ".join(each.id for each in found) + ".",
            code="officer.ambiguous",
        )
    raise UserError(
        f"No officer called “{given[:60]}” is known here.",
        remedy=f"Known are {', '.join(each.name for each in known)}. "
        "Record a colleague with “officer add”.",
        code="officer.unknown",
    )


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        known = setting_up.officers(ws)
        here = ws.officer
    data = [_data(each, here) for each in known]
    rows = [(each.name, each.role, "you" if each.id == here else "", each.id) for each in known]
    return Told(data, table(("Name", "Role", "", "Id"), rows))


def _add(call: Call) -> Told:
    with call.workspace() as ws:
        officer = setting_up.add_officer(ws, call.args.name, call.args.role).value
        return Told(_data(officer, ws.officer), f"{officer.name} recorded ({officer.id}).")


def _address(call: Call) -> Told:
    with call.workspace() as ws:
        found = find_officer(ws, call.args.officer)
        lines = setting_up.set_address(ws, found.id, "\n".join(call.args.lines)).value
    return Told({"id": found.id, "address": lines}, f"Address of {found.name} recorded.")


def _data(officer: Officer, here: str) -> dict[str, object]:
    return {
        "id": officer.id,
        "name": officer.name,
        "role": officer.role,
        "is_me": officer.id == here,
    }
