"""Starting a new study."""

from __future__ import annotations

from pathlib import Path

from workbench.errors.work import FolderInUse
from workbench.study.disk.files import write, writing
from workbench.study.disk.starter import starter_files, starter_templates

IGNORED = ".workbench/\noutputs/\n"


def init(root: Path, language: str) -> tuple[str, ...]:
    """Make a study in ``root``, which must be new or empty; return what was made.

    ``language`` is nb or en. The study builds as it stands: it holds one short
    constructed interview, which the README says how to replace.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise FolderInUse(str(root))
    files = {**_tree(starter_files() / language), **_templates()}
    files[Path(".gitignore")] = IGNORED.encode()
    with writing(root):
        root.mkdir(parents=True, exist_ok=True)
    for name, data in sorted(files.items()):
        write(root / name, data)
    return tuple(dict.fromkeys(_top(name) for name in sorted(files)))


def _tree(folder: Path) -> dict[Path, bytes]:
    return {
        path.relative_to(folder): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _templates() -> dict[Path, bytes]:
    return {Path("templates") / name: data for name, data in _tree(starter_templates()).items()}


def _top(name: Path) -> str:
    return name.parts[0] + ("/" if len(name.parts) > 1 else "")
