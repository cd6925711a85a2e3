"""Reading the study file, the cases and the participants into one checked record."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeVar

from workbench.errors.authored import (
    CaseInTwoGroups,
    CaseWithoutGroup,
    DefinedTwice,
    MissingField,
    UnknownReference,
    WrongKind,
)
from workbench.errors.base import Where
from workbench.fields import Mapping, read_yaml
from workbench.ingest.registry import BY_NAME
from workbench.model.case import Attribute, Case, CaseStatus, Group
from workbench.model.coding import STUDY
from workbench.model.interview import (
    Coder,
    Interview,
    Replacement,
    SourceKind,
    Study,
    Unit,
)
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.study.disk.files import read
from workbench.study.disk.folder import Folder
from workbench.text.near import nearest

T = TypeVar("T")

LANGUAGES = ("nb", "nn", "en")
SPOKEN = (*LANGUAGES, "da", "sv")
"""Languages that interviews may be in; reports are in one of the first three."""
_ARTICLES = {"nb": "en", "nn": "ein", "en": "one"}


def study_files(folder: Folder) -> dict[str, bytes]:
    """Return the contents of the files that the study's record is read from, by name."""
    settings = folder.relative(folder.settings)
    names = ("study.yaml", "cases.yaml", "participants.yaml")
    return {name: read(folder.interviews / name, settings) for name in names}


def read_study(folder: Folder, files: dict[str, bytes]) -> Study:
    """Read what :func:`study_files` gives, and check the files together.

    Raises an :class:`~workbench.errors.authored.AuthoredError` naming file and line.
    """
    settings, case_list, people = (
        read_yaml(data, folder.relative(folder.interviews / name)) for name, data in files.items()
    )
    cases = _cases(case_list)
    participants = _participants(people, cases)
    interviewers = _interviewers(settings, _places("participants", people))
    settings.only(*_FIELDS)
    return Study(
        id=settings.text("id"),
        title=settings.wording("title", required=True),
        subtitle=settings.wording("subtitle"),
        constructed=settings.flag("constructed", default=False),
        language=settings.choice("language", LANGUAGES, "nb"),
        client=settings.text("client", ""),
        authors=settings.texts("authors"),
        date=settings.date("date"),
        purpose=settings.wording("purpose"),
        deletion_date=settings.date("deletion_date", ""),
        units=_units(settings, settings.choice("language", LANGUAGES, "nb")),
        groups=_groups(settings, cases, _interviewed_cases(settings)),
        coders=_coders(settings),
        interviewers=interviewers,
        interviews=_interviews(settings, cases, participants, interviewers),
        cases=cases,
        participants=participants,
        limits=settings.wordings("limits"),
        replacements=tuple(_replacements(settings)),
        quantifiers=_thresholds(settings),
        roles=_roles(settings),
        blind=settings.flag("blind", default=False),
        attribution=settings.choice("attribution", ("code-name", "group", "none"), "code-name"),
        suggestions=settings.choice("suggestions", ("all", "own", "off"), "all"),
        guide_file=settings.file_name("guide", "guide.md"),
        codebook_file=settings.file_name("codebook", "codebook.yaml"),
        language_model=settings.text("language_model", ""),
    )


_FIELDS = (
    *("id", "title", "subtitle", "constructed", "language", "client", "authors", "date"),
    *("purpose", "deletion_date", "unit", "gender", "guide", "codebook", "grouping", "coders"),
    *(
        "interviewers",
        "interviews",
        "limits",
        "quantifiers",
        "replacements",
        "attribution",
        "blind",
        "roles",
        "suggestions",
        "language_model",
    ),
)


def _cases(file: Mapping) -> tuple[Case, ...]:
    file.only("cases")
    return _once("case", "id", ((one, _case(one)) for one in file.mappings("cases")))


def _case(one: Mapping) -> Case:
    one.only("id", "name", "aliases", "status", "reason", "declined", "attributes", "note")
    attributes = one.mapping("attributes")
    return Case(
        id=one.identity("id"),
        name=one.text("name"),
        aliases=one.texts("aliases"),
        status=CaseStatus(one.choice("status", tuple(CaseStatus), "interviewed")),
        attributes=tuple(_attribute(attributes, name) for name in attributes.names()),
        note=one.wording("note"),
        reason=one.wording("reason"),
        line=one.where().line or 0,
    )


