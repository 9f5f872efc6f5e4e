"""Nouns and small words around numbers in English news: what is counted, and where a noun phrase ends.

Collected by reading English news and grammars (Quirk et al., A Comprehensive Grammar of the English Language, 5.2 zero
and irregular plurals, 10.34 collective nouns, 9.7 prepositions). Lower case.
"""

PLURALS = frozenset(
    "people men women children police cattle staff aircraft fish sheep deer dice mice feet teeth geese oxen data media"
    " personnel troops crew faithful youth youths poor elderly offspring salmon species series headquarters spacecraft"
    " helicopters livestock poultry salespeople businessmen businesswomen congressmen congresswomen policemen"
    " policewomen gunmen firemen fishermen servicemen servicewomen spokesmen craftsmen clergymen countrymen freshmen"
    " grandchildren schoolchildren stepchildren townspeople wives lives knives wolves halves shelves thieves leaves"
    " loaves criteria phenomena alumni nuclei fungi bacteria crises analyses bases theses oases percent hectares jobs"
    " members yuan others counts homeless infantry clergy vermin folk folks bosses buses losses classes glasses passes"
    " businesses witnesses princesses actresses processes illnesses viruses campuses bonuses statuses lenses senses"
    " foetuses addresses successes congresses chess mps ceos ngos pcs cds dvds atms suvs gps vips".split()
)
"""Plurals that do not show it, or end as singulars do."""

NOT_PLURALS = frozenset(
    "across as is was has does this its his plus versus less yes always perhaps besides towards afterwards various"
    " previous serious religious famous dangerous nervous numerous anonymous enormous tremendous ambitious precious"
    " conscious suspicious vicious gorgeous courageous virtuous nowadays sometimes whereas unless thus says goes"
    " makes takes comes gives gets means wants needs includes remains becomes begins shows appears keeps seems runs"
    " lies stands works plays moves lives turns starts calls helps looks feels finds thinks believes knows tells asks"
    " uses wins loses leaves leads holds brings happens contains carries covers costs claims expects provides"
    " requires allows adds against news politics economics mathematics physics ethics analysis basis crisis emphasis"
    " diabetes hepatitis campus virus status focus bonus census surplus chaos bias gas bus plus loss class glass"
    " grass press access process progress congress success business address witness illness princess actress boss"
    " mass pass cross dress stress mess kiss abyss illegitimate overseas upwards downwards onwards backwards inwards"
    " indoors outdoors upstairs downstairs".split()
)
"""Words that end in s and are no plurals of nouns, or are verbs more often."""

STOPS = frozenset(
    # prepositions and conjunctions
    "of in on at by for with from to into onto over under above below between among through during before after since"
    " until till against about around near behind beyond within without toward towards across along amid amidst despite"
    " except per via than as and or but nor so yet if when while where whereas because although though that which who"
    " whom whose what why how whether unless once upon off out up down away back ago apart aside ahead past upward"
    " upwards"
    # determiners, pronouns
    " the a an this these those it he she they we you i him her us me them us my your his its our their each every"
    " any some"
    " no both either neither another all half such same there here then now just only also even still already yet"
    " again too very not never ever"
    # verbs
    " is are was were be been being am has have had having do does did done will would shall should can could may"
    " might must said says say told tells tell asked ask die died dies dying kill killed killing kills injure injured"
    " injuring wound wounded hurt leave left leaving get got gets go goes went gone come came comes make made makes"
    " take took taken takes give gave given gives show showed shown shows see saw seen sees live living lived work"
    " working worked win won wins lose lost loses begin began begun started stopped take taking rose rise rises"
    " rising fell fall falls falling fled flee fleeing gathered gather attended attend arrived arrive arriving"
    " travelled traveled traveling travelling died drowned shot became become becomes remain remained remains join"
    " joined joining took voted signed sign held hold holding according including included include compared followed"
    " following ended ending called named known led sent send based worth less more fewer higher lower greater"
    " smaller older younger faster slower long wide deep tall high thick old late later early earlier longer further"
    " away apart today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday ago"
    " afterwards instead respectively total together altogether alone annually yearly monthly"
    " weekly daily hourly"
    " apiece each straight nationwide worldwide overall combined".split()
)
"""Words at which the noun phrase after a number has ended."""

VERBS = frozenset(
    "ran run runs sank sinks hit hits met meets grew drew flew threw knew spoke wrote broke drove fought bought"
    " brought caught taught thought sought sold stood struck spent swept kept felt built lay laid paid meant"
    " heard put cut set let spread burst seems seemed turned wants wanted helped changed played moved looked"
    " used".split()
)
"""Verbs after a noun without a plural ending, at which its phrase has ended: `barrels of diesel ran aground`."""

