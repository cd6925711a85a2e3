"""What templates may not do, or ask too much of, in words: English and Norwegian by kind."""

from __future__ import annotations

from typing import Final

UNSAFE: Final = {
    "attribute": ("«{detail}»", "«{detail}»"),
    "percent": ("«%» on a text", "«%» på en tekst"),
    "recursive-loop": ("a recursive loop", "en rekursiv løkke"),
    "recursion": (
        "templates, macros or brackets inside each other without end",
        "maler, makroer eller parenteser inni hverandre uten ende",
    ),
    "sign": ("the private sign {detail}", "det private tegnet {detail}"),
    "outside": ("the file {detail}", "filen {detail}"),
    "no-file": ("what is no ordinary file", "det som ikke er en vanlig fil"),
}

AMOUNTS: Final = {
    "steps": ("steps", "trinn"),
    "letters": ("letters of text", "bokstaver tekst"),
    "length": ("a text or list of {detail}", "en tekst eller liste på {detail}"),
    "size": ("values to go through", "verdier å gå gjennom"),
    "brackets": ("opening brackets in a paragraph", "klammer i ett avsnitt"),
    "source": ("a template this long", "en så lang mal"),
    "range": ("range({detail})", "range({detail})"),
    "product": ("a product", "et produkt"),
    "power": ("a power", "en potens"),
}

MARKUP: Final = {
    "attribute-here": ("the attribute «{detail}» here", "attributtet «{detail}» her"),
    "attributes": ("the attributes in «{detail}»", "attributtene i «{detail}»"),
    "attributes-alone": (
        "attributes that no block follows",
        "attributter som ingen blokk følger etter",
    ),
    "attributes-on": ("these attributes on a {detail}", "disse attributtene på «{detail}»"),
    "attributes-twice": ("two lines of attributes", "to linjer med attributter"),
    "blocks-in-footnote": ("a footnote of several blocks", "en fotnote med flere blokker"),
    "blocks-in-quote": ("a block quote of several blocks", "et blokksitat med flere blokker"),
    "blockquote": ("a block quote without evidence", "et blokksitat uten belegg"),
    "code": ("a block of code", "en kodeblokk"),
    "container-open": ("a «:::» that is never closed", "et «:::» som aldri lukkes"),
    "footnote-twice": ("footnote «{detail}» twice", "fotnoten «{detail}» to ganger"),
    "footnote-unused": (
        "footnote «{detail}» that no text refers to",
        "fotnoten «{detail}», som ingen tekst viser til",
    ),
    "heading-empty": ("a heading without text", "en overskrift uten tekst"),
    "heading-level": ("headings of level {detail}", "overskrifter på nivå {detail}"),
    "html": ("raw HTML", "rå HTML"),
    "image": ("an image", "et bilde"),
    "in-role": ("a {detail} inside «:::»", "en {detail} innenfor «:::»"),
    "in-text": ("«{detail}» inside a text", "«{detail}» inne i en tekst"),
    "indented": ("indented code", "innrykket kode"),
    "link": ("a link to «{detail}»", "en lenke til «{detail}»"),
    "link-title": ("a link with a title", "en lenke med tittel"),
    "list-start": ("a list that does not begin at 1", "en liste som ikke begynner på 1"),
    "notes-as-quote": ("notes as a block quote", "notater som blokksitat"),
    "table-bare": ("a table without id and caption", "en tabell uten id og tittel"),
    "tie": ("more than one class and one id on a text", "mer enn én klasse og én id på en tekst"),
    "unknown": ("«{detail}»", "«{detail}»"),
}

HOUSE: Final = {
    "no-zip": ("it is no zip file", "den er ingen zip-fil"),
    "damaged": ("a part of it is damaged", "en del av den er skadet"),
    "large": ("it unpacks to far too much", "den pakkes ut til altfor mye"),
    "doctype": (
        "a part of it brings a document type of its own",
        "en del av den har med sin egen dokumenttype",
    ),
    "macros": ("it holds macros", "den har makroer"),
}
"""What is wrong with a house style that is never opened."""
