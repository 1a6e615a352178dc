"""The words of the field: acronyms with what they stand for, terms with capitals, good spellings.

Only what any reader of school improvement reports in England meets. An authority adds its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def word_set(text: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(text.split())


ACRONYMS: Final[Mapping[str, str]] = {
    "AfL": "assessment for learning",
    "AHT": "assistant headteacher",
    "ALN": "additional learning needs",
    "ARE": "age-related expectations",
    "CAMHS": "child and adolescent mental health services",
    "CIN": "child in need",
    "CLA": "children looked after",
    "CPD": "continuing professional development",
    "DHT": "deputy headteacher",
    "DSL": "designated safeguarding lead",
    "EAL": "English as an additional language",
    "ECF": "early career framework",
    "ECT": "early career teacher",
    "EEF": "Education Endowment Foundation",
    "EHCP": "education, health and care plan",
    "ELG": "early learning goal",
    "ELSA": "emotional literacy support assistant",
    "EP": "educational psychologist",
    "EWO": "education welfare officer",
    "EYFS": "early years foundation stage",
    "FFT": "Fischer Family Trust",
    "FSM": "free school meals",
    "GLD": "good level of development",
    "GPS": "grammar, punctuation and spelling",
    "GRT": "Gypsy, Roma and Traveller",
    "HLTA": "higher-level teaching assistant",
    "HMI": "His Majesty’s Inspector",
    "HoD": "head of department",
    "IEB": "interim executive board",
    "INSET": "in-service training",
    "ITT": "initial teacher training",
    "KS1": "key stage 1",
    "KS2": "key stage 2",
    "KS3": "key stage 3",
    "KS4": "key stage 4",
    "KS5": "key stage 5",
    "LA": "local authority",
    "LAC": "looked-after children",
    "LGB": "local governing board",
    "LLE": "local leader of education",
    "LSA": "learning support assistant",
    "MAT": "multi-academy trust",
    "MFL": "modern foreign languages",
    "NEET": "not in education, employment or training",
    "NGA": "National Governance Association",
    "NLE": "national leader of education",
    "NLG": "national leader of governance",
    "NPQ": "national professional qualification",
    "PAN": "published admission number",
    "PEP": "personal education plan",
    "PEX": "permanent exclusion",
    "PP": "pupil premium",
    "PPA": "planning, preparation and assessment",
    "PRU": "pupil referral unit",
    "PSC": "phonics screening check",
    "PSHE": "personal, social, health and economic education",
    "QLA": "question-level analysis",
    "RSHE": "relationships, sex and health education",
    "RWM": "reading, writing and mathematics",
    "SACRE": "standing advisory council on religious education",
    "SDP": "school development plan",
    "SEF": "self-evaluation form",
    "SEMH": "social, emotional and mental health",
    "SEN": "special educational needs",
    "SENCo": "special educational needs co-ordinator",
    "SEND": "special educational needs and disabilities",
    "SIP": "school improvement plan",
    "SLCN": "speech, language and communication needs",
    "SLE": "specialist leader of education",
    "SLT": "senior leadership team",
    "SMSC": "spiritual, moral, social and cultural",
    "SRB": "School Review Board",
    "SSIO": "senior school improvement officer",
    "TA": "teaching assistant",
    "TLR": "teaching and learning responsibility",
    "UPN": "unique pupil number",
}
"""What the letters stand for, offered where a report does not say it."""

PLAIN: Final = word_set(
    "UK GB US EU BBC TV IT ICT PE RE DT PDF USB ID OK AM PM AD BC GCSE GCSEs BTEC DfE URN "
    "HR NHS ISBN USA".casefold()
)
"""Acronyms that need no explaining, in lower case."""

CAPITALS: Final = word_set(
    "academy act africa african afternoon america american april asia asian august autumn bank "
    "board britain centre british bursar care catholic chair chief child "
    "children christian christmas church code college commission committee community "
    "council county curriculum date december department deputy development director diocesan "
    "diocese easter early education english england equality europe european executive "
    "form "
    "february federation foundation free french friday gb german governing governor governors "
    "grammar great gypsy half head headteacher health her his history human impact "
    "improvement infant inspector inspectorate international irish january joint july june "
    "junior key king kingdom knowledge latin lead leader leaders learning level local "
    "majesty’s majesty's "
    "march maths may meals middle ministry monday national november nursery october officer "
    "ofsted outstanding parent partnership phonics plan policy polish premium "
    "primary programme protection punjabi pupil pupils queen reading reception "
    "religious report review roma romanian royal safeguarding saturday school schools "
    "scotland scottish secondary secretary section senior september service services sixth "
    "society somali spanish special sports spring st stage state street summer sunday "
    "support teacher teachers team term thursday traveller trust tuesday turkish union united "
    "urdu wales wednesday welsh west whole world writing year years "
    # Of titles of meetings, papers and services; surnames, such as Young, are left out.
    "action additional advisory equalities evaluation framework inspectors management meeting "
    "meetings midlands needs notice people people’s people's principles regional solutions "
    "training trusts unit workers"
)
"""Words that are written with capitals and name nobody, in lower case."""

FIELD_WORDS: Final = word_set(
    "academisation academies co-headship co-ordinate co-ordinated co-ordinates co-ordinating "
    "co-ordination co-ordinator co-ordinators cpd dysregulated dysregulation disapplied "
    "disapplication emoji federated graphemes headteacher headteachers headteacher's "
    "interleaved interleaving judgment judgments judgmental maths metacognition "
    "metacognitive misconception moderations "
    "numicon online oracy ofsted outturn phonics personalised plenary plenaries "
    "playtime playtimes olds scribe scribes scribed scribing "
    "safeguarding scaffolded self-evaluation sixth-form "
    "subitise subitising subitizing summative timetabled timetabling underachievement "
    "underachieving unvalidated upskill upskilled upskilling website wellbeing workbooks "
    "worksheet worksheets"
)
"""Words of the field that general dictionaries lack, in lower case."""

AMERICAN: Final[Mapping[str, str]] = {
    "analyze": "analyse",
    "analyzed": "analysed",
    "analyzing": "analysing",
    "behavior": "behaviour",
    "behavioral": "behavioural",
    "behaviors": "behaviours",
    "catalog": "catalogue",
    "center": "centre",
    "centered": "centred",
    "centers": "centres",
    "color": "colour",
    "colored": "coloured",
    "colors": "colours",
    "counseling": "counselling",
    "counselor": "counsellor",
    "defense": "defence",
    "dialog": "dialogue",
    "enroll": "enrol",
    "enrollment": "enrolment",
    "enrolls": "enrols",
    "favor": "favour",
    "favorite": "favourite",
    "favorites": "favourites",
    "fulfill": "fulfil",
    "fulfillment": "fulfilment",
    "fulfills": "fulfils",
    "gotten": "got",
    "gray": "grey",
    "honor": "honour",
    "honors": "honours",
    "humor": "humour",
    "kindergarten": "nursery or reception",
    "labeled": "labelled",
    "labeling": "labelling",
    "labor": "labour",
    "math": "maths",
    "modeled": "modelled",
    "modeling": "modelling",
    "neighbor": "neighbour",
    "neighborhood": "neighbourhood",
    "neighboring": "neighbouring",
    "offense": "offence",
    "paralyzed": "paralysed",
    "pediatric": "paediatric",
    "program": "programme",
    "programs": "programmes",
    "rigor": "rigour",
    "skillful": "skilful",
    "skillfully": "skilfully",
    "theater": "theatre",
    "toward": "towards",
    "traveled": "travelled",
    "traveler": "traveller",
    "traveling": "travelling",
}
"""American spellings and words, in lower case, with the British ones."""
