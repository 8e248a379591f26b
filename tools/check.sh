#!/bin/sh
# Lint, format, types, import directions: everything that is checked without running the tests.
set -eu
bin=.venv/bin
"$bin/ruff" check legation tests tools
"$bin/ruff" format --check -q legation tests tools
"$bin/mypy"
"$bin/lint-imports" --no-cache >/tmp/legation-imports.$$ 2>&1 || { cat /tmp/legation-imports.$$; rm -f /tmp/legation-imports.$$; exit 1; }
rm -f /tmp/legation-imports.$$
