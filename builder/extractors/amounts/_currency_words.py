"""What CLDR does not say about the signs and names of currencies.

Sources: ISO 4217 (codes, minor units), the style books of Reuters, the Financial Times, the Associated Press, the
Guardian, The Straits Times, the Nation (Nairobi) and Premium Times (signs that newspapers print), and the Triennial
Central Bank Survey of the Bank for International Settlements (which currency a shared name means most often).
"""

NEWS_SIGNS = {
    "AU$": "AUD",
    "C$": "CAD",  # CLDR has it for the córdoba; newspapers mean Canada
    "CAN$": "CAD",
    "CDN$": "CAD",
    "Can$": "CAD",
    "Cdn$": "CAD",
    "S$": "SGD",
    "Mex$": "MXN",
    "J$": "JMD",
    "TT$": "TTD",
    "Bds$": "BBD",
    "BZ$": "BZD",
    "FJ$": "FJD",
    "F$": "FJD",
    "N$": "NAD",
    "Z$": "ZWD",
    "ZWL$": "ZWL",
    "G$": "GYD",
    "GY$": "GYD",
    "L$": "LRD",
    "LD$": "LRD",
    "B$": "BND",
    "$b": "BOB",
    "$U": "UYU",
    "U$S": "USD",
    "US ¢": "USD",
    "RMB": "CNY",
    "N": "NGN",
    "P": "PHP BWP",
    "K": "ZMW PGK MMK MWK",
    "元": "CNY",
    "円": "JPY",
    "원": "KRW",
    "руб": "RUB",
    "руб.": "RUB",
    "р.": "RUB",
    "Р": "RUB",
    "рублей": "RUB",
    "грн": "UAH",
    "грн.": "UAH",
    "лв": "BGN",
    "дин": "RSD",
    "lei": "RON",
    "Lei": "RON",
    "LEI": "RON",
    "TL": "TRY",
    "rmb": "CNY",
    "zl": "PLN",
    "Zł": "PLN",
    "ZŁ": "PLN",
    "kč": "CZK",
    "Kc": "CZK",
    "kr": "SEK NOK DKK ISK",
    "kr.": "DKK SEK NOK ISK",
    "Kr": "SEK NOK DKK ISK",
    "Skr": "SEK",
    "SKr": "SEK",
    "NKr": "NOK",
    "DKr": "DKK",
    "KSh": "KES",
    "Kshs": "KES",
    "KShs": "KES",
    "KSH": "KES",
    "Sh": "KES TZS UGX SOS",
    "Shs": "KES TZS UGX SOS",
    "sh": "KES TZS UGX SOS",
    "TSh": "TZS",
    "Tshs": "TZS",
    "Ush": "UGX",
    "Ushs": "UGX",
    "Shs.": "KES TZS UGX SOS",
    "Tk": "BDT",
    "Tk.": "BDT",
    "Rs": "INR PKR LKR NPR MUR SCR",
    "Rs.": "INR PKR LKR NPR MUR SCR",
    "RS": "INR PKR LKR NPR MUR SCR",
    "Re": "INR PKR LKR NPR MUR SCR",
    "₨": "PKR INR LKR NPR MUR SCR",
    "रु": "INR",
    "र": "INR",
    "ரூ": "LKR",
    "Rp.": "IDR",
    "RP": "IDR",
    "GH¢": "GHS",
    "GHc": "GHS",
    "GHC": "GHS",
    "₵": "GHS",
    "CFA": "XOF XAF",
    "Dh": "AED MAD",
    "Dhs": "AED MAD",
    "Dh.": "AED MAD",
    "SR": "SAR",
    "QR": "QAR",
    "RO": "OMR",
    "BD": "BHD",
    "KD": "KWD",
    "JD": "JOD",
    "LE": "EGP",
    "L.E": "EGP",
    "L.E.": "EGP",
    "E£": "EGP",
    "IR£": "IEP",
    "S£": "SYP",
    "DM": "DEM",
    "SFr": "CHF",
    "Sfr": "CHF",
    "SwFr": "CHF",
    "CAD$": "CAD",
    "AUD$": "AUD",
    "USD$": "USD",
    "NTD": "TWD",
    "kn": "HRK",
    "Lek": "ALL",
    "₤": "GBP",
    "₣": "CHF",
    "﷼": "IRR YER",
    "ريال": "SAR QAR",
    "درهم": "AED MAD",
    "جنيه": "EGP",
    "تومان": "IRR",
    "ƒ": "AWG",
    "NT": "TWD",
    "S/.": "PEN",
    "B/": "PAB",
    "EUR€": "EUR",
    "LE.": "EGP",
}
"""Signs that newspapers print and the CLDR table lacks, or where CLDR has too few candidates: these come first."""

