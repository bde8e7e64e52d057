# `make brief` and `make test` do everything on a fresh machine with Python, make and
# Debian's package manager. Each target installs what it needs, and nothing twice.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev

# Programs that the tests call, and the Debian packages that bring them.
TOOLS := pdftotext:poppler-utils qpdf:qpdf gs:ghostscript tmux:tmux \
         sshd:openssh-server ssh:openssh-client chromium:chromium
# Files that the tests read, and the packages that bring them.
FILES := /usr/share/javascript/pdf/build/pdf.js:libjs-pdf \
         /usr/share/fonts/truetype/wqy/wqy-microhei.ttc:fonts-wqy-microhei

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help brief test coverage check bench monkey lock reference pictures format clean

help: ## Show the targets.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

brief: $(INSTALLED) ## Set up, then make a brief from seeds/ into output/.
	$(BIN)/briefing export seeds/ --pdf

test: $(INSTALLED_DEV) tools ## Set up, then run the tests.
	$(BIN)/python -m pytest

coverage: $(INSTALLED_DEV) tools ## Run the tests and report what they reach.
	$(BIN)/coverage run -m pytest && $(BIN)/coverage combine -q && $(BIN)/coverage report

check: $(INSTALLED_DEV) ## Set up, then format, lint, type and import checks.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(INSTALLED_DEV) ## Compare speeds side by side, in one run.
	$(BIN)/python -m tests.benchmarks

monkey: $(INSTALLED_DEV) ## Press 20,000 random keys in the terminal app.
	MONKEY_KEYS=20000 $(BIN)/python -m pytest tests/tui/test_monkey.py

lock: $(INSTALLED_DEV) ## Renew the lock files from pyproject.toml.
	$(call compile,requirements.txt,--extra build)
	$(call compile,requirements-dev.txt,--extra build --extra dev)

reference: $(INSTALLED_DEV) ## Write the guide's pages of commands and keys from the program.
	$(BIN)/python -m tests.docs.reference
	$(BIN)/python -m tests.docs.keys
	$(BIN)/python -m tests.docs.hostile

pictures: $(INSTALLED_DEV) ## Draw the README's pictures anew (needs Chromium).
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.docs.pictures

format: $(INSTALLED_DEV) ## Format the code.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## Remove what the targets made.
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.PHONY: tools
tools:
	@missing=""; for pair in $(TOOLS); do \
	  PATH="$$PATH:/usr/sbin" command -v $${pair%%:*} >/dev/null 2>&1 || \
	  missing="$$missing $${pair##*:}"; \
	done; \
	for pair in $(FILES); do \
	  [ -e $${pair%%:*} ] || missing="$$missing $${pair##*:}"; \
	done; \
	[ -z "$$missing" ] || { $(call install,$$missing); }

# A virtual environment without pip is left by a Python whose venv package is missing.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or later is needed; name one with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  $(call install,$$($(PYTHON) -c \
	    'import sys; print("python%d.%d-venv" % sys.version_info[:2])')); }
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): $(BIN)/pip requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(INSTALLED_DEV): $(BIN)/pip requirements-dev.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@ $(INSTALLED)

# Installs Debian packages, as root or through sudo; elsewhere it says what is missing.
define install
wanted="$(1)"; \
sudo=$$([ "$$(id -u)" = 0 ] || command -v sudo); \
if ! command -v apt-get >/dev/null || { [ "$$(id -u)" != 0 ] && [ -z "$$sudo" ]; }; then \
  echo "please install, by these or similar names: $$wanted" >&2; exit 1; \
fi; \
$$sudo apt-get update -q && \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$wanted
endef

define compile
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links --python-version 3.11 \
	  --upgrade $(2) pyproject.toml -o $(1)
endef
