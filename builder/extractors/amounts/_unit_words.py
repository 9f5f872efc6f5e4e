"""What CLDR does not say about units of measure, or says of words that mean something else in a newspaper.

Sources: the SI brochure (prefixes, symbols), NIST Special Publication 811 (customary units), the style books of the
Associated Press, the Guardian and Reuters (abbreviations that newspapers print). Unit ids are CLDR's.
"""

PREFIXED = {
    "gram": ("g", ("gram", "gramme")),
    "meter": ("m", ("meter", "metre")),
    "liter": ("L", ("liter", "litre")),
    "watt": ("W", ("watt",)),
    "watt-hour": ("Wh", ("watt hour", "watt-hour", "watthour")),
    "byte": ("B", ("byte",)),
    "bit": ("b", ("bit",)),
    "volt": ("V", ("volt",)),
    "ampere": ("A", ("ampere", "amp")),
    "hertz": ("Hz", ("hertz",)),
    "joule": ("J", ("joule",)),
    "pascal": ("Pa", ("pascal",)),
    "second": ("s", ("second",)),
    "electronvolt": ("eV", ("electronvolt", "electron volt")),
    "tonne": ("t", ("tonne",)),
    "ton": ("", ("ton",)),
    "calorie": ("cal", ("calorie",)),
    "newton": ("N", ("newton",)),
    "sievert": ("Sv", ("sievert",)),
    "becquerel": ("Bq", ("becquerel",)),
    "ohm": ("Ω", ("ohm",)),
    "parsec": ("", ("parsec",)),
    "year": ("", ("year",)),
}
"""Units that take SI prefixes: symbol and names."""

SPACED_PREFIXES = frozenset("kilo mega giga tera peta milli".split())
"""Prefixes that are written apart, too: `giga watt hours`."""

ALIASES = {
    # spelled otherwise
    "tonne": "tonne", "tonnes": "tonne", "metric tonne": "tonne", "metric tonnes": "tonne",
    "long ton": "ton-imperial", "long tons": "ton-imperial", "short ton": "ton", "short tons": "ton",
    "kilo": "kilogram", "kilos": "kilogram", "gramme": "gram", "grammes": "gram", "amp": "ampere", "amps": "ampere",
    "lightyear": "light-year", "lightyears": "light-year", "light-year": "light-year", "light-years": "light-year",
    "light year": "light-year", "light years": "light-year", "parts per million": "permillion",
    "parts per billion": "portion-per-1e9", "micron": "micrometer", "microns": "micrometer",
    "acre-feet": "acre-foot", "fortnight": "fortnight", "quarters": "quarter", "fortnights": "fortnight",
    "millennium": "millennium",
    "millennia": "millennium", "square foot": "square-foot", "inch": "inch", "lumens": "lumen",
    "candelas": "candela", "joules": "joule", "horse power": "horsepower", "brake horsepower": "horsepower",
    "knots": "knot", "barrels": "barrel", "nautical mile": "nautical-mile",
    "british thermal units": "british-thermal-unit", "degree": "degree", "troy ounces": "ounce-troy",
    "fluid ounces": "fluid-ounce", "kelvin": "kelvin", "watt hours": "watt-hour", "kilowatt hours": "kilowatt-hour",
    "kilowatt-hour": "kilowatt-hour",
    # abbreviated as newspapers do
    "kph": "kilometer-per-hour", "kmh": "kilometer-per-hour", "kmph": "kilometer-per-hour",
    "km/hr": "kilometer-per-hour", "mph": "mile-per-hour", "lbs": "pound", "lb.": "pound", "kgs": "kilogram",
    "kms": "kilometer", "hrs": "hour", "hr": "hour", "mins": "minute", "secs": "second", "yrs": "year", "yr": "year",
    "yo": "year", "ozs": "ounce", "oz.": "ounce", "ft.": "foot", "cc": "cubic-centimeter",
    "c c": "cubic-centimeter", "ccs": "cubic-centimeter",
    "cu ft": "cubic-foot", "cu m": "cubic-meter", "cu. ft.": "cubic-foot", "cubic ft": "cubic-foot",
    "bcm": "billion-cubic-meter", "mmbtu": "million-british-thermal-unit", "btus": "british-thermal-unit",
    "mcg": "microgram", "mls": "milliliter", "gals": "gallon", "gal": "gallon", "yds": "yard", "yd": "yard",
    "tbsp": "tablespoon", "tbsps": "tablespoon", "tsp": "teaspoon", "bhp": "horsepower", "hp": "horsepower",
    "kbps": "kilobit-per-second", "mbps": "megabit-per-second", "gbps": "gigabit-per-second",
    "rpm": "revolution-per-minute", "bpd": "barrel-per-day", "b/d": "barrel-per-day", "mpg": "mile-per-gallon",
    "tpd": "ton-per-day", "ppm": "permillion", "sqm": "square-meter", "sq.m": "square-meter", "sqft": "square-foot",
    "dba": "decibel", "db": "decibel", "decibel": "decibel", "decibels": "decibel", "cms": "centimeter",
    "mms": "millimeter", "kgf": "kilogram-force", "mmol": "millimole", "rad": "radian",
    "cusecs": "cubic-foot-per-second", "megapixels": "megapixel",
    # degrees
    "celsius": "celsius", "centigrade": "celsius", "celcius": "celsius", "degrees celsius": "celsius",
    "degree celsius": "celsius", "degrees centigrade": "celsius", "degree centigrade": "celsius",
    "deg celsius": "celsius", "degrees c": "celsius", "degree c": "celsius", "deg c": "celsius", "° c": "celsius",
    "°c": "celsius", "º c": "celsius", "ºc": "celsius", "℃": "celsius", "° celsius": "celsius",
    "degrees celcius": "celsius", "fahrenheit": "fahrenheit", "farenheit": "fahrenheit",
    "degrees fahrenheit": "fahrenheit", "degree fahrenheit": "fahrenheit", "degrees farenheit": "fahrenheit",
    "deg fahrenheit": "fahrenheit", "degrees f": "fahrenheit", "degree f": "fahrenheit", "deg f": "fahrenheit",
    "° f": "fahrenheit", "°f": "fahrenheit", "º f": "fahrenheit", "ºf": "fahrenheit", "℉": "fahrenheit",
    "° fahrenheit": "fahrenheit", "degrees kelvin": "kelvin", "kelvins": "kelvin", "°k": "kelvin", "° k": "kelvin",
    "deg": "degree", "degs": "degree", "°": "degree", "º": "degree",
}  # fmt: skip
"""Further names and abbreviations; an empty id takes a name out. Matched in any letter case."""

