"""The brief as one self-contained web page: a template, a style sheet, no script."""
