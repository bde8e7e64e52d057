from briefing.analysis.facts.entities import find_roles
from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.reading import read_closely
from briefing.model.article import Article
from tests.analysis.facts.entities.naming import named

NAMES = {
    "Ada Lund": "Ada Lund",
    "Lund": "Ada Lund",
    "Per Holm": "Per Holm",
    "Holm": "Per Holm",
}


def speakers(text: str) -> list[tuple[str, str]]:
    article = Article.create(text=text)
    reading, mentions = read_closely(article), named(article, NAMES)
    found = find_quotes(reading, mentions, find_roles(reading, mentions))
    return [(q.speaker.text, q.speaker.name) for q in found if q.speaker]


def test_a_short_name_takes_the_full_one() -> None:
    text = "Ada Lund came first. The road is shut, Lund said."
    assert speakers(text) == [("Lund", "Ada Lund")]


def test_a_title_before_the_name_is_left_out() -> None:
    text = "The road is shut, said Interior Minister Ada Lund, who went there."
    assert speakers(text) == [("Ada Lund", "Ada Lund")]


def test_a_definite_role_takes_the_name_it_stood_beside() -> None:
    text = (
        "Interior Minister Ada Lund met Per Holm, the mayor of Varda. "
        "The minister said the road was shut. The mayor said he was glad."
    )
    assert speakers(text) == [("The minister", "Ada Lund"), ("The mayor", "Per Holm")]


def test_an_indefinite_role_stays_nameless() -> None:
    text = "Interior Minister Ada Lund left. A minister said the road was shut."
    assert speakers(text) == [("A minister", "A minister")]


def test_a_pronoun_follows_the_person_that_opened_the_last_sentence() -> None:
    text = (
        "The road is shut, Ada Lund said. Per Holm arrived an hour later. "
        "He said the bridge was open."
    )
    assert speakers(text) == [("Ada Lund", "Ada Lund"), ("He", "Per Holm")]


def test_a_relative_pronoun_takes_the_name_before_it() -> None:
    text = "They met Per Holm, who said the bridge was open."
    assert speakers(text) == [("who", "Per Holm")]


def test_a_quotation_without_a_cue_is_of_the_person_before_it() -> None:
    text = "Ada Lund was blunt. “We have lost the road and the bridge.”"
    assert speakers(text) == [("Ada Lund", "Ada Lund")]


def test_whoever_is_not_named_is_called_as_written() -> None:
    text = "Two witnesses at the port said the ferry had sunk."
    assert speakers(text) == [("Two witnesses at the port",) * 2]


def test_a_body_is_called_by_the_last_word_of_its_name() -> None:
    text = "Varda Port Authority acted. The authority said that ferries would wait."
    article = Article.create(text=text)
    mentions = named(article, {"Varda Port Authority": "Varda Port Authority"}, "group")
    (found,) = find_quotes(read_closely(article), mentions, {})
    assert found.speaker is not None
    assert found.speaker.name == "Varda Port Authority"


def test_a_body_is_not_taken_for_the_person_that_heads_it() -> None:
    text = (
        "Ada Lund, head of the harbour group, came. The group said it was over. "
        "The head said nobody was hurt."
    )
    assert speakers(text) == [("The group", "The group"), ("The head", "Ada Lund")]


def test_a_relative_pronoun_takes_the_nearest_phrase_and_not_the_whole_clause() -> None:
    text = "Thieves robbed the vaults of the savings bank, which said nobody was hurt."
    assert speakers(text) == [("which", "the savings bank")]


def test_a_possessor_is_named_without_its_ending() -> None:
    text = "There is no proof for Lund's claim that the road is open."
    assert speakers(text) == [("Lund", "Ada Lund")]


def test_a_phrase_of_time_before_the_subject_is_no_part_of_it() -> None:
    text = "In the end the owners agreed that the road could be opened."
    assert speakers(text) == [("the owners", "the owners")]


def test_what_a_noun_is_bound_to_belongs_to_it() -> None:
    text = "Groups close to the old mayor said the vote was stolen."
    assert speakers(text) == [("Groups close to the old mayor",) * 2]


def test_who_stands_for_a_person_and_which_for_the_body() -> None:
    text = (
        "So says Per Holm of the Varda relief fund, who said the road was shut. "
        "It was Per Holm of the Varda relief fund, which said it had no money."
    )
    assert speakers(text) == [("who", "Per Holm"), ("which", "the Varda relief fund")]


def test_two_names_are_not_cut_to_one() -> None:
    text = "Ada Lund and Per Holm said the road was open."
    assert speakers(text) == [("Ada Lund and Per Holm",) * 2]


def test_a_plural_possessor_belongs_to_the_subject() -> None:
    text = "Two grain traders' associations said the price would rise."
    assert speakers(text) == [("Two grain traders' associations",) * 2]


def test_a_pronoun_fits_in_number() -> None:
    text = "Ada Lund said the road was open. They said it was shut."
    assert speakers(text) == [("Ada Lund", "Ada Lund"), ("They", "They")]


def test_a_role_in_front_of_a_name_in_commas_is_of_that_person() -> None:
    text = (
        "Its director, Ada Lund, said the road was shut. She promised that it would "
        "open. A guard was hurt there, the mayor, Colonel Per Holm, said in Varda."
    )
    assert speakers(text) == [
        ("Ada Lund", "Ada Lund"),
        ("She", "Ada Lund"),
        ("Per Holm", "Per Holm"),
    ]


def test_who_is_no_role_is_not_the_person_named_behind() -> None:
    text = "Two boats sank, according to the harbour, Ada Lund, 34, among the lost."
    assert speakers(text) == [("the harbour", "the harbour")]


def test_a_name_in_commas_behind_a_place_is_no_second_speaker() -> None:
    text = "Ada Lund, the mayor of Varda, North Island, said the road was shut."
    assert speakers(text) == [("Ada Lund", "Ada Lund")]
