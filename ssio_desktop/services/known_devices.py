"""The devices that this store has heard of, with how far each is trusted, and what can be sealed
for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ssio_desktop.domain.devices import DEVICE, Device, Reader, read_device
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cover import Sender
from ssio_desktop.exchange.keys import PublicKeys
from ssio_desktop.services import device_keys, setting_up
from ssio_desktop.services.device_keys import Standing
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device and its officer as a sender, and how its recorded keys stand."""

    sender: Sender
    standing: Standing

    @property
    def is_usable(self) -> bool:
        """Whether something can be sealed for its keys."""
        return self.standing.trust in ("own", "confirmed", "known")

    @property
    def reader(self) -> Reader:
        """Its keys as someone that a file is sealed for."""
        keys = self.sender.keys
        return Reader(self.sender.device, self.sender.officer_name, "board", keys.seal, keys.sign)


def known_devices(ws: Workspace) -> tuple[KnownDevice, ...]:
    """Every device with keys in the record, this store's first, then by name. Odd ones are left
    out."""
    found = [_known(ws, read_device(state)) for state in ws.store.states(DEVICE)]
    kept = [each for each in found if each is not None]
    return tuple(
        sorted(
            kept,
            key=lambda each: (
                each.sender.device != ws.store.device,
                each.sender.officer_name.casefold(),
                each.sender.device,
            ),
        )
    )


def known_device(ws: Workspace, device_id: str) -> KnownDevice | None:
    """One device by its id, or None where nothing fitting is known of it."""
    return _known(ws, device_keys.device(ws, device_id))


def addressees(
    ws: Workspace, officers: Collection[str]
) -> tuple[tuple[Reader, ...], tuple[str, ...]]:
    """The devices of some officers (ids) that a file can be sealed for, and the names of those
    officers of whom no such device is known."""
    usable = [
        each for each in known_devices(ws) if each.is_usable and each.sender.officer_id in officers
    ]
    reached = {each.sender.officer_id for each in usable}
    lost = sorted(setting_up.officer(ws, one).name or one for one in set(officers) - reached)
    return tuple(each.reader for each in usable), tuple(lost)


def _known(ws: Workspace, found: Device) -> KnownDevice | None:
    try:
        keys = PublicKeys(found.seal, found.sign)
    except UserError:
        return None
    name = setting_up.officer(ws, found.officer).name or found.officer or found.id
    sender = Sender(found.officer, name, found.id, keys)
    return KnownDevice(sender, device_keys.standing(ws, sender))
