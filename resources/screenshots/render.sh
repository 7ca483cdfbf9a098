#!/usr/bin/env bash
# Measures and draws the README's pictures anew, in about half a minute:
#   resources/screenshots/render.sh [FOLDER [PROGRAM]]     this folder and ./run.sh without arguments
set -euo pipefail
export LC_ALL=C.UTF-8 # English, whoever draws them
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here}
program=${2:-$here/../../run.sh}
run=$(mktemp -d)
trap 'rm -r "$run"' EXIT

draw() {
    log=$("$program" --headless "$@" 2>&1) && return
    echo "$log" >&2
    exit 1
}

draw --scenario article-blocking --export "$run/blocking.json.gz" --export "$folder/article-blocking.png"
draw --open "$run/blocking.json.gz" --export "$folder/growing.webp" --every 200ms --size 1200x450
draw --scenario "$here/four-requests.json" --compare handler=/all-async --export "$folder/comparison.png"
draw --scenario healthcheck-under-blocking --theme dark --tracks workers,client --export "$folder/healthcheck-dark.png"
