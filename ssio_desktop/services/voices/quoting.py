"""Words of a questionnaire that may be printed: where their writer agreed, somebody read them, and
nothing in them shows who it was."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.voices.guarding import LEAST
from ssio_desktop.domain.voices.naming import gives_away
from ssio_desktop.domain.voices.records import QUOTED, Round
from ssio_desktop.errors import UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.voices.questionnaires import questions_in_words, quote_key
from ssio_desktop.services.voices.returns import telling_names
from ssio_desktop.services.voices.rounds import counted_returns, definition, one_round
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

LEFT_OUT: Final = "[…]"
"""What stands where words were left out."""


@dataclass(frozen=True, slots=True)
class Comment:
    """Words of a return. may_print: whether their writer agreed. printed: what of them is, empty
    where nothing is yet."""

    round: str
    of: str
    key: str
    label: str
    words: str
    may_print: bool
    printed: str

    @property
    def id(self) -> str:
        return f"{self.of}#{self.key}"


def comments(ws: Workspace, round_id: str) -> tuple[Comment, ...]:
    """Everything that was written in a closed round, by question; within one in an order that does
    not show which were written together. Empty where too few answered."""
    found = one_round(ws, round_id)
    returned = counted_returns(ws, found)
    if len(returned) < LEAST:
        return ()
    form = definition(ws, found)
    agreed = quote_key(form)
    made = []
    for question in questions_in_words(form):
        own = [
            Comment(
                round_id,
                each.id,
                question.key,
                question.label,
                str(each.answers[question.key]),
                bool(agreed) and each.answers.get(agreed) == "yes",
                found.quoted.get((each.id, question.key), ""),
            )
            for each in returned
            if each.answers.get(question.key)
        ]
        made += sorted(own, key=lambda each: _shuffled(each.id))
    return tuple(made)


def quotations(ws: Workspace, round_id: str) -> tuple[Comment, ...]:
    """What is printed of a round."""
    return tuple(each for each in comments(ws, round_id) if each.printed and each.may_print)


def may_print(ws: Workspace, comment: Comment, words: str) -> Outcome[Round]:
    """Let words be printed, or a part of them, with “[…]” where some were left out.

    UserError where their writer did not agree, where they are not the writer's, or where they name
    a school, a person or an address.
    """
    known = _known(ws, comment)
    found = one_round(ws, comment.round)
    if not known.may_print:
        raise _refused(say("Whoever wrote this did not agree that it is printed."))
    if not _is_part(words, known.words):
        raise _refused(
            say("This is not what was written."),
            say("Leave words out where you must, and write […] in their place; add none."),
        )
    name = gives_away(words, telling_names(ws, found))
    if name:
        raise _refused(
            say("These words name “{name}”, by which their writer could be known.", name=name),
            say("Write […] in its place."),
        )
    record: Json = {"return": known.of, "question": known.key, "words": words.strip()}
    label = say("Words of “{title}” may be printed", title=found.title)
    return ws.record([Write(found.entity, _path(known), record)], found, label=label)


def print_no_more(ws: Workspace, comment: Comment) -> Outcome[Round]:
    """Take words out of what is printed."""
    found = one_round(ws, comment.round)
    label = say("Words of “{title}” are not printed", title=found.title)
    return ws.record([Write(found.entity, _path(comment), None)], found, label=label)


def _known(ws: Workspace, comment: Comment) -> Comment:
    for each in comments(ws, comment.round):
        if each.id == comment.id:
            return each
    raise _refused(say("These words are not in this round."))


def _is_part(words: str, whole: str) -> bool:
    """Whether words are a text in its order, some of it left out."""
    at, rest = 0, " ".join(whole.split())
    parts = [" ".join(each.split()) for each in words.split(LEFT_OUT)]
    for part in parts:
        at = rest.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return any(parts)


def _path(comment: Comment) -> str:
    return f"{QUOTED}.{_shuffled(comment.id)}"


def _shuffled(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:24]


def _refused(what: str, remedy: str = "") -> UserError:
    return UserError(what, remedy=remedy or say("Choose others."), code="questionnaire.quote")
