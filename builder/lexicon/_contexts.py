"""Words around a name that tell what it names, and capitalised words that name nothing. By general knowledge."""

CALENDAR = frozenset(
    """
    A.M. AD AM Apr April Aug August BC BST CET Dec December EDT EST Feb February Fri Friday Fridays GMT GMT+8 Jan
    January Jul July Jun June Mar March May Mon Monday Mondays Nov November Oct October P.M. PM Sat Saturday
    Saturdays Sep Sept September Sunday Sundays Thu Thurs Thursday Thursdays Tue Tues Tuesday Tuesdays UTC Wed
    Wednesday Wednesdays a.m. p.m.
    """.split()
)
"""Days, months and marks of time."""

FUNCTION_WORDS = frozenset(
    """
    a about above according across actually add after again against all almost alone along already also although
    always am amid among an and another answer any anybody anyone anything apparently are around as aside asked at
    away back be because been before behind being below beneath beside besides between beyond both but by can can't
    cannot click comment comments copyright could day dear despite did didn't do does doing don't done down during
    each earlier early eight either else elsewhere enough even eventually ever every everybody everyone everything
    except few file finally first five following for former formerly fortunately four from further generally get
    gets given good got had has have having he he's hello hence her here hers herself hey hi him himself his
    hopefully how however i i'll i'm i've if image in indeed inside instead into ironically is it it's its itself
    just last late later latest least less let let's like likewise little long make many maybe me meanwhile might
    mine more moreover most mostly much must my myself near nearby nearly neither never nevertheless new next nine
    no nobody none nonetheless nor not note nothing now nowhere of off often oh ok okay on once one only onto or
    originally other others otherwise our ours out outside over overall own people perhaps photo please plus police
    previously probably published question quite rather read really recent recently regarding reportedly said same
    says second see seven several shall share she she's should since six so some somebody someone something
    sometimes soon sorry source speaking still such suddenly sure ten than thank thanks that that's the their theirs
    them themselves then there there's thereafter therefore these they they're third this those though three through
    throughout thus to today together tomorrow tonight too toward towards twice two under underneath unfortunately
    unless unlike until up update updated upon us use using usually very via video was we we're well were what
    whatever when whenever where whereas wherever whether which whichever while who whoever whole whom whose why
    will with within without would wow yeah yes yesterday yet you you're your yours yourself
    """.split()
)
"""Words that name nothing when they stand alone with a capital."""

OPENERS = frozenset(
    """
    accompanied according accused adding addressing admitted aged alleged announcing appointed arguing arrested asked
    backed based beaten beating becoming begging blaming born brought called calling captained charged citing coached
    commenting confirmed congratulating convicted crediting criticising criticizing defeated defeating defending
    describing directed driven educated elected encouraged entering facing featuring followed following founded given
    helped helping hosted including inspired interviewed introducing invited joined joining known leading leaving led
    marrying married meeting mentored named nicknamed opposing played praised praising pressed quoting raised recalling
    referring replacing replying representing responding seeing seen sent sitting speaking spotted starring supported
    supporting taking telling thanking trained urged using visiting watched welcoming winning writing
    """.split()
)
"""Participles that open a sentence before a name: Born Anna Smith; no part of it."""

NO_NAMES = frozenset(
    """
    A A.D. ADHD AGM AGMs AI AIDS AK-47 ASAP ATM ATMs Act Agreement Agriculture Ah Aids Allah Ambassador Archbishop
    Army Article Attorney Autumn Ayatollah B.A. B.C. BA BCE BPO BSE BSc BTW Bank Bible Bill Bishop Bitcoin Board
    Buddhism Button CBE CCTV CD CE CEO CFO CO2 COO COVID COVID-19 CP CPI CPO CPR CTO CV Captain Cardinal Center
    Central Centre Chair Chairman Chancellor Chapter Chief Christianity Christmas Church City Class Coach Colonel
    Commission Commissioner Committee Communications Communism Constitution Council County Court Covid Covid-19
    Crown Crypto Culture DCE DCI DIY DJ DNA DVD Day Defence Defense Department Director Director-General District
    Doctor Dr EBITDA EMI EMIs EPS ER ESG ETF EUR EV EVs Easter Eastern Education Eid Emperor Energy Environment
    Esperanto Esq Exodus FALSE FAQ FAQs FDI FM FX FYI Fall Farsi Federal Fig Figure Finance Force Forces Foreign Fw
    Fwd GBP GCFR GCON GDP GDV GH GHS GMT GPS GW GWh General Genesis God Government Governor Grade Group HIV HPV HR
    HTML Hah Head Health Hebrew Hinduism Hon I I'd I'll I'm I've ICT ICU ID IED IEDs IGP II III IMO IPO IQ IT IV IX
    Imam Information Interior International Internet Islam I’d I’ll I’m I’ve Jr Judaism Judge Justice KC KCMG KG KM
    KPI KPIs KW KWh King Koran LGA LGAs LGBT LGBTI LGBTQ LNG LOL LPG Labour Latin Level Lieutenant M.A. M.D. MA MBA
    MBE MC MCA MCAs MCE MCO MD MEC MECs MEP MEPs MERS MLA MLAs MOU MP MPs MSc MW MWh Major Manager Marxism Mayor
    Media Minister Ministers Ministry MoU Month Moon Mps Mr Mrs Ms Municipal N/A NGO NGOs NP Naira National Nazism
    News No Nobel North Northern Number OBE OC OK OMG Obamacare Office Officer P.S. PC PCR PDF PIN PM PMI PPE PPI PR
    PS PTSD Page Parliamentarians Part Party Pastor Ph.D. PhD Phase Pidgin Police Pope Premier President Prime
    Prince Princess Professor Prosecution Province Public Q Q1 Q2 Q3 Q4 QC Queen Qur'an Quran R R&D RFP RNA ROI RPG
    RSVP Ramadan Rand Re Renaissance Republic Reverend River Road Royal Rs Rt SAN SARS SC SHR SIM SME SMEs SMS SOP
    SOS SP SSP STD STDs STI STIs SUV Sanskrit School Science Secretary Secretary-General Section Senator Sergeant
    Sheikh South Southern Speaker Sport Sports Spring Sr St State States Stool Street Sultan Summer Sun Swahili TB
    TBA TEXT TRUE TV TV-3 Table Technology Th Tourism Town Trade Transport Treaty U UFO UHF URL US$ USB USD UTC
    Union University Ur Urdu VAT VHF VI VII VIII VIP Vice-President Village Vol Volume WTF Web Week Western Wi-Fi
    WiFi Winter World XI XII XIII XIV XIX XV XX XXX Year Zionism
    """.split()
)
"""Words and short forms that name no entity of their own in most news, whatever stands around them."""

