"""Adjectives and nouns for nations, peoples and creeds (NORP). Source: general knowledge, seeded from `countryinfo`."""

NATIONS = """
AD Andorran; AE Emirati; AF Afghan; AG Antiguan; AL Albanian; AM Armenian; AO Angolan; AR Argentine Argentinian
Argentinean; AT Austrian; AU Australian Aussie; AW Aruban; AZ Azerbaijani Azeri; BA Bosnian Herzegovinian; BB
Barbadian Bajan; BD Bangladeshi; BE Belgian; BF Burkinabe Burkinabé; BG Bulgarian; BH Bahraini; BI Burundian; BJ
Beninese; BM Bermudian; BN Bruneian; BO Bolivian; BR Brazilian; BS Bahamian; BT Bhutanese; BW Botswanan Motswana
Batswana; BY Belarusian Belarussian; BZ Belizean; CA Canadian; CD Congolese; CF Central_African; CH Swiss; CI Ivorian
Ivoirian; CL Chilean; CM Cameroonian; CN Chinese; CO Colombian; CR Costa_Rican; CU Cuban; CV Cape_Verdean; CY Cypriot
Greek_Cypriot Turkish_Cypriot; CZ Czech; DE German; DJ Djiboutian; DK Danish Dane; DO Dominican; DZ Algerian; EC
Ecuadorian Ecuadorean; EE Estonian; EG Egyptian; EH Sahrawi Saharawi; ER Eritrean; ES Spanish Spaniard; ET Ethiopian;
FI Finnish Finn; FJ Fijian; FM Micronesian; FR French Frenchman Frenchmen; GA Gabonese; GB British Briton English
Englishman Englishmen Scottish Scot Welsh Northern_Irish; GD Grenadian; GE Georgian; GH Ghanaian; GL Greenlandic
Greenlander; GM Gambian; GN Guinean; GR Greek; GT Guatemalan; GY Guyanese; HN Honduran; HR Croatian Croat; HT Haitian;
HU Hungarian; ID Indonesian; IE Irish Irishman; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic Icelander;
IT Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KG Kyrgyz Kyrgyzstani; KH Cambodian; KM Comorian
Comoran; KP North_Korean; KR South_Korean; KW Kuwaiti; KZ Kazakh Kazakhstani; LA Laotian Lao; LB Lebanese; LC
Saint_Lucian; LI Liechtensteiner; LK Sri_Lankan; LR Liberian; LS Basotho Mosotho; LT Lithuanian; LU Luxembourger
Luxembourgish; LV Latvian; LY Libyan; MA Moroccan; MC Monegasque; MD Moldovan; ME Montenegrin; MG Malagasy Madagascan;
MH Marshallese; MK Macedonian; ML Malian; MM Burmese Myanmarese; MN Mongolian; MR Mauritanian; MT Maltese; MU
Mauritian; MV Maldivian; MW Malawian; MX Mexican; MY Malaysian; MZ Mozambican; NA Namibian; NE Nigerien; NG Nigerian;
NI Nicaraguan; NL Dutch Dutchman Netherlander; NO Norwegian; NP Nepalese Nepali; NR Nauruan; NZ New_Zealander Kiwi; OM
Omani; PA Panamanian; PE Peruvian; PG Papua_New_Guinean Papuan; PH Filipino Filipina Philippine; PK Pakistani; PL
Polish Pole; PR Puerto_Rican; PS Palestinian Gazan; PT Portuguese; PW Palauan; PY Paraguayan; QA Qatari; RO Romanian;
RS Serbian Serb; RU Russian; RW Rwandan; SA Saudi Saudi_Arabian; SB Solomon_Islander; SC Seychellois; SD Sudanese; SE
Swedish Swede; SG Singaporean; SI Slovenian Slovene; SK Slovak Slovakian; SL Sierra_Leonean; SM Sammarinese; SN
Senegalese; SO Somali Somalian; SR Surinamese; SS South_Sudanese; ST Sao_Tomean; SV Salvadoran Salvadorean; SY Syrian;
SZ Swazi; TD Chadian; TG Togolese; TH Thai; TJ Tajik; TL Timorese East_Timorese; TM Turkmen; TN Tunisian; TO Tongan;
TR Turkish Turk; TT Trinidadian; TV Tuvaluan; TW Taiwanese; TZ Tanzanian; UA Ukrainian; UG Ugandan; US American
U.S.-American; UY Uruguayan; UZ Uzbek Uzbekistani; VE Venezuelan; VN Vietnamese; VU Ni-Vanuatu; WS Samoan; XK Kosovar
Kosovan Kosovo_Albanian; YE Yemeni; ZA South_African; ZM Zambian; ZW Zimbabwean
"""
"""ISO 3166-1 code, then the words; a plural in -s is understood where the word does not hiss."""

