#!/usr/bin/env bash
# The catalogues know every text of the code and no other, and Spanish, as well as English's plurals, is complete:
# translations.sh FOLDER-OF-THE-SOURCES
set -euo pipefail
source=$1
if ! PATH=$PATH:/usr/lib/qt6/bin command -v lupdate >/dev/null; then
    echo "lupdate (qt6-l10n-tools) is not installed: skipped"
    exit 77
fi
if PATH=$PATH:/usr/lib/qt6/bin lupdate -version | grep -q 'version 6\.4'; then
    fresh=$(mktemp -d)
    trap 'rm -r "$fresh"' EXIT
    cp "$source"/resources/translations/*.ts "$fresh"
    "$source/resources/translations/update" "$fresh"
    for catalogue in "$source"/resources/translations/*.ts; do
        diff -u "$catalogue" "$fresh/${catalogue##*/}" ||
            { echo "${catalogue##*/} is stale: run resources/translations/update"; exit 1; }
    done
else
    echo "not compared with the code, for the catalogues are as Qt 6.4's lupdate writes them"
fi
if grep -n -B2 'type="unfinished"' "$source/resources/translations/await-and-see_es.ts"; then
    echo "Spanish lacks the translations above"
    exit 1
fi
if grep -n -A5 'numerus="yes"' "$source/resources/translations/await-and-see_en.ts" | grep 'type="unfinished"'; then
    echo "English lacks the plurals above"
    exit 1
fi
if grep -n -e '<name>std</name>' -e '<name>Words</name>' "$source/resources/translations/await-and-see_en.ts"; then
    echo "The texts of the context above are never found: give them one (see ui::Translator, engine/trace/phrase.h)"
    exit 1
fi
