"""Word classes: the closed classes of English and the commonest irregular verbs, one letter each. Source: grammar.

A line of text becomes a string with one letter per word (`builder.extractors.quotes.lines`), so that what stands
around a reporting verb is read off that string. Open classes follow from the form of the word (`classify`).
"""

from types import MappingProxyType

ADVERB = "y"
AUXILIARY = "a"
BASE = "B"  # a reporting verb in its base form
BUT = "b"
CAPITALISED = "X"
COORDINATOR = "c"
DETERMINER = "d"
FINITE = "v"
ING = "g"
MODAL = "m"
NUMBER = "0"
OF = "f"
OTHER = "x"
PARTICIPLE = "e"
POSSESSIVE = "h"
PREPOSITION = "r"
PRONOUN = "p"
RELATIVE = "q"
REPORTED = "V"  # a reporting verb in its past or third-person form
REPORTING = "G"  # a reporting verb in -ing
SENTENCE_ADVERB = "Y"
SUBORDINATOR = "s"
THAT = "T"
TIME = "t"
TO = "z"
WH = "w"

_CLASSES = {
    DETERMINER: """
        the a an his her their its my our your this these those some any no every each another many few several most
        both all half such one two three four five six seven eight nine ten dozens hundreds thousands more other""",
    PRONOUN: """
        he she they i we you it everyone everybody someone somebody nobody anyone others himself herself themselves
        i'm i've i'd i'll he'd he'll she'd she'll they're they've they'd they'll we're we've we'd we'll you're you've
        you'd you'll it'd it'll there here him them us me""",
    RELATIVE: "who which whom whose",
    THAT: "that",
    WH: "what how why whether where",
    PREPOSITION: """
        in on at by for from with about against into during over under between through without within among amid
        toward towards upon across near behind beyond despite regarding concerning per via around outside inside
        including following until till throughout alongside above below unlike like""",
    OF: "of",
    TO: "to",
    COORDINATOR: "and or & nor plus",
    BUT: "but yet",
    SUBORDINATOR: "when while as after before because if although though since unless whereas than once so whenever",
    AUXILIARY: """
        is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't
        hadn't don't doesn't didn't ain't 're 've""",
    MODAL: """
        will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't mustn't
        'll 'd""",
    TIME: """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
        thurs fri sat sun today yesterday tomorrow tonight week weekend month year years morning afternoon evening
        night a.m. p.m. am pm noon midnight ago weeks months days hours minutes decade""",
    ADVERB: """
        not also never always often once again still just even already soon ever further instead perhaps rather quite
        almost twice sometimes then now too n't either long only very much well far away back seldom earlier later
        recently""",
    SENTENCE_ADVERB: "meanwhile however though therefore moreover furthermore nevertheless nonetheless indeed",
    FINITE: """
        became began came got gave took made knew saw left kept held brought thought felt lost won met led ran
        sat stood paid sent fell grew rose threw broke chose drove flew forgot hid spent built bought caught taught
        fought sought cut let set beat bet cost hurt quit shut spread split struck sank drew wore woke
        ate drank sang rang swam stole stuck slept swept wept lay laid lent meant sold dealt heard hung bore tore
        comes takes makes gets gives wants needs knows thinks seems looks keeps believes feels becomes remains
        appears begins runs hopes expects plans wins loses faces includes leaves helps turns stands seeks plays
        refused seemed appeared continues means gone done seen taken given known shown""",
}

CLASS_OF = MappingProxyType({word: letter for letter, words in _CLASSES.items() for word in words.split()})
"""The letter of each word of a closed class, in lower case and with a straight apostrophe."""

GROUP_ADVERBS = frozenset(
    """
    not also never always often once again still just even already soon ever further instead then now too n't only
    later earlier recently first previously long
    """.split()
)
"""Adverbs without -ly that may stand inside a verb group: has also said."""

NOT_ADVERBS = frozenset("family july italy supply reply apply ally rally bully emily sally kelly billy reilly".split())
"""Words in -ly that are no adverbs."""

NOT_PARTICIPLES = frozenset(
    "fred alfred ahmed mohammed mohamed hundred red bed need feed speed seed shed breed ted".split()
)
"""Words in -ed that are no verb forms."""

NOT_ING = frozenset(
    """
    king meeting morning evening building nothing something anything everything wing ring spring string thing sing
    bring beijing boeing during hearing filing briefing gathering polling funding shooting bombing ruling warning
    interviewing meetings training housing banking lightning wedding
    """.split()
)
"""Words in -ing that are nouns more often than verb forms."""


def classify(word: str, lower: str) -> str:
    """Return the class of a word that no table holds, from its form.

    >>> classify("quickly", "quickly"), classify("wounded", "wounded"), classify("Leeds", "leeds")
    ('y', 'e', 'X')
    """
    first = word[0]
    if first.isdigit():
        return NUMBER
    if not first.isalpha():
        return _PUNCTUATION.get(word, OTHER)
    if first.isupper():
        return CAPITALISED
    if lower.endswith("ly") and lower not in NOT_ADVERBS:
        return ADVERB
    if lower.endswith("ed") and len(lower) > 3 and lower not in NOT_PARTICIPLES:
        return PARTICIPLE
    if lower.endswith("ing") and len(lower) > 4 and lower not in NOT_ING:
        return ING
    return OTHER


_PUNCTUATION = {
    ",": ",",
    "،": ",",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
    ";": ";",
    ":": ":",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "–": "-",
    "—": "-",
    "―": "-",
    "-": "~",
    "/": "~",
    "'s": POSSESSIVE,
    "’s": POSSESSIVE,
    "'S": POSSESSIVE,
    "’S": POSSESSIVE,
    "'": POSSESSIVE,  # what is left of the marks is the possessive of a plural
    "’": POSSESSIVE,
    "&": COORDINATOR,
}
