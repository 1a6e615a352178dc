"""Asks for a post box on a server: its address, and how one logs in there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.services.post_boxes import Login
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, needed
from ssio_desktop.ui.widgets.error_summary import Fault


def ask_server(parent: QWidget, then: Callable[[str, Login], object]) -> FormDialog:
    """Ask for an address and the login. What is typed goes to nobody before the box is used."""
    address, secret, host_key = QLineEdit(), QLineEdit(), QLineEdit()
    address.setPlaceholderText("webdavs://name@host/folder")
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    host_key.setPlaceholderText("ssh-ed25519 …")

    def check() -> list[Fault]:
        return needed(address, translate("post", "Enter the address of the post box"))

    dialog = FormDialog(
        translate("post", "Use a server as a post box"),
        (
            (translate("post", "Address"), address),
            (translate("post", "Password or secret key (optional)"), secret),
            (translate("post", "The server’s public key, for SFTP (optional)"), host_key),
        ),
        translate("post", "Use it"),
        check,
        lambda: then(address.text().strip(), Login(secret.text(), host_key.text().strip())),
        parent,
        intro=translate(
            "post",
            "Whoever keeps the server tells you its address: webdavs://name@host/folder, "
            "sftp://name@host/folder, or s3://key@bucket?endpoint=https://host. The password is "
            "kept in your encrypted record and nowhere else.",
        ),
    )
    dialog.open()
    return dialog
