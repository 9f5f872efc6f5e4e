from collections.abc import Callable

import pytest

Resolved = Callable[[str], list[str]]


def alternating(*pairs: str) -> list[str]:
    return list(pairs)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a surname, a first name, both before and after the full name
        ("[P:Donald Trump] spoke. [P:Trump] left.", ["Donald Trump"] * 2),
        ("[P:Trump] left. Later [P:Donald Trump] spoke.", ["Donald Trump"] * 2),
        ("[P:Kamala Harris] spoke. [P:Kamala] smiled.", ["Kamala Harris"] * 2),
        ("[P:TRUMP SPEAKS]? [P:Donald Trump] spoke. [P:TRUMP] left.", ["TRUMP SPEAKS", "Donald Trump", "Donald Trump"]),
        ("[P:Emmanuel MACRON] spoke. [P:Macron] left.", ["Emmanuel MACRON"] * 2),
        ("[P:DONALD TRUMP] spoke. [P:Donald Trump] left.", ["Donald Trump"] * 2),
        ("[P:José Peña] spoke. [P:Pena] and [P:Jose Pena] left.", ["José Peña"] * 3),
        ("[P:Erdogan] left. [P:Recep Tayyip Erdoğan] spoke.", ["Recep Tayyip Erdoğan"] * 2),
        ("[P:Trump's] plan. [P:Donald Trump] spoke.", ["Donald Trump"] * 2),
        ("Mr [P:Mr Trump] left. [P:Donald Trump] spoke.", ["Donald Trump"] * 2),
        ("[P:President Cyril Ramaphosa] spoke. [P:Ramaphosa] left.", ["Cyril Ramaphosa"] * 2),
        ("[P:Mrs Ruiz] left. [P:Paul Ruiz] met [P:Ana Ruiz].", ["Ana Ruiz", "Paul Ruiz", "Ana Ruiz"]),
        ("[P:Ann Lee, OBE] is [P:Lee].", ["Ann Lee"] * 2),
        # middle names, initials, suffixes
        ("[P:John Ruiz] and [P:John F. Ruiz]; [P:Ruiz].", ["John F. Ruiz"] * 3),
        ("[P:J. Ruiz] is [P:John Ruiz].", ["John Ruiz"] * 2),
        ("[P:J. Ruiz] may be [P:John Ruiz] or [P:Jane Ruiz].", ["J. Ruiz", "John Ruiz", "Jane Ruiz"]),
        ("[P:J.K. Tolland], [P:JK Tolland], [P:J. K. Tolland]; [P:Tolland].", ["J. K. Tolland"] * 4),
        ("[P:Martin Luther King Jr.] marched. [P:King] spoke.", ["Martin Luther King Jr."] * 2),
        ("[P:Donald Trump] and [P:Donald Trump Jr.]; [P:Trump].", ["Donald Trump", "Donald Trump Jr.", "Donald Trump"]),
        ("[P:Donald Trump] and [P:Donald Trump Jr.]; [P:Trump Jr.].", ["Donald Trump", *["Donald Trump Jr."] * 2]),
        ("[P:Robert Kahl Jr.] met [P:John Kahl]. [P:Kahl].", ["Robert Kahl Jr.", "John Kahl", "Kahl"]),
        (
            "[P:George W. Bush], [P:George H. W. Bush], [P:George Bush].",
            ["George W. Bush", "George H. W. Bush", "George Bush"],
        ),
        # names of many cultures
        ("[P:Noor Hisham Abdullah] spoke. Dr [P:Noor Hisham] left.", ["Noor Hisham Abdullah"] * 2),
        ("[P:Mohd Najib Tun Razak] spoke. [P:Najib Razak] and [P:Najib] left.", ["Mohd Najib Tun Razak"] * 3),
        ("Datuk Seri [P:Anwar Ibrahim] spoke. [P:Anwar] left.", ["Anwar Ibrahim"] * 2),
        ("[P:Tan Sri Muhyiddin Yassin] spoke. [P:Muhyiddin] left.", ["Muhyiddin Yassin"] * 2),
        ("[P:M. Saravanan] spoke. [P:Saravanan] left.", ["M. Saravanan"] * 2),
        ("[P:Xi Jinping] met [P:Lee Hsien Loong]. [P:Xi] and [P:Lee].", ["Xi Jinping", "Lee Hsien Loong"] * 2),
        ("[P:Kim Jong-un] is [P:Kim Jong Un]. [P:Kim] left.", ["Kim Jong-un"] * 3),
        ("Mr [P:Kim] left. [P:Kim Jong Un] spoke.", ["Kim Jong Un"] * 2),
        ("[P:Ban Ki-moon] spoke. [P:Ban] left.", ["Ban Ki-moon"] * 2),
        ("[P:Gabriel García Márquez] wrote. [P:García Márquez] and [P:Garcia] read.", ["Gabriel García Márquez"] * 3),
        ("[P:Andrés Manuel López Obrador] spoke. [P:López Obrador] left.", ["Andrés Manuel López Obrador"] * 2),
        ("[P:Luiz Inácio Lula da Silva] spoke. [P:Lula] left; [P:da Silva].", ["Luiz Inácio Lula da Silva"] * 3),
        ("[P:Ursula von der Leyen] spoke. [P:Von der Leyen] left.", ["Ursula von der Leyen"] * 2),
        ("[P:Alexander Van der Bellen] spoke. [P:Van der Bellen] left.", ["Alexander Van der Bellen"] * 2),
        ("[P:Bashar al-Assad] spoke. [P:Assad] and [P:al-Assad] left.", ["Bashar al-Assad"] * 3),
        ("[P:Omar Al Bashir] spoke. [P:Al Bashir] and [P:Bashir].", ["Omar Al Bashir"] * 3),
        (
            "[P:Mohammed bin Salman] spoke. [P:bin Salman] left. King [P:Salman] too.",
            [*["Mohammed bin Salman"] * 2, "Salman"],
        ),
        ("[P:Katrín Jakobsdóttir] spoke. [P:Katrín] left.", ["Katrín Jakobsdóttir"] * 2),
        ("[P:Aung San Suu Kyi] spoke. [P:Suu Kyi] left.", ["Aung San Suu Kyi"] * 2),
        ("[P:Suharto] ruled. [P:Prabowo Subianto] rules; [P:Prabowo].", ["Suharto", *["Prabowo Subianto"] * 2]),
        ("[P:Conor O'Brien] spoke. [P:O’Brien] left.", ["Conor O'Brien"] * 2),
        ("[P:Jean-Claude Juncker] spoke. [P:Juncker] left.", ["Jean-Claude Juncker"] * 2),
        ("[P:Rosa Zeta-Jones] spoke. [P:Zeta-Jones] left. [P:Jones] ran.", [*["Rosa Zeta-Jones"] * 2, "Jones"]),
        ("[P:Tengku Zafrul Abdul Aziz] spoke. [P:Zafrul] left.", ["Tengku Zafrul Abdul Aziz"] * 2),
        ("[P:Fergal Mac Suibhne] met Mr [P:Mac Suibhne].", ["Fergal Mac Suibhne"] * 2),
        # nicknames only where declared
        ("[P:Joko “Jokowi” Widodo] spoke. [P:Jokowi] left.", ["Joko “Jokowi” Widodo"] * 2),
        ("[P:Joko Widodo] spoke. [P:Jokowi] left.", ["Joko Widodo", "Jokowi"]),
        ("[P:Joko Widodo], popularly known as [P:Jokowi], spoke. [P:Jokowi] left.", ["Joko Widodo"] * 3),
        ("[P:Joko Widodo] ([P:Jokowi]) spoke.", ["Joko Widodo"] * 2),
        ("[P:Edson Arantes], better known as [P:Zico], spoke. [P:Zico] left.", ["Edson Arantes"] * 3),
        ("[P:William Hart] spoke. [P:Bill] left.", ["William Hart", "Bill"]),
    ],
)
def test_a_part_of_a_name_is_the_one_person_who_has_it(marked: str, expected: list[str], resolved: Resolved) -> None:
    assert resolved(marked) == expected


