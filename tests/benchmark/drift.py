"""How many planted drifts ``workbench drift`` finds, and how often it cries wolf.

Run: ``python tests/benchmark/drift.py [--reference FILE.docx]``. Builds the repository's own
study in a temporary folder, in three languages; plants one drift in each of many copies of the
bokmål report, as a client's pen would, and counts; then the same on the three reports written
for ``tests/trace``. ``found``: the planted sentence is raised; ``as such``: for what it is;
``beside``: raised without being planted or touching it. Last come reports on other matters and
sentences for our own, written before the rules were read, and rules have been widened since: of 36
drifts in three reports 19 were found at first, with 9 alarms on the clean ones; of 33 in two more
reports and ten sentences 18, with 3. With ``--reference`` a Word file of
somebody else's is read alone and its drifts are listed.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import docx

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from workbench.model.drift import Drift, Place  # noqa: E402
from workbench.study.opening.session import opened  # noqa: E402
from workbench.study.reporting.build import build  # noqa: E402
from workbench.study.reporting.drift import grounding  # noqa: E402
from workbench.study.reviewing.drift import drift  # noqa: E402
from workbench.study.weighing.weighed import weigh_all  # noqa: E402
from workbench.trace.drift.alarm import Grounding  # noqa: E402
from workbench.trace.drift.alarm import drift as read_for_drift  # noqa: E402
from workbench.trace.file.read import read_any  # noqa: E402
from workbench.trace.file.read_text import read_plain  # noqa: E402

SUMMARY, FINDINGS, CONCLUSION = "Hovedfunn", "Dugnad", "Konklusjon"

EDITED = (
    (
        "stronger",
        "Alle kommunene unntatt én har måttet skaffe bolig på svært kort varsel",
        "Alle kommunene har måttet skaffe bolig på svært kort varsel",
    ),
    (
        "weaker",
        "Alle kommunene er avhengige av private utleiere for å skaffe nok boliger.",
        "Noen av kommunene er avhengige av private utleiere for å skaffe nok boliger.",
    ),
    (
        "evidence in the findings",
        "Et par av kommunene har betalt tomgangsleie for å holde på boliger.",
        "De fleste kommunene har betalt tomgangsleie for å holde på boliger.",
    ),
    (
        "unasked",
        (
            "De fleste av de fire kommunene der temaet kom opp, er fornøyde med kontakten med "
            "Husbanken"
        ),
        "Alle kommunene er fornøyde med kontakten med Husbanken",
    ),
    (
        "degree",
        "Alle kommunene unntatt én er fornøyde med samarbeidet med IMDi",
        "Alle kommunene unntatt én er svært fornøyde med samarbeidet med IMDi",
    ),
    (
        "group lost",
        "Begge mangler ledige boliger uansett pris",
        "Kommunene mangler ledige boliger uansett pris",
    ),
)
"""Kind, sentence as built, what it becomes."""

ADDED = (
    ("lone", CONCLUSION, "Flere av kommunene opplever at samarbeidet med IMDi er tungt."),
    ("lone, no word", CONCLUSION, "Kommunene fikk liten nytte av dugnadsviljen."),
    ("lone, paraphrased", SUMMARY, "De fleste kommunene har hatt god tid til å forberede seg."),
    ("stronger, paraphrased", SUMMARY, "Mange kommuner har betalt tomgangsleie for boligene."),
    (
        "stronger, paraphrased",
        CONCLUSION,
        "De fleste kommunene synes inntektsgrensen for bostøtte er for lav.",
    ),
    ("stronger, exact", CONCLUSION, "Fire kommuner planlegger for varig bosetting."),
    (
        "group new",
        CONCLUSION,
        "De mindre kommunene har fått for få opplysninger om flyktningene før ankomst.",
    ),
    ("size", CONCLUSION, "I de store kommunene er alt annerledes."),
    ("number", SUMMARY, "Om lag 73 prosent av flyktningene fant bolig selv."),
    (
        "evidence, none",
        CONCLUSION,
        "Noen av kommunene har brukt startlån for flyktninger fra Ukraina.",
    ),
    (
        "unasked, paraphrased",
        SUMMARY,
        "Alle kommunene får for få opplysninger om flyktningene før de kommer.",
    ),
)
"""Kind, the heading under which a sentence is written in, the sentence."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reference", type=Path, help="a Word file of somebody else's")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        for part in ("interviews", "codebook", "templates"):
            shutil.copytree(ROOT / part, study / part)
        build(study)
        clean = {
            language: drift(study, language=language).drifts for language in ("nb", "nn", "en")
        }
        with opened(study) as session:
            ground = grounding(session, weigh_all(session, "nb"))
        report = (study / "outputs" / "report.docx").read_bytes()
    wrong = _clean(clean) + _planted(report, ground)
    wrong += _written()
    _edited_by_hand(report, ground)
    _held_out()
    _free(report, ground)
    if asked.reference:
        _reference(asked.reference)
    return 1 if wrong else 0


