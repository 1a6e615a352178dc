"""``keys``: the words of a store's keys, whom returns are sealed for, and whom files come from."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.post_words import TRUST_WORDS, standing_data
from ssio_desktop.cli.told import Data, Told, paragraphs, table
from ssio_desktop.domain.devices import Reader
from ssio_desktop.errors import UserError
from ssio_desktop.services import device_keys, known_devices, recovery_sheet
from ssio_desktop.services.known_devices import KnownDevice
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("keys", "Show and change the keys of a store, and whom it trusts.")
    level.add("show", _show, "Say the words of this store’s keys, and which senders are known.")
    level.add("readers", _readers, "List those that returns are sealed for.")
    become = level.add("become-reader", _become, "Let returns be sealed for this store.")
    become.add_argument("--name", required=True, help="as officers see it")
    become.add_argument("--deputy", action="store_true", help="it stands in for the board")
    accept = level.add("accept", _accept, "Seal returns for a reader, whose words were compared.")
    accept.add_argument("reader", metavar="ID")
    remove = level.add("remove", _remove, "Seal no further returns for a reader.")
    remove.add_argument("reader", metavar="ID")
    confirm = level.add("confirm", _confirm, "Trust a device whose words were compared.")
    confirm.add_argument("device", metavar="ID")
    revoke = level.add("revoke", _revoke, "Trust the keys of a device no more.")
    revoke.add_argument("device", metavar="ID")
    revoke.add_argument("--reason", required=True)
    level.add("replace", _replace, "Give this store fresh keys.")
    recovery = level.add(
        "recovery",
        _recovery,
        "Make a recovery key, on a sheet to be printed and kept in a safe.",
        more="The key is in that file and nowhere else.",
    )
    recovery.add_argument("--name", default="Recovery key", help="as officers see it")
    add_output(recovery, "FILE.pdf")


def _show(call: Call) -> Told:
    with call.workspace() as ws:
        return _shown(ws)


def _shown(ws: Workspace) -> Told:
    own = device_keys.own_words(ws)
    devices = [
        each for each in known_devices.known_devices(ws) if each.sender.device != ws.store.device
    ]
    data = {
        "device": ws.store.device,
        "words": list(own),
        "devices": [_device_data(each) for each in devices],
    }
    rows = table(
        ("Officer", "Device", "Trust", "Words"),
        (
            (
                each.sender.officer_name,
                each.sender.device,
                each.standing.trust,
                " ".join(each.standing.words),
            )
            for each in devices
        ),
    )
    return Told(
        data,
        paragraphs(
            f"The words of this store’s keys:\n  {' '.join(own)}",
            rows if devices else "No other sender is known yet.",
        ),
    )


def _device_data(known: KnownDevice) -> Data:
    sender = known.sender
    return {
        "device": sender.device,
        "officer": {"id": sender.officer_id, "name": sender.officer_name},
        "seal": sender.keys.seal,
        "sign": sender.keys.sign,
        **standing_data(known.standing),
    }


def _readers(call: Call) -> Told:
    with call.workspace() as ws:
        return _readers_told(ws)


def _readers_told(ws: Workspace) -> Told:
    accepted = {each.id for each in device_keys.readers(ws)}
    named = device_keys.named_readers(ws)
    data = [
        {
            "id": each.id,
            "name": each.name,
            "role": each.role,
            "seal": each.seal,
            "accepted": each.id in accepted,
            "words": list(device_keys.reader_words(each)),
        }
        for each in named
    ]
    if not named:
        return Told(data, "Nobody is named yet, so returns are not sealed.")
    rows = table(
        ("Name", "Part", "Accepted", "Id", "Words"),
        (
            (
                each.name,
                each.role,
                "yes" if each.id in accepted else "no",
                each.id,
                " ".join(device_keys.reader_words(each)),
            )
            for each in named
        ),
    )
    return Told(data, rows)


def _become(call: Call) -> Told:
    with call.workspace() as ws:
        device_keys.become_reader(ws, call.args.name, "deputy" if call.args.deputy else "board")
        return _readers_told(ws)


def _accept(call: Call) -> Told:
    with call.workspace() as ws:
        device_keys.accept_reader(ws, _reader(ws, call.args.reader))
        return _readers_told(ws)


def _remove(call: Call) -> Told:
    with call.workspace() as ws:
        device_keys.remove_reader(ws, _reader(ws, call.args.reader).id)
        return _readers_told(ws)


def _confirm(call: Call) -> Told:
    with call.workspace() as ws:
        known = _device(ws, call.args.device)
        device_keys.confirm(ws, known.sender)
        return _one(_device(ws, call.args.device))


def _revoke(call: Call) -> Told:
    with call.workspace() as ws:
        known = _device(ws, call.args.device)
        device_keys.revoke(ws, known.sender.device, call.args.reason)
        return _one(_device(ws, call.args.device))


def _replace(call: Call) -> Told:
    with call.workspace() as ws:
        device_keys.replace_keys(ws)
        return _shown(ws)


def _recovery(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        recovery_sheet.write_recovery(ws, call.args.name, target)
    return Told(
        {"file": str(target), "name": call.args.name},
        f"The recovery key is in {target} and nowhere else. Print it, put it into the safe, and "
        "delete the file.",
    )


def _one(known: KnownDevice) -> Told:
    text = f"{known.sender.officer_name}: {TRUST_WORDS[known.standing.trust]}"
    return Told(_device_data(known), text)


def _device(ws: Workspace, device: str) -> KnownDevice:
    found = known_devices.known_device(ws, device)
    if found is None:
        raise UserError(
            "No keys of this device are known.",
            where=device[:60],
            remedy="“keys show” lists the devices that are.",
            code="keys.unknown",
        )
    return found


def _reader(ws: Workspace, reader: str) -> Reader:
    found = next((each for each in device_keys.named_readers(ws) if each.id == reader), None)
    if found is None:
        raise UserError(
            "The authority names no such reader.",
            where=reader[:60],
            remedy="“keys readers” lists them.",
            code="keys.no-reader",
        )
    return found