def _attribute(attributes: Mapping, name: str) -> Attribute:
    one = attributes.mapping(name, required=True)
    one.only("value", "unit", "period", "source", "compare", "missing")
    missing = one.text("missing", "")
    raw = "" if missing else one.text("value")
    return Attribute(
        name=name,
        value=None if missing else _figure(raw),
        unit=one.text("unit", ""),
        period=one.text("period", ""),
        source=one.text("source", ""),
        compare=one.number("compare") if "compare" in one else None,
        missing=missing,
    )


def _figure(raw: str) -> float | str:
    try:
        figure = float(raw)
    except ValueError:
        return raw
    return figure if math.isfinite(figure) else raw


def _participants(file: Mapping, cases: tuple[Case, ...]) -> tuple[Participant, ...]:
    file.only("participants")
    known = tuple(case.id for case in cases)
    people = [(one, _participant(one, known)) for one in file.mappings("participants")]
    _once("code name", "code_name", people)
    return _once("participant", "id", people)


def _participant(one: Mapping, cases: tuple[str, ...]) -> Participant:
    one.only("id", "case", "name", "labels", "code_name", "role", "service", "consent")
    consent = one.mapping("consent")
    consent.only("status", "date", "form", "version")
    return Participant(
        id=one.identity("id"),
        case=_known("case", one.text("case"), cases, one.where("case")),
        name=one.text("name"),
        labels=one.texts("labels"),
        code_name=one.text("code_name"),
        role=one.wording("role"),
        service=one.wording("service"),
        consent=Consent(
            status=ConsentStatus(consent.choice("status", tuple(ConsentStatus), "missing")),
            date=consent.date("date", ""),
            form=consent.text("form", ""),
            version=consent.text("version", ""),
        ),
        line=one.where().line or 0,
    )


def _interviewers(settings: Mapping, taken: dict[str, Where]) -> tuple[Interviewer, ...]:
    people = []
    for one in settings.mappings("interviewers"):
        one.only("id", "name", "labels")
        name = one.identity("id")
        people.append((one, Interviewer(name, one.text("name"), one.texts("labels"))))
    # A label is mapped to an id, so the two sorts of people share their ids.
    return _once("interviewer", "id", people, taken)


def _places(field: str, file: Mapping) -> dict[str, Where]:
    """Return the ids in a list of a file, each with the place where it is given."""
    return {one.text("id"): one.where("id") for one in file.mappings(field)}


def _coders(settings: Mapping) -> tuple[Coder, ...]:
    people: list[tuple[Mapping, Coder]] = []
    for one in settings.mappings("coders"):
        one.only("id", "name", "lead")
        name, lead = one.identity("id"), one.flag("lead", default=False)
        if lead and any(coder.lead for _, coder in people):
            raise WrongKind(one.where("lead"), "lead", "true for one coder only", "true")
        people.append((one, Coder(name, one.text("name", name), lead)))
    return _once("coder", "id", people)


def _interviews(
    settings: Mapping,
    cases: tuple[Case, ...],
    participants: tuple[Participant, ...],
    interviewers: tuple[Interviewer, ...],
) -> tuple[Interview, ...]:
    known_cases = tuple(case.id for case in cases)
    askers = tuple(one.id for one in interviewers)
    people = {one.id: one for one in participants}
    held = [
        (one, _interview(one, known_cases, people, askers))
        for one in settings.mappings("interviews")
    ]
    return _once("interview", "id", held)


def _interview(
    one: Mapping, cases: tuple[str, ...], people: dict[str, Participant], askers: tuple[str, ...]
) -> Interview:
    one.only(
        *("id", "case", "source", "kind", "language", "date", "mode", "minutes"),
        *("interviewers", "participants", "speakers", "conduct", "format", "repair"),
    )
    case = _known("case", one.text("case"), cases, one.where("case"))
    present = one.texts("participants")
    own = tuple(name for name, person in people.items() if person.case == case)
    for name in present:
        _known("participant", name, own, one.where("participants"))
    for name in one.texts("interviewers"):
        _known("interviewer", name, askers, one.where("interviewers"))
    labels = one.mapping("speakers")
    name = one.identity("id")
    if name == STUDY:
        raise one.wrong("id", f"another name than «{STUDY}»", name)  # noqa: EM101 - a field's name
    return Interview(
        id=name,
        case=case,
        source=one.file_name("source"),
        kind=SourceKind(one.choice("kind", tuple(SourceKind), "transcript")),
        language=one.choice("language", SPOKEN, "nb"),
        date=one.date("date", ""),
        mode=one.wording("mode"),
        minutes=one.count("minutes") if "minutes" in one else None,
        interviewers=one.texts("interviewers"),
        participants=present,
        speakers=tuple(
            (label, _known("participant", labels.text(label), (*own, *askers), labels.where(label)))
            for label in labels.names()
        ),
        conduct=one.wording("conduct"),
        format=one.choice("format", tuple(BY_NAME), "") if "format" in one else "",
        repair=one.flag("repair", default=False),
        line=one.where().line or 0,
    )


