"""Reading the study file, the cases and the participants into one checked record."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.errors.authored import (
    MissingField,
)
from workbench.fields import Mapping, read_yaml
from workbench.model.case import Case
from workbench.model.coding import STUDY
from workbench.model.interview import (
    Interview,
    Replacement,
    SourceKind,
    Study,
    Unit,
)
from workbench.model.participant import Interviewer, Participant
from workbench.study.disk.files import read
from workbench.study.disk.folder import Folder
from workbench.study.opening.cases import cases_of, groups_of
from workbench.study.opening.once import known, once
from workbench.study.opening.people import coders_of, interviewers_of, participants_of, places_of

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
    cases = cases_of(case_list)
    participants = participants_of(people, cases)
    interviewers = interviewers_of(settings, places_of("participants", people))
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
        groups=groups_of(settings, cases, _interviewed_cases(settings)),
        coders=coders_of(settings),
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
    return once("interview", "id", held)


def _interview(
    one: Mapping, cases: tuple[str, ...], people: dict[str, Participant], askers: tuple[str, ...]
) -> Interview:
    one.only(
        *("id", "case", "source", "kind", "language", "date", "mode", "minutes"),
        *("interviewers", "participants", "speakers", "conduct", "format", "repair"),
    )
    case = known("case", one.text("case"), cases, one.where("case"))
    own = tuple(name for name, person in people.items() if person.case == case)
    present = one.texts("participants") or own
    for name in present:
        known("participant", name, own, one.where("participants"))
    for name in one.texts("interviewers"):
        known("interviewer", name, askers, one.where("interviewers"))
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
            (label, known("participant", labels.text(label), (*own, *askers), labels.where(label)))
            for label in labels.names()
        ),
        conduct=one.wording("conduct"),
        format=_format(one) if "format" in one else "",
        repair=one.flag("repair", default=False),
        line=one.where().line or 0,
    )


def _format(one: Mapping) -> str:
    from workbench.ingest.registry import BY_NAME  # noqa: PLC0415 - forty modules, rarely named

    return one.choice("format", tuple(BY_NAME), "")


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
