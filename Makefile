# The project's verbs. `make demo` and `make test` work in a fresh clone with nothing set up before.
PY := .venv/bin/python
JOBS ?= 2
GOLD ?= ../shared/gold

.PHONY: demo test gold bench format lint lock clean languages

demo: .venv/.core
	@$(PY) tools/demo.py

test: .venv/.dev
	@tools/check.sh
	@$(PY) -m pytest -n $(JOBS)

gold: .venv/.dev
	@$(PY) tests/gold/floors.py $(GOLD)
	@$(PY) tests/gold/ties.py $(GOLD)
	@$(PY) tests/gold/follow_up.py $(GOLD)

bench: .venv/.dev
	@$(PY) -m tools.bench

format: .venv/.dev
	@$(PY) -m ruff check --fix-only -q legation tests tools
	@$(PY) -m ruff format legation tests tools

lint: .venv/.dev
	@tools/check.sh

# What languages do not know yet, slot by slot.
languages: .venv/.core
	@$(PY) -m legation.cli languages

# Pins every dependency with its hash; run after a change to pyproject.toml.
lock: .venv/.dev
	@$(PY) -m pip install -q uv
	@$(PY) -m uv pip compile -q pyproject.toml --universal --generate-hashes --no-annotate --python-version 3.11 \
	  --custom-compile-command "make lock" -o requirements/core.lock
	@$(PY) -m uv pip compile -q pyproject.toml --extra dev --universal --generate-hashes --no-annotate --python-version 3.11 \
	  -c requirements/core.lock --custom-compile-command "make lock" -o requirements/dev.lock

.venv/.core: requirements/core.lock pyproject.toml
	@tools/setup.sh requirements/core.lock .venv/.core

.venv/.dev: requirements/dev.lock pyproject.toml
	@tools/setup.sh requirements/dev.lock .venv/.dev
	@touch .venv/.core

clean:
	rm -rf .venv demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
