# For those who like make; `python3 dev.py` does the same and needs no make.
.PHONY: setup example test lint types docs evaluate bench

setup example test lint types docs evaluate bench:
	python3 dev.py $@