PERCENT = ("%", "percent", "per cent", "per-cent", "pct", "pc", "p.c.", "percents", "percentage", "per cents", "％")
PERCENTAGE_POINTS = (
    "percentage point", "percentage points", "percentage-point", "percentage-points", "percent point", "percent points",
    "per cent point", "per cent points", "% point", "% points", "pp", "ppt", "ppts", "pps", "%-point", "%-points",
)  # fmt: skip
BASIS_POINTS = ("basis point", "basis points", "basis-point", "basis-points", "bps", "bp", "bips")

NOT_UNITS = frozenset(
    "point points item items part parts drop drops pinch pinches dot dots em ems jigger jiggers portion portions light"
    " bar bars atmosphere atmospheres mole moles quarter quarters grain grains revolution revolutions drdrops generic"
    " stone night nights dessert karat".split()
)
"""CLDR's units whose names are common words: a count of them says more with the noun as its subject."""

PLURAL_UNITS = frozenset("second cup dram bit".split())
"""Names that in the singular are often another word: `two second homes`, `World Cup`."""

SYMBOLS = frozenset(
    "km cm mm nm μm µm dm kg mg μg µg g m t h L l mL ml cl cL dl dL hL ha ac ft yd mi in lb oz kt W V kW MW GW TW kWh"
    " MWh GWh TWh Wh Hz kHz MHz GHz THz kB KB MB GB TB PB kb Mb Gb Tb eV keV MeV GeV TeV J kJ MJ GJ mAh Pa hPa kPa"
    " MPa psi mbar hp ms ns μs min sec s gal qt pt kcal cal Cal Btu BTU lm lx kV mV mA Mt Gt Ω dB sq kWp MWp GWp mSv"
    " μSv µSv Sv Bq TBq kl mpg ly AU nmi km/h m/s mph px MP bbl ′ ″".split()
)
"""Symbols of CLDR and the SI that a newspaper uses for nothing else after digits; case counts."""

MORE_SYMBOLS = {
    "l": "liter", "ml": "milliliter", "cl": "centiliter", "dl": "deciliter", "kl": "kiloliter", "KB": "kilobyte",
    "BTU": "british-thermal-unit", "dB": "decibel", "AU": "astronomical-unit", "kWp": "kilowatt", "MWp": "megawatt",
    "GWp": "gigawatt", "mAh": "milliampere-hour", "′": "foot", "″": "inch", "kt": "kiloton", "µg": "microgram",
    "µm": "micrometer", "kb": "kilobyte", "µs": "microsecond", "µSv": "microsievert", "kph": "kilometer-per-hour",
}  # fmt: skip

NOT_FOLDED = frozenset("in ha mi pt au ly ms ns cal min sec lm px mp gt mt ac sq kt bq sv eu pa ma".split())
"""Symbols that are other words in another letter case."""

SHORT_SYMBOLS = frozenset("g t h W V J s".split())
"""Symbols so short that only digits that touch them, or no word after them, make them units."""

CLEAR_SYMBOLS = frozenset("g t W".split())
"""Those of them that after digits are units before a word, too: `278,000 t valued at`."""

SINGULARS = frozenset(
    "hour year minute dollar euro mile kilometer kilometre kilogram kilo kg km gallon liter litre tonne ton acre"
    " hectare milliliter"
    " millilitre ml lb penny dime nickel grand".split()
)
"""Units and currencies of which `a` makes an amount: one. Times only where more follows: `an hour and a half`."""

BEFORE_NO_ONE = frozenset("such half quarter of".split())
"""Words before that `a` which show that it is no one."""

ADJECTIVES = frozenset(
    "working business calendar consecutive straight more additional extra full long further whole".split()
)
"""Words that may stand between a number and a unit of time: `20 working days`, `two more hours`."""

BEFORE_DEGREES = frozenset("- − to at above below around about near hit reached between".split())
"""Words before `21C` that make it a temperature; of `-20C` the sign does."""

WEATHER_CUES = frozenset(
    "temperature temperatures weather heat heatwave hot cold warm warmer cooler cool freezing frost thermometer"
    " thermostat forecast forecasters met climate warming celsius fahrenheit outside boils boil oven °c °f snow"
    " summer winter".split()
)
"""Words that make degrees, and a C or F after digits, temperatures."""

INCH_FOLLOWERS = frozenset("thick long wide deep tall high diameter by x × of screen . , ; )".split()) | {""}

CHAINS = {
    ("foot", "inch"): 12,
    ("yard", "foot"): 3,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("meter", "centimeter"): 100,
    ("kilogram", "gram"): 1000,
}
"""Neighbouring units of one quantity, `5 feet 2 inches`, and how many of the second make one of the first."""
