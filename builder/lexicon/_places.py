"""Places that the gazetteer files lack or name otherwise. Source: general knowledge of how English papers name them."""

COUNTRIES = """
US United States; US US; US U.S.; US USA; US U.S.A.; US United States of America; US America; GB United Kingdom; GB
UK; GB U.K.; GB Britain; GB Great Britain; AE United Arab Emirates; AE UAE; AE U.A.E.; AE Emirates; RU Russia; RU
Russian Federation; KP North Korea; KP Democratic People's Republic of Korea; KP DPRK; KR South Korea; KR Republic of
Korea; CN China; CN People's Republic of China; CN PRC; CN Mainland China; TW Taiwan; TW Republic of China; HK Hong
Kong; MO Macau; MO Macao; CD Democratic Republic of the Congo; CD Democratic Republic of Congo; CD DR Congo; CD DRC;
CD Congo-Kinshasa; CD Zaire; CG Republic of the Congo; CG Republic of Congo; CG Congo-Brazzaville; CI Ivory Coast; CI
Cote d'Ivoire; CI Côte d'Ivoire; CZ Czech Republic; CZ Czechia; SK Slovakia; SK Slovak Republic; TR Turkey; TR
Turkiye; TR Türkiye; MM Myanmar; MM Burma; KH Cambodia; KH Kampuchea; LK Sri Lanka; LK Ceylon; TL East Timor; TL Timor
Leste; TL Timor-Leste; SZ Eswatini; SZ Swaziland; MK North Macedonia; MK Macedonia; MK Former Yugoslav Republic of
Macedonia; CV Cape Verde; CV Cabo Verde; VA Vatican City; VA Vatican; VA Holy See; PS Palestine; PS Palestinian
Territories; PS Occupied Palestinian Territory; XK Kosovo; BA Bosnia and Herzegovina; BA Bosnia-Herzegovina; BA
Bosnia; NL Netherlands; NL Holland; GM Gambia; BS Bahamas; PH Philippines; MV Maldives; KM Comoros; SC Seychelles; CF
Central African Republic; CF CAR; DO Dominican Republic; SY Syria; SY Syrian Arab Republic; IR Iran; IR Islamic
Republic of Iran; IR Persia; IE Ireland; IE Irish Republic; IE Republic of Ireland; FM Micronesia; ST São Tomé and
Príncipe; ST Sao Tome; ST São Tomé; GQ Equatorial Guinea; GW Guinea-Bissau; GW Guinea Bissau; PG Papua New Guinea; ZA
South Africa; ZA Republic of South Africa; NG Nigeria; NG Federal Republic of Nigeria; SA Saudi Arabia; SA Kingdom of
Saudi Arabia; TH Thailand; TH Siam; ZW Zimbabwe; ZW Rhodesia; EH Western Sahara; VI U.S. Virgin Islands; VG British
Virgin Islands; PR Puerto Rico; FK Falkland Islands; FK Falklands; FK Malvinas; GE Republic of Georgia; KN Saint Kitts
and Nevis; VC Saint Vincent and the Grenadines; LC Saint Lucia; LC St. Lucia; TT Trinidad and Tobago; AG Antigua and
Barbuda
"""
"""ISO 3166-1 code and name; the first name of a code is the one that the others stand for."""

COUNTRY_PARTS = """
GB England; GB Scotland; GB Wales; GB Northern Ireland; RU Chechnya; RU Siberia; RU Dagestan; RU Ingushetia; PS Gaza;
PS Gaza Strip; PS West Bank; BA Republika Srpska; AG Antigua; TT Trinidad; TT Tobago; KN Saint Kitts; KN St. Kitts; KN
Nevis; VC St. Vincent; SO Somaliland; SO Puntland; SD Darfur; UA Crimea; UA Donbas; UA Donbass; GE South Ossetia; GE
Abkhazia; MD Transnistria; IQ Iraqi Kurdistan; CN Tibet; CN Xinjiang; ID Aceh; ID West Papua; ET Tigray
"""
"""ISO 3166-1 code and the name of a part of that country."""

