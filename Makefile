# Needs make and Python 3.11 or newer; uses uv where it is on the PATH, else venv and pip.
# Recipes start programs as `.venv/bin/python -m`: the scripts in .venv/bin name a folder that may have moved.

PYTHON_CANDIDATES := $(or $(PYTHON),python3 python3.12 python3.13 python3.11)
UV := $(shell command -v uv 2>/dev/null)
VENV := .venv
RUN := $(VENV)/bin/python
INSTALL := $(if $(UV),"$(UV)" pip install --python $(RUN),$(RUN) -m pip install --disable-pip-version-check) --quiet -c constraints.txt

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test check soak bench clean

help: ## Show this list
	@sed -n 's/^\([a-z][a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: $(VENV)/.runtime ## Read three short reports and print what they claim
	@$(RUN) -m trucewatch demo

test: $(VENV)/.dev ## Run the tests, all but the long ones
	@$(RUN) -m pytest -n auto -m "not soak"

check: $(VENV)/.dev ## Lint, format, types, floors between modules, docs
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -c "from importlinter.cli import lint_imports_command as lint; lint()"
	$(RUN) -m pytest tests/test_docs.py

# pytest ends with 5 when no test carries the mark; that is no failure.
soak: $(VENV)/.dev ## Run the long tests
	@$(RUN) -m pytest -n auto -m soak || [ $$? -eq 5 ]

bench: $(VENV)/.bench ## Run each of benchmarks/*.py
	@for script in $(sort $(wildcard benchmarks/*.py)); do echo "$$script"; $(RUN) "$$script" || exit 1; done

clean: ## Remove what make, the tests and the build left
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -exec rm -rf {} +

$(RUN):
	@rm -rf $(VENV)
	@for python in $(PYTHON_CANDIDATES); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "make: no Python 3.11 or newer under the names $(PYTHON_CANDIDATES). Install one, or name it: make PYTHON=/path/to/python $(MAKECMDGOALS)" >&2; \
		exit 1; \
	fi; \
	if [ -n "$(UV)" ]; then "$(UV)" venv --quiet --python "$$("$$found" -c 'import sys; print(sys.executable)')" $(VENV); \
	else "$$found" -m venv $(VENV); fi || { \
		rm -rf $(VENV); \
		echo "make: $$found could not make a virtual environment in $(VENV). Install uv, or the venv module (on Debian: python3-venv)." >&2; \
		exit 1; \
	}

# A demo needs no test tools, the rest does. They are a dependency group, which uv and pip >= 25.1 can read; a second list
# of them for older pips would drift from pyproject.toml. `python3 -m venv` of Python 3.11 ships pip 23, which also
# leaves lxml_html_clean out (it reads the extra's name another way), and pages in HTML then cannot be read.
$(VENV)/.pip: constraints.txt | $(RUN)
ifeq ($(UV),)
	$(RUN) -m pip install --quiet --disable-pip-version-check -c constraints.txt "pip>=25.1"
endif
	@touch $@

$(VENV)/.runtime: pyproject.toml constraints.txt $(VENV)/.pip
	$(INSTALL) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt $(VENV)/.pip
	$(INSTALL) -e . --group dev
	@touch $(VENV)/.runtime $@

$(VENV)/.bench: $(VENV)/.dev
	$(INSTALL) -e . --group bench
	@touch $@
