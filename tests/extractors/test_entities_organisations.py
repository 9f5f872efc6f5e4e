from collections.abc import Callable

import pytest

Resolved = Callable[[str], list[str]]

CENTRE = "Center for Strategic and International Studies"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # declared in brackets, either way round
        (f"The [O:{CENTRE}] ([O:CSIS]) said. [O:CSIS] left.", [CENTRE] * 3),
        (f"[O:CSIS] ([O:{CENTRE}]) said. [O:CSIS] left.", [CENTRE] * 3),
        (f"[O:CSIS] (the [O:{CENTRE}]) said.", [CENTRE] * 2),
        (f"The [O:{CENTRE}] (“[O:CSIS]”) said. [O:CSIS] left.", [CENTRE] * 3),
        (f"The [O:{CENTRE}] (hereafter “[O:CSIS]”) said. [O:CSIS] left.", [CENTRE] * 3),
        ("The [O:Federal Reserve] (the [O:Fed]) rose. The [O:Fed] fell.", ["Federal Reserve"] * 3),
        ('The [O:Federal Reserve] (the "[O:Fed]") rose. The [O:Fed] fell.', ["Federal Reserve"] * 3),
        ("The [O:Harbour Workers Union] ([O:Hawu]) won. [O:Hawu] rose.", ["Harbour Workers Union"] * 3),
        ("[O:Gabungan Parti Sarawak's] ([O:GPS]) vote. [O:GPS] won.", ["Gabungan Parti Sarawak's"] * 3),
        ("[O:Doctors Without Borders] ([O:MSF]) came. [O:MSF] left.", ["Doctors Without Borders"] * 3),
        ("The [O:Fire Department] ([O:JBPM]) and [O:JBPM].", ["Fire Department"] * 3),
        ("The [O:European Union]([O:EU]) said.", ["European Union"] * 2),
        ("the [W:Data Protection Act 2010] ([W:PDPA]); the [O:PDPA].", ["Data Protection Act 2010"] * 3),
        ("the [E:Africa Cup of Nations] ([E:AFCON]); [M:AFCON].", ["Africa Cup of Nations"] * 3),
        # declared in words
        (f"[O:CSIS], the [O:{CENTRE}], said.", [CENTRE] * 2),
        (f"The [O:{CENTRE}], or [O:CSIS], said.", [CENTRE] * 2),
        (f"The [O:{CENTRE}], or [O:CSIS] for short, said.", [CENTRE] * 2),
        (f"The [O:{CENTRE}], known as [O:CSIS], said.", [CENTRE] * 2),
        ("The [O:Federal Reserve], known as the [O:Fed], rose. The [O:Fed] fell.", ["Federal Reserve"] * 3),
        ("[O:Islamic State], also known by its Arabic acronym [O:Daesh], fled. [O:Daesh] hid.", ["Islamic State"] * 3),
        # in the text, where no tag has the long form as a whole
        ("The Agency for Rural Roads ([O:ARR]) dug. [O:ARR] left.", ["Agency for Rural Roads"] * 2),
        (
            "the [L:Rural Roads] and Bridges Fund ([O:RRBF]). [O:RRBF]!",
            ["Rural Roads", *["Rural Roads and Bridges Fund"] * 2],
        ),
        ("an agency for rural roads ([O:ARR]) dug.", ["ARR"]),
        # not declared: the initials of one name
        ("The [O:Centre for Peace and Regional Studies]; [O:CPRS].", ["Centre for Peace and Regional Studies"] * 2),
        ("The [O:European Union] or [O:EU], once [O:E.U.].", ["European Union"] * 3),
        ("In [L:KwaZulu-Natal], [L:KZN].", ["KwaZulu-Natal"] * 2),
        ("[O:Alpha Beta], [O:Atlas Bank]; [O:AB] rose.", ["Alpha Beta", "Atlas Bank", "AB"]),
        ("The [O:University of Nebraska] and the [O:UN].", ["University of Nebraska", "UN"]),
        ("The [O:United Nations] and the [O:UN].", ["United Nations"] * 2),
        ("The [O:World Health Organization] and the [O:WHO].", ["World Health Organization"] * 2),
        # no declaration
        (
            "[O:Alpha Institute] ([L:Berlin]) and [O:Beta Institute] ([L:UK]).",
            ["Alpha Institute", "Berlin", "Beta Institute", "UK"],
        ),
        ("[O:Alpha Institute] (formerly [O:Gamma]) said.", ["Alpha Institute", "Gamma"]),
        ("[O:Goldfield], [O:Alpha Institute], said.", ["Goldfield", "Alpha Institute"]),
    ],
)
def test_a_short_form_is_what_it_was_introduced_with(marked: str, expected: list[str], resolved: Resolved) -> None:
    assert resolved(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what companies are told apart by stays
        ("[O:Acme Holdings Inc] rose. [O:Acme] and [O:Acme Holdings] fell.", ["Acme Holdings Inc"] * 3),
        ("[O:Acme] rose. [O:ACME Corp.] fell.", ["ACME Corp."] * 2),
        (
            "[O:Goldman Sachs] rose. [O:Goldman Sachs Group Inc.] fell. [O:Goldman] too.",
            ["Goldman Sachs Group Inc."] * 3,
        ),
        ("[O:Goldfield Partners] fell. [O:Goldfield] rose.", ["Goldfield Partners"] * 2),
        ("[O:Toyota Motor Corp.] rose. [O:Toyota] fell.", ["Toyota Motor Corp."] * 2),
        ("[O:Harvard University] rose. [O:Harvard] fell.", ["Harvard University"] * 2),
        ("[O:Target Corp] rose. [O:Target] fell.", ["Target Corp"] * 2),
        ("[O:Amberley Rovers] won. [O:Amberley] cheered.", ["Amberley Rovers"] * 2),
        ("[O:Amberley Rovers], [O:Amberley City]; [O:Amberley].", ["Amberley Rovers", "Amberley City", "Amberley"]),
        # another body of the name
        ("[O:Ford Foundation] gave. [O:Ford] rose.", ["Ford Foundation", "Ford"]),
        ("[O:Sony Pictures] rose. [O:Sony] fell.", ["Sony Pictures", "Sony"]),
        ("[O:BRAC Uganda] gave. [O:BRAC] rose.", ["BRAC Uganda", "BRAC"]),
        ("[O:UN Women] met. The [O:UN] left.", ["UN Women", "UN"]),
        ("[O:Kenya Airways] fell. [O:Kenya] played.", ["Kenya Airways", "Kenya"]),
        ("[O:World Bank] rose. [O:World] fell.", ["World Bank", "World"]),
        ("[O:Zuma Works] rose. [P:Jacob Zuma] and [O:Zuma].", ["Zuma Works", "Jacob Zuma", "Zuma"]),
        # heads
        ("The [O:Northern Rail Commission] met. The [O:Commission] left.", ["Northern Rail Commission"] * 2),
        (
            "[O:Rail Commission], [O:Bus Commission]; the [O:Commission].",
            ["Rail Commission", "Bus Commission", "Commission"],
        ),
        ("The [O:Commission] left. The [O:Northern Rail Commission] met.", ["Commission", "Northern Rail Commission"]),
        ("The [O:White House] and the [O:House].", ["White House", "House"]),
        ("The [O:African National Congress] and [O:Congress].", ["African National Congress", "Congress"]),
        ("The [O:New York Times] wrote. The [O:Times] added.", ["New York Times"] * 2),
        ("The [O:UN Security Council] met. The [O:Security Council] left.", ["UN Security Council"] * 2),
        ("The [O:Supreme Court of Kenya] met. The [O:Supreme Court] left.", ["Supreme Court of Kenya"] * 2),
        (
            "[O:Russian Foreign Office]; [L:China]'s [O:Foreign Office] and [N:German] [O:Foreign Office].",
            ["Russian Foreign Office", "China", "Foreign Office", "German", "Foreign Office"],
        ),
        (
            "[O:Staff of Nigerian Universities]; [O:Nigerian Universities].",
            ["Staff of Nigerian Universities", "Nigerian Universities"],
        ),
        ("The [O:St Ann Catholic Church] and the [O:Catholic Church].", ["St Ann Catholic Church", "Catholic Church"]),
        # `of the` and a country tagged apart
        (
            "the [O:Danish Harbour Fund] of the [L:United States]",
            ["Danish Harbour Fund of the United States", "United States"],
        ),
    ],
)
def test_words_that_a_shorter_form_leaves_out(marked: str, expected: list[str], resolved: Resolved) -> None:
    assert resolved(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[L:KUALA LUMPUR]: Rain. [L:Kuala Lumpur] is wet.", ["Kuala Lumpur"] * 2),
        ("The [O:Guardian] and [O:The Guardian].", ["The Guardian"] * 2),
        ("[O:NATO] or [O:Nato]; [O:NATO].", ["NATO"] * 3),
        ("[O:Al Jazeera] and [O:Al-Jazeera]; [O:Al Jazeera].", ["Al Jazeera"] * 3),
        ("[L:Łódź] or [L:Lodz].", ["Łódź"] * 2),
        ("[O:Acme's] or [O:Acme].", ["Acme"] * 2),
        ("[P:Anna\nSmith] left.", ["Anna Smith"]),
        ("[M:COVID-19,] or [M:COVID-19].", ["COVID-19"] * 2),
        # countries
        ("The [L:United States] said [L:US] troops left [L:America].", ["United States"] * 3),
        ("[L:US] troops left the [L:U.S.].", ["U.S."] * 2),
        ("[L:UK] or [L:Britain].", ["UK", "Britain"]),
        ("[L:Burma], also known as [L:Myanmar].", ["Myanmar"] * 2),
        ("[N:Russians] and [N:Russian].", ["Russians", "Russian"]),
    ],
)
def test_one_spelling_stands_for_all(marked: str, expected: list[str], resolved: Resolved) -> None:
    assert resolved(marked) == expected