SPEECH = frozenset(
    """
    acknowledged added adds admitted announced argued asked believed believes claimed claims commented complained
    confirmed declared denied described died explained expressed felt herself himself hoped hopes insisted joked
    knew laughed married met noted pleaded pointed praised promised recalled remarked replied resigned responded
    retired revealed said say says scored smiled speaks spoke stated stressed suggested tells testified thanked
    thinks thought told urged vowed wanted wants warned welcomed who whom whose wondered writes wrote
    """.split()
)
"""Words after a name that make it a person's, or at least an organisation's."""

PLACE_NOUNS = frozenset(
    """
    airport area border capital city coast county district governorate island lake municipality neighborhood
    neighbourhood peninsula port prefecture province region river state suburb town township valley village
    """.split()
)
"""Words in lower case beside a place: the city of X, X province."""

ORG_NOUNS = frozenset(
    """
    agency airline alliance analyst analysts association automaker bank bloc boss broadcaster carrier ceo chairman
    channel charity chief club coalition company conglomerate daily employees engineers executives faction
    federation fighters firm foundation giant group guerrillas headquarters institute insurgents lawmakers league
    lender magazine maker members militants militia ministry network newspaper officials operator organisation
    organization party rebels researchers retailer scientists shares side spokesman spokesperson spokeswoman squad
    staff station stock subsidiary supporters team union university website
    """.split()
)
"""Words in lower case after an organisation (X officials), or before it (the company X)."""

STOCK_NOUNS = frozenset("share shareholder shareholders shares stake stakes stock".split())
"""Words that make what follows with `in` or `of` an organisation: shares in X."""

SPOKESPERSONS = frozenset("spokesman spokesperson spokeswoman spokespeople".split())
"""Who speaks for an organisation more often than for a person."""

SHIP_NOUNS = frozenset(
    "ferry freighter frigate schooner ship steamer tanker trawler tugboat vessel warship yacht".split()
)
"""Words before the name of a ship, which is nobody's."""

REGIME_NOUNS = frozenset("administration campaign presidency regime family brothers doctrine era".split())
"""Words after the name of a ruler or candidate: the X administration."""

EVENT_HEADS = frozenset(
    """
    Awards Bowl Carnival Championship Championships Crusade Crusades Cup Day Depression Derby Earthquake Eve Expo
    Fair Festival Games Genocide Grammys Holocaust Intifada Marathon Massacre Masters Olympics Oscars Playoffs Prix
    Referendum Reformation Renaissance Revolution Riots Series Summit Symposium Tournament Trophy Tsunami Uprising
    War Wars
    """.split()
)
"""Last words of the names of events."""

EVENT_NAMES = """
World War I; World War II; World War Two; World War One; First World War; Second World War; Cold War; Civil War;
Vietnam War; Gulf War; Korean War; Iraq War; World Cup; Super Bowl; Olympics; Olympic Games; Winter Olympics; Summer
Olympics; Paralympics; Commonwealth Games; Asian Games; Champions League; Europa League; Africa Cup of Nations; AFCON;
Euro 2020; Wimbledon; US Open; U.S. Open; French Open; Australian Open; Tour de France; Formula One; Formula 1; Arab
Spring; Orange Revolution; Brexit; Holocaust; Hurricane Katrina; Thanksgiving; Ryder Cup; Davis Cup; Grammys; Oscars
"""

LAW_HEADS = frozenset(
    """
    Accord Accords Act Agreement Amendment Bill Charter Code Constitution Convention Pact Protocol Treaty
    """.split()
)
"""Last words of the names of laws and treaties; with `of` they also begin them: Treaty of Lisbon."""
