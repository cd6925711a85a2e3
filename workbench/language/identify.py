"""Which language a text is in, by the function words that set the three apart."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

from collections import Counter
from typing import Final

from workbench.language.word import bare_words

MARKS: Final = {
    "nb": frozenset(
        "jeg ikke hva hvem hvor hvordan hvorfor hvilke hver noe noen mye mer flere fra nå bare "
        "sammen uten gjennom siden mens selv hele helt egen være vært ble blir en et hun dere "
        "deres kommer gjør sier vet begynne tror mener bolig boliger bo annet annen disse også "
        "fordi etter mellom men er".split()
    ),
    "nn": frozenset(
        "eg ikkje kva kven kor korleis kvifor kvar noko nokon nokre mykje meir fleire frå no "
        "berre saman utan gjennom sidan medan sjølv heile heilt eigen vere vore vart vert ein "
        "eit ho dykk dykkar kjem gjer seier veit byrje trur meiner bustad bustader bu anna "
        "annan desse òg dei me fordi etter mellom men er".split()
    ),
    "en": frozenset(
        "the and of to in that it is was on with as you we they this have are not but be "
        "from an what which who how why there their our had has been would were about "
        "did should your".split()
    ),
}
"""Words common in one of the languages; those two share count for both."""


def identify(text: str) -> str:
    """Return nb, nn or en: the one whose marking words are most frequent in ``text``.

    Sure from about four sentences on; a text without any of the words counts as nb. Meant
    for whole documents: people who speak one form use words of the other.
    """
    counted = Counter(bare_words(text))
    scores = {language: sum(counted[word] for word in marks) for language, marks in MARKS.items()}
    return max(scores, key=lambda language: (scores[language], language == "nb"))
