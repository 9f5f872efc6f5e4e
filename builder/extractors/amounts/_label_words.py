"""Words that give a number as a name: what follows is no amount.

Collected by reading; grouped by what is numbered. Lower case.
"""

LABELS = frozenset(
    # texts and their parts
    "page pages p pp chapter chapters section sections sec article articles paragraph paragraphs para clause line lines"
    " verse volume vol issue appendix annex figure fig table exhibit slide title titles proposition prop measure"
    " amendment amendments resolution resolutions bill act rule rules regulation directive schedule footnote item"
    " items step steps point question questions lesson module unit exercise nr nrs question"
    # places
    " room suite apartment apt flat floor building block lot gate exit route routes highway interstate road rd junction"
    " junctions"
    " district districts ward precinct zone sector area platform terminal runway bus box pier camp"
    # ranks, series, types
    " no nos number numbers num # level levels phase phases stage stages tier grade grades type types class category"
    " categories cat scale model version versions v series season seasons episode episodes part parts round rounds week"
    " day days year week game games set sets hole heat leg lap race match group team squad channel station flight"
    " mission apollo division league formula area studio pier pool plan agenda vision mark mk size track tracks stall"
    " chapter generation gen batch wave quarter q unit reactor form forms id ref code pin option options covid psalm"
    " isaiah matthew john luke corinthians samuel kings genesis exodus windows ios android python iphone ipad boeing"
    " airbus windows web subsection subsections sections area region room seed seeds shirt jersey jerseys lot issue"
    " platform serial docket case file order contract sequence chapter".split()
)

WEAK_LABELS = frozenset(
    "line lines point points item items step steps question questions unit units bus box measure type types class set"
    " sets game games day days year week weeks match round rounds series season seasons race part parts group groups"
    " team form forms plan case file order mark size area areas option options number numbers john matthew luke kings"
    " category level levels bill act rule rules wave waves leg league division track tracks pool lot road building"
    " camp floor code pin seed seeds q file station plan block region quarter grade grades version versions series id"
    " act cat heat no title titles scale model squad channel agenda vision issue flight mission report flat route"
    " stage stages room rooms".split()
)
"""Those of them that are also common words: a counted plural right after the number shows that it is an amount."""

SPELLED_LABELS = frozenset(
    "day chapter part phase stage game round page number episode season group level type step act volume article"
    " section week title division category tier plan set match option world".split()
)
"""Words that number words name, too: `day five`, `number one`."""

STREETS = frozenset(
    "street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl square sq way highway hwy parkway"
    " pkwy terrace crescent close row broadway".split()
)

SCORE_FOLLOWERS = frozenset(
    "win wins victory victories loss losses defeat defeats draw lead score scoreline record vote votes decision"
    " ruling majority in on against over to aggregate at thanks after with and tie triumph thrashing drubbing opinion"
    " split series set".split()
)

AFTER_911 = frozenset("call calls caller callers dispatch dispatcher dispatchers operator operators emergency".split())

WICKETS = frozenset("0 1 2 3 4 5 6 7 8 9 one two three four five six seven eight nine".split())
AFTER_WICKETS = frozenset("at dec declared in on off after and when with from to".split())
"""Words after `245 for 6` that leave it a score."""

DETERMINERS = frozenset("the a an this that each last".split())
"""Words before a common noun that show that digits after it are not its number."""

AFTER_COUNT = frozenset("percent per % people million billion men women children".split())
"""Words that no label stands before."""

POINTED_SIGNS = frozenset({"Rs", "Rp", "Tk", "Dh"})
"""Currencies printed with a point: `Rs.500`."""

PHONE_LEADS = frozenset("call phone telephone tel tel. hotline dial fax whatsapp helpline ext".split())

IDIOMS = frozenset(
    {
        ("one", "another"), ("one", "day"), ("one", "thing"), ("one", "way"), ("one", "hand"), ("one", "side"),
        ("zero", "tolerance"), ("ground", "zero"), ("zero", "sum"), ("zero", "in"), ("nine", "lives"), ("one", "time"),
        ("first", "half"), ("million", "dollar"),
    }
)  # fmt: skip
