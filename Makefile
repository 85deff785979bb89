# For those who like make; `python3 dev.py` does the same and needs no make.
.PHONY: setup example test lint types

setup example test lint types:
	python3 dev.py $@
