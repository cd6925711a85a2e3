"""A project is read as programs write it, and what is not taken is told."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.exchange.foreign import BARE, NVIVO_WINDOWS, STANDARD, WAYS, Way, packed
from workbench.errors.exchange import NoProject
from workbench.exchange.read import read_qdpx

TEXT = "INT: Hva gjorde dere?\n\nÅse: Vi fikk 👩‍🚒 to nye hus.\n"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.origin)
def test_every_program_is_read(way: Way) -> None:
    project = read_qdpx(packed(way, {"A": TEXT}, [("A", 5, 9, "Hus", "Kari")]), "x.qdpx")
    (text,) = project.texts
    assert text.text == way.written(TEXT)
    (selection,) = text.selections
    (coding,) = selection.codings
    assert "{" not in text.guid + coding.guid + coding.code + coding.user
    assert [one.name for one in project.users if one.guid == coding.user] == ["Kari"]
    assert [one.name for one in project.every_code() if one.guid == coding.code] == ["Hus"]


def test_what_has_no_place_is_counted() -> None:
    more = (
        '<Notes><Note guid="{x}" name="n"><PlainTextContent>Løst</PlainTextContent></Note></Notes>'
        '<Links><Link guid="a"/><Link guid="b"/></Links><Sets><Set guid="c" name="s"/></Sets>'
    )
    project = read_qdpx(packed(STANDARD, {"A": TEXT}, [], more=more), "x.qdpx")
    assert [one.said("en").split(" are ")[0] for one in project.left] == [
        "sets (1)",
        "links (2)",
        "notes (1)",
    ]


def test_codings_in_recordings_and_on_whole_texts_are_told() -> None:
    sources = (
        '<Sources><AudioSource guid="a" name="Opptak"><AudioSelection guid="s" begin="1" end="2">'
        '<Coding guid="c"><CodeRef targetGUID="k"/></Coding></AudioSelection></AudioSource>'
        '<TextSource guid="t" name="Tekst"><PlainTextContent>Ord</PlainTextContent>'
        '<Coding guid="d"><CodeRef targetGUID="k"/></Coding></TextSource></Sources>'
    )
    project = read_qdpx(_with(packed(STANDARD, {}, []), sources), "x.qdpx")
    assert [one.said("nb") for one in project.left] == [
        "«Opptak» har ingen tekst i filen (kodinger i den: 1).",
        "«Tekst»: koder på hele teksten (1); en koding trenger ordene sine.",
    ]


def _with(data: bytes, sources: str = "", head: str = "") -> bytes:
    """Return a project with other sources, or with something in front of its root."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        page = archive.read("project.qde").decode().replace("<Sources></Sources>", sources)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("project.qde", page.replace("?>", f"?>{head}", 1))
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"no zip", "is no zip archive"),
        (packed(STANDARD, {}, [], root="other.xml"), "holds no project.qde"),
        (packed(BARE, {}, [], root="deep/project.qde"), "holds no project.qde"),
    ],
)
def test_what_is_no_project_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(NoProject) as refused:
        read_qdpx(data, "x.qdpx")
    assert refused.value.problem == problem


def test_a_document_type_is_never_opened() -> None:
    evil = '<!DOCTYPE Project [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(NoProject) as refused:
        read_qdpx(_with(packed(NVIVO_WINDOWS, {}, []), head=evil), "x.qdpx")
    assert "document type" in refused.value.problem