def _units(settings: Mapping, needed: str) -> tuple[Unit, ...]:
    words, genders = settings.mapping("unit", required=True), settings.mapping("gender")
    words.only(*LANGUAGES)
    if needed not in words:
        raise MissingField(settings.where("unit"), needed)
    units = []
    for language in words.names():
        forms = words.texts(language)
        if len(forms) != 4:  # noqa: PLR2004 - one, the, many, all
            wanted = "[one, the one, many, all the]"
            raise words.wrong(language, wanted, f"[{', '.join(forms)}]")
        units.append(Unit(language, *forms, genders.text(language, _ARTICLES[language])))
    return tuple(units)


def _interviewed_cases(settings: Mapping) -> tuple[str, ...]:
    return tuple(one.text("case", "") for one in settings.mappings("interviews"))


def _groups(
    settings: Mapping, cases: tuple[Case, ...], interviewed: tuple[str, ...]
) -> tuple[Group, ...]:
    if "grouping" not in settings:
        return ()
    grouping = settings.mapping("grouping")
    grouping.only("attribute", "groups")
    name = grouping.text("attribute")
    groups = []
    held = [case for case in cases if case.id in interviewed]
    for one in grouping.mappings("groups"):
        one.only("id", "from", "to", "name")
        low, high = one.number("from"), one.number("to")
        members = tuple(case.id for case in held if low <= _measure(case, name) <= high)
        wording = one.wording("name", required=True)
        groups.append((one, Group(one.identity("id"), wording, name, low, high, members)))
    made = _once("group", "id", groups)
    for case in held:
        _in_one_group(case, name, made)
    return made


def _in_one_group(case: Case, attribute: str, groups: Iterable[Group]) -> None:
    where = Where("interviews/cases.yaml", case.line)
    fitting = tuple(group.id for group in groups if case.id in group.cases)
    found = case.attribute(attribute)
    value = "–" if found is None or found.value is None else str(found.value)
    if not fitting:
        raise CaseWithoutGroup(where, case.id, attribute, value.removesuffix(".0"))
    if len(fitting) > 1:
        raise CaseInTwoGroups(where, case.id, fitting)


def _measure(case: Case, name: str) -> float:
    found = case.attribute(name)
    return found.value if found is not None and isinstance(found.value, float) else float("nan")


def _replacements(settings: Mapping) -> Iterable[Replacement]:
    for one in settings.mappings("replacements"):
        one.only("text", "instead")
        yield Replacement(one.text("text"), one.wording("instead", required=True))


def _thresholds(settings: Mapping) -> tuple[tuple[str, float], ...]:
    rule = settings.mapping("quantifiers")
    return tuple((name, rule.number(name)) for name in rule.names())


def _roles(settings: Mapping) -> tuple[tuple[str, str], ...]:
    roles = settings.mapping("roles")
    return tuple((name, roles.text(name)) for name in roles.names())


def _known(kind: str, name: str, names: tuple[str, ...], where: Where) -> str:
    if name not in names:
        raise UnknownReference(where, kind, name, nearest(name, names))
    return name


def _once(
    kind: str,
    field: str,
    many: Iterable[tuple[Mapping, T]],
    taken: dict[str, Where] | None = None,
) -> tuple[T, ...]:
    """Return the things of ``many``; two of them, or one that is taken, may not be named alike."""
    first, kept = dict(taken or {}), []
    for one, thing in many:
        name = one.text(field)
        if name in first:
            raise DefinedTwice(one.where(field), kind, name, first[name])
        first[name] = one.where(field)
        kept.append(thing)
    return tuple(kept)
