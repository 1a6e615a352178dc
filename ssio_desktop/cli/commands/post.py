"""``post``: what an exchange file is, from whom and for whom, and what goes back to officers."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.parsing import Commands, add_output
from ssio_desktop.cli.post_words import TRUST_WORDS, add_file_passphrase, standing_data
from ssio_desktop.cli.told import Data, Told, count, pairs, paragraphs
from ssio_desktop.services import (
    deciding,
    handing_over,
    post_looking,
    post_opening,
    receipts,
)
from ssio_desktop.services.post_looking import Looked


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("post", "Look at the files that travel, make them and take them in.")
    look = level.add(
        "look",
        _look,
        "Say what a file is, from whom and for whom, without opening it.",
        more="With --store it is also said how far its sender is trusted there.",
    )
    look.add_argument("file", metavar="FILE")
    take_in = level.add(
        "import",
        _import,
        "Take in a receipt, decisions, a handover or a set-up.",
        more="Returns are taken in with “board import”.",
    )
    take_in.add_argument("file", metavar="FILE")
    take_in.add_argument(
        "--trust", action="store_true", help="the words of its sender were compared"
    )
    add_file_passphrase(take_in)
    receipt = level.add("receipt", _receipt, "Write the receipt for all returns taken in.")
    add_output(receipt, "FILE", help="or a folder")
    decide = level.add("decide", _decide, "Record what the board decided of a category.")
    decide.add_argument("urn", metavar="URN")
    decide.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    decide.add_argument("--category", required=True, metavar="ID")
    decide.add_argument("--reason", default="", help="needed where the officer judged otherwise")
    decisions = level.add("decisions", _decisions, "Write the decisions of a term for officers.")
    decisions.add_argument("--term", required=True, metavar="TERM", help="such as 2026-autumn")
    decisions.add_argument("--officer", default="", metavar="NAME|ID", help="only theirs")
    add_output(decisions, "FILE", help="or a folder")
    add_file_passphrase(decisions)
    over = level.add("hand-over", _hand_over, "Write a school’s whole record for a colleague.")
    over.add_argument("urn", metavar="URN")
    over.add_argument("--to", required=True, metavar="NAME|ID", help="who takes the school on")
    add_output(over, "FILE", help="or a folder")
    add_file_passphrase(over)


def _look(call: Call) -> Told:
    path = Path(call.args.file)
    if not getattr(call.args, "store", None):
        return looked_told(post_looking.look_at(path))
    with call.workspace() as ws:
        return looked_told(post_looking.look_at(path, ws))


def _import(call: Call) -> Told:
    with call.workspace() as ws:
        opened = post_opening.open_file(ws, Path(call.args.file), passphrase=call.file_passphrase())
        done = post_opening.take_in(ws, opened, compared=call.args.trust)
    data = {
        **_data(opened.looked),
        "lines": list(opened.lines),
        "new_events": done.value,
        "change": done.batch,
    }
    new = count(done.value, "new entry", "new entries")
    return Told(data, paragraphs("\n".join(opened.lines), f"{done.label}: {new}."))


def _receipt(call: Call) -> Told:
    target = Path(call.args.output)
    with call.workspace() as ws:
        if target.is_dir():
            target = target / receipts.suggested_name(ws)
        made = receipts.make_receipts(ws, target).value
    data = {
        "file": str(target),
        "sha256": made.file.sha256,
        "returns": [
            {
                "officer": {"id": each.officer, "name": each.officer_name},
                "term": str(each.term),
                "number": each.number,
                "sha256": each.sha256,
            }
            for each in made.returns
        ],
        "without": list(made.without),
    }
    text = f"The receipt for {count(len(made.returns), 'return')} is in {target}."
    return Told(data, paragraphs(text, _without(made.without)))


def _decide(call: Call) -> Told:
    args = call.args
    with call.workspace() as ws:
        made = deciding.decide(ws, args.urn, call.term(), args.category, args.reason).value
    return Told(
        {
            "urn": made.urn,
            "term": str(made.term),
            "category": made.category,
            "judged": made.judged,
            "agrees": made.agrees,
            "reason": made.reason,
        },
        f"{made.urn}: {made.category}"
        + (", as the officer judged." if made.agrees else f" instead of {made.judged}."),
    )


def _decisions(call: Call) -> Told:
    target, term = Path(call.args.output), call.term()
    with call.workspace() as ws:
        if target.is_dir():
            target = target / deciding.suggested_name(term)
        officer = find_officer(ws, call.args.officer).id if call.args.officer else ""
        made = deciding.make_decisions(
            ws, term, target, officer, passphrase=call.file_passphrase()
        ).value
    data = {
        "file": str(target),
        "sha256": made.file.sha256,
        "term": str(term),
        "decisions": [
            {"urn": each.urn, "category": each.category, "judged": each.judged}
            for each in made.decisions
        ],
        "without": list(made.without),
        "held": made.held,
    }
    text = f"{count(len(made.decisions), 'decision')} for {term.title} in {target}."
    held = f"Kept back until judged a second time: {made.held}." if made.held else ""
    return Told(data, paragraphs(text, held, _without(made.without)))


def _hand_over(call: Call) -> Told:
    target, urn = Path(call.args.output), call.args.urn
    with call.workspace() as ws:
        if target.is_dir():
            target = target / handing_over.suggested_name(ws, urn)
        officer = find_officer(ws, call.args.to)
        made = handing_over.hand_over(
            ws, urn, officer.id, target, passphrase=call.file_passphrase()
        ).value
    data = {
        "file": str(target),
        "sha256": made.file.sha256,
        "school": {"urn": urn, "name": made.name},
        "officer": {"id": officer.id, "name": officer.name},
        "left_out": made.left_out,
    }
    left = f" Attachments without room, which stay here: {made.left_out}." if made.left_out else ""
    return Told(data, f"{made.name} is handed over to {made.officer_name}: {target}.{left}")


def _without(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    return f"It could not be sealed for {', '.join(names)}, whose keys are not known."


def looked_told(found: Looked) -> Told:
    """What is told of the outside of a file."""
    trust = TRUST_WORDS[found.standing.trust] if found.standing else ""
    words = " ".join(found.standing.words) if found.standing else ""
    facts = pairs(
        [
            ("What", found.what),
            ("From", found.officer),
            ("Authority", found.authority),
            ("Term", found.term),
            ("Number", found.number),
            ("Made", found.made_at),
            ("For", _for(found)),
            ("Signature", "verified" if found.is_signed else "none"),
            ("Sender", trust),
            ("Words", words),
        ]
    )
    return Told(_data(found), paragraphs(facts, "Nothing was opened and nothing changed."))


def _for(found: Looked) -> str:
    if found.is_open:
        return "anybody: it is not sealed"
    return ", ".join(found.to) if found.to else "whoever has the passphrase"


def _data(found: Looked) -> Data:
    return {
        "kind": found.kind,
        "what": found.what,
        "officer": found.officer,
        "authority": found.authority,
        "term": found.term,
        "number": found.number,
        "made_at": found.made_at,
        "to": list(found.to),
        "sealed": not found.is_open,
        "by_passphrase": found.by_passphrase,
        "signed": found.is_signed,
        **(standing_data(found.standing) if found.standing else {}),
    }
