# `make help` lists what can be made. Everything but `lab` is for authors and developers.

PYTHON ?= python3
# Where JupyterLab listens, and what else it is told, for example LABARGS=--no-browser.
PORT ?= 8888
LABARGS ?=
# As an address and not as a file, because JupyterLab would then show that file's folder alone.
FIRST := notebooks/lesson-0.ipynb
# How many tests run at once.
WORKERS ?= 2

ifeq ($(OS),Windows_NT)
BIN := Scripts
else
BIN := bin
# JupyterLab refuses to start as root, and root is who one is in a container.
ifeq ($(shell id -u),0)
AS_ROOT := --allow-root
endif
endif

LAB := .venv/$(BIN)
DEV := .venv-dev/$(BIN)
# Lets a terminal inside JupyterLab find `whosays`, and npm the Node it came with.
LAB_PATH := PATH="$(CURDIR)/$(LAB):$$PATH"
DEV_PATH := PATH="$(CURDIR)/$(DEV):$$PATH"
NPM := $(DEV_PATH) npm --prefix front
CHROMIUM = WHOSAYS_CHROMIUM="$$($(DEV)/python tools/chromium.py)"; export WHOSAYS_CHROMIUM; test -n "$$WHOSAYS_CHROMIUM"
PYTEST := $(DEV)/python -m pytest --numprocesses $(WORKERS) --dist loadfile
# What front/ is built into, and committed.
BUILT := src/whosays/screens/built
NOTEBOOKS := notebooks exercises solutions
# -W fails at a warning, which is all a failed notebook gives; -n looks every reference up.
# Without --all, a page that had a warning is not looked at again, and a second build passes.
BOOK := build . -W -n --keep-going --all

# The checks of `make test` stand in an order: what fails fast and explains most comes first.
.NOTPARALLEL:
.PHONY: help lab lab-env dev-env test test-lint test-front test-packs test-unit test-browser \
	test-notebooks test-exercises test-book book lint front exercises facts lock clean

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' Makefile | awk -F ': ' '{printf "make %-15s %s\n", $$1, $$2}'

lab: lab-env ## Open the first lesson in JupyterLab
	$(LAB_PATH) $(LAB)/python -m jupyterlab --port $(PORT) --LabApp.default_url=/lab/tree/$(FIRST) $(AS_ROOT) $(LABARGS)

lab-env: ## Make .venv, the students' environment
	@$(PYTHON) tools/environment.py .venv requirements.lock

dev-env: ## Make .venv-dev, the developers' environment
	@$(PYTHON) tools/environment.py .venv-dev requirements-dev.lock

test: test-lint test-front test-packs test-unit test-browser test-notebooks test-exercises test-book ## Run every check
	@echo "make test: every check passed"

test-lint: lint

test-front: dev-env front/node_modules/.package-lock.json
	$(NPM) test
	@$(DEV_PATH) $(DEV)/python tools/unchanged.py "make front" $(BUILT) npm --prefix front run build

test-packs: dev-env ## Check the article packs, in the checkout and in the built wheel
	$(DEV)/whosays check
	$(DEV)/python tools/built_wheel.py

test-unit: dev-env ## Run the tests that need no browser and no book
	$(PYTEST) -m "not browser and not book"

test-browser: dev-env front/node_modules/.package-lock.json ## Run the tests that drive a browser
	$(CHROMIUM) && $(PYTEST) -m "browser and not book"

test-notebooks: dev-env ## Run every notebook, and compare the outputs it was saved with
	$(PYTEST) --nbval --nbval-current-env --nbval-cell-timeout 120 $(NOTEBOOKS)

test-exercises: dev-env ## Make the exercises from the solutions, and compare
	@$(DEV)/python tools/unchanged.py "make exercises" exercises $(DEV)/python tools/make_exercises.py

# Made from nothing, because a page taken out of _toc.yml would still stand there. The tests take axe
# from front/node_modules.
test-book: dev-env front/node_modules/.package-lock.json ## Build the book afresh, then test its pages in a browser
	rm -rf _build/html && $(DEV)/jupyter-book $(BOOK)
	$(CHROMIUM) && $(PYTEST) -m book

book: lab-env ## Build the book into _build/html
	$(LAB)/jupyter-book $(BOOK)

lint: dev-env front/node_modules/.package-lock.json ## Check style, types and spelling
	$(DEV)/ruff check . && $(DEV)/ruff format --check .
	$(DEV)/mypy
	$(DEV)/codespell
	$(NPM) run check

front: dev-env front/node_modules/.package-lock.json ## Build the page's module into the package
	$(NPM) run build

front/node_modules/.package-lock.json: front/package.json front/package-lock.json | dev-env
	$(NPM) ci --no-audit --no-fund && touch $@

exercises: dev-env ## Make exercises/ from solutions/
	$(DEV)/python tools/make_exercises.py

facts: dev-env ## Make book/facts.md from src/whosays/facts.toml
	$(DEV)/python tools/make_facts.py

lock: dev-env ## Remake both locks; LOCKARGS=--upgrade takes newer versions
	$(DEV)/python tools/lock.py $(LOCKARGS)

clean: ## Remove environments, builds and caches, but no one's answers
	rm -rf .venv .venv-dev _build dist front/node_modules front/.cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