@pytest.mark.parametrize(
    ("marked", "last"),
    [
        # titles
        ("[P:Anna Smith] met [P:Paul Smith]. [P:Smith] left.", "Smith"),
        ("[P:Anna Smith] met [P:Paul Smith]. Mrs [P:Smith] left.", "Anna Smith"),
        ("[P:Anna Smith] met [P:Paul Smith]. Mr. [P:Smith] left.", "Paul Smith"),
        ("[P:Lee Kuan Yew] met [P:Lee Hsien Loong]. Mr [P:Lee] left.", "Lee"),
        ("Mr [P:Wen Lee] met Ms [P:Hua Lee]. Ms [P:Lee] left.", "Hua Lee"),
        ("Judge [P:Anna Smith] met [P:Mary Smith]. Judge [P:Smith] left.", "Anna Smith"),
        ("said [P:Anna Smith], said [P:Mary Smith], said [P:Smith].", "Smith"),
        ("[P:Donald Trump] spoke. Mrs [P:Trump] left.", "Trump"),
        ("Emperor [P:Theodore] fell. [P:Theodore Roosevelt] rose. Emperor [P:Theodore] died.", "Theodore"),
        ("[P:Prince Abel] fell. King [P:Charles Abel] rose. King [P:Charles].", "Charles Abel"),
        # who is named before, and in the paragraph
        ("[P:Anna Smith] came.\n\n[P:Paul Smith] came. [P:Smith] left.", "Paul Smith"),
        ("[P:Anna Smith] met [P:Paul Smith]. They ate.\n\nThen [P:Smith] left.", "Smith"),
        ("[P:Anna Smith] met [P:Paul Smith]. They ate.\n\nThen [P:Smith] lost her hat.", "Anna Smith"),
        ("[P:Anna Smith] came. [P:Smith] ate. [P:Paul Smith] came.\n\n[P:Smith] left.", "Anna Smith"),
        ("[P:Anna Smith] came. [P:Smith] ate.\n\n[P:Paul Smith] came. [P:Smith] left.", "Smith"),
        # one goes by the surname, the other by the first name
        ("[P:LeBron James] beat [P:James Harden]. [P:Harden] fell; [P:James] rose.", "LeBron James"),
        ("[P:Anwar Ibrahim] met [P:Ibrahim Ali]. [P:Anwar] fell; [P:Ibrahim] rose.", "Ibrahim Ali"),
        # families
        (
            "[P:Bill Clinton] and his wife [P:Hillary] came. [P:Hillary Clinton] ran. [P:Hillary] won.",
            "Hillary Clinton",
        ),
        ("[P:Bill Clinton] came with his wife, [P:Hillary Clinton]. [P:Clinton] spoke.", "Bill Clinton"),
        ("[P:Hillary Clinton] came with her husband [P:Bill Clinton]. [P:Clinton] spoke.", "Hillary Clinton"),
        ("[P:George] and [P:Laura Bush] came. [P:Bush] spoke.", "Bush"),
        ("[P:George Bush] left. [P:George] and [P:Laura Bush] came.", "Laura Bush"),
        ("The [P:Obamas] left. [P:Barack Obama] spoke. The [P:Obamas].", "Obamas"),
        ("President [P:Biden] spoke. His son, [P:Hunter Biden], ran. [P:Biden] left.", "Biden"),
        ("President [P:Obama] spoke. [P:Michelle Obama] came. [P:Obama] left.", "Obama"),
        ("First Lady [P:Rose Mensah] came. She thanked President [P:Mensah].", "Mensah"),
        ("First Lady [P:Rose Mensah] came. She thanked Mrs [P:Mensah].", "Rose Mensah"),
        ("[P:Derek Amoah] ([P:DA]) spoke. [P:DA] won.", "DA"),
        ("[P:Kamala Harris] came with her husband, [P:Doug Emhoff]. [P:Emhoff] spoke.", "Doug Emhoff"),
        ("[P:David Moore] left. Her son [P:David] plays.", "David"),
        ("[P:David Moore] left. [P:Moore] ran. A boy, [P:David], 6, plays.", "David"),
        ("[P:Smith] came. [P:Paul Moore], his son [P:Carl] and [P:Carl Weber].", "Carl Weber"),
        # nothing is lost in lists
        (", ".join(f"[P:{chr(65 + i)}nna Smith]" for i in range(26)) + " and [P:Smith].", "Smith"),
    ],
)
def test_namesakes_are_kept_apart(marked: str, last: str, resolved: Resolved) -> None:
    assert resolved(marked)[-1] == last


