"""Places and the countries they lie in, where files are silent, wrong or too sure. Source: general knowledge."""

COUNTRIES_TOO = """
AD Andorra; AF Afghanistan; AI Anguilla; AL Albania; AM Armenia; AO Angola; AR Argentina; AS American Samoa; AT
Austria; AU Australia; AW Aruba; AX Åland Islands; AZ Azerbaijan; BB Barbados; BD Bangladesh; BE Belgium; BF Burkina
Faso; BF Burkina; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin; BM Bermuda; BN Brunei; BN Brunei Darussalam; BO
Bolivia; BR Brazil; BT Bhutan; BW Botswana; BY Belarus; BY Byelorussia; BZ Belize; CA Canada; CH Switzerland; CK Cook
Islands; CL Chile; CM Cameroon; CO Colombia; CR Costa Rica; CU Cuba; CW Curaçao; CY Cyprus; DE Germany; DE Federal
Republic of Germany; DJ Djibouti; DK Denmark; DM Dominica; DZ Algeria; EC Ecuador; EE Estonia; EG Egypt; EG Arab
Republic of Egypt; ER Eritrea; ES Spain; ET Ethiopia; ET Abyssinia; FI Finland; FJ Fiji; FO Faroe Islands; FR France;
GA Gabon; GD Grenada; GF French Guiana; GG Guernsey; GH Ghana; GI Gibraltar; GL Greenland; GN Guinea; GN
Guinea-Conakry; GP Guadeloupe; GR Greece; GT Guatemala; GU Guam; GY Guyana; HN Honduras; HR Croatia; HT Haiti; HU
Hungary; ID Indonesia; IL Israel; IM Isle of Man; IN India; IQ Iraq; IS Iceland; IT Italy; JM Jamaica; JO Jordan; JO
Hashemite Kingdom of Jordan; JP Japan; KE Kenya; KG Kyrgyzstan; KG Kirghizstan; KI Kiribati; KW Kuwait; KY Cayman
Islands; KY Caymans; KZ Kazakhstan; LA Laos; LB Lebanon; LI Liechtenstein; LR Liberia; LS Lesotho; LT Lithuania; LU
Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco; MD Moldova; ME Montenegro; MG Madagascar; MH Marshall Islands;
ML Mali; MN Mongolia; MP Northern Mariana Islands; MQ Martinique; MR Mauritania; MS Montserrat; MT Malta; MU Mauritius;
MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique; NA Namibia; NC New Caledonia; NE Niger; NI Nicaragua; NO Norway; NP
Nepal; NR Nauru; NU Niue; NZ New Zealand; NZ Aotearoa; OM Oman; PA Panama; PE Peru; PF French Polynesia; PF Tahiti; PG
PNG; PK Pakistan; PL Poland; PN Pitcairn Islands; PT Portugal; PW Palau; PY Paraguay; QA Qatar; RE Réunion; RO Romania;
RS Serbia; RW Rwanda; SA KSA; SB Solomon Islands; SB Solomons; SD Sudan; SE Sweden; SG Singapore; SH Saint Helena; SI
Slovenia; SL Sierra Leone; SM San Marino; SN Senegal; SO Somalia; SR Suriname; SS South Sudan; SV El Salvador; SX Sint
Maarten; TC Turks and Caicos Islands; TD Chad; TG Togo; TJ Tajikistan; TM Turkmenistan; TN Tunisia; TO Tonga; TV
Tuvalu; TZ Tanzania; UA Ukraine; UG Uganda; UY Uruguay; UZ Uzbekistan; VE Venezuela; VN Vietnam; VN Viet Nam; VU
Vanuatu; WS Samoa; WS Western Samoa; YE Yemen; YT Mayotte; ZM Zambia
"""
"""ISO 3166-1 code and name of the countries that `_places.COUNTRIES` leaves to the files."""

