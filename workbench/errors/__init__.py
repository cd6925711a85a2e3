"""One tree of errors.

    WorkbenchError            base.py: what all share
    ├── AuthoredError         authored.py: study.yaml, cases, participants, guide, codebook
    ├── SourceError           source.py: transcripts and notes
    ├── CodingError           coding.py: events, codings, anchors
    ├── TemplateError         report.py: chapter templates and house style
    ├── TraceError            report.py: what was asked back from a report
    ├── StoreError            store.py: the database
    └── WorkError             work.py: folders, locks, disks, interrupted work

Each class holds its facts as fields and its wording in English and Norwegian.
"""
