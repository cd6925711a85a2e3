"""What a person should look at after a source was taken in."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Said, Where, message_language


@dataclass(frozen=True)
class Unexplained(Said):
    """Text of the source that ended up nowhere."""

    where: Where
    count: int
    text: str
    says = {
        "en": "{count} letters were not taken in: «{text}».",
        "nb": "{count} bokstaver kom ikke med: «{text}».",
    }
    advice = {
        "en": "Compare with the source; if it is speech, correct the file and run again.",
        "nb": "Sammenlign med kilden; er det tale, så rett filen og kjør på nytt.",
    }


@dataclass(frozen=True)
class AddedWords(Said):
    """A turn holds more letters of a line than the line has."""

    where: Where
    count: int
    text: str
    says = {
        "en": "{count} letters came in twice or from nowhere: «{text}».",
        "nb": "{count} bokstaver kom inn to ganger eller fra ingensteds: «{text}».",
    }
    advice = {
        "en": "Compare the turn with the source before quoting it.",
        "nb": "Sammenlign replikken med kilden før den siteres.",
    }


@dataclass(frozen=True)
class LongHead(Said):
    """Much text before the first turn, taken as head matter."""

    where: Where
    words: int
    text: str
    says = {
        "en": "{words} words before the first speaker were not taken as speech: «{text} …».",
        "nb": "{words} ord før den første taleren ble ikke regnet som tale: «{text} …».",
    }
    advice = {
        "en": "If somebody speaks there, write the speaker's label in front.",
        "nb": "Hvis noen snakker der, skriv talernavnet foran.",
    }


@dataclass(frozen=True)
class GuessedEncoding(Said):
    """The encoding had to be guessed; letters may be wrong."""

    where: Where
    encoding: str
    sample: str
    says = {
        "en": "read as {encoding}, because it is not UTF-8: «{sample}».",
        "nb": "lest som {encoding}, for den er ikke UTF-8: «{sample}».",
    }
    advice = {
        "en": "If letters look wrong, save the file as UTF-8.",
        "nb": "Hvis bokstaver ser gale ut, lagre filen som UTF-8.",
    }


@dataclass(frozen=True)
class Garbled(Said):
    """Letters once read in the wrong encoding (``Ã¥`` for å), and how they would look mended."""

    where: Where
    count: int
    before: str
    after: str
    says = {
        "en": "{count} letters look garbled: «{before}» should be «{after}».",
        "nb": "{count} bokstaver ser ødelagte ut: «{before}» skulle vært «{after}».",
    }
    advice = {
        "en": "Fetch the file anew, or have them put right with --repair (repair: true in study.yaml).",  # noqa: E501
        "nb": "Hent filen på nytt, eller få dem rettet med --repair (repair: true i study.yaml).",
    }


@dataclass(frozen=True)
class Repaired(Said):
    """Garbled letters that were put right because the study asks for it."""

    where: Where
    count: int
    before: str
    after: str
    says = {
        "en": "{count} garbled letters were put right, as asked: «{before}» became «{after}».",
        "nb": "{count} ødelagte bokstaver er rettet, som bedt om: «{before}» ble «{after}».",
    }


@dataclass(frozen=True)
class FromPdf(Said):
    """A PDF was read: lines on pages, from which turns are pieced together."""

    where: Where
    pages: int
    left_out: int
    says = {
        "en": "read line by line from a PDF (pages: {pages}; lines left out as headers, footers or page numbers: {left_out}).",  # noqa: E501
        "nb": "lest linje for linje fra en PDF (sider: {pages}; linjer utelatt som topptekst, bunntekst eller sidetall: {left_out}).",  # noqa: E501
    }
    advice = {
        "en": "If you have the Word file it was made from, use that.",
        "nb": "Har du Word-filen den er laget av, så bruk den.",
    }


@dataclass(frozen=True)
class TrackedChanges(Said):
    """A Word file with changes nobody accepted or rejected."""

    where: Where
    inserted: int
    deleted: int
    says = {
        "en": "tracked changes: {inserted} insertions were kept, {deleted} deletions left out.",
        "nb": "sporede endringer: {inserted} innsettinger er tatt med, {deleted} slettinger utelatt.",  # noqa: E501
    }
    advice = {
        "en": "Accept or reject the changes in Word, so that there is one text.",
        "nb": "Godta eller avvis endringene i Word, så det er én tekst.",
    }


_PARTS_NB = {
    "page header": "topptekst",
    "page footer": "bunntekst",
    "footnote": "fotnote",
    "endnote": "sluttnote",
    "comment": "kommentar",
    "text box": "tekstboks",
    "hidden text": "skjult tekst",
    "other sheet": "annet ark",
}


@dataclass(frozen=True)
class OutsideBody(Said):
    """Text that stands beside the running text of a document; ``part`` says where."""

    where: Where
    part: str
    text: str
    says = {
        "en": "a {part} was left out: «{text}».",
        "nb": "{part} er utelatt: «{text}».",
    }

    def _facts(self, language: str) -> dict[str, object]:
        norwegian = message_language(language) == "nb"
        part = _PARTS_NB.get(self.part, self.part) if norwegian else self.part
        return super()._facts(language) | {"part": part}


@dataclass(frozen=True)
class LowConfidence(Said):
    """The program that transcribed was itself in doubt."""

    where: Where
    count: int
    total: int
    says = {
        "en": "the speech recognition was unsure of {count} of {total} cues.",
        "nb": "talegjenkjenningen var usikker på {count} av {total} biter.",
    }
    advice = {
        "en": "Check them against the recording before quoting.",
        "nb": "Hør dem mot opptaket før noe siteres.",
    }


@dataclass(frozen=True)
class BrokenCue(Said):
    """Text behind a blank line inside a cue; it was kept with the cue before."""

    where: Where
    text: str
    says = {
        "en": "text without a time of its own was added to the cue before: «{text}».",
        "nb": "tekst uten eget tidspunkt er lagt til biten foran: «{text}».",
    }


@dataclass(frozen=True)
class Hallucinated(Said):
    """Lines that speech recognition is known to make up in silence; they were kept."""

    where: Where
    count: int
    text: str
    says = {
        "en": "{count} lines may be made up by the speech recognition: «{text}».",
        "nb": "{count} linjer kan være diktet opp av talegjenkjenningen: «{text}».",
    }
    advice = {
        "en": "Listen there; take the line out of the file if nobody says it.",
        "nb": "Hør etter der; ta linjen ut av filen hvis ingen sier den.",
    }


@dataclass(frozen=True)
class LateTimes(Said):
    """A subtitle file of a program that puts many cues too late."""

    where: Where
    says = {
        "en": "noScribe sets many cue times too late in its .vtt, by up to two minutes.",
        "nb": "noScribe setter mange tidspunkter for sent i sin .vtt, opptil to minutter.",
    }
    advice = {
        "en": "Take the .html of the same transcription instead.",
        "nb": "Bruk .html-filen fra samme transkripsjon i stedet.",
    }


@dataclass(frozen=True)
class LeftOut(Said):
    """Prose that stands beside the speech in the same file and was not taken as such."""

    where: Where
    words: int
    text: str
    says = {
        "en": "{words} words outside the transcript were not taken as speech: «{text} …».",
        "nb": "{words} ord utenfor utskriften ble ikke regnet som tale: «{text} …».",
    }


@dataclass(frozen=True)
class Unpunctuated(Said):
    """Speech written without full stops and capitals, as verbatim models of recognition do."""

    where: Where
    words: int
    says = {
        "en": "{words} words are written without full stops or capital letters.",
        "nb": "{words} ord er skrevet uten punktum og store bokstaver.",
    }
    advice = {
        "en": "Sentences and names will not be found in them; put them in, or use another model.",
        "nb": "Setninger og navn blir ikke funnet; sett dem inn, eller bruk en annen modell.",
    }
