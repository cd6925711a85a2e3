"""Writing a project as REFI-QDA has it: a zip of ``project.qde`` and the texts.

Elements stand in the order the schema wants, offsets count code points, lines end in a line
feed, and there is no byte order mark. The same project gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any, Final

from lxml import etree

from workbench.exchange.project import (
    Applied,
    Project,
    ProjectCase,
    ProjectCode,
    Selection,
    SourceText,
    User,
)

SPACE: Final = "urn:QDA-XML:project:1.0"
CODEBOOK_SPACE: Final = "urn:QDA-XML:codebook:1.0"
PROJECT: Final = "project.qde"
SOURCES: Final = "sources"
INTERNAL: Final = "internal://"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_qdpx(project: Project) -> bytes:
    """Return the project as a file for other programs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, PROJECT, _xml(_project(project)))
        for one in project.texts:
            _put(archive, f"{SOURCES}/{one.guid}.txt", one.text.encode())
    return packed.getvalue()


def to_qdc(project: Project) -> bytes:
    """Return the codebook of a project as a file of its own."""
    root = etree.Element(
        f"{{{CODEBOOK_SPACE}}}CodeBook", nsmap=_default(CODEBOOK_SPACE), origin=project.origin
    )
    _codes(root, project.codes, CODEBOOK_SPACE)
    return _xml(root)


def _default(space: str) -> Any:
    """Return the map that makes a namespace the one without a prefix."""
    return {None: space}


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def _xml(root: Any) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def _project(project: Project) -> Any:
    root = etree.Element(
        f"{{{SPACE}}}Project",
        nsmap=_default(SPACE),
        name=_said(project.name),
        origin=project.origin,
    )
    _users(root, project.users)
    if project.codes:
        _codes(_under(root, "CodeBook"), project.codes, SPACE)
    _cases(root, project)
    if project.texts:
        sources = _under(root, "Sources")
        for text in project.texts:
            _source(sources, text)
    return root


def _users(root: Any, users: Iterable[User]) -> None:
    if users := list(users):
        held = _under(root, "Users")
        for user in users:
            _under(held, "User", guid=user.guid, name=user.name, id=user.id)


def _codes(parent: Any, codes: Iterable[ProjectCode], space: str) -> None:
    held = _under(parent, "Codes", space)
    for code in codes:
        _code(held, code, space)


def _code(parent: Any, code: ProjectCode, space: str) -> None:
    codable = str(code.codable).lower()
    made = _under(parent, "Code", space, guid=code.guid, name=code.name, isCodable=codable)
    if code.description:
        _under(made, "Description", space).text = _said(code.description)
    for below in code.codes:
        _code(made, below, space)


def _cases(root: Any, project: Project) -> None:
    """Write the variables and the cases; an empty list of either would not be valid."""
    if project.variables:
        variables = _under(root, "Variables")
        for one in project.variables:
            kind = "Float" if one.number else "Text"
            _under(variables, "Variable", guid=one.guid, name=one.name, typeOfVariable=kind)
    if project.cases:
        numbers = {one.guid for one in project.variables if one.number}
        cases = _under(root, "Cases")
        for case in project.cases:
            _case(cases, case, numbers)


def _case(parent: Any, case: ProjectCase, numbers: set[str]) -> None:
    made = _under(parent, "Case", guid=case.guid, name=case.name)
    for variable, value in case.values:
        held = _under(made, "VariableValue")
        _under(held, "VariableRef", targetGUID=variable)
        kind = "FloatValue" if variable in numbers else "TextValue"
        _under(held, kind).text = _said(_value(value))
    for source in case.sources:
        _under(made, "SourceRef", targetGUID=source)


def _value(value: float | str) -> str:
    """Return a value as the schema has it: a number without an exponent."""
    if isinstance(value, str):
        return value
    return f"{value:f}".rstrip("0").rstrip(".")


def _source(parent: Any, text: SourceText) -> None:
    path = f"{INTERNAL}{text.guid}.txt"
    made = _under(parent, "TextSource", guid=text.guid, name=text.name, plainTextPath=path)
    for selection in text.selections:
        _selection(made, selection)


def _selection(parent: Any, selection: Selection) -> None:
    by = selection.codings[0] if selection.codings else None
    made = _under(
        parent,
        "PlainTextSelection",
        guid=selection.guid,
        startPosition=str(selection.start),
        endPosition=str(selection.end),
        **(_made_by(by) if by else {}),
    )
    if selection.note:
        _under(made, "Description").text = _said(selection.note)
    for coding in selection.codings:
        held = _under(made, "Coding", guid=coding.guid, **_made_by(coding))
        _under(held, "CodeRef", targetGUID=coding.code)


def _made_by(coding: Applied) -> dict[str, str]:
    made = {"creatingUser": coding.user} if coding.user else {}
    return made | ({"creationDateTime": coding.time} if coding.time else {})


def _under(parent: Any, tag: str, space: str = SPACE, /, **attributes: str) -> Any:
    said = {key: _said(value) for key, value in attributes.items() if value}
    return etree.SubElement(parent, f"{{{space}}}{tag}", said)


def _said(text: str) -> str:
    """Return a text without the signs that XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)
