"""Templates that would do harm: reach out, never end, or fill the memory.

Every one must be refused with its file, and with its line where it has one. Run in child
processes with time and memory measured: ``python tests/benchmark/boxed.py``.
"""

from __future__ import annotations

from typing import Final


def _loop(body: str) -> str:
    """Some 190,000 rounds."""
    return (
        f"{{% for i in range(9999) %}}{{% for j in range(19) %}}{body}{{% endfor %}}{{% endfor %}}"
    )


_TEN: Final = "{% set x = range(9999)|list %}"
_TWO: Final = "{% set n = namespace(l=[1], t=(1,)) %}{% for i in range(60) %}"
_NEST: Final = _TWO + "{% set n.l = [n.l, n.l] %}{% endfor %}"
_TUPLES: Final = _TWO + "{% set n.t = (n.t, n.t) %}{% endfor %}"
_VARARGS: Final = (
    "{% set n = namespace(l=[1]) %}{% macro m() %}{% set n.l = varargs %}{% endmacro %}"
    "{% for i in range(60) %}{% set _ = m(n.l, n.l) %}{% endfor %}"
)

REACH: Final = {
    "class": "{{ ().__class__.__mro__[1].__subclasses__() }}",
    "dunder by subscript": "{{ study['__dict__'] }}",
    "attr filter": "{{ study|attr('__class__') }}",
    "attr through map": "{{ [study]|map('attr', '__class__')|list }}",
    "map by attribute": "{{ [study]|map(attribute='title.__class__')|list }}",
    "sort by attribute": "{{ [study]|sort(attribute='__class__')|list }}",
    "group by attribute": "{{ [study]|groupby('__class__') }}",
    "select by attribute": "{{ [study]|selectattr('__class__')|list }}",
    "format string": "{{ '{0.__class__}'.format(1) }}",
    "format mapping": "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "percent format": "{{ '%s' % study }}",
    "globals of a function": "{{ count.__globals__ }}",
    "code of a function": "{{ count.__code__ }}",
    "globals of a macro": "{% macro a() %}{% endmacro %}{{ a._func.__globals__ }}",
    "environment of a macro": "{% macro a() %}{% endmacro %}{{ a._environment }}",
    "globals of a caller": (
        "{% macro a() %}{{ caller.__globals__ }}{% endmacro %}{% call a() %}{% endcall %}"
    ),
    "context of self": "{{ self._TemplateReference__context.environment }}",
    "iterator of a loop": "{% for a in [1] %}{{ loop._iterator }}{% endfor %}",
    "class of what comes next": "{% for a in range(3) %}{{ loop.nextitem.__class__ }}{% endfor %}",
    "self of a method": "{{ {}.get.__self__ }}",
    "undefined": "{{ nothing.__class__ }}",
    "namespace dunder": "{% set n = namespace(__class__=study) %}{{ n.__class__ }}",
    "write to a view": "{% set study.title = 'x' %}",
    "change a mapping": "{{ {'a': 1}.pop('a') }}",
    "fullwidth underscores": "{{ study.＿＿class＿＿ }}",
    "letters that look alike": "{{ ｃount('cases').__class__ }}",
    "half a surrogate pair": "{{ '\\ud800' }}",
    "private sign": "\ue000" + "0\ue001",
    "lipsum": "{{ lipsum(1000000) }}",
    "cycler": "{{ cycler('a') }}",
    "joiner": "{{ joiner('a') }}",
    "import of python": "{% from 'os' import system %}",
    "include from the root": "{% include '/etc/passwd' %}",
    "include from above": "{% include '../../interviews/study.yaml' %}",
    "import from the root": "{% import '/etc/passwd' as p %}{{ p }}",
    "one of several includes": "{% include ['/etc/passwd', 'x'] %}",
    "do": "{% do 1 %}",
    "debug": "{% debug %}",
    "trans": "{% trans %}x{% endtrans %}",
}
"""Ways out of the box."""

