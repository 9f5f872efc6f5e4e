"""Words of rise and fall in English news.

Source: the verbs of change in Levin, English Verb Classes and Alternations, 45.6 (calibratable changes of state), and
business news. Every form is listed, because a stem would take in other words.
"""

from schema.amounts import Direction

_UP = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs"
    " climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain gains"
    " gained gaining advance advances advanced advancing rally rallies rallied rallying swell swells swelled swollen"
    " swelling spike spikes spiked spiking skyrocket skyrocketed skyrocketing rebound rebounds rebounded rebounding"
    " balloon ballooned ballooning mushroomed accelerate accelerated expand expands expanded expanding strengthened"
    " strengthen appreciated double doubled doubles doubling triple tripled triples tripling quadrupled quadruple"
    " leapt leaped leap leaps inched crept edged ticked shot improve improves improved improving add adds added"
    " adding up higher"
)
_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases"
    " decreased decreasing plunge plunges plunged plunging tumble tumbles tumbled tumbling slide slides slid sliding"
    " sink sinks sank sunk sinking slip slips slipped slipping plummet plummets plummeted plummeting dip dips dipped"
    " dipping shrink shrinks shrank shrunk shrinking lose loses lost losing slump slumps slumped slumping halve"
    " halved halves halving contract contracts contracted contracting ease eased easing weaken weakened crash crashed"
    " collapse collapsed retreat retreated dwindle dwindled dwindling shed depreciated slow slowed slowing worsened"
    " down lower"
)
_SET_UP = (
    "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking"
    " upped extend extended"
)
_SET_DOWN = (
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashes slashed slashing"
    " trim trims trimmed trimming curb curbed discounted commuted shortened"
)
_NOUNS_UP = (
    "increase rise gain jump surge growth hike climb advance rally raise boost improvement uptick spike expansion"
)
_NOUNS_DOWN = (
    "decrease decline fall drop cut loss reduction dip slump plunge slide contraction discount decreases cuts losses"
    " shortfall downturn"
)
_MOVES = (
    "go goes went gone going move moves moved moving change changes changed changing swing swung shift shifted turn"
)

VERBS: dict[str, Direction | None] = {
    **dict.fromkeys(_MOVES.split()),
    **dict.fromkeys(_UP.split(), "up"),
    **dict.fromkeys(_SET_UP.split(), "up"),
    **dict.fromkeys(_DOWN.split(), "down"),
    **dict.fromkeys(_SET_DOWN.split(), "down"),
}
"""Words that govern `by 3 %`, `to 5 %` and `from 2 %`, with the direction; None where they do not tell."""

DIRECT: dict[str, Direction] = {**dict.fromkeys(_UP.split(), "up"), **dict.fromkeys(_DOWN.split(), "down")}
"""Those of them whose object without a preposition is the difference: `rose 3 %`, not `raised $3`."""

MAKING = frozenset(
    "double doubled doubles doubling triple tripled halve halved contract contracts contracted contracting shot grow"
    " grows growing grew grown leap drop drops dropping dropped fall".split()
)
"""Those of them whose object, where something is said to be counted, is what was made: `grew 12 tonnes of wheat`."""

GAINS = frozenset(
    "lose loses lost losing gain gains gained gaining shed sink sinks sank sinking advance expand add adds"
    " added adding".split()
)
"""Verbs whose object is what was won or lost, unless it is a share or points."""

PARTICLE_VERBS = frozenset(
    "take takes took taking make makes made making pick picks picked picking set sets setting give gives gave giving"
    " put puts putting sign signed line lined build built broke broken break brought bring turn"
    " turned shut lay laid cover covered gun gunned track tracked hand handed count counted sum wind wound".split()
)
"""Verbs that `up` or `down` belongs to: `taking up 96 %` is no rise."""

RESULTS = frozenset("loss losses gain cut cuts discount shortfall raise growth boost expansion".split())
"""Nouns of change that are sums by themselves: `a loss of $5m`."""

NOUNS: dict[str, Direction] = {**dict.fromkeys(_NOUNS_UP.split(), "up"), **dict.fromkeys(_NOUNS_DOWN.split(), "down")}
"""Nouns for a change: `a 5 % rise`, `a rise of 5 %`."""

COMPARED: dict[str, Direction] = {
    "higher": "up", "more": "up", "greater": "up", "above": "up", "stronger": "up", "bigger": "up", "larger": "up",
    "lower": "down", "less": "down", "fewer": "down", "below": "down", "weaker": "down", "smaller": "down",
    "cheaper": "down",
}  # fmt: skip
"""Words after a share that make it a difference: `5 % higher than`, `20 % fewer`."""

SKIPPED = frozenset(
    "a an the about around nearly almost some approximately roughly more than over less under least just only as"
    " much well estimated further additional another initial earlier previous current record revised".split()
)
"""Words that may stand between a verb or preposition and its amount."""

NO_END = frozenset("amount amounts amounted amounting equal equivalent close compared comparable equating".split())
"""Words before `to` with which it tells no end of a change: `amounting to $7m`."""

NOT_MOVING = frozenset(
    "would could will may might should can cost costs is are was were be been worth totals totaled totalled".split()
)
"""Words after which a pair of amounts is a range: `the cut would cost $1m to $2m`."""

CLAUSE_BREAKS = frozenset(".;:!?—()") | {
    "while",
    "whereas",
    "but",
    "although",
    "because",
    "when",
    "after",
    "who",
    "which",
}
