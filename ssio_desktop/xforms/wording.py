"""Labels, hints and messages: their words in the chosen language, with answers in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import Wording
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.safe_xml import attribute, child, children, local
from ssio_desktop.xforms.translation import Surroundings, compile_expression

_ITEXT = re.compile(r"jr:itext\(\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)")
_ENGLISH = re.compile(r"english|\(en\)|^en\b", re.IGNORECASE)
_MEDIA = {"image", "big-image", "audio", "video"}


@dataclass(frozen=True)
class Translations:
    """The form's words in one language, by id. languages: all that the form has."""

    language: str = ""
    languages: tuple[str, ...] = ()
    texts: Mapping[str, etree._Element] = field(default_factory=dict)


def read_translations(model: etree._Element, wanted: str = "") -> Translations:
    """The translations of a form: the wanted language, else English, else the form's default."""
    itext = child(model, "itext")
    if itext is None:
        return Translations()
    found = {attribute(one, "lang"): one for one in children(itext, "translation")}
    if not found:
        return Translations()
    english = [name for name in found if _ENGLISH.search(name)]
    default = [name for name, one in found.items() if attribute(one, "default")]
    language = wanted if wanted in found else [*english, *default, *found][0]
    texts = {attribute(text, "id"): text for text in children(found[language], "text")}
    return Translations(language, tuple(found), texts)


class Words:
    """Reads the words of one form."""

    def __init__(self, translations: Translations, surroundings: Surroundings) -> None:
        self._texts = translations.texts
        self._around = surroundings

    def of(self, element: etree._Element | None, context: str) -> Wording:
        """The words of a ``label``, ``hint`` or ``value`` element. Raises FormFault."""
        if element is None:
            return Wording()
        ref = attribute(element, "ref")
        if ref:
            return self.of_reference(ref, context)
        parts: list[str | Expression] = []
        self._collect(element, context, parts)
        return _tidy(parts)

    def of_reference(self, ref: str, context: str) -> Wording:
        """The words that ``jr:itext('id')`` names, or the value at a path."""
        found = _ITEXT.fullmatch(ref.strip())
        if found is None:
            return Wording((compile_expression(ref, context, self._around),))
        return self.of_id(found[1] or found[2] or "", context)

    def of_message(self, text: str, context: str) -> Wording:
        """The words of a message in an attribute."""
        if _ITEXT.fullmatch(text.strip()):
            return self.of_reference(text, context)
        return Wording((text,)) if text else Wording()

    def of_id(self, text_id: str, context: str) -> Wording:
        """The words with an id: the plain ones, then the guidance. Raises FormFault."""
        text = self._texts.get(text_id)
        if text is None:
            return Wording()
        by_form = {attribute(value, "form"): value for value in children(text, "value")}
        media = sorted(_MEDIA & set(by_form))
        if media:
            raise FormFault(
                FormProblem(
                    "form.media",
                    say(
                        "A label shows a file ({media}), which is not possible here.",
                        media=media[0],
                    ),
                    remedy=say("Say it in words."),
                )
            )
        plain = next((by_form[key] for key in ("", "long", "short") if key in by_form), None)
        words = self.of(plain, context)
        guidance = self.of(by_form.get("guidance"), context)
        if words.parts and guidance.parts:
            return Wording((*words.parts, " ", *guidance.parts))
        return words if words.parts else guidance

    def _collect(
        self, element: etree._Element, context: str, parts: list[str | Expression]
    ) -> None:
        parts.append(element.text or "")
        for inner in children(element):
            if local(inner) == "output":
                source = attribute(inner, "value") or attribute(inner, "ref")
                parts.append(compile_expression(source, context, self._around))
            else:
                self._collect(inner, context, parts)
            parts.append(inner.tail or "")


def _tidy(parts: list[str | Expression]) -> Wording:
    """Words without the blanks around them, neighbouring texts joined."""
    joined: list[str | Expression] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].lstrip()
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip()
    return Wording(tuple(part for part in joined if part != ""))