NEVER: Final = {
    "extends itself": "{% extends '01-x.md.j2' %}",
    "includes itself": "{% include '01-x.md.j2' %}",
    "block in itself": "{% block a %}{{ self.a() }}{% endblock %}",
    "macros by turns": (
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}"
    ),
    "macro tree": (
        "{% macro a(x) %}{% if x %}{{ a(x[1:]) }}{{ a(x[1:]) }}{% endif %}{% endmacro %}"
        "{{ a('x' * 60) }}"
    ),
    "recursive loop": "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "loops in loops": _loop("{% for k in range(9999) %}{% endfor %}"),
    "list in a loop": _loop("{% set y = range(9999)|list %}"),
    "select in a loop": _loop("{% set y = range(9999)|select('odd')|list %}"),
    "sort in a loop": _loop("{% set y = range(9999)|sort %}"),
    "unique in a loop": _loop("{% set y = range(9999)|unique|list %}"),
    "search in a loop": _TEN + _loop("{% if 'z' in x %}{% endif %}"),
    "comparison in a loop": _TEN + "{% set z = x|list %}" + _loop("{% if z == x %}{% endif %}"),
    "test in a loop": _TEN + _loop("{% if x is eq x %}{% endif %}"),
    "slice in a loop": _TEN + _loop("{% set y = x[1:] %}"),
    "literal in a loop": _loop("{% set y = [" + "0," * 9_000 + "0] %}"),
    "starred call in a loop": _TEN + _loop("{% set y = claim(*x) %}"),
    "lists that double": _NEST + "{% if n.l == [n.l[0], n.l[1]] %}x{% endif %}",
    "doubled lists sorted": _NEST + "{% set z = [n.l, [n.l[0], n.l[1]]]|sort %}",
    "doubled lists glued": _NEST + "{{ n.l ~ '' }}",
    "doubled lists in an error": _NEST + "{{ quote(n.l) }}",
    "doubled tuples as a key": _TUPLES + "{% set z = {n.t: 1} %}",
    "doubled tuples hashed": _TUPLES + "{% set z = [n.t]|unique|list %}",
    "doubled tuples looked up": _TUPLES + "{% set z = {}[n.t] %}",
    "doubled arguments": _VARARGS + "{% if n.l == (n.l[0], n.l[1]) %}x{% endif %}",
    "brackets without end": "[" * 200_000,
    "brackets by a loop": "{% for i in range(9999) %}" + "[" * 100 + "{% endfor %}",
    "links in links": "[a](" * 60_000,
    "stars": "*a **a " * 30_000,
}
"""What would not end, or not soon."""

FILL: Final = {
    "text times": "{{ 'a' * 10**9 }}",
    "times text": "{{ 10**9 * 'a' }}",
    "list times": "{{ [1] * 1000000000 }}",
    "power of power": "{{ 10 ** 10 ** 10 }}",
    "large range": "{{ range(100000000)|list }}",
    "percent width": "{{ '%999999999d' % 5 }}",
    "zfill": "{{ 'x'.zfill(1000000000) }}",
    "number that doubles": (
        "{% set n = namespace(x=9) %}" + _loop("{% set n.x = n.x - (0 - n.x) %}") + "{{ n.x }}"
    ),
    "number of many digits": "{{ " + "9" * 9_000 + " }}",
    "text that doubles": (
        "{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}"
        "{% endfor %}"
    ),
    "texts kept": (
        "{% set n = namespace(l=[]) %}{% for i in range(9999) %}"
        "{% set n.l = n.l + ['a' * 20000, 'b' * 20000] %}{% endfor %}"
    ),
    "slices kept": (
        "{% set s = 'a' * 20000 %}{% set n = namespace(l=[]) %}{% for i in range(9999) %}"
        "{% set n.l = n.l + [s[1:], s[2:], s[3:], s[4:]] %}{% endfor %}"
    ),
    "join": "{{ (['a' * 20000] * 20000)|join }}",
    "listed": "{{ (['a' * 20000] * 2000)|listed }}",
    "pages of text": "{% for i in range(4000) %}" + "en setning. " * 200 + "\n\n{% endfor %}",
    "values printed": _loop("{{ 'a' }} "),
    "headings printed": _loop("\n## H\n"),
    "a long template": "x " * 2_500_000,
    "a long line": "a" * 300_000,
    "filters in a chain": "{{ 'a'" + "|upper" * 20_000 + " }}",
    "attributes in a chain": "{{ study" + ".a" * 20_000 + " }}",
    "sums in a chain": "{{ " + "1+" * 20_000 + "1 }}",
    "parentheses": "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "conditions in conditions": "{% if 1 %}" * 2_000 + "{% endif %}" * 2_000,
    "else without end": "{% if 0 %}" + "{% elif 0 %}" * 20_000 + "{% endif %}",
}
"""What would take more memory, or a deeper stack, than there is."""

ATTACKS: Final = {**REACH, **NEVER, **FILL}
