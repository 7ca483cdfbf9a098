#!/usr/bin/env bash
# Runs a program as somebody who is not root: as_ordinary_user.sh PROGRAM ARGUMENT...
# Whoever is not root has run the test as such already.
set -euo pipefail
if [[ $EUID -ne 0 ]]; then exit 77; fi
as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
if ! "${as_nobody[@]}" test -x "$1" 2>/dev/null; then
    echo "An ordinary user may not enter this folder: skipped"
    exit 77
fi
exec "${as_nobody[@]}" env HOME=/tmp "$@"
