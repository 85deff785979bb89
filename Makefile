# For those who like make; `python3 dev.py` does the same and needs no make.
.PHONY: setup example test lint types docs bench

setup example test lint types docs bench:
	python3 dev.py $@
