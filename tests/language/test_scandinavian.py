"""Danish and Swedish, and what sets them apart from Norwegian."""

from __future__ import annotations

import pytest

from workbench.language.compound import parts
from workbench.language.feature import word_features
from workbench.language.identify import identify
from workbench.language.sentence import sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Vi har haft mange familier på besøg, og de fleste fandt et sted at bo."),
        ("da", "Jeg synes ærlig talt, at samarbejdet med skolen kunne have været bedre."),
        ("da", "Ja, altså, det er jo frivillige, der kører det hele."),
        ("da", "De unge gider ikke sidde her en lørdag aften."),
        ("sv", "Vi har haft många familjer på besök, och de flesta hittade ett ställe att bo."),
        ("sv", "Ja, alltså, det är ju frivilliga som sköter alltihop."),
        ("sv", "De unga orkar inte sitta här en lördagskväll."),
        ("nb", "Vi har hatt mange familier på besøk, og de fleste fant et sted å bo."),
        ("nb", "Det gikk fort i starten. Etterpå sto vi der med altfor få folk til oppgaven."),
        ("nn", "Kommunen betaler leiga dei fyrste tre månadene. Så lyt dei klare seg sjølve."),
        ("en", "Nobody asks us until it is too late."),
    ],
)
def test_a_sentence_alone_is_told(language: str, text: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("da", "flygtningene", "flygtning"),
        ("da", "børnene", "barn"),
        ("da", "boligmanglen", "mangel"),
        ("da", "ventelisten", "lister"),
        ("da", "plejehjem", "hjemmet"),
        ("da", "ældre", "gammel"),
        ("sv", "bostadsbristen", "brist"),
        ("sv", "bostäderna", "bostad"),
        ("sv", "hyreskontraktet", "kontrakt"),
        ("sv", "hyreskontraktet", "hyran"),
        ("sv", "väntelistan", "listor"),
        ("sv", "flyktingmottagning", "flyktingar"),
    ],
)
def test_forms_and_compounds_meet_in_a_token(language: str, one: str, other: str) -> None:
    assert set(word_features(one, language)) & set(word_features(other, language))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("da", "bil", "billig"), ("da", "mangel", "mange"), ("sv", "land", "lada")],
)
def test_words_that_only_look_alike_do_not_meet(language: str, one: str, other: str) -> None:
    assert not set(word_features(one, language)) & set(word_features(other, language))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("gatukontor", ("gata", "kontor")),
        ("kyrkogård", ("kyrka", "gård")),
        ("hyreskontrakt", ("hyra", "kontrakt")),
    ],
)
def test_a_swedish_part_in_a_changes_its_vowel(word: str, found: tuple[str, ...]) -> None:
    assert parts(word, "sv") == found


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "jeg har det sådan at når man skal være her og de andre ikke vil så kan vi selv"),
        ("sv", "jag har det så att när man ska vara här och de andra inte vill då kan vi själva"),
    ],
)
def test_function_words_say_nothing(language: str, words: str) -> None:
    assert [token for word in words.split() for token in word_features(word, language)] == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", ["Hr. Madsen ringede kl. 8.", "Vi fik ca. 40 pct. af pengene, jf. referatet."]),
        ("da", ["Dr. Lund sagde nej.", "(griner) Ja, det må du nok sige!", "Det var 4. klasse."]),
        ("da", ["Hun spurgte: »Hvad nu?«", "Iflg. loven skal man det, f.eks. i dag."]),
        ("sv", ["Det var t.ex. på måndagen.", "Fr.o.m. nästa år ändras det.", "Ja!"]),
        ("sv", ["Hon frågade: ”Vad nu?”", "Enl. lagen ska man det, bl.a. i kap. 4."]),
        ("sv", ["Kl. 9 kom de.", "(skrattar) Vi hade ca. 30 s.k. kontaktpersoner."]),
        ("nb", ["Det er andre.", "(ler) Vi i tjenesten tar imot.", "«Ja,» sa han."]),
        ("en", ["They left.", "[laughs] We went.", '"Right," she said.']),
    ],
)
def test_sentences_end_where_they_do_and_begin_with_what_opens_them(
    language: str, told: list[str]
) -> None:
    text = " ".join(told)
    assert [text[one.start : one.end] for one in sentences(text, language)] == told


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "bare både blevet bør faktisk får gik går helt ofte samt står taget tror væk"),
        ("sv", "annars bara behöver borde dom får fortfarande ganska istället ju nån står ändå åt"),
    ],
)
def test_function_words_of_the_sister_languages_say_nothing(language: str, words: str) -> None:
    assert [word for word in words.split() if word_features(word, language)] == []


@pytest.mark.parametrize(("language", "word"), [("da", "hjem"), ("da", "penge"), ("sv", "hem")])
def test_words_that_tell_are_kept(language: str, word: str) -> None:
    assert word_features(word, language)
