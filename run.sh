#!/usr/bin/env bash
# Installs what is missing, builds what has changed, and starts the program with the arguments given.
set -euo pipefail
top=$(cd "$(dirname "$0")" && pwd)

"$top/.ci/install" run
build=$top/build/release
if [[ ! -f $build/build.ninja ]]; then (cd "$top" && cmake --preset release >/dev/null); fi
if ! log=$(cmake --build "$build" 2>&1); then
    echo "$log" >&2
    exit 1
fi

needs_display=yes
for argument in "$@"; do
    case $argument in
        --headless | --serve | --list-scenarios | --help | -h | --version | -v) needs_display=no ;;
    esac
done
if [[ $needs_display == yes && -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    echo "There is no display, so the article's scenario is rendered to article.png instead of opening a window."
    set -- --headless --scenario article-blocking --export article.png
fi
exec "$build/bin/await-and-see" "$@"
