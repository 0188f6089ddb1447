# Kokumi's commands. Each prepares what it needs, and only what is missing or older than its sources.
#
#   make run      set up, build and serve on $HOST:$PORT (127.0.0.1:8000)
#   make demo     serve three months of made-up data to look at
#   make test     everything that is checked: style, types, layers, tests, browser tests
#   make setup    everything that `run` needs, and start nothing
#   make oracle   replay recorded answers of the reference server, where they are at hand
#   make wheel    dist/kokumi-*.whl with dashboard, tracker and country database inside
#   make lock     renew the lock files from pyproject.toml and package.json

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Tests wait for disks and sockets now and then: one more than there are processors keeps these busy.
TEST_WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
STAMPS := .make
ASSETS := src/kokumi/assets
GEO := node_modules/@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip --quiet
WEB_SOURCES := $(shell find web -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -name '*.tsbuildinfo' 2>/dev/null)
TRACKER_SOURCES := $(shell find tracker -type f -not -path '*/node_modules/*' -not -path 'tracker/dist/*' 2>/dev/null)

.PHONY: bench-ingest run demo test setup test-setup build oracle wheel lock check style types layers web-types format \
  pytest web-tests api-docs api-types clean
.DELETE_ON_ERROR:

run: setup
	@$(BIN)/kokumi serve

demo: setup
	@$(BIN)/kokumi demo

setup: $(STAMPS)/python build

build: $(ASSETS)/dashboard/index.html $(ASSETS)/tracker/script.js $(ASSETS)/geo/country.mmdb

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Kokumi needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(STAMPS)/python: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps -e .
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/python-dev: requirements-dev.lock $(STAMPS)/python
	$(PIP) install --require-hashes -r requirements-dev.lock
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/node: package-lock.json package.json web/package.json tracker/package.json
	npm ci --no-audit --no-fund --loglevel=error
	@mkdir -p $(STAMPS) && touch $@

$(ASSETS)/dashboard/index.html: $(STAMPS)/node $(WEB_SOURCES)
	npm run --silent build -w web
	@rm -rf $(@D) && mkdir -p $(@D) && cp -R web/dist/. $(@D)/ && touch $@

$(ASSETS)/tracker/script.js: $(STAMPS)/node $(TRACKER_SOURCES)
	npm run --silent build -w tracker
	@mkdir -p $(@D) && cp tracker/dist/*.js $(@D)/ && touch $@

$(ASSETS)/geo/country.mmdb: $(STAMPS)/node
	@mkdir -p $(@D) && cp $(GEO) $@ && touch $@

# Clients of others that the tests try, away from ours: two packages call their module `umami`.
$(STAMPS)/clients: tests/end_to_end/clients/requirements.lock | $(BIN)/python
	$(PYTHON) -m venv .venv-clients
	PIP_DISABLE_PIP_VERSION_CHECK=1 .venv-clients/bin/python -m pip --quiet install --require-hashes -r $<
	@mkdir -p $(STAMPS) && touch $@

# Debian's chromium for the browser tests; without root they are skipped where there is no browser.
$(STAMPS)/browser: | $(STAMPS)/python-dev
	@if command -v chromium >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else echo "no chromium here: the browser tests will be skipped"; fi
	@mkdir -p $(STAMPS) && touch $@

# Everything that tests need, so that they can run side by side: `make -j2 test-setup && make -j2 check web-tests`.
test-setup: setup $(STAMPS)/python-dev $(STAMPS)/browser $(STAMPS)/clients

check: style types layers web-types

style: setup $(STAMPS)/python-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup $(STAMPS)/python-dev
	$(BIN)/pyright

layers: setup $(STAMPS)/python-dev
	$(BIN)/lint-imports

web-types: setup
	npm run --silent typecheck -w web
	npm run --silent typecheck -w tracker

web-tests: setup
	npm test --silent -w web

pytest: test-setup
	# Playwright keeps an event loop running in its process, which other tests could not share. By file: tests of one
	# share a server.
	# A page that two busy browsers kept from loading gets a second try, alone and with servers of its own; what is
	# broken fails again.
	$(BIN)/pytest tests/browser -n $(TEST_WORKERS) --dist loadfile $(PYTEST_ARGS) \
	  || $(BIN)/pytest tests/browser --last-failed $(PYTEST_ARGS)
	$(BIN)/pytest --ignore tests/browser -n $(TEST_WORKERS) $(PYTEST_ARGS)

test: check web-tests pytest

oracle: setup
	$(BIN)/python tests/run_oracle.py

bench-ingest: setup $(STAMPS)/python-dev
	$(BIN)/python -m bench.ingest_peak

wheel: setup $(STAMPS)/python-dev
	$(BIN)/python -m build --wheel --outdir dist .

format: $(STAMPS)/python-dev
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

# The pages of docs/api, from the controllers; the status table, by asking a server.
api-docs: setup
	rm -f docs/api/*.md
	$(BIN)/kokumi openapi --markdown docs/api
	$(BIN)/python -m tests.conformance.status_page > docs/api/status.md.new && mv docs/api/status.md.new docs/api/status.md

# The dashboard's types of the API, from the same description.
api-types: setup
	$(BIN)/kokumi openapi | node web/scripts/api-types.mjs

lock: $(STAMPS)/python-dev
	$(BIN)/pip-compile $(COMPILE) --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile $(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	$(BIN)/pip-compile $(COMPILE) --output-file $(CLIENTS).lock $(CLIENTS).in
	npm install --package-lock-only

CLIENTS := tests/end_to_end/clients/requirements
COMPILE := --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate

clean:
	rm -rf $(STAMPS) $(VENV) .venv-clients node_modules dist web/dist tracker/dist $(ASSETS)/dashboard $(ASSETS)/tracker $(ASSETS)/geo
