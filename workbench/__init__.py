"""A local-first workbench for qualitative interview studies.

From transcripts and notes to a findings report in Word in which every number,
quantifier and quote is computed from coded evidence and can be traced back to it.
"""

__version__ = "0.1.0"