UNSETTLED = """
Georgia; Congo; Korea; Koreas; Guinea; Serbia and Montenegro; Golan Heights; Nagorno-Karabakh; Nagorno Karabakh;
Kashmir; Kurdistan; Papua; Soviet Union; USSR; U.S.S.R.; Yugoslavia; Czechoslovakia; East Germany; West Germany; South
Vietnam; North Vietnam; North Yemen; South Yemen; Timor
"""
"""Places that belong to no one country of today, or whose name does not say to which."""

REGIONS = """
Penang; Negri Sembilan; Klang Valley; Orissa; Bengal; Ladakh; Inner Mongolia; Michoacan; Michoacán; Pará; Hesse;
Thuringia; Lower Saxony; North Rhine-Westphalia; Rhineland-Palatinate; Mecklenburg; Tyrol; Carinthia; Styria;
Andalusia; Piedmont; Apulia; Burgundy; Picardy; Rivers State; Plateau State; Edo State; Imo State; Turkana; Ashanti
Region; Kunar; Uruzgan; Oruzgan; Zabul; Bamiyan; Wardak; Logar; Nuristan; Nineveh; Salahuddin; Samarra; Baquba;
Amarah; Hilla; Irbil; Dohuk; Sulaimaniyah; Raqqa; Hasakah; Daraa; Quneitra; Douma; Ghouta; Palmyra; Hodeida; Marib;
Misrata; Derna; Mekelle; Rostov; Kamchatka; Sakhalin; Mykolaiv; Avdiivka; Mitrovica; Srebrenica; Vojvodina; Seine;
Loire; Clyde; Mersey; Byzantium; Mesopotamia; Bohemia; Moravia; Prussia; Pompeii; Serengeti; Laikipia; Davos;
Heathrow; Westminster; Whitehall; Babylon; Constantinople; Gallipoli; Waterloo; Sabah; Sarawak; Orakzai; Kurram;
Bajaur; Mohmand; Khyber; Khyber Pass; Tora Bora; Middle East; Near East; Far East; Mideast; Gulf; Persian Gulf;
Arabian Gulf; Gulf Coast; Gulf of Mexico; Gulf of Aden; Gulf of Guinea; Gulf of Oman; Gulf of Thailand; Gulf States;
West; East; Balkans; Baltics; Caucasus; North Caucasus; South Caucasus; Transcaucasia; Levant; Maghreb; Sahel; Sahara;
Horn of Africa; Great Lakes; Great Rift Valley; Scandinavia; Benelux; Iberia; Iberian Peninsula; Balkan Peninsula;
Korean Peninsula; Arabian Peninsula; Sinai Peninsula; Crimean Peninsula; Sinai; Eastern Europe; Western Europe;
Central Europe; Northern Europe; Southern Europe; Central Asia; South Asia; Southeast Asia; South-East Asia; South
East Asia; East Asia; Northeast Asia; West Africa; East Africa; Central Africa; North Africa; Southern Africa;
Sub-Saharan Africa; sub-Saharan Africa; Latin America; Central America; South America; North America; Americas;
Caribbean; Africa; Europe; Asia; Asia Pacific; Asia-Pacific; Indo-Pacific; Eurasia; Oceania; Australasia; Antarctica;
Arctic; Antarctic; Arctic Circle; North Pole; South Pole; Atlantic; Atlantic Ocean; North Atlantic; South Atlantic;
Pacific; Pacific Ocean; South Pacific; North Pacific; Indian Ocean; Arctic Ocean; Southern Ocean; Mediterranean;
Mediterranean Sea; Black Sea; Red Sea; Caspian Sea; Caspian; Baltic Sea; North Sea; Dead Sea; Aegean Sea; Aegean;
Adriatic; Adriatic Sea; Arabian Sea; South China Sea; East China Sea; Yellow Sea; Sea of Japan; Sea of Azov; Sea of
Galilee; Bay of Bengal; Bering Sea; Bering Strait; Taiwan Strait; Strait of Hormuz; Straits of Hormuz; Strait of
Malacca; Bosphorus; Dardanelles; English Channel; Panama Canal; Suez Canal; Suez; Nile; Nile Delta; Niger Delta; Blue
Nile; White Nile; Amazon River; Danube; Rhine; Thames; Volga; Dnieper; Dnipro; Don River; Euphrates; Tigris; Ganges;
Indus; Brahmaputra; Yamuna; Godavari; Jhelum; Chenab; Sutlej; Irrawaddy; Orinoco; Amur; Yenisei; Elbe; Dniester;
Mekong; Yangtze; Mississippi River; Rio Grande; Zambezi; Limpopo; Himalayas; Himalaya; Alps; Andes; Rockies;
Rocky Mountains; Urals; Ural Mountains; Appalachians; Pyrenees; Hindu Kush; Mount Everest; Everest; Kilimanjaro; Mount
Kilimanjaro; Mont Blanc; Lake Victoria; Lake Chad; Lake Malawi; Lake Tanganyika; Siberia; Patagonia; Kalahari; Gobi;
Green Zone; Wall Street; Downing Street; Capitol Hill; Silicon Valley; Hollywood; Broadway; Manhattan; Brooklyn;
Queens; Bronx; Harlem; Long Island; Staten Island; New England; Midwest; Deep South; Southwest; Northeast; Northwest;
Pacific Northwest; Bay Area; East Coast; West Coast; Ground Zero; Guantanamo; Guantanamo Bay; Abu Ghraib; Camp David;
Chernobyl; Fukushima; Helmand; Waziristan; North Waziristan; South Waziristan; Punjab; Balochistan; Baluchistan;
Sindh; Swat; Swat Valley; Fallujah; Tikrit; Kirkuk; Anbar; Sadr City; Donetsk; Luhansk; Kherson; Zaporizhzhia;
Mariupol; Bakhmut; Catalonia; Basque Country; Bavaria; Saxony; Lombardy; Tuscany; Sicily; Sardinia; Corsica; Crete;
Normandy; Brittany; Provence; Flanders; Wallonia; Cornwall; Devon; Kent; Essex; Sussex; Surrey; Yorkshire; Lancashire;
Merseyside; Ulster; Jerusalem; East Jerusalem; West Jerusalem; Jaffa; Galilee; Judea; Samaria; Mecca; Medina; Kyiv;
Kiev; Kharkov; Odessa; Odesa; Lviv; Bombay; Calcutta; Madras; Bangalore; New Delhi; Delhi; Peking; Canton; Saigon;
Rangoon; Yangon; Naypyidaw; Pyongyang; Kabul; Kandahar; Tehran; Teheran; Baghdad; Basra; Mosul; Damascus; Aleppo;
Homs; Tel Aviv; Haifa; Ramallah; Hebron; Jenin; Nablus; Jericho; Bethlehem; Nazareth; Khan Younis; Khan Yunis; Rafah;
The Hague; Hague; Cologne; Munich; Vienna; Prague; Geneva; Zurich; Lisbon; Seville; Florence; Milan; Turin; Naples;
Venice; Rome; Athens; Moscow; Saint Petersburg; St. Petersburg; St Petersburg; Leningrad; Stalingrad; Warsaw;
Bucharest; Belgrade; Copenhagen; Gothenburg; Brussels; Antwerp; Ghent; Bruges; Washington; Washington DC; Washington
D.C.; Washington, D.C.; D.C.; New York; New York City; NYC; Los Angeles; LA; L.A.; San Francisco; Las Vegas; St.
Louis; St. Paul; Quebec; Quebec City; Ho Chi Minh City; Havana; Mexico City; Panama City; Kuwait City; Guatemala City;
Cape Town; Addis Ababa; Dar es Salaam; N'Djamena; Port-au-Prince; Rio de Janeiro; Sao Paulo; Buenos Aires; São Paulo;
Bogota; Brasilia; Asuncion; Cancun; Bali; Java; Sumatra; Borneo; Kalimantan; Sulawesi; Mindanao; Luzon; Honshu;
Hokkaido; Okinawa; Tasmania; Zanzibar; Madeira; Azores; Canary Islands; Balearic Islands; Galapagos; Galapagos
Islands; Hawaii; Earth; Mars; KwaZulu-Natal; KwaZulu Natal; Gauteng; Western Cape; Eastern Cape; Northern Cape; Free
State; Mpumalanga; Mashonaland; Matabeleland; Biafra; Kivu; North Kivu; South Kivu; Ituri; Katanga
"""
"""Seas, mountains, rivers, regions of the world, and cities under the names that papers print."""

