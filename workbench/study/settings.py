"""Reading the study file, the cases and the participants into one checked record."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypeVar

from workbench.errors.authored import (
    CaseWithoutGroup,
    DefinedTwice,
    UnknownReference,
)
from workbench.errors.base import Where
from workbench.fields import Mapping, read_yaml
from workbench.model.case import Attribute, Case, CaseStatus, Group
from workbench.model.interview import (
    Coder,
    Interview,
    Replacement,
    SourceKind,
    Study,
    Unit,
)
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.study.files import read
from workbench.study.folder import Folder

T = TypeVar("T", Case, Group, Interview, Participant)

LANGUAGES = ("nb", "nn", "en")
_ARTICLES = {"nb": "en", "nn": "ein", "en": "one"}


def read_study(folder: Folder) -> Study:
    """Read ``study.yaml``, ``cases.yaml`` and ``participants.yaml`` and check them together.

    Raises an :class:`~workbench.errors.authored.AuthoredError` naming file and line.
    """
    settings = _yaml(folder, "study.yaml")
    cases = _cases(_yaml(folder, "cases.yaml"))
    participants = _participants(_yaml(folder, "participants.yaml"), cases)
    interviewers = _interviewers(settings)
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
        units=_units(settings),
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
        attribution=settings.choice("attribution", ("code-name", "group", "none"), "code-name"),
        guide_file=settings.text("guide", "guide.md"),
        codebook_file=settings.text("codebook", "codebook.yaml"),
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
        "roles",
    ),
)


def _yaml(folder: Folder, name: str) -> Mapping:
    path = folder.interviews / name
    return read_yaml(read(path, folder.relative(folder.settings)), folder.relative(path))


def _cases(file: Mapping) -> tuple[Case, ...]:
    file.only("cases")
    return _once("case", (_case(one) for one in file.mappings("cases")), file)


def _case(one: Mapping) -> Case:
    one.only("id", "name", "aliases", "status", "reason", "declined", "attributes", "note")
    attributes = one.mapping("attributes")
    return Case(
        id=one.text("id"),
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
        return float(raw)
    except ValueError:
        return raw


def _participants(file: Mapping, cases: tuple[Case, ...]) -> tuple[Participant, ...]:
    file.only("participants")
    known = tuple(case.id for case in cases)
    people = tuple(_participant(one, known) for one in file.mappings("participants"))
    return _once("participant", people, file)


def _participant(one: Mapping, cases: tuple[str, ...]) -> Participant:
    one.only("id", "case", "name", "labels", "code_name", "role", "service", "consent")
    consent = one.mapping("consent")
    consent.only("status", "date", "form", "version")
    return Participant(
        id=one.text("id"),
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


def _interviewers(settings: Mapping) -> tuple[Interviewer, ...]:
    people = []
    for one in settings.mappings("interviewers"):
        one.only("id", "name", "labels")
        people.append(Interviewer(one.text("id"), one.text("name"), one.texts("labels")))
    return tuple(people)


def _coders(settings: Mapping) -> tuple[Coder, ...]:
    people = []
    for one in settings.mappings("coders"):
        one.only("id", "name", "lead")
        people.append(
            Coder(one.text("id"), one.text("name", one.text("id")), one.flag("lead", default=False))
        )
    return tuple(people)


def _interviews(
    settings: Mapping,
    cases: tuple[Case, ...],
    participants: tuple[Participant, ...],
    interviewers: tuple[Interviewer, ...],
) -> tuple[Interview, ...]:
    known_cases = tuple(case.id for case in cases)
    askers = tuple(one.id for one in interviewers)
    held = tuple(
        _interview(one, known_cases, {p.id: p for p in participants}, askers)
        for one in settings.mappings("interviews")
    )
    return _once("interview", held, settings)


def _interview(
    one: Mapping, cases: tuple[str, ...], people: dict[str, Participant], askers: tuple[str, ...]
) -> Interview:
    one.only(
        *("id", "case", "source", "kind", "language", "date", "mode", "minutes"),
        *("interviewers", "participants", "speakers", "conduct"),
    )
    case = _known("case", one.text("case"), cases, one.where("case"))
    present = one.texts("participants")
    own = tuple(name for name, person in people.items() if person.case == case)
    for name in present:
        _known("participant", name, own, one.where("participants"))
    for name in one.texts("interviewers"):
        _known("interviewer", name, askers, one.where("interviewers"))
    labels = one.mapping("speakers")
    return Interview(
        id=one.text("id"),
        case=case,
        source=one.text("source"),
        kind=SourceKind(one.choice("kind", tuple(SourceKind), "transcript")),
        language=one.choice("language", LANGUAGES, "nb"),
        date=one.date("date", ""),
        mode=one.wording("mode"),
        minutes=int(one.number("minutes")) if "minutes" in one else None,
        interviewers=one.texts("interviewers"),
        participants=present,
        speakers=tuple(
            (label, _known("participant", labels.text(label), (*own, *askers), labels.where(label)))
            for label in labels.names()
        ),
        conduct=one.wording("conduct"),
        line=one.where().line or 0,
    )


def _units(settings: Mapping) -> tuple[Unit, ...]:
    words, genders = settings.mapping("unit", required=True), settings.mapping("gender")
    words.only(*LANGUAGES)
    units = []
    for language in words.names():
        forms = words.texts(language)
        if len(forms) != 4:  # noqa: PLR2004 - one, the, many, all
            raise words.wrong(language, "[one, the one, many, all the]", forms)
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
    for one in grouping.mappings("groups"):
        one.only("id", "from", "to", "name")
        low, high = one.number("from"), one.number("to")
        members = tuple(
            case.id
            for case in cases
            if case.id in interviewed and low <= _measure(case, name) <= high
        )
        groups.append(
            Group(one.text("id"), one.wording("name", required=True), name, low, high, members)
        )
    placed = {case for group in groups for case in group.cases}
    for case in cases:
        if case.id in interviewed and case.id not in placed:
            found = case.attribute(name)
            where = Where("interviews/cases.yaml", case.line)
            value = "–" if found is None or found.value is None else f"{found.value:g}"
            raise CaseWithoutGroup(where, case.id, name, value)
    return _once("group", groups, grouping)


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
        near = get_close_matches(name, names, n=1)
        raise UnknownReference(where, kind, name, near[0] if near else None)
    return name


def _once(kind: str, many: Iterable[T], file: Mapping) -> tuple[T, ...]:
    kept: dict[str, T] = {}
    for one in many:
        place = Where(file.where().file, getattr(one, "line", None))
        if one.id in kept:
            first = Where(place.file, getattr(kept[one.id], "line", None))
            raise DefinedTwice(place, kind, one.id, first)
        kept[one.id] = one
    return tuple(kept.values())
