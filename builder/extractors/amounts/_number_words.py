"""English number words and the numbers they stand for.

Source: the spell-out rules of CLDR for English (cardinals, fractions), the short scale, the South Asian scale (lakh,
crore; ISO 4217 countries India, Pakistan, Bangladesh, Nepal, Sri Lanka) and the abbreviations that the style guides of
the Economist, the Financial Times, Reuters and the BBC use for thousand, million, billion and trillion.
"""

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
TENS["fourty"] = 40  # the commonest misspelling of a number word

SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
    "sextillion": 10**21,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
}
"""Words that multiply what stands before them."""

PLURAL_SCALES = {
    "hundreds": 10**2,
    **{f"{word}s": number for word, number in SCALES.items()},
}

VAGUE = {"tens": 10, "dozens": 12, "scores": 20, **PLURAL_SCALES}
"""Plurals that alone mean between one and ten times their number."""

DOZENS = {"dozen": 12, "dozens": 12}

ABBREVIATIONS = {
    "bn": 10**9,
    "bln": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "mrd": 10**9,
    "trn": 10**12,
    "tln": 10**12,
}
"""Scale words that mean nothing else, in any letter case."""

MONEY_ABBREVIATIONS = {
    "k": 10**3,
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "mm": 10**6,
    "MM": 10**6,
    "b": 10**9,
    "B": 10**9,
    "t": 10**12,
    "T": 10**12,
    "tn": 10**12,
    "Tn": 10**12,
    "cr": 10**7,
    "Cr": 10**7,
    "L": 10**5,
    "grand": 10**3,
}
"""Scale words that are something else where no money is meant: metre, byte, tonne, litre."""

COUNT_ABBREVIATIONS = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "m": 10**6, "b": 10**9, "tn": 10**12}
"""Those of them that stand glued to digits before what is counted: `3m people`, `10k users`."""

DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "sixteenth": 16,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
}
PLURAL_DENOMINATORS = {"halves": 2, **{f"{word}s": number for word, number in DENOMINATORS.items() if word != "half"}}

ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth"
    " ninetieth hundredth thousandth millionth".split()
)

DECADES = frozenset("twenties thirties forties fifties sixties seventies eighties nineties".split())

FOLDS = {f"{word}fold": number for word, number in [*UNITS.items(), *TENS.items()] if number > 1} | {
    "hundredfold": 100,
    "thousandfold": 1000,
}

DECIMAL_DIGITS = {word: str(number) for word, number in UNITS.items() if number < 10} | {
    "o": "0",
    "oh": "0",
    "nought": "0",
    "naught": "0",
}
"""How digits are read out after `point`."""

VULGAR_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

FRACTION_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000})
"""Denominators that a fraction in digits has; `9/11` is a date, `24/7` an idiom."""
