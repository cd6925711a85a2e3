"""A report edited by hand, brought up to date with codings that changed since."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.benchmark.verify import saved_again
from tests.example import Run
from workbench.errors.work import OpenElsewhere
from workbench.model.refreshed import Deed
from workbench.model.verdict import Fault, Subject
from workbench.study.disk.ledger import read_ledger
from workbench.study.opening.session import opened
from workbench.study.reviewing.refresh import renew
from workbench.study.reviewing.verify import verify

MARK = "HÅNDSKREVET"


def by_hand(data: bytes) -> bytes:
    """Edit a report: words added to a paragraph, a new one, a comment, a claim rewritten."""
    document = docx.Document(io.BytesIO(data))
    prose = [one for one in document.paragraphs if one.style and one.style.name == "Body Text"]
    prose[3].add_run(f" {MARK} 1.").bold = True
    prose[9].insert_paragraph_before(f"{MARK} 2.")
    document.add_comment(prose[5].runs[0], f"{MARK} 3", "Kari", "K")
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        if start.get(qn("w:name")) == "C_oppbemanning":
            start.getnext().find(qn("w:t")).text = f"{MARK}: mange har fått flere folk."
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def changed(rebuilt: Path, workbench: Run) -> Path:
    """Return a study whose codings have changed since its report was built."""
    rows = read_ledger(rebuilt / "outputs" / "ledger.csv")
    codings = {row.id: row.codings.split() for row in rows if row.codings}
    quote = next(
        row for row in rows if row.kind == "quote" and row.chapter.endswith("04-funn.md.j2")
    )
    gone = [*codings["C-kort-vei"][:2], *codings["C-utenom-rutinene-against"], quote.codings]
    done = workbench(rebuilt, "code", "remove", *gone, "--coder", "A")
    assert done.returncode == 0, done.stderr
    return rebuilt


def test_what_changed_goes_in_and_what_people_wrote_stays(
    changed: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    data = by_hand((changed / "outputs" / "report.docx").read_bytes())
    file = tmp_path / "edited.docx"
    file.write_bytes(saved_again([data], tmp_path)[0])
    with opened(changed) as session:
        renewed = renew(session, file)
        checked = verify(session, file)
    deeds = {one.deed for one in renewed.acts}
    assert renewed.compared
    assert {Deed.REFRESHED, Deed.TAKEN_OUT} <= deeds
    assert {"table"} <= {one.subject.value for one in renewed.acts if one.deed is Deed.REFRESHED}
    shown = "\n".join(one.text for one in docx.Document(str(file)).paragraphs)
    assert shown.count(MARK) == 3
    assert "Flere av kommunene legger vekt på kort vei" in shown
    assert "Alle kommunene unntatt én legger vekt på kort vei" not in shown
    # All that is left to say of the refreshed file is what the person wrote.
    assert {(one.subject, one.ids) for one in checked.deviations} <= {
        (Subject.CLAIM, ("C-oppbemanning",))
    }
    assert Fault.OTHER_BUILD not in {one.fault for one in checked.deviations}
    assert Path(renewed.backup).read_bytes() != file.read_bytes()


def test_a_file_open_in_a_word_processor_is_not_written(rebuilt: Path, tmp_path: Path) -> None:
    file = tmp_path / "edited.docx"
    file.write_bytes((rebuilt / "outputs" / "report.docx").read_bytes())
    (tmp_path / ".~lock.edited.docx#").touch()
    with opened(rebuilt) as session, pytest.raises(OpenElsewhere):
        renew(session, file)
