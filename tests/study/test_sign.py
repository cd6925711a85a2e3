"""Signing claims off, marking an issue, and the page that shows both."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.example import Run
from workbench.errors.built import AlreadyIssued, BadIssue, EvidenceMoved, NothingToSign
from workbench.study.deciding.sign import claimed, sign, unsign
from workbench.study.disk.ledger import read_ledger
from workbench.study.opening.session import opened
from workbench.study.reporting.build import build
from workbench.study.reporting.issue import changes_since, issue
from workbench.study.weighing.status import status


def test_signatures_issues_and_what_has_changed_since(rebuilt: Path, workbench: Run) -> None:
    rows = read_ledger(rebuilt / "outputs" / "ledger.csv")
    coding = next(row.codings.split()[0] for row in rows if row.id == "C-kort-vei")
    with opened(rebuilt) as session:
        with pytest.raises(NothingToSign):
            sign(session, "A", (), "", all_=False)
        every = sign(session, "A", (), "lest", all_=True)
        assert unsign(session, "A", (every[0],), all_=False) == (every[0],)
        sign(session, "B", ("C-kort-vei",), "", all_=False)
    word = (rebuilt / "outputs" / "report.docx").read_bytes()
    build(rebuilt)
    assert (rebuilt / "outputs" / "report.docx").read_bytes() == word  # a signature prints nothing
    signed = {row.id: row.signed for row in read_ledger(rebuilt / "outputs" / "ledger.csv")}
    assert signed["C-kort-vei"].count(";") == 1
    assert not signed[every[0]]
    with opened(rebuilt) as session:
        issue(session, "A", "1.0")
        with pytest.raises(AlreadyIssued):
            issue(session, "A", "1.0")
        with pytest.raises(BadIssue):
            issue(session, "A", "../1")
    done = workbench(rebuilt, "code", "remove", coding, "--coder", "A")
    assert done.returncode == 0, done.stderr
    with opened(rebuilt) as session:
        assert status(session).signed == (len(every) - 2, 1, len(every))
        lapsed = [one.id for one in claimed(session) if any(each.lapsed for each in one.given)]
        assert lapsed == ["C-kort-vei"]
        with pytest.raises(EvidenceMoved):
            sign(session, "A", ("C-kort-vei",), "", all_=False)
    build(rebuilt)
    with opened(rebuilt) as session:
        changes = changes_since(session)
    assert changes is not None
    assert "C-kort-vei" in {one.id for one in changes.all}
    page = (rebuilt / "outputs" / "internal" / "evidence.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert page.count("<article") == sum(
        row.kind != "number" for row in read_ledger(rebuilt / "outputs" / "ledger.csv")
    )
    assert "utgave 1.0 (A, " in page
    assert 'class="claim lapsed' in page
