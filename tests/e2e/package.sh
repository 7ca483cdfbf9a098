#!/usr/bin/env bash
# Makes the Debian package from what is built, lets Debian's own tools judge it, and runs the program where it unpacks.
#   package.sh BUILD_FOLDER VERSION     exits with 77 where one of those tools is missing
set -euo pipefail

skip() { echo "skipped: $1 is missing"; exit 77; }
fail() { echo "$1" >&2; exit 1; }
for tool in cpack dpkg-deb dpkg-shlibdeps desktop-file-validate appstreamcli lintian man; do
    command -v "$tool" >/dev/null || skip "$tool"
done

build=$(realpath "$1")
version=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Quick to pack: what is tested is what is in it.
cpack --config "$build/CPackConfig.cmake" -B "$folder" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >cpack.log 2>&1 ||
    { cat cpack.log; fail "cpack failed"; }
package=$(echo "$folder"/await-and-see_"$version"_*.deb)
lintian --allow-root --fail-on error --tag-display-limit 0 "$package" || fail "lintian found errors"
dpkg-deb --field "$package" Depends | grep -q libqt6widgets6 || fail "the libraries it needs are not its dependencies"

dpkg-deb --extract "$package" root
shared=root/usr/share
desktop-file-validate $shared/applications/await-and-see.desktop
# Debian 13's wants a home page, which the program has not.
appstreamcli validate --no-net --explain $shared/metainfo/org.await_and_see.AwaitAndSee.metainfo.xml >appstream.log ||
    [[ $(grep '^[EW]: ' appstream.log) == "W: "*url-homepage-missing ]] ||
    { cat appstream.log; fail "the metadata are not valid"; }
grep -q "<release version=\"$version\"" $shared/metainfo/*.xml || fail "the metadata tell of no release $version"
zcat $shared/doc/await-and-see/changelog.gz | grep -q "^await-and-see ($version)" || fail "no $version in the changelog"

program=$folder/root/usr/bin/await-and-see
[[ $("$program" --version) == "await-and-see $version" ]] || fail "--version says $("$program" --version)"
"$program" --help | grep -o -E '^ *--[a-z-]+' | tr -d ' ' | sort -u >options
[[ $(wc -l <options) -gt 10 ]] || fail "--help lists no options"
MANWIDTH=1000 man --warnings -l $shared/man/man1/await-and-see.1.gz 2>warnings | col -b >page
[[ ! -s warnings ]] || { cat warnings; fail "the manual page is not well formed"; }
while read -r option; do
    grep -q -E "^ +$option( |\$)" page || fail "the manual page does not explain $option"
done <options

# In a home of its own, with a scenario that was installed.
export HOME=$folder/home XDG_CONFIG_HOME= XDG_DATA_HOME=
mkdir -p "$HOME"
for scenario in $shared/await-and-see/scenarios/*.json; do
    "$program" --list-scenarios | grep -qx "$(basename "$scenario" .json)" || fail "$scenario is unknown to the program"
done
[[ $(find $shared/await-and-see/lessons -name '*.lesson' | wc -l) -ge 10 ]] || fail "lessons are missing"
"$program" --headless --scenario $shared/await-and-see/scenarios/article-async.json \
    --export run.trace.json.gz --export picture.png --report report.json
grep -q '"outcome": *"ok"' report.json || { cat report.json; fail "no request was answered"; }
"$program" --headless --open run.trace.json.gz --export requests.csv
[[ $(wc -l <requests.csv) -gt 2 ]] || fail "the saved run has no requests"
echo "$(basename "$package"): $(du -k "$package" | cut -f1) kB, needs $(dpkg-deb --field "$package" Depends)"
