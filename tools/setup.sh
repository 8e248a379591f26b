#!/bin/sh
# Sets up .venv from a lock file: tools/setup.sh LOCK STAMP. Safe to run again at any time.
set -eu
lock=$1 stamp=$2
python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Legation needs Python 3.11 or newer; $("$python" --version) was found. Set PYTHON=/path/to/python3.11." >&2
  exit 1
}
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
  echo "Setting up .venv ..."
  rm -rf .venv
  if ! "$python" -m venv .venv >/dev/null 2>&1; then
    # Debian keeps venv in a package of its own.
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
      rm -rf .venv && "$python" -m venv .venv
    else
      echo "python3 -m venv does not work here; on Debian: apt-get install python3-venv" >&2
      exit 1
    fi
  fi
fi
echo "Installing what $lock names ..."
.venv/bin/python -m pip install -q --disable-pip-version-check --no-input --require-hashes -r "$lock"
# The package itself is put on the path by name, so that no build tool is needed to run it from its checkout.
site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
pwd > "$site/legation-checkout.pth"
cat > .venv/bin/legation <<EOF
#!$(pwd)/.venv/bin/python
import sys
from legation.cli import main
sys.exit(main())
EOF
chmod +x .venv/bin/legation
touch "$stamp"