SETTLED = """
AD Andorra la Vella; AF Bagram; AF Bamiyan; AF Garmser; AF Kunar; AF Lashkar Gah; AF Lashkargah; AF Logar; AF Marjah;
AF Musa Qala; AF Nimroz; AF Nuristan; AF Panjshir; AF Panjshir Valley; AF Panjwayi; AF Sangin; AF Spin Boldak; AF Tora
Bora; AF Uruzgan; AF Wardak; AF Zabul; AR Cordoba Province; AR Patagonia; AS Pago Pago; AT Carinthia; AT Styria; AT
Tyrol; AU Great Barrier Reef; AZ Karabakh; AZ Nagorno Karabakh; AZ Nagorno-Karabakh; BA Herzegovina; BA Prijedor; BA
Srebrenica; BA Zvornik; BE Bruges; BE Flanders; BE Ghent; BE Wallonia; BJ Porto-Novo; BO La Paz; BO Sucre; BR Amazonia;
BR Copacabana; BR Ipanema; BR Pará; BW Okavango Delta; BZ Belmopan; CA Iqaluit; CA Labrador; CA Maritimes; CA
Newfoundland and Labrador; CA Vancouver; CA Vancouver Island; CA Whitehorse; CA Yukon; CD Equateur; CD Ituri; CD Kasai;
CD Katanga; CD Kivu; CD North Kivu; CD South Kivu; CH Davos; CH Lucerne; CL Atacama Desert; CL Easter Island; CM
Ambazonia; CN Canton; CN Guangxi Zhuang Autonomous Region; CN Inner Mongolia; CN Peking; CN Tiananmen Square; CO
Cartagena; CR San José; CU Guantanamo Bay; CY Northern Cyprus; CZ Bohemia; CZ Moravia; DE Baden-Württemberg; DE
Bavaria; DE Cologne; DE Frankfurt; DE Hesse; DE Lower Saxony; DE Mecklenburg-Western Pomerania; DE North
Rhine-Westphalia; DE Rhineland; DE Rhineland-Palatinate; DE Ruhr; DE Saxony; DE Thuringia; DJ Djibouti City; DK
Svendborg; DM Roseau; DZ Kabylia; DZ Kabylie; EC Galapagos Islands; EG North Sinai; EG Sharm el-Sheik; EG Sharm
el-Sheikh; EG Sinai; EG Sinai Peninsula; EG South Sinai; EG Suez Canal; EG Tahrir Square; EH El Aaiun; EH Laayoune; ER
Massawa; ES Andalusia; ES Barcelona; ES Basque Country; ES Canary Islands; ES Catalonia; ES Ceuta; ES Galicia; ES
Ibiza; ES Majorca; ES Mallorca; ES Melilla; ES Tenerife; ET Amhara; ET Axum; ET Gondar; ET Lalibela; ET Mekelle; ET
Ogaden; ET Oromia; FO Torshavn; FR Brittany; FR Burgundy; FR Calais; FR Corsica; FR French Alps; FR French Riviera; FR
Marseilles; FR Nice; FR Normandy; FR Picardy; FR Provence; FR Seine; FR Versailles; GB Bath; GB Derry; GB Downing
Street; GB East Anglia; GB East Midlands; GB Glastonbury; GB Greater London; GB Greater Manchester; GB Heathrow; GB
Hebrides; GB Hull; GB Kent; GB Lockerbie; GB Londonderry; GB Merseyside; GB Midlands; GB Orkney; GB Port Talbot; GB
River Thames; GB Scottish Highlands; GB Shetland; GB Stoke; GB Stonehenge; GB Surrey; GB Sussex; GB Thames; GB
Trafalgar Square; GB Tyneside; GB West Midlands; GB Westminster; GB Whitehall; GB Wimbledon; GB Yorkshire; GH Ashanti
Region; GH Brong-Ahafo; GL Nuuk; GR Acropolis; GR Corfu; GR Crete; GR Lesbos; GR Peloponnese; GR Rhodes; GU Hagatna; HR
Dalmatia; HR Dubrovnik; HR Istria; HR Split; HR Vukovar; ID Bali; ID Central Java; ID Central Sulawesi; ID East Java;
ID East Kalimantan; ID Flores; ID Java; ID Jogjakarta; ID Kalimantan; ID Lombok; ID North Sumatra; ID Nusantara; ID
South Sulawesi; ID South Sumatra; ID Sulawesi; ID Sumatra; ID West Java; ID West Sumatra; IE Connacht; IE Leinster; IE
Munster; IL Galilee; IL Nazareth; IL Negev; IL Sderot; IN Andaman Islands; IN Bangalore; IN Bengal; IN Bombay; IN
Calcutta; IN Dharamsala; IN Ladakh; IN Madras; IN Orissa; IQ Abu Ghraib; IQ Amara; IQ Amarah; IQ Anbar; IQ Baiji; IQ
Baquba; IQ Basra; IQ Diwaniyah; IQ Dohuk; IQ Dujail; IQ Falluja; IQ Fallujah; IQ Faluja; IQ Haditha; IQ Hilla; IQ
Hillah; IQ Husaybah; IQ Irbil; IQ Musayyib; IQ Nineveh; IQ Qaim; IQ Salahuddin; IQ Sulaimaniyah; IQ Tikrit; IR Bam; IR
Fordo; IR Natanz; IR Teheran; IT Apulia; IT L'Aquila; IT Lampedusa; IT Lombardy; IT Piedmont; IT Pompeii; IT Sardinia;
IT Sicily; IT South Tyrol; IT Tuscany; IT Venice; JP Honshu; JP Kyushu; JP Mount Fuji; JP Shikoku; KE Dadaab; KE
Kakuma; KE Laikipia; KE Lamu; KE Marsabit; KE Tana River; KE Turkana; KN Basseterre; KR Gangwon; KR Jeju; KR Panmunjom;
KZ Nur-Sultan; LB Baalbek; LB Bekaa; LB Bekaa Valley; LK Kilinochchi; LU Luxembourg; LY Cyrenaica; LY Derna; LY
Misrata; LY Sebha; LY Tripolitania; ML Menaka; MM Arakan; MM Kachin; MM Kachin State; MM Naypyidaw; MM Naypyitaw; MM
Rakhine; MM Rakhine State; MM Rangoon; MM Shan State; MU Agalega; MX Acapulco; MX Coahuila; MX Guadalajara; MX Juarez;
MX Michoacan; MX Michoacán; MX Mérida; MX Yucatan Peninsula; MY George Town; MY JB; MY Johor Baru; MY Johore; MY KL; MY
Klang Valley; MY Langkawi; MY Negri Sembilan; MY PJ; MY Penang; MY Peninsular Malaysia; MY Port Klang; NG Biafra; NG
Chibok; NG Cross River State; NG Delta State; NG Edo State; NG FCT; NG Federal Capital Territory; NG Imo State; NG
Nasarawa; NG Nasarawa State; NG Niger Delta; NG Niger State; NG Ogoniland; NG Plateau State; NG Rivers State; NG
Sambisa Forest; NL Den Haag; NL Hague; NL Schiphol; NL The Hague; NO Lapland; NO Svalbard; NP Kathmandu Valley; NZ
North Island; NZ South Island; PA Panama Canal; PE Cuzco; PE Machu Picchu; PH Luzon; PH Metro Manila; PH Mindanao; PH
Visayas; PK Azad Kashmir; PK Bajaur; PK Baluchistan; PK FATA; PK Khyber; PK Khyber Pass; PK Kurram; PK Miran Shah; PK
Miranshah; PK Mohmand; PK Murree; PK North Waziristan; PK North West Frontier Province; PK Orakzai; PK Parachinar; PK
South Waziristan; PK Swat; PK Swat Valley; PK Waziristan; PL Auschwitz; PL Silesia; PR San Juan; PS Beit Hanoun; PS
Beit Lahiya; PS Gaza; PS Gaza City; PS Jabalia; PS Jabaliya; PS Jericho; PS Khan Younis; PS Occupied West Bank; PS
Qalqiliya; PS Rafah; PS Ramallah; PS Tulkarem; PT Algarve; PT Azores; PW Ngerulmud; RS Vojvodina; RU Beslan; RU
Buryatia; RU Far Eastern Federal District; RU Kabardino-Balkaria; RU Kalmykia; RU Kamchatka; RU Karachay-Cherkessia; RU
Leningrad; RU North Caucasus; RU North Ossetia; RU Red Square; RU Sakhalin; RU St Petersburg; RU St. Petersburg; RU
Stalingrad; RW Nyarugenge; SA Hejaz; SA Jiddah; SA Mecca; SA Medina; SD Abyei; SD Darfur; SD Geneina; SD Kordofan; SD
North Darfur; SD South Darfur; SD South Kordofan; SD West Darfur; SN Casamance; SO Hargeisa; SO Puntland; SO
Somaliland; SS Bentiu; SS Jonglei; SX Philipsburg; SY Afrin; SY Daraa; SY Deir al-Zor; SY Douma; SY Eastern Ghouta; SY
Ghouta; SY Hama; SY Hasakah; SY Kobane; SY Kobani; SY Palmyra; SY Quneitra; SY Raqqa; TH Ayutthaya; TN Carthage; TN
Sidi Bouzid; TO Nuku'alofa; TR Anatolia; TR Cappadocia; TR Constantinople; TR Gallipoli; TR Incirlik; TR Thrace; TV
Funafuti; TZ Mount Kilimanjaro; TZ Mwanza; TZ Pemba; TZ Serengeti; UA Avdiivka; UA Bucha; UA Chernobyl; UA Chornobyl;
UA Crimea; UA Crimean Peninsula; UA Dnipropetrovsk; UA Donbas; UA Donbass; UA Kharkov; UA Kiev; UA Lvov; UA Mykolaiv;
UA Odessa; UA Snake Island; UA Transcarpathia; UA Zaporizhia; UG Karamoja; US Appalachia; US Appalachians; US Bay Area;
US Biloxi; US Camp David; US Cape Canaveral; US Cape Cod; US Capitol Hill; US Charlotte; US D.C.; US Deep South; US
Florida Keys; US Fort Hood; US Fort Lee; US Ft. Worth; US Grand Canyon; US Juneau; US L.A.; US LA; US Long Island; US
Lower Manhattan; US Mar-a-Lago; US Martha's Vineyard; US Midwest; US Mississippi River; US NYC; US New England; US
Pacific Northwest; US Pearl Harbor; US Providence; US Sandy Hook; US Savannah; US Silicon Valley; US St. Paul; US Times
Square; US Twin Cities; US WA; US Wall Street; US Washington DC; US Washington, D.C.; US West Point; US Yellowstone; US
Yosemite; UZ Andijan; VA St. Peter's Square; VA Vatican City State; VN Saigon; VU Port Vila; XK Mitrovica; YE Hodeida;
YE Hodeidah; YE Hudaydah; YE Saada; YE Socotra; ZA Joburg; ZA Jozi; ZA KZN; ZA Limpopo; ZA Marikana; ZA Nkandla; ZA
North West Province; ZA Robben Island; ZA Sandton; ZA Table Mountain; ZA Transkei; ZA Transvaal; ZA Zululand; ZM
Northern Rhodesia; ZW Matabeleland; ZW Southern Rhodesia
"""
"""ISO 3166-1 code and the name of a part of that country, or of a city that no namesake elsewhere rivals."""

