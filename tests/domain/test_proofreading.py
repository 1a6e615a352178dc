"""Looking over wording: what is found, where, and what is left alone."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssio_desktop.domain.proofreading import Finding, HouseRules, Passage, check
from ssio_desktop.domain.proofreading.dictionary import Dictionary, read_dictionary
from tests.conftest import ROOT

FOLDER = ROOT / "resources" / "dictionaries" / "en-GB"


@cache
def british() -> Dictionary:
    affixes, words = (
        (FOLDER / f"en-GB{end}").read_text(encoding="utf-8") for end in (".aff", ".dic")
    )
    return read_dictionary(affixes, words)


def found(text: str, *, names: bool = False, **rules: object) -> list[tuple[str, str]]:
    """Kind and words of what is found in one passage."""
    return [(each.kind, each.words) for each in look(text, names=names, **rules)]


def look(text: str, *, names: bool = False, **rules: object) -> tuple[Finding, ...]:
    house = HouseRules(dictionary=british(), **rules)  # type: ignore[arg-type]
    return check([Passage("a.b", "A question", text, names)], house)


@pytest.mark.parametrize(
    "text",
    [
        "Leaders organise and prioritise; the organisation is well-organised.",
        "Prize-giving, sizing up, oversized maize; seize and resize. Citizens capsized.",
        "The World Health Organization’s leaflet for citizens is used.",
        "The behaviour policy was analysed; its judgement, or judgment, is fair.",
        "Two-year-olds talk. The co-ordinator’s plan is in place, e.g. in year 4.",
        "Pupils’ books show that they don’t guess. All had had a turn.",
        "Key Stage 2 pupils in the Autumn Term met the School Improvement Partner.",
        "Pupils with special educational needs and disabilities (SEND) learn. SEND is led well.",
        "SLT (senior leadership team) met. The UK and the BBC need no explaining.",
        "The early years foundation stage is strong. Children in EYFS talk.",
        "Pupils wrote „książki” beside the English word.",
    ],
)
def test_good_british_prose_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words", "suggestion"),
    [
        ("Pupils recieve praise.", "spelling", "recieve", "“receive” or “relieve”"),
        ("The color of the display.", "american", "color", "colour"),
        ("They organize it.", "american", "organize", "organise"),
        ("Prioritizing helps.", "american", "Prioritizing", "Prioritising"),
        ("The organization’s aims.", "american", "organization’s", "organisation’s"),
        ("It is well-organized.", "american", "well-organized", "well-organised"),
        ("Fear paralyzes.", "american", "paralyzes", "paralyses"),
        ("A recognizable step.", "american", "recognizable", "recognisable"),
        ("Pupils in the EYFS talk.", "acronym", "EYFS", "early years foundation stage (EYFS)"),
        ("The TAs help.", "acronym", "TAs", "teaching assistant (TAs)"),
        ("The date is TBC.", "placeholder", "TBC", ""),
        ("Seen: [insert lessons].", "placeholder", "[insert lessons]", ""),
        ("Books are  neat.", "spacing", "are  neat.", "are neat."),
        ("Books are neat .", "spacing", "neat .", "neat."),
        ("It is is neat.", "repeated", "is is", "is"),
        ("We met Mrs Ash there.", "name", "Mrs Ash", ""),
        ("We met Mrs Alice Brown there.", "name", "Mrs Alice Brown", ""),
        ("We met Mr. J. van der Berg there.", "name", "Mr. J. van der Berg", ""),
        ("We met Dr Jan van der Berg there.", "name", "Dr Jan van der Berg", ""),
        ("We met Ms Mair ferch Owen-Rees.", "name", "Ms Mair ferch Owen-Rees", ""),
        ("We heard J.S. read.", "name", "J.S.", ""),
        ("In maths, pupil B was quick.", "name", "pupil B", ""),
        ("In maths Aisha Khan was quick.", "name", "Aisha Khan", ""),
        ("A boy called Tom was quick.", "name", "called Tom", ""),
    ],
)
def test_what_is_found_is_found_with_its_place(
    text: str, kind: str, words: str, suggestion: str
) -> None:
    (one,) = look(text)
    assert (one.kind, one.words, one.suggestion) == (kind, words, suggestion)
    assert text[one.start : one.start + len(words)] == words
    assert (one.path, one.label) == ("a.b", "A question")


def test_a_sentence_is_long_by_its_own_words_and_a_new_line_ends_it() -> None:
    text = "Short one. " + " ".join(["pupils", "read"] * 20) + "\n" + "again " * 1
    (one,) = look(text)
    assert one.kind == "sentence" and one.start == 11
    assert found(text, longest_sentence=40) == []


def test_names_may_stand_where_people_are_listed_and_the_schools_own_stands_anywhere() -> None:
    assert found("Mrs Ash, Aisha Khan", names=True) == []
    known = frozenset({"birch", "hill", "primary", "school"})
    assert found("At Birch Hill all is well.", known=known) == []
    assert found("All of Birch Hill’s plans help.", known=known) == []


def test_what_the_authority_accepts_is_found_no_more() -> None:
    text = "The RDG and Brightstart met; braggle helped."
    assert {kind for kind, _ in found(text)} == {"acronym", "name", "spelling"}
    assert found(text, words=frozenset({"rdg", "brightstart", "braggle"})) == []


def test_an_acronym_is_pointed_out_once_in_a_report() -> None:
    passages = [Passage("a", "One", "EAL is taught."), Passage("b", "Two", "EAL again.")]
    assert [each.path for each in check(passages, HouseRules())] == ["a"]


def test_without_a_dictionary_all_else_is_still_looked_over() -> None:
    house = HouseRules()
    text = "Pupils recieve praise from Mrs Ash; the behavior is  good."
    kinds = [each.kind for each in check([Passage("a", "One", text)], house)]
    assert kinds == ["name", "american", "spacing"]


def test_a_word_that_may_not_be_suggested_is_not() -> None:
    small = read_dictionary("NOSUGGEST !\nSFX S Y 1\nSFX S 0 s .\n", "3\nship/S\nsham/!\nshop\n")
    assert small.knows("ships") and small.knows("sham")
    assert small.near("shap") == ("ship", "shop")


@given(st.text(alphabet=st.sampled_from("aA .,\n’'-(Mrs)x2KS\u00e9ع"), max_size=80))
def test_any_text_is_looked_over_and_every_place_is_right(text: str) -> None:
    for each in look(text):
        assert text[each.start : each.start + len(each.words)] == each.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I heard Sarah, Tom and Oliver read.", ["Sarah", "Tom", "Oliver"]),
        ("Sarah said that maths is hard. The work of Zofia’s group is neat.", ["Sarah", "Zofia"]),
    ],
)
def test_a_first_name_alone_may_be_somebodys(text: str, words: list[str]) -> None:
    assert [told for kind, told in found(text) if kind == "name"] == words


@pytest.mark.parametrize(
    "text",
    [
        "Florence, a town in Italy, is studied.",
        "The special educational needs coordinator (SENCO) leads this well.",
    ],
)
def test_places_and_explained_roles_are_no_names(text: str) -> None:
    assert [each for each in found(text) if each[0] in ("name", "acronym")] == []
