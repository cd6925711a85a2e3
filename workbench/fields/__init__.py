"""Authored YAML files, read strictly: every value knows the line it stands on."""

from workbench.fields.edit import append_item
from workbench.fields.mapping import Mapping, read_yaml

__all__ = ["Mapping", "append_item", "read_yaml"]
