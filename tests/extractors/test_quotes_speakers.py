import pytest

from builder.extractors.quotes.genders import gender_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Yes," [P:Smith=Anna Smith] said.', "Anna Smith"),
        ('"Yes," said Mayor [P:Smith=Anna Smith].', "Anna Smith"),
        ('"Yes," said [P:Smith=Anna Smith], a friend of [P:Bob Jones].', "Anna Smith"),
        ('"Yes," said [P:Bob Jones]\'s lawyer, [P:Anna Smith].', "Anna Smith"),
        ('"Yes," said [O:Acme] chief executive [P:Anna Smith].', "Anna Smith"),
        ('"Yes," said Secretary of State [P:Anna Smith].', "Anna Smith"),
        ('"Yes," said a lawyer for [O:Acme], [P:Anna Smith].', "Anna Smith"),
        ('The mayor, [P:Anna Smith], said: "Yes."', "Anna Smith"),
    ],
)
def test_a_name_stands_for_its_fullest_form(last, text, name):
    row = last(text)

    assert (row.speaker_name, row.speaker_kind, row.abstain_reason) == (name, "person", None)
    assert row.speaker_mention_id is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('[P:Anna Smith] crossed the bridge. "It is safe," she said.', "Anna Smith"),
        ('[P:Anna Smith] met [P:Bob Jones]. "The bridge is safe," he said.', "Bob Jones"),
        ('[P:Anna Smith] met [P:Bob Jones]. "The bridge is safe," she said.', "Anna Smith"),
        ('[P:Bob Jones] met [P:John Miller]. "The bridge is safe," he said.', "Bob Jones"),
        ('Mrs. [P:Kaur] met Mr. [P:Singh]. "The bridge is safe," she said.', "Kaur"),
        ('[P:Bob Jones]\'s aide [P:John Miller] came. "The bridge is safe," he said.', "John Miller"),
        ('"It is new," said [P:John Miller]. [P:Bob Jones]\'s car stood there. "It is safe," he said.', "John Miller"),
        ("[P:Anna Smith] crossed the bridge. She'd said it was safe.", "Anna Smith"),
    ],
)
def test_a_pronoun_means_the_person_who_fits(last, text, name):
    assert last(text).speaker_name == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('"Yes," he said.', "no_antecedent"),
        ('[P:Anna Smith] came. "Yes," he said.', "no_antecedent"),
        ('[P:Anna Smith] saw [P:Bob Jones] and [P:John Miller]. "Yes," he said.', "ambiguous_pronoun"),
        ('"Yes," they said.', "plural_pronoun"),
        ('"Yes," I said.', "first_person"),
        ('"Yes," it said.', "no_antecedent"),
        ('"Yes," a spokesman said.', "unnamed_speaker"),
        ('"Yes," officials said.', "unnamed_group"),
        ('"Yes," the report said.', "unnamed_document"),
        ('"Yes," the company said.', "unnamed_organisation"),
        ('"Yes," the minister said.', "description"),
        ('"Yes," said Mr Bond. "It is late," the 74-year-old said.', "description"),  # no tag names him
        ('"Yes," said [P:Anna Smith] and [P:Bob Jones].', "several_speakers"),
        ('"Yes," the [P:Smith] campaign said.', "unnamed_organisation"),
        ('"The bridge is safe and sound."', "no_speaker"),
    ],
)
def test_what_is_not_settled_is_null_with_a_reason(last, text, reason):
    row = last(text)

    assert (row.speaker_name, row.speaker_mention_id, row.abstain_reason) == (None, None, reason)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ('"Yes," the [O:City Council] said.', "organisation", "City Council"),
        ('"Yes," [L:Canada] said.', "organisation", "Canada"),
        ('"Yes," the [N:Democrats] said.', "group", "Democrats"),
        ('"Yes," residents said.', "group", None),
        ('"Yes," the statement said.', "document", None),
        ('"Yes," a neighbour said.', "unnamed", None),
        ('[O:Acme] built it. "It is safe," it said.', "organisation", "Acme"),
    ],
)
def test_bodies_groups_and_documents_speak_too(last, text, kind, name):
    row = last(text)

    assert (row.speaker_kind, row.speaker_name) == (kind, name)


def test_a_description_is_the_one_person_introduced_so(last):
    row = last('Transport minister [P:Anna Smith] came with [P:Bob Jones]. It rained. "Yes," the minister said.')

    assert (row.speaker, row.speaker_name) == ("the minister", "Anna Smith")


def test_a_description_that_fits_two_stays_open(last):
    row = last('Minister [P:Anna Smith] met minister [P:Bob Jones]. It rained. "Yes," the minister said.')

    assert (row.speaker_name, row.abstain_reason) == (None, "description")


def test_who_stands_for_the_name_before_it(last):
    row = last("The bridge was built by [P:Smith=Anna Smith], who said it was safe.")

    assert (row.speaker, row.speaker_name) == ("who", "Anna Smith")


@pytest.mark.parametrize(
    ("text", "role", "org"),
    [
        ('"Yes," said [P:Anna Smith], chief executive of [O:Acme].', "chief executive", "Acme"),
        ('"Yes," said [P:Anna Smith], the senior adviser at [O:Acme].', "senior adviser", "Acme"),
        ('"Yes," said [O:Acme] chief executive [P:Anna Smith].', "chief executive", "Acme"),
        ('"Yes," said [O:Acme]\'s chief executive, [P:Anna Smith].', "chief executive", "Acme"),
        ('"Yes," said [P:Anna Smith] of the [O:Ames Farm Bureau].', None, "Ames Farm Bureau"),
        ('"Yes," said [P:Anna Smith] of the Ames Farm Bureau.', None, "Ames Farm Bureau"),
        ('"Yes," said [L:US] Secretary of State [P:Anna Smith].', "Secretary of State", None),
        ('"Yes," said [P:Anna Smith], head of research at [O:Acme].', "head of research", "Acme"),
        ('"Yes," said [P:Anna Smith], 54, who lives nearby.', None, None),
        ('"Yes," a spokesman for [O:Acme] said.', "spokesman", "Acme"),
    ],
)
def test_role_and_organisation_are_as_stated(last, text, role, org):
    row = last(text)

    assert (row.speaker_role, row.speaker_org) == (role, org)


def test_role_and_organisation_are_kept_from_the_introduction(last):
    row = last('[P:Anna Smith], chief executive of [O:Acme], came. It rained. "Yes," [P:Smith=Anna Smith] said.')

    assert (row.speaker_role, row.speaker_org) == ("chief executive", "Acme")


def test_confidence_falls_with_what_is_guessed(last):
    text = '[P:Anna Smith] came. "Yes," {} said.'

    assert last(text.format("[P:Anna Smith]")).confidence > last(text.format("she")).confidence


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr. [P:Kaur] came.", "m"),
        ("Ms. [P:Kaur] came.", "f"),
        ("[P:Mary Kaur] came.", "f"),
        ("[P:Kaur] took his car.", "m"),
        ("[P:Kaur] came.", None),
        ("Mr. [P:Mary Kaur] came.", "m"),
    ],
)
def test_gender_follows_titles_then_names_then_pronouns(marked, text, gender):
    document, entities = marked(text)

    assert gender_of(document.text, entities) == gender
