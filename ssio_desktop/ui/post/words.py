"""What is known of a file and its sender, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ssio_desktop.services.device_keys import Standing
from ssio_desktop.services.post_looking import Looked
from ssio_desktop.services.posting import Arrived
from ssio_desktop.ui.language import said, translate


def title_of(looked: Looked) -> str:
    """What a file is, as a heading."""
    what = said(looked.what)
    return what[:1].upper() + what[1:]


def from_whom(looked: Looked) -> str:
    """Who made a file, and for which term."""
    return translate("post", "From {officer}, {authority}, {term}, number {number}").format(
        officer=looked.officer,
        authority=looked.authority,
        term=looked.term,
        number=looked.number,
    )


def for_whom(looked: Looked) -> str:
    """Who can open a file."""
    if looked.to:
        return translate("post", "Sealed for {names}").format(names=", ".join(looked.to))
    if looked.by_passphrase:
        return translate("post", "Sealed with a passphrase")
    return translate("post", "Open to everybody: it is not sealed")


def trust_words(standing: Standing | None) -> tuple[str, str, str]:
    """Words, tone and icon of how far a sender's keys are trusted; None for an unsealed file."""
    if standing is None:
        return translate("post", "Neither sealed nor signed"), "caution", "triangle-alert"
    known = {
        "own": (translate("post", "Made here"), "success", "circle-check"),
        "confirmed": (translate("post", "Sender confirmed"), "success", "circle-check"),
        "known": (translate("post", "Known sender, words not compared"), "info", "circle-dot"),
        "new": (translate("post", "New sender, words not compared"), "caution", "circle-help"),
        "changed": (translate("post", "Other keys than before"), "danger", "triangle-alert"),
        "revoked": (translate("post", "Keys revoked"), "danger", "octagon-alert"),
    }
    return known[standing.trust]


def trust_advice(standing: Standing | None, name: str) -> str:
    """What to do about a sender's keys, or nothing where there is nothing to do."""
    if standing is None:
        return translate(
            "post", "Nothing in the file shows who made it. Ask {name} whether it is theirs."
        ).format(name=name)
    if standing.trust in ("known", "new"):
        return translate(
            "post", "Have {name} read these words out over the telephone, then confirm them:"
        ).format(name=name)
    if standing.trust == "changed":
        return translate(
            "post",
            "Telephone {name}. Take the file in only if they made new keys and read these words "
            "out:",
        ).format(name=name)
    if standing.trust == "revoked":
        return translate("post", "Why: {reason} Ask for a file signed with new keys.").format(
            reason=standing.reason
        )
    return ""


def spaced(words: Sequence[str]) -> str:
    """Words to read out, with a wider gap in the middle so that nobody loses the place."""
    half = (len(words) + 1) // 2
    return " ".join(words[:half]) + "  ·  " + " ".join(words[half:]) if words else ""


def chain_words(arrived: Arrived, number: int) -> str:
    """Whether the sender's files are whole up to this one."""
    if arrived.chain == "first":
        return translate("post", "It is the first that this store has sent.")
    if arrived.chain == "follows":
        return translate(
            "post", "File {number} follows the one before, which was taken in."
        ).format(number=number)
    if arrived.chain == "replaced":
        return translate(
            "post",
            "Another file of this sender was taken in for the same place in their row: one was "
            "made in place of the other. Ask which of the two counts.",
        )
    if arrived.chain == "missing" and arrived.cover is not None and arrived.cover.kind != "return":
        return translate(
            "post",
            "The file of this kind that its sender made before was not taken in here. It may have "
            "been for somebody else.",
        )
    if arrived.chain == "missing":
        return translate(
            "post",
            "Something between is missing: the file that its sender made before this one was "
            "never taken in here.",
        )
    return translate("post", "Unsealed files do not say what went before them.")


def left_out_words(count: int) -> str:
    """What is said of attachments that a file had no room for."""
    words = translate(
        "post", "Attached files that it had no room for, and that stay here: {count}. Give them on."
    )
    return words.format(count=count)
