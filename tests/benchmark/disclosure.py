"""How many planted disclosures are found, and how many false ones the clean study has.

Each plant changes a copy of the worked example by one detail of the kinds by which a reader
could still guess: in a template, the settings, the cases. All are planted in one copy. A plant is
found when a risk of its kind comes up that the clean study does not have, with words of the plant.
The rules were made with the first table at hand; the second was written after them and has been
mended for since. The third is text in ``data/disclosure``, in three languages, written before a
line of the rules was read: 11 of its 28 were found at first, and rules have been widened since;
so it is with the 20 of the ``second`` files, of which 6 were found.
None says how many are found of kinds that nobody has thought of: write a new one to know.

    python tests/benchmark/disclosure.py
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench.privacy.notice import Kind
from workbench.study.opening.session import opened
from workbench.study.reviewing.clear import Looked, Risk, look

ROOT = Path(__file__).parents[2]
PARTS = ("interviews", "codebook", "templates")
FINDINGS = "templates/chapters/nb/04-funn.md.j2"
SETTINGS = "interviews/study.yaml"
CHAPTERS = {
    "nb": FINDINGS,
    "nn": "templates/chapters/nn/04-funn.md.j2",
    "en": "templates/chapters/en/04-findings.md.j2",
}
_SOURCE = re.compile(r"\{\{ stated\('(.*?)', source='\w+'\) \}\}")
MOST_FALSE = 5
LEAST_FOUND = 20


@dataclass(frozen=True)
class Plant:
    """A change of one file: what is put where, and the kinds of risk that would name it."""

    name: str
    kinds: tuple[str, ...]
    file: str
    old: str
    new: str
    shows: str = ""


def _sentence(name: str, kinds: tuple[str, ...], words: str) -> Plant:
    """Plant a sentence at the end of the findings chapter."""
    return Plant(name, kinds, FINDINGS, "", f"\n\n{words}\n")


PLANTS = (
    _sentence("person's name", ("name",), "Det var Tonje Myrbekk som ordnet det."),
    _sentence("case named", ("case",), "I Ekerhavn sa de nei til det."),
    _sentence("place", ("unknown-name", "place"), "Barna ble flyttet til Lillevik etterpå."),
    _sentence("region", ("place",), "Det gjaldt mest i Oppmark denne gangen."),
    _sentence("office", ("role",), "En ordfører grep inn i saken."),
    _sentence("rare role", ("role",), "En koordinator for mottaket fortalte om dette."),
    _sentence(
        "exact figure",
        ("register",),
        "Der var {{ stated('243', source='avisen') }} bosatt da vi snakket med dem.",
    ),
    _sentence(
        "figure in words",
        ("register",),
        "Det bodde {{ stated('to hundre og førtitre', source='avisen') }} der da.",
    ),
    _sentence(
        "figure nearly exact",
        ("register",),
        "Der bor det {{ stated('42 600', source='avisen') }} mennesker.",
    ),
    _sentence(
        "figure in millions",
        ("register",),
        "En bolig koster {{ stated('4,87 millioner', source='avisen') }} der.",
    ),
    _sentence("superlative", ("superlative",), "Den minste kommunen i utvalget var misfornøyd."),
    _sentence("the only one", ("superlative",), "Den eneste kommunen som sa nei, angret."),
    _sentence("size word", ("size",), "En liten kommune gikk sin egen vei."),
    _sentence("kind of place", ("place",), "En øykommune gikk sin egen vei."),
    _sentence("event and time", ("event",), "Etter brannen på skolen i fjor høst ble det verre."),
    _sentence(
        "council's vote",
        ("event",),
        "Kommunestyret vedtok {{ stated('150', source='avisen') }} i mars.",
    ),
    _sentence("link", ("link",), "Den samme kommunen har også betalt for tomme boliger."),
    _sentence("dialect told", ("dialect",), "Informanten snakket bred dialekt."),
    Plant(
        "telephone",
        ("contact",),
        SETTINGS,
        "Fem kommuner er valgt",
        "Spørsmål kan rettes til 41 23 45 67. Fem kommuner er valgt",
    ),
    Plant(
        "setting names a case",
        ("case",),
        SETTINGS,
        "Fem kommuner er valgt",
        "Intervjuet med Skarvhamn ble kort. Fem kommuner er valgt",
    ),
    Plant(
        "reason names a case",
        ("case",),
        "interviews/cases.yaml",
        "Erstattet av en annen i samme gruppe.",
        "Erstattet av Breidgrend.",
    ),
    Plant(
        "hidden word shown",
        ("unknown-name", "name"),
        SETTINGS,
        '  - text: Hamrane\n    instead: {nb: "[ei grend]", nn: "[ei grend]", en: "[a village]"}\n',
        "",
        "Hamrane",
    ),
)


def _from_elsewhere(words: str) -> str:
    return f"{{{{ stated('{words}', source='avisen') }}}}"


OTHERS = (
    _sentence("first name", ("name",), "Marek kjente noen som leide ut."),
    _sentence("alias of a case", ("case",), "Vollebyen har ventet lenge på boliger."),
    _sentence("street", ("address",), f"De fikk en leilighet i {_from_elsewhere('Storgata 14')}."),
    _sentence("e-mail", ("contact",), "Skriv til post@lokalavisa.example om det."),
    _sentence("office not listed", ("role",), "Havnefogden var uenig i det."),
    _sentence("newspaper", ("event",), "Saken sto på forsiden av lokalavisa."),
    _sentence(
        "large family", ("family",), f"{_from_elsewhere('En familie med åtte barn')} måtte flytte."
    ),
    _sentence("date", ("date",), f"Det skjedde {_from_elsewhere('den 14. mars')}."),
    _sentence("where it lies", ("place", "size"), "Kommunen ligger ytterst mot havet."),
    _sentence("neighbour", ("place", "size"), "Nabokommunen til fylkeshovedstaden sa ja."),
    _sentence("employer closed", ("event",), "Hjørnesteinsbedriften la ned i fjor."),
    _sentence("flood", ("event",), "Flommen i mai ødela kjelleren."),
    _sentence("same informant", ("link",), "Dette er samme informant som takket nei."),
    _sentence("accent", ("dialect",), "Hun snakket med sørlandsaksent."),
    _sentence(
        "figure in thousands", ("register",), f"Der bor det {_from_elsewhere('88,4 tusen')}."
    ),
)
"""Written after the rules, in other words. When first run 11 of the 15 were found: the office, both
places and the closure were missed. Rules have been widened since, so this measures them no longer;
write new ones to know how many are found of what nobody thought of."""


def _planted(folder: Path, plant: Plant) -> None:
    path = folder / plant.file
    text = path.read_text(encoding="utf-8")
    if plant.old and plant.old not in text:
        sys.exit(f"{plant.name}: the words to change are not in {plant.file}")
    changed = text.replace(plant.old, plant.new, 1) if plant.old else text + plant.new
    path.write_text(changed, encoding="utf-8")


def _looked(folder: Path, report: str | None = None) -> Looked:
    with opened(folder) as session:
        return look(session, report, "en")


def _hits(plant: Plant, new: Iterable[Risk]) -> list[str]:
    """Return what is said of risks whose words stand in the plant."""
    told = [(one.kind, one.risk, one.risk.partition("«")[2].rpartition("»")[0]) for one in new]
    where = plant.shows or _SOURCE.sub(r"\1", plant.new)
    return [risk for kind, risk, words in told if kind in plant.kinds and words and words in where]


def main() -> None:
    """Print the table; exit 1 when a plant is missed or the clean study has too many findings."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in PARTS:
            shutil.copytree(ROOT / part, folder / part)
        clean = _looked(folder)
        for plant in (*PLANTS, *OTHERS):
            _planted(folder, plant)
        planted = _looked(folder)
    known = {one.id for one in (*clean.open, *clean.decided)}
    new = [one for one in planted.open if one.gates and one.id not in known]
    false = [one for one in clean.open if one.gates]
    ruled = Counter(one.verdict for one in clean.decided)
    print(f"clean: {len(false)} open; decided on with reasons: {dict(ruled)}")
    for one in false:
        print(f"  {one.id} {one.risk}")
    print(f"{len(new)} new risks once all is planted")
    found = [_table(name, plants, new) for name, plants in (("plants", PLANTS), ("others", OTHERS))]
    for language, chapter in CHAPTERS.items():
        _held_out(language, chapter, f"{language}.plants")
        _held_out(language, chapter, f"{language}.second.plants")
    sys.exit(0 if found[0] >= LEAST_FOUND and len(false) < MOST_FALSE else 1)


