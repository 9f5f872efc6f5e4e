"""Words in the names of organisations that tell what a shorter form may leave out. By general knowledge."""

LEGAL_FORMS = frozenset(
    """
    ag asa berhad bhd co company corp corporation gmbh inc incorporated kgaa limited llc llp ltd nv oyj plc pte pty
    sdn se
    """.split()
)
"""Legal forms at the end of a company's name, in lower case without stops: they never tell two companies apart."""

DESCRIBING = LEGAL_FORMS | frozenset(
    """
    air airlines airways and automotive bancorp bank banking brands breweries brewery broadcasting chemical club
    communications electric electronics energy enterprises entertainment fc financial foods football general global
    group health healthcare holding holdings hospitality hotels industries institution insurance international
    investments laboratories lines logistics media mobile motor motors network networks newspapers oil organisation
    organization partners petroleum pharma pharmaceutical pharmaceuticals pictures plantations power properties
    records resources retail securities semiconductor semiconductors services software solutions steel stores
    studios supermarkets systems technologies technology telecom telecommunications television university utilities
    ventures
    """.split()
)
"""Words after the name of a company, bank or school that papers leave out when they name it again."""

NAMING_ALL = LEGAL_FORMS | frozenset(
    """
    airlines airways bank club fc general group holding holdings institution international motor motors university
    """.split()
)
"""Of these, words that name the whole: Sony is Sony Group, not Sony Pictures."""

GENERIC = frozenset(
    """
    african american arab asian atlantic british bus business canadian central chinese city commercial community
    credit development eastern european federal financial first free gas general german global grand great green
    health indian industrial international islamic joint land life local main medical metropolitan mutual national
    new news north northern oil old open pacific people's peoples postal power press private public radio rail real
    red republic rural savings science social south southern space special sports standard state super technical
    trade transport union united universal urban water western white women's womens world young youth
    """.split()
)
"""First words that many names share: alone they are short for none of them."""

APART = frozenset(
    """
    academy administration agency alliance army assembly association authority board bureau business cabinet
    campaign center centre chamber charity church cloud coalition college commission committee community conference
    congress consortium corps council court day department directorate division economist embassy express faculty
    federation forum foundation front fund gallery government guard herald high hospital initiative institute
    journal labs law league library mail management medical medicine ministry mirror movement museum news newspaper
    office officers parliament party police post press programme project radio research review school schools
    science secretariat senate service show society sun survey team telegraph times today tribunal tribune trust
    union unit women workers youth
    """.split()
)
"""Words that make another body of a name: the Ford Foundation is not Ford."""

ALONE = frozenset(
    """
    agencies airport army assembly bank bundestag cabinet center central centre church city club college commissions
    committees congress council councils daily duma exchange fc forces government hospitals house industries
    institutes knesset league live market media navy network news office parliament partners party police press
    radio schools senate service services society state stores team treasury union united universities university
    watch world
    """.split()
)
"""Last words of names that mean other bodies too when they stand alone: the House is not the White House."""
