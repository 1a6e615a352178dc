"""Ways to spoil a report that keeps the rules of PDF/A-3a, each with what must be found."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.pdfua.spoiling import Spoilings

SPOILT = Spoilings()
breaks = SPOILT.breaks


def _say(pdf: Pdf, old: str, new: str) -> None:
    text = pdf.Root.Metadata.read_bytes().decode()
    assert old in text
    pdf.Root.Metadata.write(text.replace(old, new).encode())


def _file(pdf: Pdf) -> Object:
    return pdf.Root.AF[0]


def _draw(pdf: Pdf, more: bytes) -> None:
    contents = pdf.pages[0].obj.Contents
    contents.write(contents.read_bytes() + b"\n" + more)


def _replace_profile(pdf: Pdf, old: bytes, new: bytes) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    assert old in profile.read_bytes()
    profile.write(profile.read_bytes().replace(old, new))


@breaks("6.6.2.1")
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@breaks("6.6.2.2")
def packet_with_bytes(pdf: Pdf) -> None:
    _say(pdf, '<?xpacket begin="\ufeff"', '<?xpacket begin="\ufeff" bytes="7"')


@breaks("6.6.4-part")
def another_part(pdf: Pdf) -> None:
    _say(pdf, "<pdfaid:part>3<", "<pdfaid:part>1<")


@breaks("6.6.4-level")
def no_level(pdf: Pdf) -> None:
    _say(pdf, "<pdfaid:conformance>A</pdfaid:conformance>", "")


@breaks("6.6.2.3")
def undescribed_property(pdf: Pdf) -> None:
    _say(pdf, "<pdfaProperty:category>internal</pdfaProperty:category>", "")


@breaks("6.6.2.3")
def property_of_nobody(pdf: Pdf) -> None:
    _say(pdf, "<pdfaid:part>", '<own:thing xmlns:own="x:y">1</own:thing><pdfaid:part>')


@breaks("6.6.3")
def dates_differ(pdf: Pdf) -> None:
    pdf.docinfo["/ModDate"] = String("D:20200101000000+00'00'")


@breaks("6.2.3-intent")
def no_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


@breaks("6.2.3-intent")
def nameless_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents[0].OutputConditionIdentifier


@breaks("6.2.3-profile")
def profile_of_greys(pdf: Pdf) -> None:
    _replace_profile(pdf, b"mntrRGB ", b"mntrGRAY")


@breaks("6.2.3-profile")
def profile_without_white(pdf: Pdf) -> None:
    _replace_profile(pdf, b"wtpt", b"wtxx")


@breaks("6.2.3-profile")
def profile_cut_short(pdf: Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:-40])


@breaks("6.1.7.1")
def stream_in_another_file(pdf: Pdf) -> None:
    pdf.pages[0].obj.Contents.F = String("other.txt")


@breaks("6.1.7.2")
def packed_in_secret(pdf: Pdf) -> None:
    pdf.Root.Extra = pdf.make_stream(b"0", Filter=Name("/OwnDecode"))


@breaks("6.2.9")
def postscript(pdf: Pdf) -> None:
    pdf.Root.Extra = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.PS)


@breaks("6.5.1")
def a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


@breaks("6.5.1")
def a_launch(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([Dictionary(A=Dictionary(Type=Name.Action, S=Name.Launch))])


@breaks("6.5.2")
def acts_by_itself(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(Type=Name.Action, S=Name.GoTo))


@breaks("6.2.10")
def half_transparent(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G=Dictionary(ca=0.5))


@breaks("6.2.10")
def transparent_group(pdf: Pdf) -> None:
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


@breaks("6.2.5")
def transfer_of_colours(pdf: Pdf) -> None:
    pdf.Root.Extra = Dictionary(Type=Name.ExtGState, TR=Name.Identity)


@breaks("6.1.13")
def text_too_long(pdf: Pdf) -> None:
    pdf.docinfo["/Subject"] = String("a" * 40_000)


@breaks("6.1.13")
def states_too_deep(pdf: Pdf) -> None:
    _draw(pdf, b"q " * 29 + b"Q " * 29)


@breaks("6.1.13")
def page_too_large(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([0, 0, 600, 20_000])


@breaks("6.11")
def shown_in_steps(pdf: Pdf) -> None:
    pdf.pages[0].obj.PresSteps = Dictionary()


@breaks("6.11")
def has_requirements(pdf: Pdf) -> None:
    pdf.Root.Requirements = Array([])


@breaks("6.4.2")
def form_to_be_drawn(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), NeedAppearances=True)


@breaks("6.7.2")
def not_tagged(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


@breaks("6.7.3")
def no_structure(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


@breaks("6.7.4")
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("6.10")
def other_presentations(pdf: Pdf) -> None:
    pdf.Root.Names.AlternatePresentations = Dictionary()


@breaks("6.8-af")
def not_associated(pdf: Pdf) -> None:
    del pdf.Root.AF


@breaks("6.8-names")
def not_named(pdf: Pdf) -> None:
    del pdf.Root.Names


@breaks("6.8-name")
def no_name(pdf: Pdf) -> None:
    del _file(pdf).F


@breaks("6.8-relation")
def no_relation(pdf: Pdf) -> None:
    del _file(pdf).AFRelationship


@breaks("6.8-words")
def no_words(pdf: Pdf) -> None:
    del _file(pdf).Desc


@breaks("6.8-stream")
def no_file(pdf: Pdf) -> None:
    _file(pdf).EF = Dictionary()


@breaks("6.8-type")
def no_media_type(pdf: Pdf) -> None:
    del _file(pdf).EF.F.Subtype


@breaks("6.8-date")
def no_date(pdf: Pdf) -> None:
    del _file(pdf).EF.F.Params.ModDate


@breaks("6.8-size", "6.8-sum")
def another_content(pdf: Pdf) -> None:
    _file(pdf).EF.F.write(b"{}")


@breaks("6.2.4")
def colour_of_another_space(pdf: Pdf) -> None:
    _draw(pdf, b"0 0 0 1 k")


@breaks("6.2.2")
def unknown_resource(pdf: Pdf) -> None:
    _draw(pdf, b"/Nobody gs")


@breaks("6.3.1")
def film(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Movie)])