WEAK_SIGNS = frozenset(
    "R N P K D E L M S Q G Ar Br Bs CF DA DT Db FC FG KM Le MK RF SR VT FBu BD RO Re Sh Shs sh NT J$ B$ F$ G$ L$ Kz"
    " S/ B/ den Dh LE DM kn Kr KD JD QR Lek Cg. Nu. сом сўм BD. M$ RS".split()
)
"""Signs that are other things, too: only the country, named in the article, or a large sum makes them believable."""

ENGLISH_CODES = frozenset("ALL AMD ANG BAM BOB COP CUP DEM EEK GEL LAK MAD MOP NAD PAB PEN SIT SOS STD TOP".split())
"""Codes that are words or other abbreviations: believed only where they touch the digits."""

LOWER_CODES = frozenset("usd eur gbp aud cad nzd inr jpy chf sek nok dkk mxn sgd hkd cny zar brl krw".split())
"""Codes that are printed in lower case, too, and mean nothing else."""

SPACED_PREFIXES = {
    "US": "US$", "us": "US$", "HK": "HK$", "hk": "HK$", "NZ": "NZ$", "nz": "NZ$", "AU": "AU$", "au": "AU$", "NT": "NT$",
    "c": "C$", "CAN": "CAN$", "Mex": "Mex$",
}  # fmt: skip
"""What may stand before a dollar sign with a space between: the sign that is meant."""

AFTER_DOLLARS = {"U.S.": "USD", "US": "USD", "Canadian": "CAD", "Cdn": "CAD", "Australian": "AUD"}
"""What after a sum with a dollar sign tells which dollars: `$80 U.S.`."""

SIGN_DEFAULTS = {"$": "USD", "¥": "JPY", "￥": "JPY", "£": "GBP"}
"""What a shared sign means where the article gives no hint; else the first code listed."""

SETTLED_SIGNS = frozenset("£ €".split())
"""Signs whose other meanings are printed with a prefix."""

NAME_DEFAULTS = {
    "dollar": "USD",
    "pound": "GBP",
    "franc": "CHF",
    "krona": "SEK",
    "krone": "NOK",
    "rupee": "INR",
    "peso": "MXN",
    "won": "KRW",
    "rial": "IRR",
    "riyal": "SAR",
    "dirham": "AED",
    "shilling": "KES",
    "lira": "TRY",
    "ruble": "RUB",
    "kwacha": "ZMW",
    "manat": "AZN",
    "guilder": "NLG",
    "peseta": "ESP",
    "escudo": "PTE",
    "koruna": "CZK",
    "kroon": "EEK",
    "schilling": "ATS",
    "sterling": "GBP",
}
"""What a shared name means where the article gives no hint: the most traded. `dinar` has no such bearer."""

