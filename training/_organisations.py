"""What `training.organisations` and its sources must know. Source: general knowledge, and the lists."""

import re

PORTFOLIOS = """
Agriculture; Commerce; Commerce and Industry; Communications; Construction; Culture; Defence; Defense; Economic
Affairs; Economy; Education; Electricity; Employment; Energy; Environment; Finance; Fisheries; Food and Agriculture;
Foreign Affairs; Forestry; Health; Higher Education; Home Affairs; Housing; Human Resources; Human Rights;
Immigration; Industry; Industry and Trade; Information; Information and Communications; Intelligence; Internal
Affairs; International Trade; Irrigation; Justice; Labor; Labour; Land; Law; Local Government; Mines; National
Defence; National Defense; National Education; National Security; Natural Resources; Oil; Petroleum; Planning; Power;
Public Health; Public Security; Public Works; Railways; Religious Affairs; Rural Development; Science and Technology;
Security; Social Affairs; Social Development; Social Welfare; Sport; Sports; State Security; Telecommunications;
Tourism; Trade; Trade and Industry; Transport; Transportation; Water Resources; Women's Affairs; Works; Youth and
Sports
"""
"""Fields of ministries and departments."""

LEGAL_FORMS = re.compile(
    r"""
    [,\s]+(?:
        Incorporated | Inc | Corporation | Corp | Company | Companies | Co | Limited | Ltd | LLC | L\.?P | LLP | PLC
      | AG | SE | KGaA | GmbH | N\.?V | B\.?V | S\.?A\.?[SB]? | S\.?p\.?A | SpA | SAB
      | de\ C\.?V | CV | S\.?A\.?\ de\ C\.?V | A/S | AS | ASA | AB | publ | Oyj | Abp | Bhd | Berhad | Tbk | PT
      | P?JSC | OJSC | PAO | OAO | Pvt | Pty | NL | KK | K\.K | PK | Srs | SOCIMI | Holdings? | Hldgs? | ADR
      | Class\ [A-C] | ser\.?\ [A-C] | Cl\ [A-C] | The | [A-CHR] | O\.N | NA | VZO? | St | & | and
    )\.?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands after a company's name in a listing and the news leaves out."""

NOT_A_COMPANY = re.compile(
    r"""
    \b(?: ADRs? | BDR | DRC | GDR | CDI | CFD | DRN | ETF | ETN | Funds? | FII | FIZ | Trust | REIT | Reit | Rights?
      | Wts? | Warr\w* | Pre?f | Pfd | Preferred | Units? | Notes | Acquisition | Merger | SPAC | Bond | Perpetual
      | Income | Dividend | Investment\ Co | VCT | Termo | Fractional | PN | ON | Special\ Purpose | Siid | CPSE
      | Be[Ee]s | Nifty | Index | Class | Ser | DL | Sr | NPV | Capital\ Pool | Split | Ventures?\ \d | \d+D )\b
  | ^\d+$ | \d{3}
    """,
    re.VERBOSE,
)
"""Listings that are no company, or a company a second time."""

MARKETS = frozenset(
    {
        "united states", "united kingdom", "australia", "india", "south africa", "nigeria", "kenya", "ireland",
        "new zealand", "pakistan", "philippines", "zimbabwe",
    }
)  # fmt: skip
"""Markets whose companies English-language news names; of others, only companies that are listed abroad too."""

CLUB_WORDS = {
    word.lower(): word
    for word in """
    AC ACS AD AE AEK AF AFC AIK AJ AO AS ASD ASK ATK AZ BFC BK BSC BV CA CD CE CF CFR CP CR CS CSKA CSM DC EC
    EF ES FA FBK FC FCI FF FK FKS FSV GKS HB HNK HSK IF IFK IK IL JK JS KAA KF KFC KR KS KSC KSV KV KVC LKS
    MFK MKS MSK MSV MTK MVV NAC NEC NK NŠ OFI OFK OGC PAE PAS PFC PFK PSV RB RC RCD RFC RKC RKS RNK RSC RWDM
    SA SC SCR SD SE SG SJK SK SL SM SO SP SPVGG SR SS SSC SSV SV SVG SW TJ TPS TSG TSV TUS UC UD UE UMSF US
    USC USM UTA VFB VFL VFR VPS VV VVV WAC WSG ŁKS ŠK HSV SCD SCP
    """.split()
} | {"vfb": "VfB", "vfl": "VfL", "vfr": "VfR", "tus": "TuS", "spvgg": "SpVgg"}
"""Abbreviations in the names of clubs, by their lower-case form."""

SMALL_WORDS = frozenset(
    "of and the for at in de del della di da do dos das la las el los le les du des en y e i et & al".split()
)
"""Words that names print without a capital."""

YOUNG_TEAMS = frozenset(
    "u15 u16 u17 u18 u19 u20 u21 u23 u-19 u-21 lfc wfc ladies women ii iii reserves b 2 juniors youth".split()
)
"""Words that mark the second teams of a club."""

WORDNET_KINDS: dict[str, frozenset[str]] = {
    "group": frozenset({"terrorist_organization", "guerrilla_force", "drug_cartel"}),
    "party": frozenset({"party", "political_party"}),
    "body": frozenset(
        {"agency", "administrative_unit", "nongovernmental_organization", "world_organization", "organization"}
    ),
    "law": frozenset({"treaty", "legal_document", "amendment", "written_agreement"}),
    "event": frozenset({"war", "conference", "festival", "sports_event", "crusade", "revolution"}),
    "work": frozenset({"epic_poem", "sacred_text"}),
}
"""Types by the WordNet synsets above a name."""
