"""The desk line by line: for screen readers, braille displays and plain terminals.

Nothing is drawn: what one types is a line, and so is each answer. No colour, no symbol
and no place on the screen means anything.
"""
