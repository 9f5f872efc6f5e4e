"""Organisations: words that make a name one, and names that need no such word. Source: general knowledge."""

HEADS = frozenset(
    """
    AFC ASA Academy Administration Agencies Agency Airline Airlines Airlines' Airways Alliance Archdiocese Archives
    Army Assembly Associates Association Astros Athletic Authority Ballet Bancorp Bank Battalion Bears Berhad Bhd
    Biotech Board Bombers Braves Breweries Brewers Brewery Brigade Brigades Broadcasting Broncos Brotherhood
    Bulldogs Bulls Bundestag Bureau Cabinet Cardinals Cartel Caucus Celtics Center Centre Chamber Chiefs Choir
    Chronicle Church Clinic Club Co Co-operative Co. Coalition Collective College Command Commission Commissions
    Committee Committees Communications Company Confederation Conference Congress Consortium Constabulary Consulate
    Consulting Convent Cooperative Corp Corporation Corporation's Corps Council Councils Court Cowboys Cubs Daily
    Delegation Democrats Department Detachment Diocese Directorate Directorate-General Division Dodgers Dolphins
    Eagles Electric Electronics Embassy Ensemble Enterprises Entertainment Exchange F.C. FC Faculty Falcons
    Federation Fellowship Firm Foods Force Forces Forum Foundation Foundation's Front Fund Gallery Gang Gazette
    Giants GmbH Government Group Guard Guards Guild Headquarters Herald Holding Holdings Hospital Hospitals Hotels
    Hotspur House Inc Inc. Industries Initiative Inspectorate Institute Institutes Institution Insurance Journal
    Judiciary Kindergarten Knesset Knicks LLC LLP Lab Laboratories Laboratory Labs Lakers League Legion Library
    Limited Lions Logistics Ltd Ltd. Mafia Magazine Majlis Mariners Media Mets Militia Ministry Mission Monastery
    Mosque Motor Motors Movement Museum Nationals Navy Network Network's News Newspapers Observatory Observer Office
    Ombudsman Opera Orchestra Organisation Organization Orioles Oyj PLC Packers Padres Panel Panthers Parliament
    Partners Partnership Party Patriots Patrol Petroleum Pharma Pharmaceuticals Philharmonic Phillies Pictures
    Pirates Platoon Police Politburo Polytechnic Post Preschool Presidium Press Productions Programme Pty Publishing
    RFC Radio Raiders Railway Railways Rangers Records Regiment Registry Research Reserve Resistance Resorts Rovers
    Royals S.A. SSS School Schools Secretariat Securities Semiconductor Seminary Senate Service Services Sharks
    Shipping Society Software Sox SpA Squad Squadron Stallions Stores Studio Studios Sundowns Supermarkets Survey
    Symphony Syndicate Synod Systems Taskforce Technologies Telecom Telegraph Theatre Tigers Times Treasury Tribunal
    Tribune Trust Union Unit United Universities University Utilities Varsity Ventures Wanderers Warriors Watch
    Weekly Yankees plc
    """.split()
)
"""Last words of the names of organisations."""

OF_HEADS = frozenset(
    """
    Academy Administration Agency Alliance Archdiocese Army Assembly Association Authority Bank Board Brigade
    Brotherhood Bureau Campaign Center Centre Chamber Chiefs Church Club Coalition College Commission Committee
    Committees Confederation Conference Congress Conservatory Consortium Corps Council Court Daughters Department
    Dept Diocese Directorate Division Doctors Faculty Federation Forum Foundation Friends Front Fund Government
    Group Guild House Initiative Institute Institutes Institution Journal Laboratory League Library Ministry
    Movement Museum National Network Network's Observatory Office Order Organisation Organization Organizers Panel
    Parliament Party Physicians Programme Register Reporters School Secretariat Senate Service Society Sons
    Syndicate Tribunal Trust Union Univ University Voice
    """.split()
)
"""Words that begin or carry the name of an organisation with `of` or `for`: Bank of Ghana, Centre for Human Rights."""

SEATED_HEADS = frozenset("Academy College Hospital Institute Polytechnic School University Varsity".split())
"""Heads after which the place belongs to the name: Imperial College London, Monash University Malaysia."""

