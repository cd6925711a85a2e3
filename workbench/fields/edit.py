"""Adding to an authored YAML file without touching what people wrote in it."""

from __future__ import annotations

import io
from collections.abc import Mapping as AnyMapping

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq


def append_item(text: str, field: str, item: AnyMapping[str, object]) -> str:
    """Return the YAML ``text`` with ``item`` added to the end of its list ``field``.

    Comments, order and quoting of all else stay; the list is made when it is missing.
    """
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    content = yaml.load(text) or CommentedMap()
    if not isinstance(content.get(field), list):
        content[field] = CommentedSeq()
    content[field].append(CommentedMap(item))
    written = io.StringIO()
    yaml.dump(content, written)
    return written.getvalue()
