"""Reporting verbs and what each may be followed by. Source: the verb classes of grammars of English, general knowledge.

Frames, a letter each:

    q   frames words in marks: "...," she added
    c   a clause without `that`: claimed it was over
    t   a clause with `that`
    w   a question clause: explained why
    a   an addressee may stand before the clause; A: must stand there (told reporters that)
    i   an infinitive: vowed to fight
    o   an object and an infinitive: urged them to leave
    n   a noun phrase: criticised the plan
    m   a noun phrase, where part of it is in marks: called it "absurd"
"""

from types import MappingProxyType

_FRAMES = {
    "qctw": "say write put",
    "qctwAo": "tell",
    "qct": """
        add argue insist conclude contend reply respond answer maintain observe remark joke opine assert testify muse
        speculate boast brag complain counter charge surmise reason theorise theorize object protest grumble caution
        quip retort tweet fume scoff gripe posit attest affirm reckon grouse""",
    "qctn": """
        claim suggest allege admit concede predict repeat reiterate propose recommend declare stipulate announce
        proclaim imply confess underline underscore stress emphasise emphasize hint assume""",
    "qctwn": "note report explain acknowledge confirm state reveal disclose recall recount highlight clarify mention",
    "qctain": "promise",
    "qctan": "warn",
    "qcti": "agree",
    "qctin": "pledge vow swear",
    "qtin": "threaten demand",
    "qwao": "ask",
    "qw": "wonder enquire inquire",
    "qwn": "question",
    "qto": "urge advise instruct order beg implore exhort",
    "qton": "encourage",
    "on": "invite",
    "qctA": "assure remind inform notify",
    "ctwn": "indicate show estimate signal demonstrate",
    "ct": "find rule",
    "tcn": "deny dispute",
    "tn": "request",
    "in": "offer decline",
    "i": "refuse",
    "wn": "discuss describe outline detail",
    "qn": "lament bemoan decry post",
    "n": """
        criticise criticize praise condemn denounce blast slam defend mock deride ridicule lambast lambaste rebuke
        dismiss reject endorse applaud hail tout assail credit congratulate thank portray cite express voice blame
        accuse retweet rebut rebuff castigate chide berate excoriate refute commend laud extol salute liken compare
        rate herald trumpet""",
    "nm": "call label dub brand deem term characterise characterize",
    "qt": "continue confide",
    "q": """
        shout yell scream sing cry exclaim whisper mutter murmur snap chant interject begin read reflect
        laugh sigh chuckle groan sneer gasp stammer gush enthuse rage thunder warble bellow holler roar intone quote
        elaborate remember interrupt comment plead apologise apologize""",
}

_ATTITUDES = """
    believe think feel fear worry hope expect want wish intend doubt suspect consider regard see view perceive
    anticipate recognise recognize realise realize acclaim admire chastise scold summarise summarize favour favor
    oppose support prefer understand imagine identify position paint ridicule attack target reference know bash
"""

_PREPOSITIONS = {
    "about": "ask complain boast brag joke talk speak warn lie rant muse speculate inquire enquire",
    "of": "warn complain boast speak talk",
    "against": "warn rail argue speak caution inveigh",
    "for": "call argue apologise apologize plead advocate ask vouch",
    "to": "point refer allude admit confess object respond",
    "at": "hint scoff",
    "it": "put",
    "back": "shoot fire hit snap write tweet",
    "on": "call comment elaborate expound go",
    "in": "chime",
    "out": "point lay",
    "with": "agree disagree",
}

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote writing",
    "find": "finds found finding",
    "show": "shows showed showing",
    "swear": "swears swore swearing",
    "read": "reads read reading",
    "put": "puts put putting",
    "shoot": "shoots shot shooting",
    "hit": "hits hit hitting",
    "go": "goes went going",
    "sing": "sings sang singing",
    "begin": "begins began beginning",
    "speak": "speaks spoke speaking",
    "lay": "lays laid laying",
    "lie": "lies lied lying",
    "beg": "begs begged begging",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "see": "sees saw seeing",
    "know": "knows knew knowing",
    "understand": "understands understood understanding",
}
_DOUBLED = frozenset("admit brag quip snap refer dub slam rebut extol".split())
_PARTICIPLES = {"written": "write", "shown": "show", "sworn": "swear", "begun": "begin", "spoken": "speak"}


