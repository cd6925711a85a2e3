"""Errors: The database cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import WorkbenchError


class StoreError(WorkbenchError):
    """The database cannot be used."""


@dataclass(eq=False)
class NewerDatabase(StoreError):
    """The database was written by a newer version of the workbench."""

    database: str
    found: int
    known: int
    says = {
        "en": "the database {database} was written by a newer workbench (layout {found}; this one knows {known}).",
        "nb": "databasen {database} er skrevet av en nyere workbench (oppsett {found}; denne kjenner {known}).",
    }
    advice = {
        "en": "Upgrade the workbench. Nothing was changed.",
        "nb": "Oppgrader workbench. Ingenting er endret.",
    }


@dataclass(eq=False)
class ForeignDatabase(StoreError):
    """The database holds tables that are not ours."""

    database: str
    says = {
        "en": "the database {database} belongs to something else.",
        "nb": "databasen {database} tilhører noe annet.",
    }
    advice = {
        "en": "Name an empty database. Nothing was changed.",
        "nb": "Oppgi en tom database. Ingenting er endret.",
    }


@dataclass(eq=False)
class DamagedDatabase(StoreError):
    """The file is no database, or a damaged one."""

    database: str
    problem: str
    says = {
        "en": "the database {database} is damaged or no database ({problem}).",
        "nb": "databasen {database} er skadet eller ingen database ({problem}).",
    }
    advice = {
        "en": "Set the file aside under another name and run again: it is made anew from the event files in interviews/codings.",
        "nb": "Legg filen til side under et annet navn og kjør på nytt: den lages på nytt av hendelsesfilene i interviews/codings.",
    }


@dataclass(eq=False)
class BusyDatabase(StoreError):
    """Somebody else has been writing for longer than we wait."""

    database: str
    says = {
        "en": "the database {database} is in use by another program.",
        "nb": "databasen {database} er i bruk av et annet program.",
    }
    advice = {
        "en": "Wait a little or close the other program, and run again; nothing was written.",
        "nb": "Vent litt eller lukk det andre programmet, og kjør på nytt; ingenting er skrevet.",
    }


@dataclass(eq=False)
class ReadOnlyDatabase(StoreError):
    """The database may be read and not written."""

    database: str
    says = {
        "en": "the database {database} is read-only.",
        "nb": "databasen {database} er skrivebeskyttet.",
    }
    advice = {
        "en": "Give yourself leave to write the file and its folder; nothing was written.",
        "nb": "Gi deg selv skrivetilgang til filen og mappen; ingenting er skrevet.",
    }


@dataclass(eq=False)
class FullDisk(StoreError):
    """There is no room left for what should be written."""

    database: str
    says = {
        "en": "there is no room left on the disk of the database {database}.",
        "nb": "det er ikke mer plass på disken til databasen {database}.",
    }
    advice = {
        "en": "Make room and run again; what was there before is untouched.",
        "nb": "Gjør plass, og kjør på nytt; det som var der, er urørt.",
    }


@dataclass(eq=False)
class UnreachableDatabase(StoreError):
    """The database cannot be opened: no such folder, server, user or password."""

    database: str
    problem: str
    says = {
        "en": "the database {database} cannot be opened: {problem}.",
        "nb": "databasen {database} kan ikke åpnes: {problem}.",
    }
    advice = {
        "en": "Check that it exists, that it runs, and that you may use it.",
        "nb": "Se etter at den finnes, at den kjører, og at du har tilgang.",
    }


@dataclass(eq=False)
class BrokenDatabase(StoreError):
    """The database failed in a way that has no better name."""

    database: str
    problem: str
    says = {
        "en": "the database {database} failed: {problem}.",
        "nb": "databasen {database} sviktet: {problem}.",
    }
    advice = {
        "en": "Run again; if it fails again, look at the disk or the server.",
        "nb": "Kjør på nytt; hvis det svikter igjen, se på disken eller tjeneren.",
    }


@dataclass(eq=False)
class WrongDatabaseUrl(StoreError):
    """The database's address cannot be understood, or is of a kind we do not use."""

    url: str
    says = {
        "en": "«{url}» is not the address of a database the workbench can use.",
        "nb": "«{url}» er ikke adressen til en database workbench kan bruke.",
    }
    advice = {
        "en": "Write sqlite:///file, or postgresql://user@server/name.",
        "nb": "Skriv sqlite:///fil, eller postgresql://bruker@tjener/navn.",
    }


@dataclass(eq=False)
class MissingDriver(StoreError):
    """PostgreSQL is asked for and its driver is not installed."""

    says = {
        "en": "the driver for PostgreSQL is not installed.",
        "nb": "driveren for PostgreSQL er ikke installert.",
    }
    advice = {
        "en": 'Install it with: pip install "interview-research-workbench[postgresql]"',
        "nb": 'Installer den med: pip install "interview-research-workbench[postgresql]"',
    }
