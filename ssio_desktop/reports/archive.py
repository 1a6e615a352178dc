"""Adds to a tagged PDF what makes it fit for archives: PDF/A-3a (ISO 19005-3), files attached.

What the drawing itself has to keep to (fonts inside, no transparency, no actions) is kept where
it is drawn; this adds what is said of the file as a whole.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import md5

from pikepdf import Array, Dictionary, Name, NameTree, Pdf, String

from ssio_desktop.reports.colour_profile import NAME, srgb_profile
from ssio_desktop.reports.content import Attachment

VERSION = "1.7"
"""Of PDF, which ISO 19005-3 builds on."""

NAMESPACE = ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
DECLARATION = "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"

EXTENSION = (
    '<rdf:Description rdf:about=""'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    "<pdfaExtension:schemas><rdf:Bag>"
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Which part of ISO 14289 the file follows"
    "</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>"
    "</rdf:Description>"
)
"""Describes the property of PDF/UA, which PDF/A does not know (ISO 19005-3, 6.6.2.3)."""


def add_output_intent(pdf: Pdf) -> None:
    """Say which colours are meant by red, green and blue (ISO 19005-3, 6.2.3)."""
    profile = pdf.make_stream(srgb_profile(), N=3)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(NAME),
                Info=String(NAME),
                DestOutputProfile=profile,
            )
        ]
    )


def attach(pdf: Pdf, attachments: tuple[Attachment, ...], moment: datetime) -> None:
    """Put files into the file, each named in the catalogue (ISO 19005-3, 6.8, and annex E)."""
    if not attachments:
        return
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))
    names = NameTree(pdf.Root.Names.EmbeddedFiles)
    associated = []
    for each in attachments:
        params = Dictionary(
            Size=len(each.data),
            CheckSum=String(md5(each.data, usedforsecurity=False).digest()),
            ModDate=String(pdf_date(moment)),
        )
        stream = pdf.make_stream(
            each.data, Type=Name.EmbeddedFile, Subtype=Name(f"/{each.media_type}"), Params=params
        )
        specification = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(each.name),
                UF=String(each.name),
                Desc=String(each.description),
                AFRelationship=Name(f"/{each.relationship}"),
                EF=Dictionary(F=stream, UF=stream),
            )
        )
        names[each.name] = specification
        associated.append(specification)
    pdf.Root.AF = Array(associated)


def pdf_date(moment: datetime) -> str:
    """A moment with its time zone as PDF writes it (ISO 32000-1, 7.9.4)."""
    offset = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"