STATES = frozenset(
    "dead injured wounded missing killed hurt homeless arrested detained hospitalized hospitalised unemployed jobless"
    " displaced infected drowned deceased pregnant disabled others more".split()
)
"""What people are, counted without a noun: `12 dead`."""

ONE_NOUNS = frozenset(
    "person people man woman child boy girl baby vote seat soldier officer policeman death case victim civilian student"
    " worker passenger goal touchdown run assist bomb shot bullet vehicle car truck house home building plane"
    " helicopter ship boat missile rocket drone attack count charge teenager pilot driver fatality injury suspect"
    " gunman patient member employee job".split()
)
"""What `one` counts in news, rather than pointing at something: `one person was killed`."""

PREDICATES = frozenset("were are was have had who remain remained died did voted said aboard more others".split())
"""Words after a small number that show that it counts persons or things named before: `six were appointed`."""

BEFORE_HOUR = frozenset("at by until till before after past around".split())
"""Words before a small number that make it an hour: `full by ten`."""

COMPARISONS = frozenset(
    "as more the higher bigger larger greater faster less lower smaller likelier that its his her their what better"
    " worse longer stronger weaker heavier richer poorer fewer over".split()
)
"""Words after `three times` that make it a ratio."""

NOT_BEFORE_HALF = frozenset(
    "first second third fourth last final latter former other next previous opening closing top bottom upper lower"
    " right left each every either another better best this that the past and".split()
)
BEFORE_SHARE = frozenset(
    "by than about almost nearly roughly around approximately only over under to least just up in cut slashed reduced"
    " exactly some fully barely".split()
)
"""Words before `half` or `a third` that make it a share."""

BEFORE_PERIOD = frozenset("in for last this each per every after over within next a".split())
"""Words before `one quarter` that make it three months."""

MONEY_CUES = frozenset(
    "£ sterling gbp pence euro euros dollars $ bank banks budget cost costs paid pay paying price priced spend spent"
    " spending earn earned fine fined worth tax fund funding loan debt salary wage wages invest invested investment"
    " profit revenue sold buy bought raised raise donated grant fee fees money bill".split()
)
WEIGHT_CUES = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lighter lost lose losing gained overweight bag bags meat beef"
    " rice fish pork chicken potatoes sugar flour cocaine heroin marijuana cannabis meth drugs explosives tnt steel"
    " copper coffee tea cotton wool butter cheese baby sack lbs oz ounces ounce inches feet kg kilograms dumbbell"
    " bomb thrust pressure garbage trash waste force".split()
)

PER_NOUNS = frozenset(
    "share barrel person head piece ton tonne pound ounce kilo kilogram gallon litre liter bottle ticket copy night"
    " room acre hectare unit vote family household student pupil child dose game mile kilometre kilometer bushel pop"
    " plate meal dozen pack packet box bag bale can cup glass pair seat time visit session trip ride song word page"
    " minute hour day week month year quarter season decade fortnight shift go throw gram litre bird animal cow"
    " vehicle car truck journey employee worker customer user subscriber resident taxpayer patient inch foot yard"
    " metre meter shot kilowatt megawatt game fight race match weekend summer semester term yr hr mo wk annum capita"
    " ".split()
)
"""Nouns after `a` that tell what a sum is counted against: `$40 a barrel`."""

LINES = frozenset({240, 360, 480, 576, 720, 1080, 1440, 2160, 4320})
"""Numbers before `p` that are lines of a picture: `1080p`."""

RACES = frozenset(
    "hurdles steeplechase freestyle butterfly backstroke breaststroke medley relay sprint dash final finals race races"
    " heats heat medal champion champions title world olympic runner runners swimmers record individual".split()
)
"""Words after `400m` that make it the length of a race."""

GRAND_NOUNS = frozenset("jury juries slam slams prix piano pianos final finals total mosque theft opening".split())
"""Nouns that `grand` describes."""

PERIODS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades".split()
)

COUNTED_BY_HYPHEN_NOT = frozenset(
    "time times way ways on to for up d tier star fold off in and or of piece ply step part all with by stop shot a"
    " the digit figure some something odd plus ish somethings old half year-old hander handed nil love strong".split()
)
"""Words after a number and a hyphen that it does not count: `two-time champion`, `one-on-one`, `double-digit`."""
