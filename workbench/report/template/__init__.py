"""Chapter templates: Jinja in a sandbox, the Markdown of chapters, and what they may see."""
