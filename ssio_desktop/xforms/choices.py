"""Reads the lists of choices of a form, and which choices each question offers."""

from __future__ import annotations

from lxml import etree

from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import ChoiceDefinition, ChoiceSource, Wording
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.safe_xml import attribute, child, children, local
from ssio_desktop.xforms.translation import Surroundings, compile_expression
from ssio_desktop.xforms.wording import Words
from ssio_desktop.xforms.xpath import Call, Literal, Path, XPathSyntaxError, parse

ROW = "row"
"""The attribute that numbers the rows of a list."""


def read_lists(model: etree._Element) -> tuple[dict[str, etree._Element], list[FormProblem]]:
    """The lists inside the form by id, their elements without namespaces, rows numbered; and a
    problem for each list that lies in a file outside."""
    lists: dict[str, etree._Element] = {}
    problems: list[FormProblem] = []
    for instance in children(model, "instance")[1:]:
        list_id = attribute(instance, "id")
        if attribute(instance, "src"):
            problems.append(
                FormProblem(
                    "form.outside-list",
                    say("The list “{list_id}” lies in a file outside the form.", list_id=list_id),
                    name=list_id,
                    remedy=say("Write its choices on the choices sheet."),
                )
            )
        copy = plain_copy(instance)
        for root in copy:
            for number, row in enumerate(root):
                row.set(ROW, str(number))
        lists[list_id] = copy
    return lists, problems


def plain_copy(element: etree._Element) -> etree._Element:
    """A copy of names and texts alone, without namespaces and attributes."""
    copy = etree.Element(local(element))
    copy.text = (element.text or "").strip() or None
    for inner in children(element):
        copy.append(plain_copy(inner))
    return copy


def read_choices(
    control: etree._Element, context: str, words: Words, around: Surroundings
) -> ChoiceSource:
    """What a select control offers. Raises FormFault."""
    itemset = child(control, "itemset")
    if itemset is None:
        return ChoiceSource(
            tuple(
                ChoiceDefinition(_stored(item), words.of(child(item, "label"), context))
                for item in children(control, "item")
            )
        )
    nodeset = attribute(itemset, "nodeset")
    value_of, label_of = _column(itemset, "value"), _column(itemset, "label")
    rows, filtered, from_list = _rows(nodeset, around)
    fixed = tuple(
        ChoiceDefinition(_cell(row, value_of), _label(row, itemset, words, context)) for row in rows
    )
    if from_list and not filtered:
        return ChoiceSource(fixed)
    expression = compile_expression(nodeset, context, around)
    return ChoiceSource(fixed, expression, value_of, label_of)


def _stored(item: etree._Element) -> str:
    value = child(item, "value")
    return (value.text or "").strip() if value is not None else ""


def _rows(nodeset: str, around: Surroundings) -> tuple[list[etree._Element], bool, bool]:
    """The rows of the list that a nodeset names; whether it filters them; whether it is a list."""
    try:
        tree = parse(nodeset)
    except XPathSyntaxError as error:
        raise _fault(
            "form.expression",
            say("“{nodeset}” is not an expression: {error}.", nodeset=nodeset, error=error),
        ) from error
    if not isinstance(tree, Path):
        compile_expression(nodeset, "/choices", around)
        raise _fault("form.choices", say("Choices cannot come from “{nodeset}”.", nodeset=nodeset))
    if not (isinstance(tree.start, Call) and tree.start.name == "instance"):
        return [], False, False
    name = tree.start.arguments[0] if tree.start.arguments else None
    found = around.lists.get(name.text) if isinstance(name, Literal) else None
    if found is None:
        return [], True, True
    rows = [found]
    for step in tree.steps:
        rows = [inner for row in rows for inner in row if step.test in {inner.tag, "*"}]
    return rows, any(step.predicates for step in tree.steps), True


def _column(itemset: etree._Element, part: str) -> str:
    element = child(itemset, part)
    ref = attribute(element, "ref") if element is not None else ""
    inner = ref.removeprefix("jr:itext(").removesuffix(")").strip()
    name = inner.removeprefix("./").rpartition(":")[2]
    if not name or not name.replace("_", "").replace("-", "").replace(".", "").isalnum():
        raise _fault(
            "form.choices",
            say("The {part} of a choice cannot be read from “{ref}”.", part=part, ref=ref),
        )
    return name


def _cell(row: etree._Element, column: str) -> str:
    return (row.findtext(column) or "").strip()


def _label(row: etree._Element, itemset: etree._Element, words: Words, context: str) -> Wording:
    cell = _cell(row, _column(itemset, "label"))
    element = child(itemset, "label")
    if element is not None and attribute(element, "ref").startswith("jr:itext("):
        return words.of_id(cell, context)
    return Wording((cell,)) if cell else Wording()


def _fault(code: str, what: str) -> FormFault:
    return FormFault(
        FormProblem(code, what, remedy=say("List the choices on the choices sheet of the form."))
    )
