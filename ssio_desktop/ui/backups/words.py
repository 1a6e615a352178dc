"""Backups in the words of the window."""

from __future__ import annotations

from ssio_desktop.services.backups import SecondPlace
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import moment


def reason_words(reason: str) -> str:
    """Why a backup was made, from the word in its file's name."""
    words = {
        "automatic": translate("backups", "Made by itself"),
        "asked": translate("backups", "You asked for it"),
        "import": translate("backups", "Before an import"),
        "upgrade": translate("backups", "Before the program was renewed"),
        "restore": translate("backups", "Before another backup was put back"),
    }
    return words.get(reason, translate("backups", "Backup"))


def second_words(second: SecondPlace) -> str:
    """Where backups are copied to and how that went, as a sentence."""
    if second.folder is None:
        return translate(
            "backups",
            "There is no second place yet. A backup beside the store is lost with the computer: "
            "choose a folder on a stick or a network drive.",
        )
    if second.problem:
        return translate(
            "backups", "Not copied to {folder} yet: {problem} It is tried again every minute."
        ).format(folder=second.folder, problem=said(second.problem))
    if second.at is not None:
        return translate("backups", "Copied to {folder} and read back there: {when}.").format(
            folder=second.folder, when=moment(second.at)
        )
    return translate("backups", "The next backup is copied to {folder}.").format(
        folder=second.folder
    )
