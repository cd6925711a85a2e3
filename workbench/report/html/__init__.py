"""The report as one HTML file, and as parts of a page of the workbench."""
