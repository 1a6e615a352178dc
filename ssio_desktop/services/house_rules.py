"""Looking over a note's wording by the house's rules, and the words an authority accepts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssio_desktop.domain.proofreading import Finding, HouseRules, check
from ssio_desktop.domain.proofreading.dictionary import Dictionary, read_dictionary
from ssio_desktop.domain.proofreading.findings import LONGEST_SENTENCE
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up, visiting
from ssio_desktop.services.passages import ReportPassage, passages
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

OWN_WORDS = "own_words"
LONGEST = "longest_sentence"
_DICTIONARY = "en-GB"
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LONGEST_WORD = 60


def look_over(ws: Workspace, visit_id: str) -> tuple[Finding, ...]:
    """What is to look at in a note as it stands now, typed and not yet recorded words included."""
    work = visiting.open_visit(ws, visit_id)
    found = passages(work.session())
    return findings(ws, found, work.visit.urn)


def findings(ws: Workspace, found: Sequence[ReportPassage], urn: str) -> tuple[Finding, ...]:
    """What is to look at in the passages an officer wrote."""
    return check([each.to_check() for each in found if each.written], rules(ws, urn))


def rules(ws: Workspace, urn: str) -> HouseRules:
    """The house's rules for a report on one school."""
    state = ws.store.state(setting_up.authority_entity(ws))
    school = schools.school(ws, urn).school
    named = " ".join((school.name, school.town, setting_up.authority(ws).name))
    dictionary = _dictionary(ws)
    longest = state.get(LONGEST)
    return HouseRules(
        words=frozenset(own_words(ws)),
        known=frozenset(_words(named)) | _other_schools(ws, dictionary),
        longest_sentence=longest if isinstance(longest, int) else LONGEST_SENTENCE,
        dictionary=dictionary,
    )


def own_words(ws: Workspace) -> tuple[str, ...]:
    """The words that the authority accepts, in lower case, sorted."""
    state = ws.store.state(setting_up.authority_entity(ws))
    return tuple(sorted(word for word, kept in state.under(OWN_WORDS).items() if kept))


def accept_word(ws: Workspace, word: str) -> Outcome[str]:
    """Take a word, an acronym or a name as the authority's own: it is not found again."""
    key = _key(word)
    entity = setting_up.authority_entity(ws)
    return ws.record(
        [Write(entity, f"{OWN_WORDS}.{key}", True)], key, label=say("“{key}” accepted", key=key)
    )


def forget_word(ws: Workspace, word: str) -> Outcome[str]:
    """Accept a word no longer. UserError where it was not accepted."""
    key = _key(word)
    if key not in own_words(ws):
        raise UserError(
            say("“{key}” is not one of the authority’s own words.", key=key),
            code="house.word-unknown",
        )
    entity = setting_up.authority_entity(ws)
    return ws.record(
        [Write(entity, f"{OWN_WORDS}.{key}", None)],
        key,
        label=say("“{key}” no longer accepted", key=key),
    )


def set_longest_sentence(ws: Workspace, words: int) -> Outcome[int]:
    """Say how many words a sentence may have before it is pointed out: 10 to 100."""
    if not 10 <= words <= 100:
        raise UserError(
            say("A sentence of {words} words cannot be the limit.", words=words),
            remedy=say("Give a number of words from 10 to 100."),
            code="house.sentence",
        )
    entity = setting_up.authority_entity(ws)
    return ws.record(
        [Write(entity, LONGEST, words)], words, label=say("Length of sentences recorded")
    )


def _key(word: str) -> str:
    key = " ".join(word.split()).casefold().replace("’", "'")
    if not key or len(key) > _LONGEST_WORD:
        raise UserError(
            say("That is not a word that can be accepted."),
            where=word[:_LONGEST_WORD],
            remedy=say("Give one word, acronym or name."),
            code="house.word",
        )
    return key


def _other_schools(ws: Workspace, dictionary: Dictionary | None) -> frozenset[str]:
    """How the names of the register's schools begin, and their words that are no words otherwise:
    the names of villages. A first name that a school shares with a pupil is not among them."""
    found: set[str] = set()
    for (name,) in ws.store.db.conn.execute("SELECT name FROM schools"):
        words = _words(str(name or ""))
        found.add(" ".join(words[:2]))
        found |= {each for each in words if dictionary is not None and not dictionary.knows(each)}
    return frozenset(found - {""})


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _dictionary(ws: Workspace) -> Dictionary | None:
    """The dictionary that came with the program, read once; None where there is none."""
    folder = ws.packs.dictionaries
    if folder is None:
        return None
    kept: Dictionary | None = ws.cache.get("dictionary")
    if kept is None:
        files = [folder / _DICTIONARY / f"{_DICTIONARY}{end}" for end in (".aff", ".dic")]
        if not all(file.is_file() for file in files):
            return None
        affixes, words = (file.read_text(encoding="utf-8") for file in files)
        kept = ws.cache["dictionary"] = read_dictionary(affixes, words)
    return kept
