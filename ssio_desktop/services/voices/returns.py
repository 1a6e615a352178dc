"""What came back in a round: checked against the form, recorded, put right, taken out.

Where a round is anonymous nothing is recorded by which a school or person could be known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.voices.naming import gives_away
from ssio_desktop.domain.voices.records import (
    GIVEN,
    LONGEST,
    RETURN,
    Return,
    Round,
    given_record,
    read_return,
    return_entity,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.voices.questionnaires import group_keys
from ssio_desktop.services.voices.rounds import definition, open_one, returns
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say, together, too_long
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.session import FormSession


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an answer. key: of the question."""

    key: str
    label: str
    found: str
    words: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Answers held against the form. unasked: those to questions that such a school is not asked.
    faults: what cannot be recorded as it is."""

    answers: Mapping[str, Json]
    unasked: Mapping[str, Json]
    faults: tuple[Fault, ...]


def record_return(
    ws: Workspace, round_id: str, answers: Mapping[str, Json], urn: str = ""
) -> Outcome[Return]:
    """Record a questionnaire that came back on paper. answers: by question. urn: of the school
    where the round is not anonymous.

    UserError, listing it, where an answer is none of its question, words give their writer away in
    an anonymous round, nothing was answered, or the school has answered already.
    """
    found = open_one(ws, round_id)
    key = return_key(found, new_id(), urn)
    made = _made(ws, found, key, answers, urn, "paper")
    if urn and is_full(found, urn, returns(ws, round_id)):
        raise _refused(
            say("{school} has answered already.", school=schools.name_of(ws, urn)),
            found.title,
            say("Open that return in the list and put it right there. Nothing was recorded."),
        )
    return _write(ws, made, say("Return of “{title}” recorded", title=found.title))


def change_return(ws: Workspace, return_id: str, answers: Mapping[str, Json]) -> Outcome[Return]:
    """Record a return anew; what it was stays in its history."""
    before = one_return(ws, return_id)
    found = open_one(ws, before.round)
    made = _made(ws, found, return_id, answers, before.urn, before.via)
    return _write(ws, made, say("Return of “{title}” put right", title=found.title))


def take_out(ws: Workspace, return_id: str) -> Outcome[None]:
    """Take a return out that was recorded twice or by mistake; it stays in the history."""
    before = one_return(ws, return_id)
    found = open_one(ws, before.round)
    label = say("Return of “{title}” taken out", title=found.title)
    return ws.record([Write(before.entity, GIVEN, None)], None, label=label)


def one_return(ws: Workspace, return_id: str) -> Return:
    """One return. UserError where it is not in this store."""
    found = read_return(ws.store.state(f"{RETURN}/{return_id}"))
    if found is None:
        raise UserError(
            say("That return is not in this store."),
            where=return_id[:80],
            remedy=say("Take its name from the list; it may have been taken out."),
            code="questionnaire.return",
        )
    return found


def check(
    form: FormDefinition, found: Round, answers: Mapping[str, Json], urn: str, names: Iterable[str]
) -> Checked:
    """Hold answers against the form. names: by which somebody could be known."""
    given = {key: _trimmed(value) for key, value in answers.items()}
    given = {key: value for key, value in given.items() if value != ""}
    given |= _known_of(form, found, urn)
    session = FormSession(form)
    faults = []
    for key, value in given.items():
        item = form.item(key)
        if item is None or item.question is None:
            faults.append(Fault(key, key, str(value), say("The questionnaire does not ask this.")))
            continue
        fixed = {e.value for e in item.choices.fixed} if item.choices else set()
        label, chosen = item.label.plain, str(value).split()
        session.set_value(key, value)
        view = session.question(key)
        if fixed and not set(chosen) <= fixed:
            faults.append(Fault(key, label, str(value), say("This is none of the answers.")))
        elif view is not None and view.error:
            faults.append(Fault(key, label, str(value), view.error))
        elif item.question in ("text", "multiline"):
            faults += _of_words(key, label, str(value), found, names)
    now = {key: value for key, value in session.current_answers().items() if key in given}
    unasked = {key: value for key, value in given.items() if key not in now}
    return Checked(now, unasked, tuple(faults))


def return_key(found: Round, key: str, urn: str) -> str:
    """The id of a return. UserError where a school is named that an anonymous round keeps out, is
    missing where one is needed, or was not asked."""
    if found.anonymous and urn:
        raise _refused(say("This round is anonymous: no school is recorded."), found.title)
    if not found.anonymous and found.school(urn) is None:
        raise _refused(say("Choose a school that was asked in this round."), found.title)
    return return_entity(found.id, key).partition("/")[2]


def is_full(found: Round, urn: str, known: Iterable[Return]) -> bool:
    """Whether as much came back from a school as was sent to it."""
    asked = found.school(urn)
    return asked is not None and sum(each.urn == urn for each in known) >= asked.copies


def telling_names(ws: Workspace, found: Round) -> tuple[str, ...]:
    """The names of the schools that were asked, and of their heads and chairs."""
    names: list[str] = []
    for asked in found.asked:
        record = schools.school(ws, asked.urn)
        names += [record.school.name, record.school.head_name, *record.contacts.values()]
    return tuple(dict.fromkeys(filter(None, names)))


def _made(
    ws: Workspace, found: Round, key: str, answers: Mapping[str, Json], urn: str, via: str
) -> Return:
    names = telling_names(ws, found) if found.anonymous else ()
    checked = check(definition(ws, found), found, answers, urn, names)
    if checked.faults:
        raise _refused(
            together(say("{label}: {words}", label=e.label, words=e.words) for e in checked.faults),
            found.title,
        )
    about = set(group_keys(definition(ws, found)).values())
    if not set(checked.answers) - about:
        raise _refused(say("Nothing was answered."), found.title)
    return Return(key, urn, checked.answers, checked.unasked, via)


def _write(ws: Workspace, made: Return, label: str) -> Outcome[Return]:
    return ws.record([Write(made.entity, GIVEN, given_record(made))], made, label=label)


def _known_of(form: FormDefinition, found: Round, urn: str) -> dict[str, Json]:
    """What the record knows of the school, so that nobody has to be asked."""
    asked = found.school(urn) if urn else None
    if asked is None:
        return {}
    known = {"phase": asked.phase, "standing": asked.standing}
    return {key: known[name] for name, key in group_keys(form).items()}


def _of_words(
    key: str, label: str, text: str, found: Round, names: Iterable[str]
) -> Iterable[Fault]:
    if len(text) > LONGEST:
        yield Fault(key, label, text, too_long(LONGEST))
    elif found.anonymous and (name := gives_away(text, names)):
        words = say(
            "These words name “{name}”, and no name or school is kept. Write […] in its place.",
            name=name,
        )
        yield Fault(key, label, text, words)


def _trimmed(value: Json) -> Json:
    return value.strip() if isinstance(value, str) else "" if value is None else value


def _refused(what: str, where: str, remedy: str = "") -> UserError:
    return UserError(
        what,
        where=where,
        remedy=remedy or say("Correct it and record it again. Nothing was recorded."),
        code="questionnaire.return-refused",
    )