def _clean(clean: dict[str, tuple[Drift, ...]]) -> int:
    print("clean reports of the constructed study: false alarms")
    for language, found in clean.items():
        print(f"  {language}: {len(found)}")
        _list(found)
    return sum(map(len, clean.values()))


def _planted(report: bytes, ground: Grounding) -> int:
    plants = [
        *((kind, edited(report, was, new), new) for kind, was, new in EDITED),
        *((kind, added(report, under, new), new) for kind, under, new in ADDED),
    ]
    held = [
        (kind, new, read_for_drift(read_any(data, "report.docx"), ground))
        for kind, data, new in plants
    ]
    print(f"\nplanted in the constructed study's report: {len(plants)}")
    return _table(held)


def _written() -> int:
    missed = 0
    for language in ("nb", "nn", "en"):
        data = ROOT / "tests" / "trace" / "data" / "drift"
        text = (data / f"{language}.md").read_text(encoding="utf-8")
        held = []
        for line in (data / f"{language}.plants").read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            was, new, slip, *_ = line.split(" | ")
            before, _, behind = text.rpartition(was)
            found = read_for_drift(read_plain(before + new + behind, markdown=True))
            held.append((slip, new, found))
        print(f"\nplanted in the report written for the tests, {language}: {len(held)}")
        missed += _table(held)
    return missed


def _edited_by_hand(report: bytes, ground: Grounding) -> None:
    """Write sentences into the study's own report that were made before the rules were read."""
    path = Path(__file__).parent / "data" / "drift" / "edited.nb.plants"
    lines = path.read_text(encoding="utf-8").splitlines()
    plants = [line.split(" | ") for line in lines if not line.startswith("#")]
    held = [
        (kind, new, read_for_drift(read_any(added(report, under, new), "report.docx"), ground))
        for under, new, kind in plants
    ]
    print(f"\nheld out, written into the constructed study's report: {len(held)}")
    _table(held)