NEWS_NAMES = {
    "buck": "dollar",
    "quid": "GBP",
    "sterling": "GBP",
    "rouble": "ruble",
    "kroner": "krone",
    "kronor": "krona",
    "kronur": "krona",
    "reais": "BRL",
    "renminbi": "CNY",
    "rmb": "CNY",
    "kuai": "CNY",
    "zloty": "PLN",
    "hryvna": "UAH",
    "shekel": "ILS",
    "sheqel": "ILS",
    "tugrik": "MNT",
    "geneh": "EGP",
    "soles": "PEN",
    "deutschmark": "DEM",
    "deutschemark": "DEM",
    "deutsche mark": "DEM",
    "d-mark": "DEM",
    "pound sterling": "GBP",
    "cfa": "XOF XAF",
    "cfa franc": "XOF XAF",
    "taiwan dollar": "TWD",
    "u.s. dollar": "USD",
    "u.s dollar": "USD",
    "american dollar": "USD",
    "united states dollar": "USD",
    "hk dollar": "HKD",
    "malaysia ringgit": "MYR",
    "saudi arabian riyal": "SAR",
    "kenya shilling": "KES",
    "uganda shilling": "UGX",
    "tanzania shilling": "TZS",
    "norwegian crown": "NOK",
    "swedish crown": "SEK",
    "danish crown": "DKK",
    "czech crown": "CZK",
    "uk pound": "GBP",
    "renminbi yuan": "CNY",
    "emirati dirham": "AED",
    "afghani": "AFN",
    "crown": "NOK SEK DKK CZK ISK",
}
"""Names that CLDR's English lacks, in the singular: a code, or another name."""

NOT_BEFORE_NUMBER = frozenset("pound won buck quid sterling grand yuan cent".split())
NOT_BEFORE_NAME = frozenset(
    "the a an against to per in of million billion trillion crore lakh thousand hundred".split()
)
"""Words before the name of a currency which show that the digits after it are not a sum of it: `the dollar 5 times`."""

WEAK_NAMES = frozenset({"crown"})
"""Names that are other words, too: believed only where their currency or country occurs."""

ORDINARY_NOUNS = frozenset(
    "gold unit real mark dram som sum colon lev leu lek point sol leone inti kip cruzado bolivar austral tala loti"
    " ".split()
)
"""Last words of CLDR's names that are common words or names: believed only with the country before them."""

MINOR_UNITS = {
    "cent": ("USD AUD CAD NZD SGD HKD EUR ZAR KES", 100),
    "penny": ("GBP USD", 100),
    "pennies": ("USD GBP", 100),
    "pence": ("GBP", 100),
    "centime": ("EUR CHF", 100),
    "centavo": ("MXN PHP BRL ARS", 100),
    "kopeck": ("RUB UAH", 100),
    "kopek": ("RUB UAH", 100),
    "kopeyka": ("RUB", 100),
    "kopiyka": ("UAH", 100),
    "paisa": ("INR PKR", 100),
    "paise": ("INR", 100),
    "sen": ("MYR IDR", 100),
    "kobo": ("NGN", 100),
    "satang": ("THB", 100),
    "agora": ("ILS", 100),
    "agorot": ("ILS", 100),
    "pesewa": ("GHS", 100),
    "ore": ("SEK NOK DKK", 100),
    "öre": ("SEK", 100),
    "øre": ("NOK DKK", 100),
    "fils": ("AED KWD BHD", 100),
    "halala": ("SAR", 100),
    "piastre": ("EGP LBP SYP", 100),
    "stotinki": ("BGN", 100),
    "grosz": ("PLN", 100),
    "groszy": ("PLN", 100),
    "fen": ("CNY", 100),
    "mao": ("CNY", 10),
    "jiao": ("CNY", 10),
    "dime": ("USD CAD", 10),
    "nickel": ("USD CAD", 20),
    "quarter": ("USD CAD", 4),
}
"""Parts of a currency: the currencies, the likeliest first, and how many parts make one."""

COINS = frozenset("dime nickel quarter".split())
"""Coins that are other things, too, unless there are several."""

WEAK_MINOR_UNITS = frozenset("sen fen mao ore fils".split())
"""Parts of currencies that are other words, too: believed only where their currency or country occurs."""

SHARED_DOMAINS = frozenset("co io ai me tv fm ly gg to cc ws la sh st am vc sc bz im is nu".split())
"""Country domains that sites everywhere use: they say nothing of the outlet's country."""

COUNTRY_NAMES = {
    "USD": "U.S.|US|USA|America|American|Americans|Washington",
    "GBP": "UK|U.K.|Britain|Britons|England|English|Scotland|Scottish|Wales|Welsh|London",
}
"""Further names that tell of a country's currency, between bars."""

NOT_COUNTRIES = frozenset({"Jersey", "Georgia"})
"""Territories whose names are those of places elsewhere, too."""
