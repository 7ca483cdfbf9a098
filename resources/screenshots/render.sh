#!/usr/bin/env bash
# Measures and draws the README's pictures anew, in about a minute:
#   resources/screenshots/render.sh [FOLDER [PROGRAM]]     this folder and ./run.sh without arguments
#   resources/screenshots/render.sh --pages FOLDER [PROGRAM]     a web page for each scenario and lesson of the program, in
#                                                                some minutes; lessons on a server that is not installed
#                                                                here are left out, with a word
set -euo pipefail
export LC_ALL=C.UTF-8 # English, whoever draws them
here=$(cd "$(dirname "$0")" && pwd)
arePages=
if [[ ${1:-} == --pages ]]; then
    arePages=yes
    shift
fi
folder=${1:-$here}
mkdir -p "$folder"
program=${2:-$here/../../run.sh}
run=$(mktemp -d)
trap 'rm -r "$run"' EXIT

draw() {
    log=$("$program" --headless "$@" 2>&1) && return
    echo "$log" >&2
    exit 1
}

# A page as a reader sees it (PICTURE PAGE HEIGHT); where no browser is, the picture stays as it is. On a busy machine the
# browser may take it before the page is drawn: then it is nearly empty.
shoot() {
    if ! command -v chromium >/dev/null; then
        [[ $folder -ef $here ]] || cp "$here/$1" "$folder"
        return
    fi
    for _ in 1 2 3; do
        chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size="1200,$3" \
            --user-data-dir="$run/browser" --virtual-time-budget=4000 --screenshot="$folder/$1" "file://$2" >/dev/null 2>&1
        [[ $(stat -c %s "$folder/$1") -lt 10000 ]] || return 0
    done
}

if [[ $arePages ]]; then
    for scenario in "$here"/../scenarios/*.json; do
        name=$(basename "$scenario" .json)
        draw --scenario "$name" --export "$folder/$name.html"
    done
    for lesson in "$here"/../lessons/*.lesson; do
        name=$(basename "$lesson" .lesson)
        log=$("$program" --headless --lesson "$name" --export "$folder/lesson-$name.html" 2>&1) ||
            echo "$name is left out: ${log##*$'\n'}" >&2
    done
    exit
fi

draw --scenario article-blocking --export "$run/blocking.json.gz" --export "$folder/article-blocking.png"
draw --open "$run/blocking.json.gz" --export "$folder/growing.webp" --every 200ms --size 1200x450
draw --scenario "$here/four-requests.json" --compare handler=/all-async --export "$folder/comparison.png"
draw --scenario "$here/four-requests.json" --export "$run/four.html"
shoot web-page.png "$run/four.html#t=5.1s&request=2" 890
draw --lesson one-blocking-call --export "$run/lesson.html"
shoot lesson-page.png "$run/lesson.html" 1000
draw --scenario healthcheck-under-blocking --theme dark --tracks workers,client --export "$folder/healthcheck-dark.png"
