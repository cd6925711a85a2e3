"""Faults planted as somebody would who wants them to pass: without marks, out of the way."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.trace.tampering import (
    DOWN,
    UP,
    Plant,
    Planted,
    Report,
    cells,
    new_paragraph,
    paragraph,
    prose,
    saved,
    say,
    styled,
    tied_texts,
    with_notes,
    words_of,
)
from tests.trace.tampering_saved import without_bookmarks, without_styles
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject

ANY = frozenset(Fault)
NEW = frozenset({Fault.INVENTED, Fault.UNREGISTERED})
CHANGED = frozenset({Fault.CHANGED, Fault.NEGATED})
SAID = "Romskipet landet på torget tirsdag, og ordføreren tok imot med korps og kake."
MARKS = ("“{}”", '"{}"', "„{}“", "'{}'", "‘{}’", "»{}«", "”{}”", "‹{}›", "‚{}‘", "<<{}>>")


# Quotes


def ellipsis_without_brackets(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    words = row.text.split()
    if len(words) < 12:
        return None
    at = draw.randrange(3, len(words) - 7)
    return _quote(report, row, " ".join((*words[:at], "…", *words[at + 4 :])), CHANGED)


def texts_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    document = report.open()
    say(document, row.bookmark, other.text)
    say(document, other.bookmark, row.text)
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def paragraphs_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    document = report.open()
    first, second = (paragraph(document, one.bookmark) for one in (row, other))
    place = OxmlElement("w:p")
    first.addprevious(place)
    second.addprevious(first)
    place.addprevious(second)
    parent = place.getparent()
    assert parent is not None
    parent.remove(place)
    return Planted(saved(document), Subject.QUOTE, ANY, row.id)


def attributions_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    under = paragraph(document, row.bookmark).getnext()
    others = [
        one
        for one in report.of("quote")
        if one.speaker != row.speaker and one.speaker and one.bookmark != row.bookmark
    ]
    other = draw.choice(others)
    below = paragraph(document, other.bookmark).getnext()
    first, second = next(under.iter(qn("w:t"))), next(below.iter(qn("w:t")))
    first.text, second.text = second.text, first.text
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def attribution_without_styles(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    document = report.open()
    text = next(paragraph(document, row.bookmark).getnext().iter(qn("w:t")))
    other = draw.choice([one for one in report.of("quote") if one.speaker != row.speaker])
    text.text = text.text.replace(row.speaker, other.speaker)
    without_styles(document)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MISATTRIBUTED}), row.id)


def invented_in_marks(marks: str) -> Plant:
    def plant(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
        document = report.open()
        here = draw.choice(prose(document))
        here.addnext(new_paragraph(here, f"En av dem la det fram slik: {marks.format(SAID)}"))
        return Planted(saved(document), Subject.QUOTE, NEW)

    return plant


def invented_speech(words: str) -> Plant:
    """Words put in somebody's mouth without marks of quotation."""

    def plant(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
        if not row.speaker:
            return None
        document = report.open()
        here = draw.choice(prose(document))
        here.addnext(new_paragraph(here, words.format(row.speaker)))
        return Planted(saved(document), Subject.QUOTE, NEW)

    return plant


def invented_over_attribution(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    here.addnext(new_paragraph(here, row.speaker))
    here.addnext(new_paragraph(here, SAID))
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_cell(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    table = document.add_table(1, 1)
    table.cell(0, 0).text = f"«{SAID}»"
    draw.choice(prose(document)).addnext(table._tbl)
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_footnote(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    data = with_notes(
        report.data, lambda notes: notes.replace("vilkårlig valgt.", f"slik: «{SAID}»")
    )
    return Planted(data, Subject.QUOTE, NEW)


def invented_in_a_box(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    here.append(text_box(new_paragraph(here, f"«{SAID}»")))
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_list(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice([one._p for one in styled(document, "List Bullet")])
    made = new_paragraph(here, f"{row.speaker}: {SAID}")
    here.addnext(made)
    return Planted(saved(document), Subject.QUOTE, NEW)


def invented_in_a_control(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    control[1].append(new_paragraph(here, SAID))
    here.addprevious(control)
    return Planted(saved(document), Subject.QUOTE, NEW)


def boxed_and_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    words = row.text.split()
    words[len(words) // 2] = "vafler"
    say(document, row.bookmark, " ".join(words))
    before = here.getprevious()
    before.append(text_box(here))
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


def control_and_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    words = row.text.split()
    words.insert(2, "aldri")
    say(document, row.bookmark, " ".join(words))
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        control = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent/></w:sdt>"
        )
        run.addprevious(control)
        control[1].append(run)
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


def hidden(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for text in tied_texts(document, row.bookmark):
        text.getparent().get_or_add_rPr().append(OxmlElement("w:vanish"))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def word_hidden(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje ", " ingen "):
        head, found, tail = row.text.partition(word)
        if found:
            document = report.open()
            say(document, row.bookmark, f"{head} ")
            run = tied_texts(document, row.bookmark)[0].getparent()
            for words, style in ((tail, ""), (found.strip() + " ", "Skjult")):
                made = deepcopy(run)
                made.find(qn("w:t")).text = words
                if style:
                    mark = OxmlElement("w:rStyle")
                    mark.set(qn("w:val"), style)
                    made.get_or_add_rPr().insert(0, mark)
                run.addnext(made)
            document.styles.element.append(
                parse_xml(
                    f"<w:style {nsdecls('w')} w:type='character' w:styleId='Skjult'>"
                    "<w:name w:val='Skjult'/><w:rPr><w:vanish/></w:rPr></w:style>"
                )
            )
            return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)
    return None


def duplicated(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    draw.choice(prose(document)[:8]).addnext(new_paragraph(here, row.text))
    return Planted(saved(document), Subject.QUOTE, ANY)


def split_with_words_between(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    _in_two(document, row, draw)
    here.addnext(new_paragraph(here, "Og dette er det viktigste av alt."))
    return Planted(saved(document), Subject.QUOTE, ANY)


def tracked_move(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    there = new_paragraph(here, "")
    for run in list(there.iter(qn("w:r"))):
        there.remove(run)
    to = _tracked("w:moveTo")
    there.append(to)
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        to.append(deepcopy(run))
        around = _tracked("w:moveFrom")
        run.addprevious(around)
        around.append(run)
    draw.choice(prose(document)[:8]).addnext(there)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


def tracked_denial(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje ", " ingen "):
        head, found, tail = row.text.partition(word)
        if not found:
            continue
        document = report.open()
        say(document, row.bookmark, f"{head} ")
        run = tied_texts(document, row.bookmark)[0].getparent()
        behind, out = deepcopy(run), deepcopy(run)
        behind.find(qn("w:t")).text = tail
        gone = out.find(qn("w:t"))
        gone.tag, gone.text = qn("w:delText"), word.strip() + " "
        around = _tracked("w:del")
        around.append(out)
        run.addnext(behind)
        run.addnext(around)
        return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)
    return None


def in_a_field(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    words = row.text.split()
    words[1:1] = ["slett", "ikke"]
    say(document, row.bookmark, " ".join(words))
    for text in tied_texts(document, row.bookmark):
        run = text.getparent()
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " REF noe ")
        run.addprevious(field)
        field.append(run)
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


def other_written_form(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in ((" ikkje ", " ikke "), (" eg ", " jeg "), (" jeg ", " vi "), (" vi ", " de ")):
        if was in row.text:
            return _quote(report, row, row.text.replace(was, now, 1), CHANGED)
    return None


def short_unmarked_bookmark_lost(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    """A word changed where the quote's bookmark is gone, as when it is typed anew."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    words = row.text.split()
    words[len(words) // 2] = "småkaker"
    here.addprevious(new_paragraph(here, " ".join(words)))
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


# Without any id of ours


def _bare(plant: Plant) -> Plant:
    def bare(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
        planted = plant(report, row, draw)
        if planted is None:
            return None
        document = Report(planted.data, report.rows, report.spoken).open()
        without_bookmarks(document)
        without_styles(document)
        return Planted(saved(document), planted.subject, planted.faults, planted.id)

    return bare


def _word(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    words[draw.randrange(1, len(words))] = "småkaker"
    return _quote(report, row, " ".join(words), CHANGED)


def _claim_up(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _claim(report, row, UP, frozenset({Fault.STRONGER}))


def _claim_down(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _claim(report, row, DOWN, frozenset({Fault.WEAKER}))


def _claim_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for verb in (" har ", " er ", " mener ", " hjelper ", " legger ", " uroer "):
        if verb in row.text and "ikke" not in row.text:
            text = row.text.replace(verb, f"{verb}ikke ", 1)
            return _tied(report, row, text, Subject.CLAIM, frozenset({Fault.NEGATED}))
    return None


def _number(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not any(map(str.isdigit, row.text)):
        return None
    text = "".join(str((int(one) + 3) % 10) if one.isdigit() else one for one in row.text)
    return _tied(report, row, text, Subject.NUMBER, frozenset({Fault.FIGURES}))


def _quote_gone(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.DELETED}), row.id)


def _quote_elsewhere(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    draw.choice(prose(document)[:8]).addnext(paragraph(document, row.bookmark))
    return Planted(saved(document), Subject.QUOTE, frozenset({Fault.MOVED}), row.id)


# Claims and numbers


def against_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.id.endswith("-against"):
        return None
    document = report.open()
    say(document, row.bookmark, "")
    return Planted(saved(document), Subject.CLAIM, frozenset({Fault.DELETED}), row.id)


def only(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, _, rest = row.text.partition(" ")
    word = draw.choice(("Kun", "Bare", "Nesten", "Minst"))
    text = f"{word} {first[0].lower()}{first[1:]} {rest}"
    return _tied(report, row, text, Subject.CLAIM, ANY)


def not_out(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ingen ", "bare "):
        if word in row.text:
            text = row.text.replace(word, " " if word.startswith(" ") else "", 1)
            return _tied(report, row, text, Subject.CLAIM, ANY)
    return None


def one_more_of(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in (("to av", "tre av"), ("To av", "Tre av"), ("Én av", "To av")):
        if was in row.text:
            return _tied(report, row, row.text.replace(was, now, 1), Subject.CLAIM, ANY)
    return None


def group_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in (("mindre sentrale", "mer sentrale"), ("mer sentrale", "mindre sentrale")):
        if was in row.text:
            return _tied(report, row, row.text.replace(was, now, 1), Subject.CLAIM, ANY)
    return None


def summary_only(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if "hovedfunn" not in row.chapter:
        return None
    for was, now in (*UP.items(), *DOWN.items()):
        if row.text.startswith(was):
            text = now + row.text.removeprefix(was)
            faults = frozenset({Fault.STRONGER, Fault.WEAKER})
            return _tied(report, row, text, Subject.CLAIM, faults, saying=row.text)
    return None


def noun_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    if not rest or not rest[0].isalpha():
        return None
    return _tied(report, row, f"{first} fylkesmenn", Subject.NUMBER, ANY)


def number_for_words(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    _first, *rest = row.text.split()
    return _tied(report, row, " ".join(("Mange", *rest)), Subject.NUMBER, ANY)


# Running text, and what stands beside it


def prose_denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«ikke» put into, or taken out of, a sentence that carries no bookmark."""
    document = report.open()
    texts = _loose(document)
    draw.shuffle(texts)
    for text in texts:
        for was, now in ((" ikke ", " "), (" er ", " er ikke "), (" har ", " har ikke ")):
            if was in text.text:
                text.text = text.text.replace(was, now, 1)
                return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.NEGATED}))
    return None


def prose_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    texts = _loose(document)
    draw.shuffle(texts)
    for text in texts:
        for was, now in (
            *(("to ", "tre "), ("én ", "to "), ("fem ", "seks "), ("tre ", "fire ")),
            *(("12.", "14."), ("0,8", "0,3"), ("2022", "2021"), ("2023", "2024")),
        ):
            if f" {was}" in text.text:
                text.text = text.text.replace(f" {was}", f" {now}", 1)
                return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.FIGURES}))
    return None


def prose_quantity(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    texts = _loose(document)
    draw.shuffle(texts)
    pairs = (("Noen ", "Alle "), ("noen ", "alle "), ("alle ", "noen "), ("Ingen", "Alle"))
    for text in texts:
        for was, now in (*pairs, ("Alle ", "Noen "), ("flest", "færrest"), ("mange ", "noen ")):
            if was in text.text:
                text.text = text.text.replace(was, now, 1)
                return Planted(saved(document), Subject.PARAGRAPH, ANY)
    return None


def sentence_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    texts = [one for one in _loose(document) if one.text.count(". ") > 1]
    text = draw.choice(texts)
    parts = text.text.split(". ")
    longest = max(range(1, len(parts) - 1), key=lambda at: len(parts[at]))
    del parts[longest]
    text.text = ". ".join(parts)
    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.DELETED}))


def heading_quantity(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(styled(document, "Heading"))
    here.runs[-1].text += draw.choice((" i alle kommunene", " er ikke vanlig", " (4 av 5)"))
    return Planted(saved(document), Subject.HEADING, ANY)


def caption_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    last = draw.choice(styled(document, "caption")).runs[-1]
    last.text = last.text.replace("Antall", "Andel") if "Antall" in last.text else f"{last.text} 4"
    return Planted(saved(document), Subject.CAPTION, ANY)


def note_under_table(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for here in draw.sample(styled(document, "Table Note"), len(styled(document, "Table Note"))):
        for text in here._p.iter(qn("w:t")):
            for was, now in ((" er ", " er ikke "), ("ikke ", ""), (" der ", " aldri der ")):
                if was in (text.text or ""):
                    text.text = text.text.replace(was, now, 1)
                    return Planted(saved(document), Subject.PARAGRAPH, frozenset({Fault.NEGATED}))
    return None


def footnote_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    data = with_notes(report.data, lambda notes: notes.replace("er vilkårlig", "er ikke vilkårlig"))
    return Planted(data, Subject.FOOTNOTE, ANY)


def alt_text(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    described = draw.choice(list(document.element.iter(qn("wp:docPr"))))
    said = described.get("descr")
    places = [at for at, sign in enumerate(said) if sign.isdigit()]
    at = draw.choice(places)
    described.set("descr", f"{said[:at]}{(int(said[at]) + 1) % 10}{said[at + 1 :]}")
    return Planted(saved(document), Subject.FIGURE, ANY)


def picture_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    drawing = draw.choice(list(document.element.iter(qn("w:drawing"))))
    gone = next(drawing.iterancestors(qn("w:p")))
    gone.getparent().remove(gone)
    return Planted(saved(document), Subject.FIGURE, ANY)


def picture_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """Two charts change places; their captions and descriptions stay."""
    document = report.open()
    first, second = draw.sample(list(document.element.iter(qn("w:drawing"))), 2)
    graphics = [next(one.iter(qn("a:graphic"))) for one in (first, second)]
    copies = [deepcopy(one) for one in graphics]
    for old, new in zip(graphics, reversed(copies), strict=True):
        old.getparent().replace(old, new)
    return Planted(saved(document), Subject.FIGURE, ANY)


def cells_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    digits = [one for one in _cells(document) if (one.text or "").isdigit()]
    first = draw.choice(digits)
    second = draw.choice([one for one in digits if one.text != first.text])
    first.text, second.text = second.text, first.text
    return Planted(saved(document), Subject.TABLE, ANY)


def column_deleted(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    table = draw.choice(document.tables[1:])
    for line in table.rows:
        last = line._tr.tc_lst[-1]
        line._tr.remove(last)
    return Planted(saved(document), Subject.TABLE, ANY)


def cell_hidden_in_tracking(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = draw.choice(cells(document))
    run = next(text.iterancestors(qn("w:r")))
    around = _tracked("w:del")
    run.addprevious(around)
    around.append(run)
    text.tag = qn("w:delText")
    return Planted(saved(document), Subject.TABLE, ANY)


def row_deleted_in_tracking(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    line = draw.choice([one for table in document.tables[1:] for one in table.rows[1:]])._tr
    line.get_or_add_trPr().append(_tracked("w:del"))
    return Planted(saved(document), Subject.TABLE, ANY)


def text_box(inside: Any) -> Any:
    """Return a run with a text box around a paragraph."""
    run = parse_xml(
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict>"
        "<v:shape type='#_x0000_t202' style='width:300pt;height:60pt'><v:textbox>"
        "<w:txbxContent/></v:textbox></v:shape></w:pict></w:r>"
    )
    next(run.iter(qn("w:txbxContent"))).append(inside)
    return run


def _cells(document: Any) -> Iterator[Any]:
    for table in document.element.body.iterchildren(qn("w:tbl")):
        yield from table.iter(qn("w:t"))


def _loose(document: Any) -> list[Any]:
    """Return the longest text of each paragraph of running text without bookmarks."""
    return [max(one.iter(qn("w:t")), key=lambda text: len(text.text)) for one in prose(document)]


def _in_two(document: Any, row: LedgerRow, draw: random.Random) -> None:
    here = paragraph(document, row.bookmark)
    text = tied_texts(document, row.bookmark)[0]
    words = text.text.split()
    at = draw.randrange(2, len(words) - 1)
    text.text = " ".join(words[:at])
    behind = new_paragraph(here, " ".join(words[at:]))
    moving = False
    for child in list(here):
        if moving:
            behind.append(child)
        moving = moving or child is text.getparent()
    here.addnext(behind)


def _quote(report: Report, row: LedgerRow, text: str, faults: frozenset[Fault]) -> Planted:
    return _tied(report, row, text, Subject.QUOTE, faults)


def _claim(
    report: Report, row: LedgerRow, words: dict[str, str], faults: frozenset[Fault]
) -> Planted | None:
    for was, now in words.items():
        if row.text.startswith(was):
            text = now + row.text.removeprefix(was)
            return _tied(report, row, text, Subject.CLAIM, faults)
    return None


def _tied(
    report: Report,
    row: LedgerRow,
    text: str,
    subject: Subject,
    faults: frozenset[Fault],
    saying: str = "",
) -> Planted:
    document = report.open()
    assert not saying or saying in words_of(paragraph(document, row.bookmark))
    say(document, row.bookmark, text)
    return Planted(saved(document), subject, faults, row.id)


def _tracked(name: str) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:id"), "9001")
    made.set(qn("w:author"), "Redaktør")
    made.set(qn("w:date"), "2023-03-20T10:00:00Z")
    return made


SLY: dict[str, tuple[str, Plant]] = {
    "quote: cut by a bare …": ("quote", ellipsis_without_brackets),
    "quote: texts of two speakers swapped": ("quote", texts_swapped),
    "quote: paragraphs of two swapped": ("quote", paragraphs_swapped),
    "quote: attributions swapped": ("quote", attributions_swapped),
    "quote: other informant, styles lost": ("quote", attribution_without_styles),
    **{
        f"quote: invented in {marks.format('')}": ("quote", invented_in_marks(marks))
        for marks in MARKS
    },
    "quote: invented, «A sa at …»": (
        "quote",
        invented_speech("{} fortalte at romskipet landet på torget tirsdag, med korps og kake."),
    ),
    "quote: invented, «– …, sier A»": (
        "quote",
        invented_speech("– Romskipet landet på torget tirsdag, med korps og kake, sier {}."),
    ),
    "quote: invented, «Ifølge A …»": (
        "quote",
        invented_speech("Ifølge {} landet romskipet på torget en tirsdag med korps og kake."),
    ),
    "quote: invented, «… (A)»": (
        "quote",
        invented_speech("Romskipet landet på torget tirsdag, med korps og kake ({})."),
    ),
    "quote: invented over an attribution": ("quote", invented_over_attribution),
    "quote: invented in a table": ("quote", invented_in_a_cell),
    "quote: invented in a footnote": ("quote", invented_in_a_footnote),
    "quote: invented in a text box": ("quote", invented_in_a_box),
    "quote: invented in a list": ("quote", invented_in_a_list),
    "quote: invented in a content control": ("quote", invented_in_a_control),
    "quote: changed in a text box": ("quote", boxed_and_changed),
    "quote: changed in a content control": ("quote", control_and_changed),
    "quote: hidden": ("quote", hidden),
    "quote: denial hidden by a style": ("quote", word_hidden),
    "quote: printed twice": ("quote", duplicated),
    "quote: split, words between": ("quote", split_with_words_between),
    "quote: tracked move": ("quote", tracked_move),
    "quote: tracked deletion of a denial": ("quote", tracked_denial),
    "quote: changed in a field": ("quote", in_a_field),
    "quote: one small word changed": ("quote", other_written_form),
    "quote: typed anew with a word changed": ("quote", short_unmarked_bookmark_lost),
    "no ids: quote changed": ("quote", _bare(_word)),
    "no ids: quote deleted": ("quote", _bare(_quote_gone)),
    "no ids: quote moved": ("quote", _bare(_quote_elsewhere)),
    "no ids: quantifier up": ("claim", _bare(_claim_up)),
    "no ids: quantifier down": ("claim", _bare(_claim_down)),
    "no ids: claim denied": ("claim", _bare(_claim_denied)),
    "no ids: number changed": ("number", _bare(_number)),
    "no ids: attribution changed": ("quote", _bare(attributions_swapped)),
    "claim: contrary evidence deleted": ("claim", against_deleted),
    "claim: «kun», «nesten» put in": ("claim", only),
    "claim: denial or «bare» taken out": ("claim", not_out),
    "claim: to av → tre av": ("claim", one_more_of),
    "claim: other group": ("claim", group_changed),
    "claim: changed in the summary only": ("claim", summary_only),
    "number: noun changed": ("number", noun_changed),
    "number: «mange» for a number": ("number", number_for_words),
    "prose: denial flipped": ("number", prose_denied),
    "prose: figure changed": ("number", prose_figure),
    "prose: word of quantity changed": ("number", prose_quantity),
    "prose: sentence deleted": ("number", sentence_deleted),
    "heading: weight put in": ("number", heading_quantity),
    "caption: figure put in": ("number", caption_figure),
    "note under table: denied": ("number", note_under_table),
    "footnote: denied": ("number", footnote_figure),
    "figure: alt text changed": ("number", alt_text),
    "figure: deleted": ("number", picture_deleted),
    "figure: two swapped": ("number", picture_swapped),
    "table: two figures swapped": ("number", cells_swapped),
    "table: column deleted": ("number", column_deleted),
    "table: cell out in tracking": ("number", cell_hidden_in_tracking),
    "table: row out in tracking": ("number", row_deleted_in_tracking),
}
"""More that is planted, written before the rules that find it were looked at."""
