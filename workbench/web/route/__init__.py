"""The pages and changes, a module for each subject."""
