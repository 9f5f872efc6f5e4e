# One word per chore. `make demo` and `make test` need CPython >= 3.11 with venv and pip, and nothing else.
PYTHON ?= python3
BIN := .venv/bin
export PIP_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint format golden bench train constraints clean

demo: .venv/run            ## build the example articles and show what was made
	$(BIN)/broadsheet build examples/articles --name demo
	$(BIN)/broadsheet query output/demo "select speaker_name, kind, cue, content from quotes where speaker_name is not null order by confidence desc, quote_id limit 12"

test: .venv/test           ## run the tests
	$(BIN)/python -m pytest -n auto -q

lint: .venv/lint           ## ruff, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/lint         ## let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: .venv/test         ## write the expected rows of the example articles anew; read the difference before you commit it
	$(BIN)/python tests/golden/update.py

bench: .venv/test          ## articles and words a second, peak memory, share of time per stage
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/tagger.py
	$(BIN)/python benchmarks/quotes.py
	$(BIN)/python benchmarks/amounts.py

train: .venv/training      ## make the weights of the name tagger anew from annotated corpora: make train GOLD=folder (hours)
	$(BIN)/python -m training.tagger $(GOLD)

constraints:               ## pin what a fresh environment resolves to
	rm -rf .venv && $(MAKE) PIP_CONSTRAINT= .venv/test .venv/lint
	$(BIN)/pip freeze --exclude-editable > constraints.txt

.venv/training: training/constraints.txt .venv/test
	PIP_CONSTRAINT="constraints.txt training/constraints.txt" $(BIN)/python -m pip install --quiet --group training
	touch $@

clean:                     ## remove the environment and what tools keep
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/run: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Broadsheet needs Python 3.11 or newer: make demo PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/test .venv/lint: .venv/%: .venv/run
	$(BIN)/python -m pip install --quiet --group $*
	touch $@
