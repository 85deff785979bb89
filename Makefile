# For those who like make; `python3 dev.py` does the same and needs no make.
.PHONY: setup example test lint types evaluate docs

setup example test lint types evaluate docs:
	python3 dev.py $@
