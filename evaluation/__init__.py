"""How often the evidence found in a line is right, measured on labelled lines: `python3 dev.py evaluate`."""
