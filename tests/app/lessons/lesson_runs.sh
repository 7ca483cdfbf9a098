#!/usr/bin/env bash
# lesson_runs.sh PROGRAM: each row of test_lesson_runs in a process of its own, several at a time, for they mostly wait.
# Those that compute, or in which workers race for requests, come one by one: they need the processors for themselves.
set -euo pipefail

rows=$("$1" test_lesson_runs -datatags | sed -E 's/^TestLessonRuns (\S+) /\1:/')

run() {
    xargs -d '\n' -P "$1" -I{} "$2" test_lesson_runs -silent {}
}

alone='comput|:04-more-workers'
grep -Ev "$alone" <<<"$rows" | run 6 "$1"
grep -E "$alone" <<<"$rows" | run 1 "$1"
