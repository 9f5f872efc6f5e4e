"""Role nouns: offices and occupations by which news introduces who speaks. Source: general knowledge."""

ROLE_NOUNS = frozenset(
    """
    activist actor actress administrator admiral adviser advisor advocate agent aide ally ambassador analyst anchor
    archaeologist architect artist astronaut astronomer astrophysicist athlete attorney author baker banker
    biologist bishop blogger boss botanist broker builder businessman businesswoman butcher campaigner candidate
    captain cardinal carer carpenter cellist chair chairman chairperson chairwoman champion chancellor chaplain chef
    chemist chief choreographer cleric clerk climatologist co-author co-chair co-director co-founder co-owner coach
    cofounder colleague colonel columnist comedian commander commentator commissioner composer conductor congressman
    congresswoman conservationist constable consultant contractor coordinator coroner correspondent councillor
    councilman councilwoman counsel counselor counsellor critic curator dean defender delegate democrat deputy
    designer detective developer diplomat director doctor driver ecologist economist editor educator emir employee
    engineer entrepreneur envoy epidemiologist executive expert explorer ex-minister farmer father filmmaker
    firefighter fisherman forecaster founder friend gardener general geologist goalkeeper governor grandmother
    grandfather guard guide head headmaster headteacher helper historian host hunter husband imam inspector
    instructor investigator investor jockey journalist judge justice king landlord lawmaker lawyer leader lecturer
    legislator liaison librarian lieutenant lobbyist magistrate manager mathematician mayor mechanic member
    meteorologist midfielder miner minister ministers mother musician neighbor neighbour neuroscientist nominee
    novelist nurse officer official officials operative organiser organizer owner paediatrician painter paramedic
    parishioner partner pastor pediatrician philosopher photographer physician physicist pilot planner player
    playwright poet politician pollster pope postmaster premier presenter president priest prime prince princess
    principal producer professor programmer prosecutor prosecutors psychiatrist psychologist publisher queen rabbi
    ranger rapper reader receptionist rector referee reporter representative representatives republican researcher
    researchers resident residents retailer runner sailor scholar scientist scientists secretary senator sergeant
    server sheriff shopkeeper singer skipper sociologist soldier solicitor son sister brother daughter wife
    specialist speaker spokesman spokesmen spokesperson spokespersons spokeswoman spokeswomen sponsor staffer
    statistician strategist striker student students superintendent supervisor supporter surgeon surveyor survivor
    teacher technician therapist trader trainer treasurer trustee undersecretary veteran veterinarian vet
    vice-president victim virologist volunteer voter warden weatherman witness worker writer zoologist ceo cfo coo
    cto chair-elect president-elect mp mep msp congressperson grocer midwife pharmacist dentist plumber bricklayer
    salesman saleswoman shareholder strategists analysts experts lawyers tycoon mogul magnate billionaire
    millionaire hopeful frontrunner front-runner contender rival opponent newcomer incumbent nephew niece uncle aunt
    cousin widow widower mum mom dad parent grandson granddaughter teen teenager pensioner bystander onlooker
    passerby shopper commuter motorist passenger cyclist tenant homeowner refugee migrant hostage inmate defendant
    claimant plaintiff complainant suspect informant whistleblower negotiator mediator auditor accountant
    underwriter stockbroker sculptor dancer magician vlogger influencer podcaster cricketer footballer batsman
    bowler winger forward quarterback pitcher golfer boxer wrestler swimmer sprinter umpire marshal sarpanch
    collector sheikh swami monk nun archbishop vicar deacon alderman councilor provost bailiff barrister ombudsman
    whip backbencher taoiseach brigadier major corporal commodore lifeguard beekeeper shepherd rancher grower
    planter welder barber hairdresser waiter waitress barista bartender landlady cook cleaner janitor caretaker
    nanny oba chieftain elder elders lawmakers scholars campaigners activists workers teachers nurses doctors
    farmers parents critics customer customers client patient patients villager villagers islander trucker fisher
    fishermen diver climber keeper seller buyer vendor dealer landowner shopkeepers organisers organizers protester
    protesters demonstrator loser winner runner-up heir mla fundraiser bundler superdelegate attendee participant
    respondent panellist panelist moderator debater
    """.split()
)
"""Nouns for what a person does; single words in lower case."""

HONORIFICS = frozenset("mr mrs ms miss mx dr prof sir dame lord lady rev hon".split())
"""Titles that say nothing of an office."""

GENDERED_TITLES = {
    "m": frozenset(
        "mr sir lord king prince father brother congressman councilman chairman spokesman businessman".split()
    ),
    "f": frozenset(
        "mrs ms miss lady dame queen princess mother sister madam congresswoman councilwoman chairwoman spokeswoman"
        " businesswoman".split()
    ),
}
"""Words before or beside a name that tell the gender of its bearer."""

UNNAMED = frozenset(
    """
    spokesman spokeswoman spokesperson source official aide insider staffer diplomat witness resident neighbour
    neighbor person man woman boy girl employee worker voter officer representative adviser advisor operative friend
    """.split()
)
"""Nouns that, after `a` or `one`, name nobody."""

DOCUMENTS = frozenset(
    """
    report study survey poll statement document letter article analysis paper memo filing complaint lawsuit indictment
    headline editorial release survey data figures statistics results website site post tweet email e-mail text
    message book ad advertisement advert story column note notice transcript ruling order review audit census brief
    warrant sign findings research records reports polls studies surveys documents emails banner placard caption bill
    law manifesto speech remarks ads tweets tweet posts affidavit petition memoir minutes leaflet flyer circular
    film clip piece video documentary podcast show episode song posting page blog slide chapter finding
    """.split()
)
"""Nouns for what is written and may be said to say something."""

ORGANISATIONS = frozenset(
    """
    company firm group agency ministry department office government administration party committee council campaign
    union court bank organisation organization association charity university school hospital police army team
    newspaper paper network station channel magazine outlet site website commission board bureau institute foundation
    authority regulator airline manufacturer retailer carmaker club league federation coalition alliance state kremlin
    pentagon palace parliament senate congress service centre center embassy military navy prosecution defence defense
    """.split()
)
"""Nouns for bodies that speak as one."""

GROUPS = frozenset(
    """
    people critics supporters opponents experts analysts scientists researchers officials lawmakers residents voters
    witnesses police authorities prosecutors lawyers leaders members activists protesters democrats republicans others
    many some most several few percent respondents viewers readers parents families investigators detectives doctors
    economists sources aides advisers advisors allies
    """.split()
)
"""Nouns (and pronouns of number) for several who speak."""

SPEAKING = ROLE_NOUNS | UNNAMED | DOCUMENTS | ORGANISATIONS | GROUPS
"""Nouns for whoever and whatever may be said to say something."""