UNSETTLED = """
CD CG Congo; CD CG Congolese; GE US Georgia; GE US Georgians; IN PK Punjab; IN PK Hyderabad; GB IE Ulster; CA GB NZ US
Cambridge; GB US Durham; GB US Lincoln; CA GB Windsor; CA GB Halifax; BM CA GB NZ US Hamilton; AU GB ZA Newcastle; IN
US Salem; AU CA SC Victoria; CA CO US Columbia; CA GB US Richmond; GB US Worcester; GB US Rochester; GB US Lancaster;
GB US Cleveland; ES US Toledo; AR ES Cordoba; ES VE Valencia; DM DO Dominican; DM DO Dominicans; AU US Queens; ID MY
Borneo; FI NO SE Lapland; SD SS Southern_Sudan; GB ZA East_London; CR US San_Jose; HN US Santa_Barbara; AR US Santa_Fe;
CA GB US Dartmouth; BM GB US Warwick; TR US Antioch; GB US Bath; GR US Olympia; AU GB US Newport
"""
"""ISO 3166-1 codes, and a name that may mean a place or people in any of these countries."""

NOWHERE = """
Soviet Union; USSR; Yugoslavia; Czechoslovakia; East Germany; West Germany; South Vietnam; North Vietnam; North Yemen;
South Yemen; Serbia and Montenegro; Golan Heights; Kurdistan; Timor; Koreas; North America; South America; Central
America; Latin America; Americas; Asia; Africa; Europe; Middle East; Gulf; Gulf Coast; Andes; Amazon; Zambezi; Rio
Grande; East Coast; West Coast; West; East; North; South; Union; Capital; Coast; Earth; Mars; Moon; West Indies;
Levant; Balkans; Sahara; Sahel; Amur; Jersey; New Guinea; Karabakh; Nagorno-Karabakh; Nagorno Karabakh; Northern
Cyprus; Central; Eastern; Western; Northern; Southern; Downtown; Chinatown; Independence; Liberty; Progress; Cape; Bay;
Lake; River; Valley; Island; Grand; Imperial; Union Square; Independence Square; Republic; Kingdom; State; University;
Marina; Mall; Orange; Mobile; Paradise; Enterprise; Hope; Victoria Falls; Mediterranean; North American; South
American; Central American; Latin American; East Pakistan; Uptown; Duma; Bush; Union State; North West; Church; Senate;
Congress; Christmas; Korea; Korean; Koreans; Korean Peninsula; Kashmir; Kashmiri; Old City; West Island; Home Island;
Commonwealth; West Pakistan; Azov; Saint Pierre; Kennedy; San; Moro; Toyota; Monsanto; Mandela; Center City; Colonia;
Masai; Financial District
"""
"""Names of no country of today, or of too many: continents, states that are gone, words that name places everywhere."""

