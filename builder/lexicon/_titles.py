"""Titles, offices and occupations that stand before a person's name and are no part of it. By general knowledge."""

HONORIFICS = frozenset(
    """
    Abbot Activist Actor Actress Adm Administrator Admiral Adv. Adviser Advisor Advocate Alderman Alhaja Alhaji
    Ambassador Analyst Archbishop Astronaut Attorney Atty Aunt Auntie Author Ayatollah Baron Baroness Barr Barr.
    Barrister Besar Bishop Brig Brigadier Brother CEO CFO COO CTO Cadet Caliph Candidate Capt Capt. Captain Cardinal
    Cdr Chair Chairman Chairperson Chairwoman Chancellor Chaplain Chief Cllr Cmdr Co-Chair Coach Col Col. Colonel
    Commander Commissioner Comrade Congressman Congressperson Congresswoman Constable Consul Corporal Correspondent
    Cosmonaut Councillor Councilman Councilwoman Counsel Count Countess Cpl Czar Dame Datin Dato Dato' Dato’ Datuk
    Deacon Dean Defender Deputy Det Detective Dictator Director Doctor Dr Dr. Dr.Eng Drs Duchess Duke Earl Economist
    Editor Emir Emperor Empress Encik Engr Engr. Envoy Ex-Minister Ex-President Father Firefighter Foreman Founder
    Fr Fr. Frau Führer Gen Gen. General Goalkeeper Gov Gov. Governor Grandma Grandpa Haji Hajia Hajjah Headmaster
    Herr Historian Hon Hon'ble Hon. Honorable Honourable Imam Inspector Journalist Judge Justice Kaiser King Lady
    Lawmaker Lawyer Leader Lecturer Legislator Lieutenant Lord Lt Lt. M. MEP MLA MP Madam Madame Magistrate Maj Maj.
    Major Mallam Mama Manager Marshal Maulana Mayor Member Messrs Mgr Midfielder Midshipman Minister Miss Mme
    Monsieur Monsignor Mother Mr Mr. Mrs Mrs. Ms Ms. Msgr Mufti Mullah Mwalimu Mx Nurse Oba Officer Otunba Pandit
    Paramedic Pastor Patriarch Photographer Pilot Pope Premier Presenter President Prince Princess Prof Prof.
    Professor Profs Prosecutor Provost Pte Puan Pvt Queen Rabbi Rapper Rector Registrar Rep Rep. Reporter
    Representative Reps Reps. Researcher Rev Rev. Reverend Secretaries Secretary Sen Sen. Senator Senor Sens Sens.
    Sergeant Seri Señor Señora Sgt Sgt. Shaikh Sheik Sheikh Sheriff Shri Signor Singer Sir Sister Skipper Smt
    Speaker Spokesman Spokesperson Spokeswoman Striker Sultan Superintendent Supt Tan Tengku Treasurer Tsar Tun
    Uncle Undersecretary Ustaz Ven Ven. Vice-President Viscount
    """.split()
)
"""Single words; each alone names nobody."""

MODIFIERS = frozenset(
    """
    Acting Affairs Agriculture Air Army Assistant Associate Associated Attorney Board Brigadier Budget Cabinet
    Campaign Chief City Co-Founder Commerce Commercial Communications Congressional Council County Crown Cultural
    Culture Defence Defense Deputy Development District Economic Economy Education Elect Eminence Energy Environment
    Excellency Executive External Federal Field Finance Financial First Fleet Foreign Former Founding General Global
    Grand Group Head Health Her Highness His Holiness Home Honour House Housing Immediate Incoming Industrial
    Industry Information Intelligence Interim Interior Internal Investment Junior Justice Labor Labour Lands Late
    Lead Legal Lieutenant Local Majesty Major Majority Managing Marketing Medical Menteri Mentri Military Mines
    Minority Most National Navy Oil Operating Opposition Outgoing Parliament Parliamentary Party Past Permanent
    Petroleum Petty Planning Police Political President-elect Presidential Press Prime Provincial Public Rear
    Regional Relations Religious Representative Right Roads Royal Rt Rural Science Second Secretary
    Secretary-General Security Senate Senior Seri Social Solicitor Special Spiritual Sports Squadron Sri Staff State
    Supreme Surgeon Team Technical Technology Their Tourism Trade Transport Transportation Treasury Under-Secretary
    Urban Very Veteran Vice Water Welfare White Wing Women Works Youth
    """.split()
)
"""Words that form an office together with a title to their right: Foreign Minister, Deputy Prime Minister."""

OFFICES_OF = frozenset(
    """
    Ambassador Archbishop Attorney Bachelor Bishop Chair Chairman Chairperson Chairwoman Chancellor Chief Commander
    Commissioner Dean Director Doctor Duchess Duke Earl Emir Governor Head Inspector Judge Justice King Leader Lord
    Master Mayor Member Minister Permanent Premier President Prince Princess Professor Queen Registrar Secretary
    Speaker Sultan Under-Secretary Undersecretary Vice-Chancellor
    """.split()
)
"""Titles that take `of` and a field or place: Secretary of State, Minister of Health, Archbishop of Canterbury."""

