"""Names that stand beside a role: “the deputy, Hope Baker,”, “caretaker Fred”, “Marlow, the head”.

A role says that a word with a capital is a person where the word alone would not: it may be a
word of the language as well, or stand at the start of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssio_desktop.domain.proofreading.findings import HouseRules
from ssio_desktop.domain.proofreading.given_names import GIVEN_NAMES
from ssio_desktop.domain.proofreading.reading_text import first_words
from ssio_desktop.domain.proofreading.words import CAPITALS, FIELD_WORDS, word_set

_ROLES = (
    r"(?:[Hh]ead ?teacher|[Hh]ead(?: of school)?|[Dd]eputy(?: head(?: ?teacher)?)?"
    r"|[Pp]rincipal|[Ss]enco|SENCO|SENCo|DSL|HLTA|LSA|TA|ECT|NQT"
    r"|(?:[Vv]ice[- ])?[Cc]hair(?: of governors)?|[Cc]lerk|[Gg]overnor|[Bb]ursar|[Cc]aretaker"
    r"|[Tt]eacher|[Tt]eaching assistant|[Tt]utor|[Mm]entor|[Ll]eader|[Ll]ead|[Mm]anager"
    r"|[Cc]o-?ordinator|[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Ss]tudent|[Ll]earner|[Pp]arent"
    r"|[Mm]other|[Ff]ather|[Cc]arer)"
)
_NAME = r"[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+){0,2}"
_AFTER = re.compile(rf"(?<![\w’'-]){_ROLES} (?P<name>{_NAME})")
_APPOSED = re.compile(
    rf"(?<![\w’'-]){_ROLES}(?: \([a-z ]+\))?(?:, | \(| – )(?P<name>{_NAME})"
    r"(?=\)| –|[,;.](?:\s|$))"
)
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME}), (?:(?:the|a|an|our|her|his|their|its|[a-z]+ing) )?"
    rf"(?:[\w-]+ ){{0,3}}?{_ROLES}(?=[,;.)]| of | for | in |$)"
)
_ACTS = re.compile(
    r" (?:is|was|has|had|does|did|can|cannot|could|will|would|said|says|reads?|writes?|wrote|told"
    r"|explained|leads?|led|teaches|taught|shows|showed|works?|worked|needs?|makes?|made|and [A-Z]"
    r"|checks|checked|runs?|ran|asked|asks|joined|left|met)\b"
)
_IN_A_PLACE = re.compile(r"\b(?:in|at|from|near|to|across|for|of|by|on)\s+$", re.IGNORECASE)
_THINGS = re.compile(r"(?:ments?|tions?|sions?|ings?|ances?|ences?|ness|ity|ities|ship|ed|ly)$")
_OTHERS = word_set(
    "a acting additional after all also although among an and another are art arts as assembly at "
    "attainment attendance audit because before behaviour biology both but by centre chemistry "
    "complete computing conference contact cover data design details draft drama during each "
    "economics evidence exclusion executive explain feedback finance first following for from full "
    "geography good handbook he her his hours how however i if in inclusion interim interviews it "
    "its last lunch many maths meet meeting meetings mentor music my new no nor not note notes now "
    "numeracy of on one or our over parents pastoral pay pep permanent physics present progress "
    "records recent results reviews role safety science sessions share she since so some sport "
    "staff studies surveys talk targets technology tests that the their there these they this "
    "those to tracker under until up update use uses views visit visits voice we what when where "
    "while who why with work workload yet you"
)
"""Words that stand with a capital at the start of a sentence or of a title and name nobody."""
_ALSO_MONTHS = frozenset({"april", "may", "june"})


def beside_roles(text: str, house: HouseRules) -> Iterator[tuple[int, int]]:
    """Where such names stand, from the first letter to behind the last, one after the other for
    each of the three ways."""
    begins = first_words(text)
    for found in _AFTER.finditer(text):
        name = _named(found["name"], house)
        start, end = found.start("name"), found.start("name") + len(name)
        if not name or re.match(r" [A-Z]", text[end:]):
            continue
        first = name.split()[0]
        in_small = found[0][0].islower() or " " in name
        may_be = in_small and not _THINGS.search(first) and _ACTS.match(text, end)
        if _is_only_a_name(first, house) or may_be:
            yield start, end
    for found in _APPOSED.finditer(text):
        name = _named(found["name"], house)
        if name and name == found["name"] and not _THINGS.search(name.split()[0]):
            yield found.start("name"), found.end("name")
    for found in _BEFORE.finditer(text):
        start, name = _without_beginning(found["name"], found.start("name"), house)
        if not name or _IN_A_PLACE.search(text, 0, start):
            continue
        alone = " " not in name
        if _is_only_a_name(name.split()[-1], house) or (start in begins and not alone):
            yield start, start + len(name)


def _named(words: str, house: HouseRules) -> str:
    """The words from the first on that may be a name; empty where the first may not."""
    kept: list[str] = []
    parts = words.split()
    for part in parts:
        if not _may_be_a_name(part, house):
            break
        kept.append(part)
    if (
        not kept
        and len(parts) > 1
        and parts[0].lower() in _ALSO_MONTHS
        and all(part[0].isupper() for part in parts[:2])
        and _is_only_a_name(parts[1], house)
    ):
        return " ".join(parts[:2])
    # What follows with a capital and is no name makes a title of all: “Pupil Progress Meetings”.
    if kept and len(kept) < len(parts) and parts[len(kept)][0].isupper():
        return ""
    name = " ".join(kept)
    return re.sub(r"[’']s?$", "", name)


def _without_beginning(words: str, start: int, house: HouseRules) -> tuple[int, str]:
    """The last words that may be a name, with where they begin."""
    parts = words.split()
    while parts and not all(_may_be_a_name(part, house) for part in parts):
        start += len(parts[0]) + 1
        parts = parts[1:]
    return start, " ".join(parts)


def _may_be_a_name(word: str, house: HouseRules) -> bool:
    low = re.sub(r"[’']s$", "", word.lower()).replace("’", "'")
    if not word[0].isupper() or word.isupper() or low in CAPITALS or low in FIELD_WORDS:
        return False
    return low not in _OTHERS and low not in house.known and low not in house.words


def _is_only_a_name(word: str, house: HouseRules) -> bool:
    """Whether a word is a given name or no word of the language."""
    plain = re.sub(r"[’']s$", "", word)
    if plain in GIVEN_NAMES:
        return True
    if house.dictionary is None:
        return False
    return not house.dictionary.is_common(plain)
