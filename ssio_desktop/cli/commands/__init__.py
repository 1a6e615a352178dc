"""The commands, one module for each subject. A module adds its commands with ``register``."""

from __future__ import annotations

from ssio_desktop.cli.commands import (
    accuracy,
    actions,
    attachments,
    boards,
    care,
    categories,
    conflicts,
    demo,
    disclosure,
    documents,
    forms,
    frameworks,
    imports,
    keys,
    officers,
    open_file,
    open_files,
    post,
    post_boxes,
    quality,
    reports,
    retention,
    returns,
    schools,
    search,
    set_up_files,
    stores,
    style,
    verifications,
    visits,
)
from ssio_desktop.cli.parsing import Commands

_SUBJECTS = (
    stores,
    officers,
    set_up_files,
    keys,
    post,
    post_boxes,
    open_file,
    imports,
    schools,
    frameworks,
    categories,
    forms,
    visits,
    attachments,
    accuracy,
    quality,
    actions,
    reports,
    verifications,
    documents,
    style,
    search,
    returns,
    boards,
    conflicts,
    care,
    open_files,
    retention,
    disclosure,
    demo,
)


def register_all(commands: Commands) -> None:
    """Add every command, in the order in which help lists them."""
    for subject in _SUBJECTS:
        subject.register(commands)
