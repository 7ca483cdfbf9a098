#!/usr/bin/env bash
# Installs what is missing, builds what has changed, and starts the program with the arguments given.
set -euo pipefail
top=$(cd "$(dirname "$0")" && pwd)
build=$top/build/release
program=$build/bin/await-and-see

# Standard output belongs to the program, which may write a report there.
configure_and_build() {
    if [[ ! -f $build/build.ninja ]]; then (cd "$top" && cmake --preset release) >/dev/null; fi
    local steps
    steps=$(ninja -C "$build" -n | tail -n 1)
    if [[ $steps == *"no work to do"* ]]; then return; fi
    echo "Building the program (the first time takes minutes) …"
    local begun=$SECONDS
    NINJA_STATUS="[%f/%t] " ninja -C "$build"
    echo "Built ${program#"$PWD/"} in $(((SECONDS - begun) / 60)) min $(((SECONDS - begun) % 60)) s." \
        "Next time ${0} starts it at once."
}

"$top/.ci/install" run >&2
configure_and_build >&2

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
exec "$program" "$@"