OFFICE_FIELDS = frozenset(
    """
    Administration Affairs Agriculture Arts Basic Budget Business Children Citizenship Commerce Communication
    Communications Culture Defence Defense Development Economic Economy Education Employment Energy Engineering
    Environment External Family Finance Fisheries Foreign Gender Government Health Higher Home Homeland House
    Housing Human Immigration Industry Information Interior Internal Investment Justice Labor Labour Lands Law
    Livestock Local Media Medicine Mines Natural Operations Parliament Petroleum Philosophy Planning Police Public
    Religion Religious Research Resources Rural Science Security Senate Services Social Sport Sports Staff State
    Technology Tourism Trade Transport Transportation Treasury Urban Veterans War Water Welfare Women Works Youth
    """.split()
)
"""Fields of government that stand after `Minister of` and are no names."""

PERSONAL = frozenset(
    """
    Dame Doctor Dr Frau Herr Lady Madam Madame Miss Monsieur Mr Mrs Ms Mx Prof Professor Senor Señor Sir
    """.split()
)
"""Titles that only a person's name follows, be it a word or place: Mr White, Ms London."""

AFTER_TITLE = frozenset(
    """
    Designate Elect Executive Financial General Managing Marketing Operating Seri Sri
    """.split()
)
"""Modifiers that may stand after a title's first word as well: Chief Executive Smith."""

SURNAMES_TOO = frozenset(
    """
    Abbot Baron Bishop Chancellor Dame Dean Duke Earl Judge King Lady Lord Major Marshal Pastor Pope Priest Prince
    Sheriff
    """.split()
)
"""Titles that are surnames too: after a first name they end a person's name (Stephen King)."""

NO_FIRST_NAMES = frozenset(
    """
    Al An Bay China Da De Delta Di Do Du East El In Kenya La Lake Le Mi My North Port Red So South To Van Von West
    """.split()
)
"""Words of the lists of first names that begin other names more often."""

NAME_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV VI VII VIII XIV XVI XXIII".split())
"""Words after a surname that belong to the name."""

PARTICLES = frozenset(
    """
    abd abu ad af al an ar as ash av az ben bin bint da das de del della den der des di do dos du e el ibn la le les
    ould san ten ter ul van von wa y zu zum zur
    """.split()
)
"""Words in lower case inside a person's name: Ursula von der Leyen."""

HYPHENATING = frozenset(
    """
    Ahn An Bae Baek Ban Chang Chen Chiang Cho Choi Chun Chung Han Hau Hong Hsieh Hwang Im Jang Jung Kang Kim Ko Koh
    Lee Lien Lim Lin Ma Moon Nam No Noh Oh Paik Pak Park Rhee Ri Roh Ryu Seo Shin Son Song Soong Su Suh Tsai Wang
    Yang Yoo Yoon You Yu Yun
    """.split()
)
"""Korean and Chinese family names, after which a hyphen may be followed by a small letter: Ban Ki-moon."""

LEADING_PARTICLES = frozenset(
    """
    abu ad al an as bin bint da de del della den der di du el ibn la le ould ten ter van von
    """.split()
)
"""Particles that may begin a name: al-Assad, von der Leyen, bin Laden."""

ROLES = frozenset(
    """
    activist actor actress adviser advisor aide ambassador analyst anchor archbishop architect archrival artist
    astronaut athlete attacker attorney aunt author ayatollah banker barrister billionaire bishop blogger bomber
    boss boxer boyfriend broker brother businessman businesswoman called campaigner candidate captain cardinal
    celebrity ceo chairman chairperson chairwoman champion chancellor chief cleric co-founder coach colleague
    colonel columnist comedian commander compatriot composer conductor congressman congresswoman constable
    correspondent councillor counsel counterpart countryman cousin cyclist daughter defendant defender designer
    detective dictator diplomat director dissident doctor driver drummer economist editor engineer entrepreneur
    envoy ex-president executive expert farmer father filmmaker fisherman forward founder friend general girlfriend
    goalkeeper golfer governor grandfather grandmother guitarist gunman head historian host husband imam incumbent
    inmate inspector investor journalist judge justice king lady lawmaker lawyer leader lecturer legend legislator
    lieutenant lobbyist magistrate magnate manager mayor member midfielder militant millionaire minister model mogul
    mother musician named namesake neighbor neighbour nephew niece nominee novelist nurse officer official opponent
    painter paramedic parliamentarian partner pastor philosopher photographer physician pilot player poet politician
    pollster pope preacher predecessor premier presenter president priest prince princess prisoner producer
    professor prosecutor pundit queen rabbi rapper reporter representative researcher resident rival runner
    scientist sculptor secretary senator sergeant sheikh sheriff shooter singer sister skipper soldier solicitor son
    spokesman spokesperson spokeswoman star strategist striker student successor superstar surgeon survivor suspect
    swimmer teacher teammate trader treasurer tycoon uncle undersecretary veteran vice-chairman vice-president
    victim volunteer warlord whistleblower widow wife winner witness writer
    """.split()
)
"""Words in lower case right before a name, which make it a person's."""