PAPERS = frozenset(
    """
    Argus Chronicle Dispatch Express Gazette Herald Independent Ledger Mail Mercury Mirror Monitor Nation News Observer
    People Post Star Standard Sun Telegraph Times Tribune Vision World
    """.split()
)
"""Names of newspapers after the day on which they appear: Sunday Times."""

LEFT_HEADS = frozenset(
    """
    AC AFC Al-Ahly Ansar Athletic Atletico Atlético Banca Banco Banque Barisan Borussia CSKA Club Deportivo Dinamo
    Dynamo FC FK Gabungan Groupe Grupo Gruppo Hapoel Harakat Hizb Institut Instituto Istituto Jabhat Jaish Jamaat
    Lashkar Liwa Lokomotiv Maccabi Ministerio Ministère Olympique Parti Partido RB Racing Radio SV Spartak Sporting
    Stade Studio Team Tehreek Tehrik Telecom Universidad Universidade Universiti Universität Université VfB VfL
    """.split()
)
"""First words of the names of organisations: Banque Misr, Parti Socialiste, Dynamo Kyiv."""

ON_HEADS = frozenset(
    """
    Agency Board Campaign Center Centre Coalition Commission Committee Conference Convention Council Forum Group
    Institute Network Office Panel Programme Subcommittee Union
    """.split()
)
"""Heads that take an object with `on` or `against`: Committee on Foreign Relations, not University on Monday."""

DETACHED_HEADS = frozenset("Ministry Court Army".split())
"""Heads before which the adjective of a nation stands apart: Russian | Foreign Ministry (in nine of ten such names)."""

