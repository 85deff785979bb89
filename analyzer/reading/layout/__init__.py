"""Pure geometry: glyphs → words → lines → reading order → blocks. No PDF library is known here.

Coordinates are PDF points, origin at the top left corner of the page, y growing downwards.
"""
