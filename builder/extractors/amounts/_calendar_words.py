"""Months, weekdays and the words around dates and years in English news.

Source: CLDR's English calendar data (wide and abbreviated names), and the Associated Press style book for `Sept.`.
"""

MONTHS = frozenset(
    "January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
WEEKDAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split()
)
MONTHS_ANY_CASE = frozenset(month for month in MONTHS | {m.lower() for m in MONTHS} | {m.upper() for m in MONTHS}) - {
    "may", "march", "mar", "dec", "sep",
}  # fmt: skip

CLOCK_WORDS = frozenset(
    "am pm a.m. p.m. a.m p.m AM PM A.M. P.M. o'clock o’clock GMT UTC EST EDT PST PDT CET CEST BST ET PT CT IST WAT"
    " EAT CAT SAST noon midnight".split()
)

YEAR_LEADS = frozenset(
    "in since until till by of during from through mid early late before after around circa between for fiscal year"
    " to and or summer winter spring autumn fall season election back on the © copyright born c than".split()
)
"""Words after which four digits are a year."""

YEAR_FOLLOWERS = frozenset(
    "election elections campaign census season olympics games report presidential budget fiscal financial edition war"
    " act law deal agreement world cup tax model film movie book novel midterm midterms general primary vintage"
    " crisis levels figures standards prices baseline".split()
)
"""Words before which four digits are a year, though they might be counted."""

BEFORE_YEAR = frozenset(
    "the a an his her its their our my your this that each every between against following despite like under over"
    " what these those when where because early late mid year years".split()
)
"""Further words after which four digits before a plural are a year: `the 2016 attacks`."""

WORDS_LIKE_SYMBOLS = frozenset("in ha min sec pt ms ac au mi gt mt sq".split())
"""Symbols of units that after a year are words or names more often."""

LETTERS_AFTER_COUNT = frozenset("l L g t W".split())
"""Symbols of one letter that after four digits mean nothing else."""

COUNT_LEADS = frozenset("about some than over nearly almost only least approximately roughly".split())
"""Words before four digits that make them a count, where a plural follows."""

NOT_AFTER_DAY = frozenset("% percent per million billion people".split())
"""Words that no day of a month stands before."""

NOT_AFTER_YEAR = frozenset(
    "% percent per dollars euros pounds million billion km kg miles people meters metres feet tons tonnes € $ £"
    " kilometers kilometres acres hectares square rubles".split()
)
"""Words that no year stands before."""
