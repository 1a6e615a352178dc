"""Names that stand beside a role or a comma are found; lists of roles and titles are not."""

from __future__ import annotations

import pytest

from tests.domain.test_proofreading import found


def named(text: str) -> list[str]:
    return [words for kind, words in found(text) if kind == "name"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The deputy, Sarah Jones, leads phonics.", ["Sarah Jones"]),
        ("The headteacher Mrs Patel showed me books.", ["Mrs Patel"]),
        ("Year 4 pupil Amir Khan reads fluently.", ["Amir Khan"]),
        ("The head, Patel, was clear.", ["Patel"]),
        ("The site manager, Len, is retiring.", ["Len"]),
        ("A Year 3 girl, Hope, cannot yet decode.", ["Hope"]),
        ("Our class teacher (Ivy) had planned well.", ["Ivy"]),
        ("The headteacher – Rose Hunter – is on leave.", ["Rose Hunter"]),
        ("The history lead, May Day-Lewis, was interviewed.", ["May Day-Lewis"]),
        ("The caretaker Fred checks gates.", ["Fred"]),
        ("Looked-after child Dwayne has a plan.", ["Dwayne"]),
        ("The girl Hope reads well.", ["Hope"]),
        ("Iris Penny, our deputy, takes assemblies.", ["Iris Penny"]),
        ("Marlow, the deputy, was interviewed.", ["Marlow"]),
    ],
)
def test_a_name_beside_a_role_is_found_once(text: str, words: list[str]) -> None:
    assert named(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The deputy, SENCo and English lead meet weekly.",
        "The headteacher, English leader and I walked the school.",
        "The chair of governors, Vice Chair, and Parent Governor were seen.",
        "The head’s priorities are: Reading, Writing, Attendance.",
        "The deputy, Teaching and Learning, has a free day.",
        "The governor, Health and Safety, walks the site.",
        "The head, I think, is right. Meanwhile, the head waits.",
        "Headteacher Appraisal was done. Deputy Headteacher Appointment is planned.",
        "Pupil Progress Meetings are termly. Pupil Attainment is below.",
        "Headteacher Performance Management took place in November.",
        "Calm and clear, the teacher led the class. Ambitious, the deputy set goals.",
        "Attendance, the head says, is better. Spelling, the head thinks, lags.",
        "Deputy: Update the tracker. Headteacher: Review the plan by May.",
        "In Reading, the deputy leads. For Autumn, the head plans a review.",
        "The head, Autumn 2, plans reviews. Present: Head, Chair, Clerk.",
    ],
)
def test_lists_of_roles_topics_and_titles_name_nobody(text: str) -> None:
    assert named(text) == []


def test_what_the_authority_accepts_and_the_schools_own_name_are_left_beside_a_role() -> None:
    assert found("The head, Patel, was clear.", words=frozenset({"patel"})) == []
    assert found("The head, Marlow, was clear.", known=frozenset({"marlow"})) == []
