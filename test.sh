#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test: plainly, then under the sanitizers.
#   ./test.sh           everything
#   ./test.sh --quick   without the sanitizers and clang-tidy
set -euo pipefail
cd "$(dirname "$0")"

presets=(dev asan tsan)
case ${1:-} in
    --quick) presets=(dev) ;;
    "") ;;
    *)
        echo "usage: ./test.sh [--quick]" >&2
        exit 2
        ;;
esac

.ci/install test
for preset in "${presets[@]}"; do
    echo "== $preset: build"
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" -- --quiet
    echo "== $preset: test"
    ctest --preset "$preset"
done