def _inflect(lemma: str) -> tuple[str, str, str]:
    """Return third person, past and -ing form of a verb."""
    if lemma in _IRREGULAR:
        third, past, ing = _IRREGULAR[lemma].split()
        return third, past, ing
    if lemma in _DOUBLED:
        stem = lemma + lemma[-1]
        return lemma + "s", stem + "ed", stem + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"), lemma + "ed", lemma + "ing"


FRAMES = MappingProxyType({lemma: frames for frames, lemmas in _FRAMES.items() for lemma in lemmas.split()})
"""The frames of each verb."""

PREPOSITIONS = MappingProxyType(
    {
        lemma: frozenset(word for word, verbs in _PREPOSITIONS.items() if lemma in verbs.split())
        for lemma in dict.fromkeys(" ".join(_PREPOSITIONS.values()).split())
    }
)
"""The prepositions and particles that belong to the cue, for each verb that has some: called for, pointed out."""

_LEMMAS = dict.fromkeys([*FRAMES, *PREPOSITIONS])
BASES = MappingProxyType({lemma: lemma for lemma in _LEMMAS})
"""Base forms, each with its verb."""

FINITES = MappingProxyType({form: lemma for lemma in _LEMMAS for form in _inflect(lemma)[:2]} | _PARTICIPLES)
"""Past, third-person and participle forms, each with its verb."""

INGS = MappingProxyType({_inflect(lemma)[2]: lemma for lemma in _LEMMAS})
"""-ing forms, each with its verb."""

ATTITUDES = MappingProxyType(
    {
        form: (lemma, letter)
        for lemma in _ATTITUDES.split()
        if lemma not in FRAMES
        for form, letter in zip((lemma, *_inflect(lemma)[:2]), "BVV", strict=True)
    }
    | {"known": ("know", "V"), "seen": ("see", "V")}
)
"""Forms of verbs of thinking, wanting and judging, each with its verb and the letter of a reporting verb's like form.

They report only what is partly in marks: thinks the plan "absurd".
"""

ATTITUDE_FRAMES = "ctwmi"
"""The frames of all of those."""

NOUN_LIKE = frozenset(
    """
    claim claims report reports note notes state states comment comments remark remarks call calls promise promises
    pledge pledges vow vows demand demands request requests question questions offer offers estimate estimates order
    orders answer answers reply replies post posts show shows post tweet tweets charge charges credit credits object
    objects reason reasons brand brands term terms label labels find finds cry cries shout shouts laugh
    laughs rage signal signals detail details outline outlines blast mock urge urges point points post lament voice
    voices gasp sigh sighs snap snaps roar counter counters joke jokes protest protests murmur chant chants quote
    quotes thunder boast boasts rebuke rebukes hint hints blame whisper whispers complaint praise lay salute salutes
    talk talks lies lie plead speech warning warnings finding findings writing writings reporting sayings
    meaning reading readings showing offering offerings ruling understanding thank thanks dispute disputes
    """.split()
)
"""Forms that are nouns as often: verbs only where what stands around them says so."""

CHAIN_VERBS = frozenset(
    """
    went goes going continued continues began begins started starts tried tries wants wanted refused refuses declined
    declines appeared appears seemed seems expected used likes hastened hurried rushed paused chose failed fails
    hesitated able quick right fair free ready keen happy forced set due likely careful decided proceeded
    """.split()
)
"""Words that may govern `to` and a reporting verb as one cue: went on to say, declined to comment."""

ACTIVE_PASSIVES = frozenset("quote".split())
"""Verbs whose passive subject speaks: is quoted as saying."""

ADDRESSED = frozenset("tell ask assure remind inform notify advise warn instruct order urge".split())
"""Verbs whose passive subject is the addressee: was told that."""

CUE_NOUNS = frozenset(
    """
    claim claims statement statements assertion assertions warning warnings allegation allegations argument arguments
    remark remarks comment promise promises pledge pledges vow announcement suggestion suggestions accusation
    accusations insistence contention admission prediction predictions declaration complaint complaints concession
    assurance assurances conclusion finding testimony denial boast
    """.split()
)
"""Nouns whose `that` clause is what their owner says: his claim that."""
