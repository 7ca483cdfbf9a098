#!/usr/bin/env bash
# The README names the pictures that resources/screenshots/render.sh draws, all of them, and no others; they are there:
# gallery.sh FOLDER-OF-THE-SOURCES PROGRAM
set -euo pipefail
source=$1
program=$2
screenshots=$source/resources/screenshots
fresh=$(mktemp -d)
trap 'rm -r "$fresh"' EXIT
"$screenshots/render.sh" "$fresh" "$program"
drawn=$(cd "$fresh" && ls)
named=$(grep -o '](resources/screenshots/[^)]*)' "$source/README.md" | sed 's|.*/||; s|)$||' | sort -u)
there=$(cd "$screenshots" && ls ./*.png ./*.webp | sed 's|^\./||')
for list in named there; do
    diff <(echo "$drawn") <(echo "${!list}") ||
        { echo "The pictures that render.sh draws (<) are not those that are $list (>)."; exit 1; }
done
for picture in "$fresh"/*; do
    [[ $(stat -c %s "$picture") -gt 10000 ]] || { echo "${picture##*/} is nearly empty."; exit 1; }
done
