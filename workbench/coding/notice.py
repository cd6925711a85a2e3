"""What a person should look at in the codings; nothing here stops a build."""

# ruff: noqa: E501 - a message is one line
from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.authored import kind_word
from workbench.errors.base import Said, Where, message_language


@dataclass(frozen=True)
class WordsGone(Said):
    """Something a person did points at words the transcript no longer has."""

    where: Where
    coder: str
    about: str
    name: str
    quote: str
    says = {
        "en": "the words «{quote}», which {coder} tied to {about}, no longer stand here ({name}).",
        "nb": "ordene «{quote}», som {coder} knyttet til {about}, står ikke lenger her ({name}).",
    }
    advice = {
        "en": "They are left out until somebody ties them to the new wording, or removes them: workbench moved",
        "nb": "De er utelatt til noen knytter dem til den nye ordlyden, eller tar dem bort: workbench moved",
    }


@dataclass(frozen=True)
class WordsAmbiguous(Said):
    """The words stand in several places, and their context does not tell which is meant."""

    where: Where
    coder: str
    about: str
    name: str
    quote: str
    says = {
        "en": "the words «{quote}», which {coder} tied to {about}, now stand in several places ({name}).",
        "nb": "ordene «{quote}», som {coder} knyttet til {about}, står nå flere steder ({name}).",
    }
    advice = {
        "en": "They are left out until somebody points out the place again: workbench moved",
        "nb": "De er utelatt til noen peker ut stedet på nytt: workbench moved",
    }


@dataclass(frozen=True)
class InterviewGone(Said):
    """Something a person did belongs to an interview that is not in the study."""

    where: Where
    coder: str
    count: int
    says = {
        "en": "the interview is not in the study; {count} passages by {coder} are left out.",
        "nb": "intervjuet er ikke med i studien; {count} tekststeder fra {coder} er utelatt.",
    }
    advice = {
        "en": "Put the interview back in study.yaml, or remove what was done in it.",
        "nb": "Ta intervjuet inn igjen i study.yaml, eller ta bort det som ble gjort i det.",
    }


@dataclass(frozen=True)
class WordsFar(Said):
    """A few words stand somewhere else, with other words around them."""

    where: Where
    coder: str
    about: str
    name: str
    quote: str
    says = {
        "en": "«{quote}», which {coder} tied to {about}, now stands among other words ({name}).",
        "nb": "«{quote}», som {coder} knyttet til {about}, står nå blant andre ord ({name}).",
    }
    advice = {
        "en": "It is left out until somebody says whether it is the same passage: workbench moved",
        "nb": "Det er utelatt til noen sier om det er samme tekststed: workbench moved",
    }


@dataclass(frozen=True)
class MovedFar(Said):
    """A long passage stands, word for word and once, in another part of the interview."""

    where: Where
    coder: str
    about: str
    name: str
    quote: str
    says = {
        "en": "«{quote}», which {coder} tied to {about}, was moved to another part of the interview ({name}).",
        "nb": "«{quote}», som {coder} knyttet til {about}, er flyttet til en annen del av intervjuet ({name}).",
    }
    advice = {
        "en": "The coding moved with it; look whether it still fits there.",
        "nb": "Kodingen fulgte med; se etter om den fortsatt passer der.",
    }


@dataclass(frozen=True)
class NotEvidence(Said):
    """A coding stands wholly on words that are no informant's, and so proves nothing."""

    where: Where
    code: str
    coder: str
    name: str
    says = {
        "en": "{coder} coded «{code}» on the interviewer's words; it is never counted as evidence ({name}).",
        "nb": "{coder} kodet «{code}» på intervjuerens ord; det regnes aldri som belegg ({name}).",
    }
    advice = {
        "en": "Code the answer instead, if that is what is meant.",
        "nb": "Kod svaret i stedet, hvis det er det som er ment.",
    }


_RECORDS_NB = {"key": "en nøkling", "refusal": "et avslag", "summary": "et sammendrag"}


@dataclass(frozen=True)
class PointsNowhere(Said):
    """A corrected key, a refusal or a summary names something the study's files no longer have."""

    where: Where
    what: str
    coder: str
    kind: str
    about: str
    name: str
    says = {
        "en": "a {what} by {coder} names the {kind} «{about}», which is not there; it is left out ({name}).",
        "nb": "{what} fra {coder} viser til {kind} «{about}», som ikke finnes; det er utelatt ({name}).",
    }
    advice = {
        "en": "Give it back its id, or make the {what} anew.",
        "nb": "Gi det id-en tilbake, eller lag {what} på nytt.",
    }

    def _facts(self, language: str) -> dict[str, object]:
        facts = super()._facts(language) | {"kind": kind_word(self.kind, language)}
        if message_language(language) == "nb":
            facts["what"] = _RECORDS_NB[self.what]
        return facts
