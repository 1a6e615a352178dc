"""Reads what pages draw: what is marked as which part, what as an artifact, and in which font.

ISO 32000-1, 14.6 and 14.8.2. Reads form XObjects where they are drawn; Type 3 glyphs it does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.pdfua.findings import Finding
from tests.pdfua.tree import Key, Tree, is_language

PAINTING = frozenset(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "INLINE IMAGE"])
SHOWING = frozenset(["Tj", "TJ", "'", '"'])
INVISIBLE = 3


@dataclass(slots=True)
class FontUse:
    """The strings shown in one font. rendered: those not in the invisible mode."""

    font: Object
    where: str
    shown: set[bytes] = field(default_factory=set)
    rendered: set[bytes] = field(default_factory=set)


@dataclass(slots=True)
class Drawn:
    """What a file draws. marks: every numbered mark found. forms: how often each is drawn."""

    marks: set[tuple[Key, int]] = field(default_factory=set)
    numbered: dict[Key, Object] = field(default_factory=dict)
    fonts: dict[Key | int, FontUse] = field(default_factory=dict)
    forms: dict[Key, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mark:
    """One open sequence. kind: artifact, part (a numbered one of the tree) or plain."""

    kind: str
    lang: str = ""


@dataclass(slots=True)
class _State:
    font: Object | None = None
    mode: int = 0


Stack: TypeAlias = tuple[_Mark, ...]


def read_content(pdf: Pdf, tree: Tree, language: str) -> Drawn:
    """What all pages draw, and what is wrong with how it is marked."""
    drawn = Drawn()
    for number, page in enumerate(pdf.pages, start=1):
        reader = _Reader(drawn, tree, language, f"page {number}", judging=True)
        reader.read(page.obj, page.obj, page.get("/Resources"), _State(), ())
        quiet = _Reader(drawn, tree, language, f"annotation on page {number}", judging=False)
        for annotation in page.get("/Annots", Array([])):
            for stream in appearances(annotation):
                quiet.read(stream, stream, stream.get("/Resources"), _State(), ())
    return drawn


def appearances(annotation: Object) -> Iterator[Object]:
    """The normal appearance streams of an annotation."""
    normal = annotation.get("/AP", Dictionary()).get("/N")
    if isinstance(normal, pikepdf.Stream):
        yield normal
    elif isinstance(normal, Dictionary):
        yield from (item for item in normal.values() if isinstance(item, pikepdf.Stream))


def draws_outside_artifacts(stream: Object) -> bool:
    """Whether an appearance stream draws anything that is not marked as an artifact."""
    drawn = Drawn()
    reader = _Reader(drawn, Tree(), "en", "appearance", judging=True)
    reader.read(stream, stream, stream.get("/Resources"), _State(), ())
    return any(finding.condition == "01-005" for finding in drawn.findings)


class _Reader:
    def __init__(
        self, drawn: Drawn, tree: Tree, language: str, where: str, *, judging: bool
    ) -> None:
        self._drawn = drawn
        self._tree = tree
        self._language = language
        self._where = where
        self._judging = judging
        self._within: list[Key] = []

    def read(
        self, source: Object, holder: Object, resources: Object | None, state: _State, outer: Stack
    ) -> None:
        """One content stream. holder: the page or stream whose numbers its marks have."""
        resources = resources if resources is not None else Dictionary()
        saved: list[_State] = []
        stack = list(outer)
        for step in pikepdf.parse_content_stream(source):
            operands, name = list(step.operands), str(step.operator)
            if name in PAINTING:
                self._draw(stack, "A drawing")
            elif name in SHOWING:
                self._show(operands, state, stack)
            elif name in ("BDC", "BMC"):
                stack.append(self._open(operands, holder, resources, stack))
            elif name == "EMC":
                if len(stack) > len(outer):
                    stack.pop()
                else:
                    self._say("content.balance", "Marked content is closed that was never opened.")
            elif name == "Tf":
                state.font = resources.get("/Font", Dictionary()).get(str(operands[0]))
            elif name == "Tr":
                state.mode = int(operands[0])
            elif name == "q":
                saved.append(_State(state.font, state.mode))
            elif name == "Q" and saved:
                state = saved.pop()
            elif name == "gs":
                chosen = resources.get("/ExtGState", Dictionary()).get(str(operands[0]))
                if chosen is not None and "/Font" in chosen:
                    state.font = chosen.Font[0]
            elif name == "Do":
                self._do(operands[0], resources, state, stack)
        if len(stack) > len(outer):
            self._say("content.balance", "Marked content is left open.")

    def _open(
        self, operands: list[Object], holder: Object, resources: Object, stack: list[_Mark]
    ) -> _Mark:
        tag = str(operands[0])[1:]
        facts: Object | None = operands[1] if len(operands) > 1 else None
        if isinstance(facts, Name):
            facts = resources.get("/Properties", Dictionary()).get(str(facts))
        facts = facts if isinstance(facts, Dictionary) else Dictionary()
        lang = str(facts.get("/Lang", ""))
        if "/Lang" in facts and not is_language(lang):
            self._say("lang.syntax", f"“{lang}” is no language.")
        kinds = {mark.kind for mark in stack}
        if tag == "Artifact":
            if "part" in kinds:
                self._say("01-003", "An artifact stands inside a tagged part.")
            return _Mark("artifact", lang)
        spoken = [key for key in ("/Alt", "/ActualText", "/E") if key in facts]
        if "/MCID" in facts:
            key = (holder.objgen, int(facts.MCID))
            if self._judging:
                if key in self._drawn.marks:
                    self._say("tree.mark-twice", f"The mark {key[1]} is used twice.")
                self._drawn.marks.add(key)
                self._drawn.numbered[holder.objgen] = holder
            owners = self._tree.owners.get(key)
            if owners:
                if "artifact" in kinds:
                    self._say("01-004", f"The part of mark {key[1]} stands inside an artifact.")
                lang = lang or owners[0].lang
                self._speak(spoken, lang or self._nearest(stack))
                return _Mark("part", lang)
        self._speak(spoken, lang or self._nearest(stack))
        return _Mark("plain", lang)

    def _speak(self, spoken: list[str], lang: str) -> None:
        if spoken and not lang:
            self._say("11-002", f"{spoken[0][1:]} of marked content is in no language.")

    def _nearest(self, stack: list[_Mark]) -> str:
        return next((mark.lang for mark in reversed(stack) if mark.lang), self._language)

    def _draw(self, stack: list[_Mark], what: str) -> None:
        if not any(mark.kind in ("artifact", "part") for mark in stack):
            self._say("01-005", f"{what} is neither an artifact nor part of the structure.")

    def _show(self, operands: list[Object], state: _State, stack: list[_Mark]) -> None:
        last = operands[-1]
        strings = [
            bytes(item)
            for item in (last if isinstance(last, Array) else [last])
            if isinstance(item, pikepdf.String)
        ]
        if not any(strings):
            return
        self._draw(stack, "Text")
        if not self._nearest(stack) and not any(mark.kind == "artifact" for mark in stack):
            self._say("11-001", "Text is in no language.")
        if state.font is None:
            self._say("31-009", "Text is shown in a font that the page does not have.")
            return
        key: Key | int = state.font.objgen if state.font.is_indirect else id(state.font)
        use = self._drawn.fonts.setdefault(key, FontUse(state.font, self._where))
        use.shown.update(strings)
        if state.mode != INVISIBLE:
            use.rendered.update(strings)

    def _do(self, name: Object, resources: Object, state: _State, stack: list[_Mark]) -> None:
        thing = resources.get("/XObject", Dictionary()).get(str(name))
        if not isinstance(thing, pikepdf.Stream):
            return
        if thing.get("/Subtype") != "/Form":
            self._draw(stack, "An image")
            return
        key = thing.objgen
        if key in self._within:
            return
        self._drawn.forms[key] = self._drawn.forms.get(key, 0) + 1
        numbered = any(holder == key for holder, _ in self._drawn.marks)
        if numbered and self._drawn.forms[key] > 1:
            self._say("30-002", "A form with numbered marks is drawn more than once.")
            return
        self._within.append(key)
        inner = thing.get("/Resources", resources)
        self.read(thing, thing, inner, _State(state.font, state.mode), tuple(stack))
        self._within.pop()

    def _say(self, condition: str, what: str) -> None:
        finding = Finding(condition, self._where, what)
        if self._judging and finding not in self._drawn.findings:
            self._drawn.findings.append(finding)
