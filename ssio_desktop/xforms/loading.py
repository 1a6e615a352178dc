"""Reads a form's XForm XML into a definition, or says what in it is not known here.

Needs only lxml; the converter from tables to XForm XML is the installer's matter.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from ssio_desktop.wording import say
from ssio_desktop.xforms.choices import read_lists
from ssio_desktop.xforms.controls import Controls, read_controls
from ssio_desktop.xforms.definition import FormDefinition, Item, QuestionKind, Wording
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.plan import make_plan
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.safe_xml import attribute, attributes, child, children, local, read_xml
from ssio_desktop.xforms.translation import Surroundings, compile_expression
from ssio_desktop.xforms.wording import Words, read_translations

FACTS = "facts"
"""The group whose hidden fields the program fills in."""

MAX_KEY = 150
"""Longest name of an answer without its instance ids, so that the store can take it."""

_AGAIN = "Convert the form’s tables again."
_REMEDY = "Give every question and group its own name, and use only names that are there."
_PLAIN_TYPES = {"string", "int", "integer", "decimal", "date", "time", "dateTime", "select"}
_PLAIN_TYPES |= {"select1", "boolean", "trigger", "group", "repeat"}
_KIND_OF_TYPE: dict[str, QuestionKind] = {
    "int": "integer",
    "integer": "integer",
    "decimal": "decimal",
    "date": "date",
    "time": "time",
    "dateTime": "datetime",
}


def load_definition(xform_xml: str | bytes, language: str = "") -> FormDefinition:
    """The form in an XForm. language: of its words, where it has several; English otherwise.

    Raises UserError for XML that cannot be read or is unsafe, and for anything in the form that
    is not known here.
    """
    definition, problems = read_definition(xform_xml, language)
    if definition is None:
        raise problems[0].as_error()
    return definition


def read_definition(
    xform_xml: str | bytes, language: str = ""
) -> tuple[FormDefinition | None, tuple[FormProblem, ...]]:
    """The form in an XForm, or None and every reason why it cannot be used."""
    try:
        root = read_xml(xform_xml)
        head, body = child(root, "head"), child(root, "body")
        model = child(head, "model") if head is not None else None
        instance = child(model, "instance") if model is not None else None
        if head is None or body is None or model is None or instance is None:
            raise FormFault(
                FormProblem("form.not-a-form", say("The XML is not a form."), remedy=_AGAIN)
            )
        roots = children(instance)
        if len(roots) != 1:
            raise FormFault(
                FormProblem("form.not-a-form", say("The form has no questions."), remedy=_AGAIN)
            )
        return _Reader(head, body, model, roots[0], language).read()
    except FormFault as fault:
        return None, (fault.problem,)


class _Reader:
    def __init__(
        self,
        head: etree._Element,
        body: etree._Element,
        model: etree._Element,
        data: etree._Element,
        language: str,
    ) -> None:
        self._head, self._body, self._model, self._data = head, body, model, data
        self._translations = read_translations(model, language)
        self._lists, self._problems = read_lists(model)
        self._binds: dict[str, dict[str, str]] = {}
        self._bound_inside: set[str] = set()
        self._by_id: dict[str, str] = {}
        self._always: Expression | None = None
        self._first: dict[str, str] = {}
        self._items: dict[str, Item] = {}
        self._controls = Controls()

    def read(self) -> tuple[FormDefinition | None, tuple[FormProblem, ...]]:
        self._read_binds()
        self._read_first_values()
        self._refuse_devices()
        repeats = {
            _clean(attribute(one, "nodeset") or self._by_id.get(attribute(one, "bind"), ""))
            for one in self._body.iter("{*}repeat")
        }
        types = dict(self._types(self._data, "", repeats))
        labels: dict[str, dict[str, str]] = {}
        around = Surroundings(types, self._lists, labels)
        words = Words(self._translations, around)
        self._controls = read_controls(self._body, types, self._by_id, words, around)
        self._problems += self._controls.problems
        for path, control in self._controls.found.items():
            if control.choices is not None:
                labels[path] = {one.value: one.label.plain for one in control.choices.fixed}
        root = self._item([self._data], "", "", around, words)
        self._check_binds()
        definition = None
        if not self._problems:
            definition = self._definition(root)
        return definition, tuple(self._problems)

    def _definition(self, root: Item) -> FormDefinition | None:
        title = child(self._head, "title")
        try:
            plan = make_plan(self._items)
        except FormFault as fault:
            self._problems.append(fault.problem)
            return None
        namespace = etree.QName(self._data).namespace or ""
        form_id = attribute(self._data, "id") or namespace or local(self._data)
        return FormDefinition(
            form_id,
            attribute(self._data, "version"),
            ((title.text if title is not None else "") or form_id).strip(),
            root,
            self._items,
            self._controls.layout,
            plan,
            tuple(item.fact for item in self._items.values() if item.fact),
            self._translations.language,
            self._translations.languages,
        )

    def _read_binds(self) -> None:
        for bind in self._model.iter("{*}bind"):
            path = _clean(attribute(bind, "nodeset") or attribute(bind, "ref"))
            known = self._binds.setdefault(path, {})
            known.update(attributes(bind))
            self._bound_inside.add(path.rpartition("/")[0])
            if attribute(bind, "id"):
                self._by_id[attribute(bind, "id")] = path

    def _refuse_devices(self) -> None:
        """Refuse what only a telephone can do by itself."""
        whole = self._head.getparent()
        for action in whole.iter("{*}setgeopoint", "{*}recordaudio") if whole is not None else ():
            self._refuse(
                "form.device-value",
                say("Recording a place or a sound by itself is not possible here."),
                _clean(attribute(action, "ref")),
                say("Leave it out."),
            )

    def _read_first_values(self) -> None:
        for action in self._head.getparent().iter("{*}setvalue"):  # type: ignore[union-attr]
            path = _clean(
                attribute(action, "ref") or self._by_id.get(attribute(action, "bind"), "")
            )
            events = set(attribute(action, "event").split())
            if not events <= {"odk-instance-first-load", "odk-new-repeat", "xforms-ready"}:
                self._refuse(
                    "form.trigger",
                    say("A value is set when another answer changes, which is not possible here."),
                    path,
                    say("Use a calculation instead of a trigger."),
                )
                continue
            text = (action.text or "").replace("'", "’")
            self._first[path] = attribute(action, "value") or f"'{text}'"

    def _types(
        self, element: etree._Element, above: str, repeats: set[str]
    ) -> list[tuple[str, str]]:
        path = f"{above}/{local(element)}"
        kind = self._binds.get(path, {}).get("type", "string").rpartition(":")[2]
        inner = children(element)
        if path in repeats:
            kind = "repeat"
        elif inner or path in self._bound_inside:
            kind = "group"
        found = [(path, kind)]
        for one in inner:
            found += self._types(one, path, repeats)
        return found

    def _item(
        self,
        elements: list[etree._Element],
        above: str,
        key_above: str,
        around: Surroundings,
        words: Words,
    ) -> Item:
        """The item of one path; elements: all that the form's own data has of it."""
        template = next((one for one in elements if _is_template(one)), None)
        first = template if template is not None else elements[0]
        name = local(first)
        path = f"{above}/{name}"
        key = f"{key_above}.{name}" if key_above else name if above else ""
        kind = around.types[path]
        control = self._controls.found.get(path)
        self._items[path] = Item(name, path, key, "value")
        if "." in name or len(key) > MAX_KEY:
            self._refuse(
                "form.name",
                say(
                    "The name “{name}” cannot be used here, or is nested too deep.", name=name[:60]
                ),
                path,
                say("Use short names of letters, digits, “_” and “-”."),
            )
        elif kind != "repeat" and len(elements) > 1:
            self._refuse(
                "form.name-twice", say("The name “{name}” is used twice.", name=name), path
            )
        by_name: dict[str, list[etree._Element]] = {}
        for element in elements if kind == "repeat" else elements[:1]:
            for inner in children(element):
                by_name.setdefault(local(inner), []).append(inner)
        inside = tuple(
            self._item(
                found if around.types[f"{path}/{inner}"] == "repeat" else _of(first, found),
                path,
                key,
                around,
                words,
            )
            for inner, found in by_name.items()
        )
        bind = self._binds.get(path, {})
        is_repeat = kind == "repeat"
        rows = [one for one in elements if one is not template] if is_repeat else []
        item = Item(
            name,
            path,
            key,
            "repeat" if is_repeat else "group" if kind == "group" else "value",
            data_type=kind,
            relevant=self._expression(bind, "relevant", path, around, truth=True),
            required=self._expression(bind, "required", path, around, truth=True),
            readonly=self._expression(bind, "readonly", path, around, truth=True),
            constraint=self._expression(bind, "constraint", path, around, truth=True),
            calculate=self._expression(bind, "calculate", path, around),
            first_value=self._first_value(path, around),
            constraint_message=self._message(bind, "constraintMsg", path, words),
            required_message=self._message(bind, "requiredMsg", path, words),
            default=""
            if inside or (is_repeat and template is None)
            else (first.text or "").strip(),
            preload=self._preload(bind, path),
            rows=tuple(_row(one) for one in rows if _differs(one, template)),
            children=inside,
        )
        if control is not None:
            item = replace(
                item,
                question=control.question,
                kind="question" if control.question is not None else item.kind,
                label=control.label,
                hint=control.hint,
                appearance=control.appearance,
                choices=control.choices,
                fixed_rows=control.fixed_rows or control.count is not None,
                repeat_count=control.count,
            )
            item = self._asked(item)
        elif item.kind == "value" and above.count("/") == 2 and _parent(path) == FACTS:
            item = replace(item, fact="" if item.calculate is not None else name)
        self._items[path] = item
        return item

    def _asked(self, item: Item) -> Item:
        """A question with its kind, which its data type helps to decide."""
        if item.question != "text":
            return item
        if item.data_type not in _PLAIN_TYPES:
            self._refuse(
                "form.type",
                say(
                    "Answers of the type “{data_type}” are not possible here.",
                    data_type=item.data_type,
                ),
                item.xpath,
                say("Use text, a number, a date, a time, or choices."),
            )
        kind = _KIND_OF_TYPE.get(item.data_type, "text")
        if kind == "text" and "multiline" in item.appearance:
            kind = "multiline"
        always = item.readonly is not None and item.readonly.source.strip() == "true()"
        if kind == "text" and always and item.calculate is None and not item.default:
            kind = "note" if item.first_value is None else kind
        return replace(item, question=kind)

    def _expression(
        self,
        bind: dict[str, str],
        name: str,
        path: str,
        around: Surroundings,
        *,
        truth: bool = False,
    ) -> Expression | None:
        source = bind.get(name, "").strip()
        if not source or source == "false()" or path.endswith("/meta/instanceID"):
            # The store names a visit; the form's own name for it is not wanted.
            return None
        if source == "true()" and self._always is not None:
            return self._always
        try:
            found = compile_expression(source, path, around, truth=truth)
        except FormFault as fault:
            self._problems.append(replace(fault.problem, name=path.rpartition("/")[2]))
            return None
        if source == "true()":
            self._always = found
        return found

    def _first_value(self, path: str, around: Surroundings) -> Expression | None:
        return self._expression({"first": self._first.get(path, "")}, "first", path, around)

    def _message(self, bind: dict[str, str], name: str, path: str, words: Words) -> Wording:
        try:
            return words.of_message(bind.get(name, ""), path)
        except FormFault as fault:
            self._problems.append(replace(fault.problem, name=path.rpartition("/")[2]))
            return Wording()

    def _preload(self, bind: dict[str, str], path: str) -> str:
        kind, what = bind.get("preload", ""), bind.get("preloadParams", "")
        if not kind or kind == "uid":
            return ""
        if (kind, what) in {("timestamp", "start"), ("timestamp", "end"), ("date", "today")}:
            return what
        self._refuse(
            "form.device-value",
            say(
                "The value “{what}” of a telephone or tablet is not known here.", what=what or kind
            ),
            path,
            say("Leave it out, or add a hidden field to the group “facts”."),
        )
        return ""

    def _check_binds(self) -> None:
        for path in self._binds:
            if path not in self._items:
                self._refuse("form.reference", say("“{path}” is not in the form.", path=path), path)

    def _refuse(self, code: str, what: str, path: str, remedy: str = _REMEDY) -> None:
        name = path.rpartition("/")[2]
        self._problems.append(FormProblem(code, what, name=name, remedy=remedy))


def _clean(path: str) -> str:
    """An absolute path without prefixes and blanks."""
    steps = path.strip().strip("/").split("/")
    return "/" + "/".join(step.strip().rpartition(":")[2] for step in steps)


def _parent(path: str) -> str:
    return path.rpartition("/")[0].rpartition("/")[2]


def _is_template(element: etree._Element) -> bool:
    return any(name == "template" for name, _ in attributes(element))


def _of(parent: etree._Element, found: list[etree._Element]) -> list[etree._Element]:
    """Those of the elements that lie in one parent, or all where none does."""
    return [one for one in found if one.getparent() is parent] or found[:1]


def _differs(row: etree._Element, template: etree._Element | None) -> bool:
    texts = _texts(row)
    return any(texts.values()) if template is None else texts != _texts(template)


def _texts(element: etree._Element, above: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for inner in children(element):
        key = f"{above}{local(inner)}"
        below = _texts(inner, f"{key}.")
        found.update(below or {key: (inner.text or "").strip()})
    return found


def _row(row: etree._Element) -> dict[str, str]:
    return {key: text for key, text in _texts(row).items() if text}
