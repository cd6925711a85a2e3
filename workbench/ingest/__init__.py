"""From the bytes of a source to a transcript, with every letter accounted for.

The way of a file: :mod:`opening` finds its container by content and returns lines of
decoded text; :mod:`detect` asks the formats of :mod:`registry` in order, the most specific
first; the first that recognises the content reads it into pieces of speech, labels and
structure; :mod:`assemble` makes turns of the pieces, with speakers from :mod:`people`;
:mod:`conserve` sets the letters of the source against what became of them.

To add a format, write one file in ``formats/`` with

* ``recognise(source, people) -> str``: a short reason when the *content* is of this format,
  ``""`` otherwise. Counted patterns, never the file's extension.
* ``read(source, people) -> Reading``: go through the lines with a ``Builder`` and say of
  each text what it is: ``label``, ``say`` (speech) or ``aside`` (structure, with a reason).
  Every call names the line, so a text that is forgotten shows up as unexplained. Times are
  milliseconds; a time the source does not give is None.
* ``FORMAT = Format(name, carriers, recognise, read)``

and put it in the tuple of ``registry.py``, before any format that would also say yes. Then
add two sample files of your own with their expected turns to ``tests/ingest/data``.
"""