STATES_IN_SHORT = frozenset(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa
    Que Tenn Tex Va Vt Wash Wis Wyo
    """.split()
)
"""States and provinces as news agencies shorten them after a town: Duluth, Minn."""

LOCATION_HEADS = frozenset(
    """
    Airport Archipelago Arena Atoll Ave Avenue Basin Beach Blvd Borough Boulevard Bridge Canal Canton Canyon
    Cathedral Cemetery City Coast County Creek Delta Desert District Emirate Estate Falls Glacier Governorate Gulf
    Harbor Harbour Highway Island Islands Kingdom Krai Lake Lakes Mountain Mountains Municipality Oasis Oblast Ocean
    Palace Peninsula Plains Plateau Prefecture Prison Province Raion Reef Region Republic River Road Sea Springs
    Square Stadium State Station Strait Straits Street Suburb Sultanate Territory Towers Township Valley Village
    Voivodeship Volcano Wadi
    """.split()
)
"""Last words of the names of places: Kursk Oblast, Sunset Boulevard."""

WEAK_LOCATION_HEADS = frozenset(
    """
    Bay Border Camp Cape Castle Coastline Crossing Dam Drive Forest Gardens Heights Hill Hills Junction Land Lane
    Monument Mount Mt Park Pass Plain Plaza Point Port Quarter Rd St Strip Terminal Tower Town Way Woods Zoo
    """.split()
)
"""Last words of places that end the names of people and works as well: Benny Hill, Central Park."""

LOCATION_LEFT_HEADS = frozenset(
    """
    Avenida Bandar Bay Beit Bukit Calle Camp Cape Château Ciudad Costa Côte Deir Djebel Fort Gulf Gunung Isla Isle
    Jalan Jebel Kafr Kampung Kota Ksar Kuala Lake Las Los Mont Monte Mount Mt Oued Piazza Plaza Port Puerto Pulau
    Rio Rua Rue Saint San Santa Santo Sidi Sierra St Strait Straits Sungai Taman Tanjong Tanjung Tel Via Villa Wadi
    Île
    """.split()
)
"""First words of the names of places: Lake Chad."""

PLACES_OF = frozenset(
    """
    Bay Cape City Commonwealth County District Emirate Gulf Horn Island Islands Isle Kingdom Lake Municipality Port
    Principality Province Republic Sea State Strait Straits Sultanate Town Union
    """.split()
)
"""Words that make a place with `of` and another: City of Windhoek, Gulf of Tonkin."""

DIRECTIONS = frozenset(
    """
    Central Downtown East Eastern Greater Inner Lower Mid New North Northeast Northeastern Northern Northwest
    Northwestern Old Outer South Southeast Southeastern Southern Southwest Southwestern Upper West Western
    """.split()
)
"""Words that widen the name of a place to their right: Eastern Ukraine."""

WATERS = frozenset("Gulf Bay Strait Straits Sea Isle Cape Horn".split())
"""Of these, words that make a place with whatever follows `of`."""