def test_a_couple_shares_its_surname(resolved: Resolved) -> None:
    assert resolved("[P:George Bush] ran. [P:George] and [P:Laura Bush] came. [P:Laura] spoke.") == [
        "George Bush", "George Bush", "Laura Bush", "Laura Bush"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a tag that the rest of the article outweighs is a slip
        ("[P:Donald Trump] ran. [P:Trump] won. [O:Trump] left.", ["Donald Trump"] * 3),
        ("[P:Ada Weiss] ran. [O:Weiss] fell.", ["Ada Weiss", "Weiss"]),  # one against one
        (
            "[P:Denzel Washington] ran. [P:Washington] won. [L:Washington] fell.",
            ["Denzel Washington"] * 2 + ["Washington"],
        ),
        ("[P:Henry Ford] ran. [P:Ford] won. [O:Ford] fell.", ["Henry Ford"] * 2 + ["Ford"]),
        (
            "[P:Jordan] left [L:Jordan]. [L:Jordan], [P:Michael Jordan].",
            ["Michael Jordan", "Jordan", "Jordan", "Michael Jordan"],
        ),
        # caught in a headline, words that are no name say nothing of the person
        (
            "[P:Hillary Clinton Speaks]\n\n[P:Hillary Clinton] ran. [P:Clinton] won.",
            ["Hillary Clinton Speaks", *["Hillary Clinton"] * 2],
        ),
        ("[P:Clinton Hid]\n\n[P:Hillary Clinton] ran. [P:Clinton] won.", ["Clinton Hid", *["Hillary Clinton"] * 2]),
    ],
)
def test_a_wrong_tag_here_and_there_does_no_harm(marked: str, expected: list[str], resolved: Resolved) -> None:
    assert resolved(marked) == expected
