#!/usr/bin/env bash
# Measures and draws the README's pictures anew, in about half a minute:
#   resources/screenshots/render.sh [FOLDER [PROGRAM]]     this folder and ./run.sh without arguments
#   resources/screenshots/render.sh --pages FOLDER [PROGRAM]     a web page for each scenario and lesson of the program
set -euo pipefail
export LC_ALL=C.UTF-8 # English, whoever draws them
here=$(cd "$(dirname "$0")" && pwd)
arePages=
if [[ ${1:-} == --pages ]]; then
    arePages=yes
    shift
fi
folder=${1:-$here}
program=${2:-$here/../../run.sh}
run=$(mktemp -d)
trap 'rm -r "$run"' EXIT

draw() {
    log=$("$program" --headless "$@" 2>&1) && return
    echo "$log" >&2
    exit 1
}

# The page as a reader sees it; where no browser is, the picture stays as it is.
shoot() {
    if ! command -v chromium >/dev/null; then
        [[ $folder -ef $here ]] || cp "$here/web-page.png" "$folder"
        return
    fi
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,890 --user-data-dir="$run/browser" \
        --virtual-time-budget=4000 --screenshot="$folder/web-page.png" "file://$1#t=5.1s&request=2" >/dev/null 2>&1
}

if [[ $arePages ]]; then
    for scenario in "$here"/../scenarios/*.json; do
        name=$(basename "$scenario" .json)
        draw --scenario "$name" --export "$folder/$name.html"
    done
    for lesson in "$here"/../lessons/*.lesson; do
        name=$(basename "$lesson" .lesson)
        draw --lesson "$name" --export "$folder/lesson-$name.html"
    done
    exit
fi

draw --scenario article-blocking --export "$run/blocking.json.gz" --export "$folder/article-blocking.png"
draw --open "$run/blocking.json.gz" --export "$folder/growing.webp" --every 200ms --size 1200x450
draw --scenario "$here/four-requests.json" --compare handler=/all-async --export "$folder/comparison.png"
draw --scenario "$here/four-requests.json" --export "$run/four.html"
shoot "$run/four.html"
draw --scenario healthcheck-under-blocking --theme dark --tracks workers,client --export "$folder/healthcheck-dark.png"