def _held_out() -> None:
    """Plant in the three reports that were written before the rules were read."""
    for path in sorted((Path(__file__).parent / "data" / "drift").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        clean = read_for_drift(read_plain(text, markdown=True))
        known = {(one.slip, one.here.text) for one in clean}
        held = []
        for line in path.with_suffix(".plants").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                was, new, kind = line.split(" | ")
                before, _, behind = text.rpartition(was)
                found = read_for_drift(read_plain(before + new + behind, markdown=True))
                fresh = tuple(one for one in found if (one.slip, one.here.text) not in known)
                held.append((kind, new.rstrip(".,"), fresh))
        print(f"\nheld out, {path.stem}: {len(held)}; false alarms when clean: {len(clean)}")
        _list(clean)
        _table(held)


def _free(report: bytes, ground: Grounding) -> None:
    """Count alarms on conclusions in free words that say no more than the findings.

    The first two were written before the rules were read; at their first run 12 were raised at 29
    sentences on the constructed study, and 5 at 25 on another report. Rules were widened for them,
    and then two more were written: 8 at 23, and 5 at 19. For those rules were widened once more.
    """
    data = Path(__file__).parent / "data"
    sentences = _sentences(data / "drift" / "example.nb.free")
    clean = read_for_drift(read_any(report, "report.docx"), ground)
    written = report
    for sentence in reversed(sentences):
        written = added(written, CONCLUSION, sentence)
    found = read_for_drift(read_any(written, "report.docx"), ground)
    known = {one.id for one in clean}
    false = tuple(one for one in found if one.id not in known)
    print(f"\nfree words on the constructed study: {len(sentences)} sentences, {len(false)} alarms")
    _list(false)
    for stem, title in (("hostels.en", "# Conclusion"), ("clinics.nb", "# Konklusjon")):
        sentences = _sentences(data / "drift" / f"{stem}.free")
        body, _, _ = (data / "blind" / f"{stem}.md").read_text("utf-8").partition(title)
        text = f"{body}{title}\n\n" + "\n\n".join(sentences)
        false = read_for_drift(read_plain(text, markdown=True))
        print(f"\nfree words on {stem}: {len(sentences)} sentences, {len(false)} alarms")
        _list(false)


def _sentences(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _table(held: Iterable[tuple[str, str, tuple[Drift, ...]]]) -> int:
    missed = 0
    print(f"  {'kind':<26}{'found':<7}{'told as':<24}{'beside':<7}")
    for kind, new, drifts in held:
        hits = [one for one in drifts if _touches(one, new)]
        own = [one.slip.value for one in hits if _is_at(one.here, new)]
        told = ", ".join(dict.fromkeys(own)) or ", ".join(one.slip.value for one in hits)
        missed += not hits
        mark = "yes" if hits else "NO"
        print(f"  {kind:<26}{mark:<7}{told:<24}{len(drifts) - len(hits):<7}")
    return missed


def _touches(one: Drift, sentence: str) -> bool:
    places = (one.here, *((one.there,) if one.there else ()))
    return any(_is_at(place, sentence) for place in places)


def _is_at(place: Place, sentence: str) -> bool:
    return place.text in sentence or sentence in place.text


def _list(found: Iterable[Drift]) -> None:
    for one in found:
        there = f"\n      there: {one.there.text}" if one.there else ""
        print(f"    {one.slip.value} {one.likeness:.2f}\n      here: {one.here.text}{there}")


def _reference(path: Path) -> None:
    found = read_for_drift(read_any(path.read_bytes(), path.name))
    print(f"\n{path.name}, read alone: {len(found)}")
    _list(found)


def edited(report: bytes, was: str, new: str) -> bytes:
    """Return the report with a sentence written anew wherever it first stands."""
    document = docx.Document(io.BytesIO(report))
    for paragraph in document.paragraphs:
        if was in paragraph.text:
            runs = list(_runs(paragraph))
            text = "".join(run.text or "" for run in runs).replace(was, new)
            for run in runs:
                run.text = ""
            runs[0].text = text
            return _saved(document)
    raise LookupError(was)


def added(report: bytes, under: str, sentence: str) -> bytes:
    """Return the report with a paragraph put in under a heading."""
    document = docx.Document(io.BytesIO(report))
    seen = False
    for paragraph in document.paragraphs:
        if seen and paragraph.text.strip() and not _is_heading(paragraph):
            paragraph.insert_paragraph_before(sentence, style=paragraph.style)
            return _saved(document)
        seen = seen or (_is_heading(paragraph) and paragraph.text.strip() == under)
    raise LookupError(under)


def _is_heading(paragraph: Any) -> bool:
    return str(paragraph.style.name).startswith("Heading")


def _runs(paragraph: Any) -> Iterator[Any]:
    yield from paragraph._p.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
