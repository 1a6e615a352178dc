"""Reads the XML of a form as if an enemy had written it.

No entities, no document type, no network; limits on size and number of elements.
"""

from __future__ import annotations

from lxml import etree

from ssio_desktop.wording import say
from ssio_desktop.xforms.problems import FormFault, FormProblem

MAX_BYTES = 8_000_000
MAX_ELEMENTS = 200_000
MAX_DEPTH = 60

_REMEDY = "Ask whoever gave you the form for it again."


def read_xml(xml: str | bytes) -> etree._Element:
    """The root element. Raises FormFault where the XML is broken, too large, or unsafe."""
    data = xml.encode("utf-8", "surrogatepass") if isinstance(xml, str) else xml
    if len(data) > MAX_BYTES:
        raise _fault(
            "form.too-large",
            say("The form is larger than {max_bytes} MB.", max_bytes=MAX_BYTES // 1_000_000),
        )
    parser = etree.XMLParser(
        encoding="utf-8" if isinstance(xml, str) else None,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise _fault(
            "form.xml", say("The form’s XML cannot be read: {error}.", error=error)
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _fault(
            "form.doctype", say("The form’s XML declares a document type, which is not safe.")
        )
    _limit(root)
    return root


def _fault(code: str, what: str) -> FormFault:
    return FormFault(FormProblem(code, what, remedy=_REMEDY))


def _limit(root: etree._Element) -> None:
    count = 0
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            count += 1
            depth += 1
            if depth > MAX_DEPTH or count > MAX_ELEMENTS:
                raise _fault("form.too-large", say("The form has too many parts, or too deep."))
        else:
            depth -= 1


def local(element: etree._Element) -> str:
    """The element's name without its namespace."""
    return str(etree.QName(element).localname)


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its local name, in whatever namespace; empty where it is not there."""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    return next((value for key, value in attributes(element) if key == name), "")


def attributes(element: etree._Element) -> list[tuple[str, str]]:
    """All attributes by local name."""
    return [(str(key).rpartition("}")[2], str(value)) for key, value in element.items()]


def children(element: etree._Element, *names: str) -> list[etree._Element]:
    """Child elements with one of the local names, or all where no name is given."""
    return [
        child
        for child in element
        if isinstance(child.tag, str) and (not names or local(child) in names)
    ]


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child element of a name, or None."""
    return next(iter(children(element, name)), None)