PEOPLES = """
Korean Arabic Abyssinian Numidian Moorish Syriac Canaanite Mycenaean Phoenician Babylonian Assyrian Bosnian_Serb
Bosnian_Croat Bosnian_Muslim Kosovo_Serb Sunni_Arab Israeli_Arab Iraqi_Kurd Sunni_Muslim Shiite_Muslim Shia_Muslim
Shi'ite_Muslim Ethnic_Albanian Creole Nubian Indigenous Northerner Southerner Equatoguinean Saharan Cairene African
European Asian Arab Arabian Latin_American North_American South_American Central_American Caribbean Scandinavian
Nordic Baltic Balkan Slavic Slav Western Westerner Eurasian Oceanian Polynesian Melanesian Latino Latina Hispanic
African-American African_American Asian-American Native_American Aboriginal Inuit Maori Māori Cherokee Navajo Apache
Sioux Kurd Kurdish Tamil Sinhalese Sinhala Bengali Punjabi Sindhi Baloch Baluch Baluchi Pashtun Hazara Uighur Uyghur
Tibetan Hui Rohingya Hmong Chechen Ingush Dagestani Ossetian Abkhaz Abkhazian Circassian Tatar Crimean Crimean_Tatar
Cossack Roma Romani Gypsy Basque Catalan Breton Corsican Flemish Walloon Bavarian Prussian Sicilian Hutu Tutsi Zulu
Xhosa Afrikaner Hausa Fulani Yoruba Igbo Ijaw Kikuyu Luo Masai Maasai Oromo Amhara Amharic Tigrayan Tigrinya Berber
Amazigh Tuareg Darfuri Darfurian Shona Ndebele Tswana Ashanti Akan Ewe Wolof Mandinka Swahili Bantu Copt Druze Alawite
Yazidi Yezidi Maronite Turkoman Turkic Persian Semitic Anglo-Saxon Germanic Celtic Roman Athenian Parisian Londoner
Berliner Muscovite Moscovite Viennese Venetian Californian Texan Hawaiian Alaskan Floridian New_Yorker New_Englander
Siberian Quebecois Québécois Cantonese Mandarin Hong_Konger Hong_Kongers Tokyoite Bosniak Byzantine Ottoman Soviet
Yugoslav Czechoslovak Mayan Maya Aztec Inca Viking Sub-Saharan West_African East_African North_African
Southern_African Southeast_Asian South_Asian East_Asian Central_Asian Middle_Eastern Eastern_European Western_European
Central_European Indo-Pacific Afro-American Franco-German Israeli-Palestinian Sino-American Anglo-American Pan-African
Malay Javanese Balinese Acehnese Papuan Sikh
"""
"""Peoples, inhabitants and regions without a state of their own."""

CREEDS = """
Muslim Moslem Islamic Islamist Sunni Shiite Shi'ite Shia Shi'a Salafi Salafist Wahhabi Sufi Christian Catholic
Roman_Catholic Protestant Orthodox Anglican Lutheran Methodist Baptist Presbyterian Evangelical Pentecostal Mormon
Quaker Calvinist Episcopalian Jesuit Coptic Jewish Jew Hasidic Zionist Hindu Buddhist Jain Taoist Confucian Shinto
Bahai Baha'i Judeo-Christian Judaic Rastafarian Scientologist Jehovah's_Witness
"""
"""Religions and their adherents."""

PARTIES = """
Republican Democrat Communist Socialist Maoist Marxist Leninist Nazi Neo-Nazi Fascist Stalinist Trotskyist
Conservative Tory Tories Labourite Liberal_Democrat Lib_Dem Leftist Islamist Social_Democrat Social_Democratic
Christian_Democrat Christian_Democratic Baathist Ba'athist Chavista Peronist Kemalist Gaullist Sandinista Zapatista
Bolshevik Menshevik Jacobin Whig Libertarian Anarchist Nationalist Sadrist Houthi Naxalite Naxal Bolivarian
Confederate Federalist Kirchnerist Thatcherite Reaganite Trumpist Democratic
"""
"""Parties and movements, as words for those who follow them. `Democratic` counts before a noun for a politician."""