STATES_IN_SHORT = """
US Ala; US Ariz; US Ark; US Calif; US Colo; US Conn; US Del; US Fla; US Ga; US Ill; US Ind; US Kan; US Ky; US La; US
Mass; US Md; US Mich; US Minn; US Miss; US Mo; US Mont; US Neb; US Nev; US Okla; US Ore; US Pa; US Penn; US Tenn; US
Tex; US Va; US Vt; US Wash; US WVa; US W Va; US Wis; US Wisc; US Wyo; US AK; US AL; US AR; US AZ; US CA; US CO; US CT;
US DC; US DE; US FL; US GA; US HI; US IA; US ID; US IL; US KS; US KY; US LA; US MA; US MD; US ME; US MI; US MN; US MO;
US MS; US MT; US NC; US ND; US NE; US NH; US NJ; US NM; US NV; US NY; US OH; US OK; US OR; US PA; US RI; US SC; US SD;
US TN; US TX; US UT; US VA; US VT; US WA; US WI; US WV; US WY; CA Alta; CA BC; CA Man; CA NB; CA NS; CA Ont; CA PEI; CA
Que; CA Sask; AU NSW; AU Qld; AU Tas; AU Vic; GB UK; US US; US USA
"""
"""States and provinces as papers shorten them after the name of a town, full stops and spaces left out."""

DIRECTIONS = frozenset(
    """
    central continental deep downtown east eastern easternmost far greater inner lower mainland metropolitan mid
    north northeast northeastern northern northernmost northwest northwestern occupied outer peninsular rural south
    southeast southeastern southern southernmost southwest southwestern suburban upper west western westernmost
    """.split()
)
"""Words before the name of a place that tell which part of it is meant, hyphens read as spaces."""
