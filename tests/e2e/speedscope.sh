#!/usr/bin/env bash
# A program that nobody here wrote reads our trace file: speedscope's importer, from its npm package, under Node.
#   speedscope.sh AWAIT_AND_SEE     exits with 77 where Node or the package cannot be had
set -euo pipefail

skip() { echo "skipped: $1"; exit 77; }
command -v node >/dev/null || skip "Node is missing"
command -v npm >/dev/null || skip "npm is missing"

program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# The last version whose importer is a file of its own, so that it runs without a browser.
timeout 60 npm pack --silent speedscope@1.15.0 >/dev/null 2>&1 || skip "the npm package speedscope cannot be had"
tar xzf speedscope-*.tgz

cat >scenario.json <<'JSON'
{
  "name": "Two blocking requests and an async one",
  "upstream": { "delay_ms": 50 },
  "arrivals": [
    { "at_ms": 0, "path": "/async-blocking", "count": 2, "every_ms": 10 },
    { "at_ms": 20, "path": "/all-async-gather" }
  ]
}
JSON
"$program" --headless --scenario scenario.json --export run.json
node "$here/speedscope.mjs" package/dist/release run.json
