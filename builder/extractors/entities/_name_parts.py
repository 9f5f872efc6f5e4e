"""Words inside and beside the names of persons, in lower case without diacritics and stops. By general knowledge."""

TITLES_IN_TAGS = frozenset(
    """
    amb ambassador capt captain chairman chancellor cllr col colonel congressman congresswoman councillor cpl dato datin
    datuk detective dr encik engr ex-president gen gov governor herr hon justice lieutenant lt maj minister miss mme
    monsieur mr mrs ms msgr mx officer premier pres president prof professor puan rep rev reverend secretary sen senator
    senor senora sgt sir spokesman spokeswoman
    """.split()
)
"""Titles that a tag may wrongly hold before a name, and that begin no name themselves as King and Dean do."""

TITLES_OF_TWO = frozenset((("dato", "seri"), ("dato", "sri"), ("datuk", "seri"), ("prime", "minister"), ("tan", "sri")))
"""Titles of two words."""

SUFFIXES = frozenset("jr sr ii iii iv".split())
"""Words after a surname that tell its bearer from a namesake of the family."""

POSTNOMINALS = frozenset("cbe dbe esq frs kbe kc mbe obe phd qc".split())
"""Honours and degrees after a name that are no part of it."""

PARTICLES = frozenset("af al av bin binti da das de del della der di do dos du e el la le van von y zu".split())
"""Words that begin a surname, and are none alone."""

PATRONYMICS = frozenset("abu bin binti bint ibn ben ould abd abdul abdel a/l a/p s/o d/o anak".split())
"""Words that need the name to their right: `Salman` alone is not Mohammed bin Salman but his father."""

LEADING_NAMES = frozenset("haji hj md mohamad mohamed mohammad mohammed mohd muhamad muhammad nik syed wan".split())
"""First names so common that papers leave them out: Mohd Najib Razak is Najib Razak."""

_MALE_TITLES = """
    baron brother congressman councilman duke encik father herr king lord monsieur mr prince senor sir tuan
    """
_FEMALE_TITLES = """
    actress baroness congresswoman councilwoman countess dame datin duchess frau lady madam madame miss mme mother
    mrs ms princess puan queen senora sister
    """
GENDERED_TITLES = dict.fromkeys(_MALE_TITLES.split(), "m") | dict.fromkeys(_FEMALE_TITLES.split(), "f")
"""Titles that tell the gender of whoever bears them: m or f."""

REGNAL_TITLES = frozenset(
    """
    archduke brother caliph czar czarina duchess duke emir emperor empress imam infanta kaiser king maharaja mother
    negus pharaoh pope prince princess queen rani saint shah sister st sultan tsar tsarina
    """.split()
)
"""Titles before a first name alone: Emperor Theodore is no Theodore but one who is called emperor."""

_MALE_KIN = """
    boyfriend brother brother-in-law dad ex-husband father father-in-law grandfather grandson half-brother husband
    nephew son son-in-law stepfather stepson uncle widower
    """
_FEMALE_KIN = """
    aunt daughter daughter-in-law ex-wife girlfriend granddaughter grandmother half-sister mom mother mother-in-law
    mum niece sister sister-in-law stepdaughter stepmother widow wife
    """
_KIN = "child children cousin fiance fiancee grandchild parent parents partner sibling spouse twin"
KIN = dict.fromkeys(_MALE_KIN.split(), "m") | dict.fromkeys(_FEMALE_KIN.split(), "f") | dict.fromkeys(_KIN.split(), "")
"""Words for relatives, with the gender that each tells: m, f, or nothing."""