KNOWN = """
Parliament; Mercosur; Etihad; WWF; African Development Bank;UN; U.N.; United Nations; UNICEF; Unicef; UNESCO; Unesco;
UNHCR; UNDP; UNFPA; UNAIDS; UNEP; UNRWA; WHO; W.H.O.; WFP; FAO; ILO; IMF; WTO; IAEA; ICC; ICJ; ICAO; IOM; OCHA; OHCHR;
OPCW; OECD; OPEC; Opec; OSCE; NATO; Nato; EU; E.U.; AU; ECB; ECOWAS; Ecowas; SADC; EAC; IGAD; ASEAN; Asean; APEC; G7;
G8; G20; G-7; G-8; G-20; BRICS; Brics; OAS; OIC; CARICOM; GCC; CSTO; SCO; AfCFTA; AfDB; ADB; EBRD; IFC; World Bank;
World Trade Organization; World Health Organization; World Food Program; World Food Programme; International Monetary
Fund; European Union; African Union; Arab League; European Commission; European Parliament; European Council; European
Central Bank; Security Council; U.N. Security Council; UN Security Council; United Nations Security Council; General
Assembly; U.N. General Assembly; UN General Assembly; Human Rights Council; Red Cross; International Committee of the
Red Cross; Red Crescent; International Criminal Court; International Court of Justice; Interpol; Europol; Frontex;
Commonwealth; Amnesty International; Amnesty; Human Rights Watch; Greenpeace; Oxfam; Save the Children; Médecins Sans
Frontières; Medecins Sans Frontieres; MSF; Doctors Without Borders; Reporters Without Borders; Transparency
International; Freedom House; World Economic Forum; Committee to Protect Journalists; Voice of America; VOA; State
Department; White House; Pentagon; Kremlin; Congress; Senate; House of Representatives; House of Commons; House of
Lords; Capitol; Supreme Court; Department of State; Department of Justice; Department of Defense; Defense Department;
Justice Department; Treasury Department; Commerce Department; Treasury; Department of Homeland Security; Homeland
Security; Federal Reserve; Fed; Federal Bureau of Investigation; FBI; F.B.I.; CIA; C.I.A.; Central Intelligence
Agency; NSA; DEA; ATF; DHS; DOJ; FDA; EPA; CDC; NIH; NASA; Nasa; NOAA; FAA; FCC; FEMA; IRS; SEC; FTC; USAID; USDA;
TSA; ICE; NTSB; GOP; RNC; DNC; ACLU; NRA; NAACP; AFL-CIO; National Guard; Marine Corps; Marines; Air Force; U.S. Army;
US Army; Joint Chiefs of Staff; Scotland Yard; Metropolitan Police; MI5; MI6; NHS; BBC; ITV; CNN; CBS; NBC; ABC; PBS;
NPR; MSNBC; Fox News; Fox; HBO; ESPN; Al Jazeera; Al-Jazeera; Reuters; Associated Press; AP; AFP; Agence
France-Presse; Xinhua; Tass; TASS; Itar-Tass; Interfax; RIA Novosti; Kyodo; Yonhap; Bloomberg; Dow Jones; New York
Times; Washington Post; Wall Street Journal; Los Angeles Times; USA Today; Guardian; Financial Times; Daily Mail;
Daily Telegraph; Economist; Newsweek; Politico; Le Monde; Der Spiegel; El Pais; El País; Haaretz; Jerusalem Post;
China Daily; People's Daily; Global Times; Bernama; New Straits Times; Deutsche Welle; Sky News; Wikipedia; Wikileaks;
WikiLeaks; Wikimedia; Wikinews; Google; Apple; Microsoft; Amazon; Facebook; Meta; Twitter; Instagram; WhatsApp;
YouTube; Netflix; Uber; Lyft; Airbnb; Tesla; SpaceX; Intel; IBM; Nvidia; Oracle; Cisco; Dell; HP; Hewlett-Packard;
Sony; Samsung; LG; Huawei; Xiaomi; Lenovo; Alibaba; Tencent; Baidu; TikTok; ByteDance; PayPal; eBay; Spotify;
Snapchat; Reddit; LinkedIn; OpenAI; Yahoo; AOL; Nokia; Ericsson; Siemens; Bosch; Philips; Toyota; Honda; Nissan;
Hyundai; Kia; Volkswagen; BMW; Mercedes-Benz; Daimler; Audi; Porsche; Renault; Peugeot; Fiat; Ford; Chrysler; General
Motors; GM; General Electric; GE; Boeing; Airbus; Lockheed Martin; Raytheon; Northrop Grumman; BAE Systems;
Rolls-Royce; ExxonMobil; Exxon; Chevron; Shell; BP; Total; TotalEnergies; Gazprom; Rosneft; Lukoil; Yukos; Aramco;
Saudi Aramco; Petrobras; PetroChina; Sinopec; Eni; Equinor; Halliburton; Enron; Walmart; Wal-Mart; Target; Costco;
Tesco; Sainsbury's; Carrefour; Ikea; IKEA; Nestle; Nestlé; Unilever; Procter & Gamble; Coca-Cola; Pepsi; PepsiCo;
McDonald's; Starbucks; Nike; Adidas; Pfizer; Moderna; AstraZeneca; Novartis; Roche; Merck; Bayer; GlaxoSmithKline;
Johnson & Johnson; Sanofi; BioNTech; Goldman Sachs; Morgan Stanley; JPMorgan; JP Morgan; JPMorgan Chase; Citigroup;
Citibank; HSBC; Barclays; UBS; Credit Suisse; Deutsche Bank; BNP Paribas; Santander; Lehman Brothers; Bear Stearns;
Wells Fargo; Bank of America; Bank of England; Visa; Mastercard; MasterCard; American Express; Moody's; Fitch;
Standard & Poor's; S&P; Nasdaq; NASDAQ; NYSE; FTSE; Dow; AT&T; Verizon; Vodafone; MTN; Safaricom; Airtel; Orange;
Telefonica; Maersk; FedEx; UPS; DHL; Disney; Walt Disney; Warner Bros; Warner Bros.; Paramount; Universal; Lufthansa;
Ryanair; EasyJet; Qantas; Emirates Airline; Air France; KLM; Eskom; Transnet; Al Qaeda; Al-Qaeda; al-Qaeda; al Qaeda;
Al-Qaida; al-Qaida; Al Qaida; Al-Qaida in Iraq; al-Qaida in Iraq; Taliban; Taleban; Hamas; Hezbollah; Hizballah;
Hizbullah; Fatah; PLO; Islamic State; Islamic Jihad; ISIS; ISIL; IS; Daesh; Boko Haram; al-Shabab; Al-Shabab;
al-Shabaab; Al-Shabaab; Al Shabaab; al Shabaab; Houthis; Muslim Brotherhood; Lashkar-e-Taiba; Jaish-e-Mohammad;
Haqqani; PKK; YPG; SDF; FARC; ELN; ETA; IRA; Sinn Fein; Sinn Féin; Tamil Tigers; LTTE; M23; FDLR; LRA; Lord's
Resistance Army; Ansar al-Islam; Ansar al-Sunna; Abu Sayyaf; Jemaah Islamiyah; Hezb-e-Islami; Mahdi Army; Janjaweed;
Wagner; Wagner Group; Azov; ANC; African National Congress; Zanu-PF; ZANU-PF; MDC; SWAPO; Frelimo; FRELIMO; Renamo;
RENAMO; UNITA; MPLA; SPLM; SPLA; NRM; APC; PDP; INEC; EFCC; NPP; NDC; EFF; Inkatha; BJP; Bharatiya Janata Party; AAP;
PPP; PML-N; PTI; UMNO; Umno; PAS; DAP; PKR; Bersatu; Likud; Kadima; Labour; Labor; Labour Party; Conservative Party;
Liberal Democrats; UKIP; SNP; Plaid Cymru; DUP; Republican Party; Democratic Party; Communist Party; Socialist Party;
Green Party; Greens; CDU; CSU; SPD; FDP; AfD; Fidesz; Syriza; Podemos; Forza Italia; United Russia; Kuomintang; KMT;
Baath Party; Solidarity; Nobel Committee; FIFA; Fifa; UEFA; Uefa; CAF; CONCACAF; IOC; International Olympic Committee;
WADA; IAAF; NBA; NFL; MLB; NHL; NCAA; WNBA; MLS; PGA; ATP; WTA; BCCI; FA; Premier League; La Liga; Serie A;
Bundesliga; Manchester United; Manchester City; Man United; Man City; Arsenal; Liverpool FC; Tottenham; Tottenham
Hotspur; Everton; Aston Villa; West Ham; Newcastle United; Leeds United; Real Madrid; Atletico Madrid; Atlético
Madrid; AC Milan; Inter Milan; Juventus; Bayern Munich; Borussia Dortmund; Paris Saint-Germain; PSG; Ajax; Benfica;
Celtic; Kaizer Chiefs; Orlando Pirates; Mamelodi Sundowns; Bafana Bafana; Super Eagles; Black Stars; Indomitable
Lions; All Blacks; Springboks; Wallabies; Yankees; Red Sox; Lakers; Harvard; Harvard University; Yale; Princeton;
Stanford; MIT; UCLA; Oxford University; Cambridge University; NYU; Caltech; Johns Hopkins; Brookings Institution;
Brookings; Rand Corporation; RAND; Chatham House; Pew; Gallup; Ipsos; YouGov; CSIS; Catholic Church; Roman Catholic
Church; Church of England; Salvation Army; Rotary; Peace Corps; Boy Scouts; Politburo; Knesset; Bundestag; Duma; State
Duma; Dáil; Dáil Éireann; Dail; Seanad; Oireachtas; Sejm; Storting; Riksdag; Folketing; Verkhovna Rada; Bundesrat;
Temasek; Khazanah; Petronas; Mubadala; Majlis; Loya Jirga; Lok Sabha; Rajya Sabha; Dewan Rakyat;
Central Bank; Electoral Commission; Constitutional
Court; Coast Guard; Revolutionary Guards; Revolutionary Guard; Mossad; Shin Bet; KGB; FSB; SVR; GRU; Stasi; ISI; RAW;
Gestapo; Red Army; Quartet; Palestinian Authority; Northern Alliance; Khmer Rouge; Contras; SAPS; NPA; CBN; NNPC;
UNAMID; MONUSCO; AMISOM; ISAF; KFOR; SFOR; UNIFIL; USGS; Met Office; Home Office; Foreign Office
"""
"""Names of organisations, parted by semicolons."""

SHARED = """
Supreme Court; Congress; Senate; House of Representatives; Parliament; National Guard; Marine Corps; Marines; Air
Force; Coast Guard; Central Bank; Electoral Commission; Constitutional Court; Treasury; Treasury Department; Labour
Party; Conservative Party; Communist Party; Socialist Party; Green Party; Labor; Labour; Red Cross; Red Crescent;
Catholic Church; General Assembly; Security Council; Commonwealth; Defense Department; Justice Department; Commerce
Department; Human Rights Council; Central Intelligence Agency
"""
"""Known names that many nations have: there the nation before is part of the name, as in U.S. Supreme Court."""
