"""What is known of a file's sender, as JSON and as text; the two say the same."""

from __future__ import annotations

from ssio_desktop.cli.parsing import Parser
from ssio_desktop.cli.told import Data
from ssio_desktop.services.device_keys import Standing
from ssio_desktop.services.posting import Arrived

TRUST_WORDS = {
    "own": "Made on this store.",
    "confirmed": "The sender’s keys were compared by word of mouth.",
    "known": "The same keys as before; their words were never compared.",
    "new": "New keys; their words were never compared.",
    "changed": "Other keys than those known of the sender.",
    "revoked": "The sender’s keys were revoked.",
}
CHAIN_WORDS = {
    "none": "",
    "first": "The first of its kind from this sender.",
    "follows": "It follows one that was taken in.",
    "missing": "One that its sender made before was never taken in here.",
    "replaced": "Another was taken in for its place in the chain. Ask the sender which counts.",
}


def add_file_passphrase(parser: Parser) -> None:
    """The option that names the passphrase of a file that is made or read."""
    parser.add_argument(
        "--post-passphrase-file",
        metavar="FILE",
        help="a file whose first line is the passphrase that seals the exchange file",
    )


def standing_data(standing: Standing | None) -> dict[str, Data]:
    """How far a sender is trusted; ``unsealed`` where nothing was signed."""
    if standing is None:
        return {"trust": "unsealed", "words": [], "former_words": [], "reason": ""}
    return {
        "trust": standing.trust,
        "words": list(standing.words),
        "former_words": list(standing.former),
        "reason": standing.reason,
    }


def arrived_data(arrived: Arrived) -> dict[str, Data]:
    """Trust and chain of a file that was opened."""
    return {**standing_data(arrived.standing), "chain": arrived.chain}


def arrived_text(arrived: Arrived) -> str:
    """The same on one line."""
    if arrived.standing is None:
        return "Neither sealed nor signed."
    parts = (TRUST_WORDS[arrived.standing.trust], CHAIN_WORDS[arrived.chain])
    return " ".join(part for part in parts if part)
