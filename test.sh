#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test with the address sanitizer, then what has
# threads with the thread sanitizer.
#   ./test.sh           everything but clang-tidy, which takes longer than all the rest
#   ./test.sh --quick   every test, plainly, without the sanitizers
#   ./test.sh --tidy    clang-tidy over the whole program, and nothing else
set -euo pipefail
cd "$(dirname "$0")"

# Only where this is a checkout: git knows which files are ours. Other versions break lines elsewhere.
check_format() {
    git rev-parse --is-inside-work-tree >/dev/null 2>&1 || return 0
    if ! clang-format --version | grep -q 'version 14\.'; then
        echo "== format: not checked, for that is clang-format 14's"
        return 0
    fi
    echo "== format"
    git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format --dry-run -Werror
}

# build PRESET [TARGET]
build() {
    echo "== $1: build"
    cmake --preset "$1" >/dev/null
    ninja -C "build/$1" --quiet "${@:2}"
}

# Compiles while tests run, in the time that nobody else wants: some of them look at who waits for whom, and those labelled
# "quiet" at milliseconds.
build_meanwhile() {
    set -m # a process group of its own, so that all of it can be ended
    {
        chrt --idle --pid 0 "$BASHPID"
        build "$1"
    } >"build/$1.log" 2>&1 &
    set +m
    building=$!
}

await_build() {
    local built=0
    wait "$building" || built=$?
    building=
    cat "build/$1.log"
    return "$built"
}

end_build() { if [[ -n $building ]]; then kill -- "-$building" 2>/dev/null || true; fi; }

# The tests are left out: their names are sentences, and QtTest's data functions end in _data. What g++ alone knows, warnings
# and parameters, is no error.
tidy() {
    build tidy
    echo "== clang-tidy"
    find app engine ui upstream -name '*.cpp' -print0 |
        xargs -0 -P "$(nproc)" -n 4 clang-tidy -p build/tidy --quiet \
            --extra-arg=-Wno-unknown-warning-option --extra-arg=-Qunused-arguments 2> >(grep -v 'warnings generated' >&2)
}

# run PRESET [CTEST OPTIONS]
run() {
    echo "== $1: test"
    ctest --preset "$@"
}

case ${1:-} in
    --quick | --tidy | "") ;;
    *)
        echo "usage: ./test.sh [--quick | --tidy]" >&2
        exit 2
        ;;
esac

.ci/install test
# A compiler cache makes every build but the first one quick, also that of another clone; what it is told to overlook
# would keep it from what is compiled with precompiled headers. It believes the compiler about what was included: else it
# would read all of it once more itself, a twelfth of the first build.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DEPEND=1 CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
building=
trap end_build EXIT
if [[ ${1:-} == --tidy ]]; then
    tidy
    exit
fi
check_format
if [[ ${1:-} == --quick ]]; then
    build dev
    run dev
    exit
fi
build asan
run asan --label-regex quiet
build_meanwhile tsan
run asan --label-exclude quiet
await_build tsan
run tsan
