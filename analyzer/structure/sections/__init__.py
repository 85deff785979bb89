"""Which blocks are headings, and of what."""