def _held_out(language: str, chapter: str, file: str) -> None:
    """Print which of the sentences written before the rules are found, in one language."""
    plants = []
    path = Path(__file__).parent / "data" / "disclosure" / file
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            what, words = line.split(" | ")
            text = re.sub(r"\{(.*?)\}", lambda found: _from_elsewhere(found[1]), words)
            plants.append(Plant(what, tuple(Kind), chapter, "", f"\n\n{text}\n"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in PARTS:
            shutil.copytree(ROOT / part, folder / part)
        clean = _looked(folder, language)
        for plant in plants:
            _planted(folder, plant)
        planted = _looked(folder, language)
    known = {one.id for one in (*clean.open, *clean.decided)}
    new = [one for one in planted.open if one.gates and one.id not in known]
    print(f"clean, {language}: {sum(one.gates for one in clean.open)} open")
    _table(f"held out, {file}", tuple(plants), new)


def _table(name: str, plants: tuple[Plant, ...], new: Iterable[Risk]) -> int:
    """Print which plants are found, and return how many."""
    found = 0
    for plant in plants:
        hits = _hits(plant, new)
        found += bool(hits)
        kinds = "/".join(plant.kinds) if len(plant.kinds) < len(Kind) else "any"
        print(f"{plant.name:22} {kinds:18} {hits[0] if hits else 'MISSED'}")
    print(f"{name}: found {found} of {len(plants)} ({found / len(plants):.0%})\n")
    return found


if __name__ == "__main__":
    main()
