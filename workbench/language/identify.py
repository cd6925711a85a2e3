"""Which language a text is in: by the words that set the five apart, and by letters."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

from collections import Counter
from typing import Final

from workbench.language.forms import forms
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
    "da": frozenset(
        "jeg ikke hvad hvem hvor hvordan hvorfor hvilke hver noget nogen nogle meget mere flere "
        "fra nu kun sammen uden gennem siden mens selv hele helt egen være været blev bliver en "
        "et hun jeres kommer gør siger ved begynde tror mener bolig boliger bor andet anden også "
        "fordi efter mellem men er af mig dig sig lige måske havde kunne skulle ud op".split()
    ),
    "sv": frozenset(
        "jag inte vad vem var hur varför vilka varje något någon några mycket mer fler från nu "
        "bara tillsammans utan genom sedan medan själv hela helt egen vara varit blev blir en ett "
        "hon kommer gör säger vet börja tror menar bostad bostäder bor annat annan också och "
        "eftersom efter mellan men är av mig dig sig för till ska vill finns kunde måste".split()
    ),
    "en": frozenset(
        "the and of to in that it is was on with as you we they this have are not but be "
        "from an what which who how why there their our had has been would were about "
        "did should your".split()
    ),
}
"""Words common in one of the languages; those that several share count for each."""


LETTERS: Final = {"æ": ("nb", "nn", "da"), "ø": ("nb", "nn", "da"), "ä": ("sv",), "ö": ("sv",)}
"""Letters that some of the languages do without."""

CLOSE: Final = 3
"""Words by which a language must lead; of those nearer, the lists of all forms decide."""


def identify(text: str) -> str:
    """Return nb, nn, en, da or sv: the one whose marking words are most frequent in ``text``.

    Where two are close, as in a sentence or two, the one that knows most of the words; a text
    without any of them counts as nb. Meant for whole documents: people who speak one form use
    words of the other.
    """
    counted = Counter(bare_words(text))
    scores = {language: sum(counted[word] for word in marks) for language, marks in MARKS.items()}
    for word, times in counted.items():
        for letter in LETTERS.keys() & set(word):
            for language in LETTERS[letter]:
                scores[language] += times
    best = max(scores.values())
    close = [language for language in MARKS if best and scores[language] > best - CLOSE]
    if len(close) > 1:
        known = {one: sum(n for word, n in counted.items() if word in forms(one)) for one in close}
        scores = {one: scores[one] + 2 * known[one] for one in close}
    return max(scores, key=lambda language: (scores[language], language == "nb"))
