#!/usr/bin/env bash
# Runs the README's two commands on a Debian that has nothing: tests/bare_debian.sh RELEASE FOLDER [run|test|quick]
# RELEASE is bookworm (12) or trixie (13). The bare system is made in FOLDER with debootstrap and kept there, so that a
# second try is quick. For a person to start as root before a release: it takes up to an hour, and without the sanitizers
# (quick) half of that.
set -euo pipefail
release=${1:?bookworm or trixie}
system=$(realpath -m "${2:?a folder for the bare system}")
what=${3:-both}
top=$(cd "$(dirname "$0")/.." && pwd)

mirror=$(apt-get indextargets --format '$(SITE)' | grep -v security | head -n 1)
[[ -e $system/etc/debian_version ]] || debootstrap --variant=minbase "$release" "$system" "$mirror"
cp /etc/resolv.conf "$system/etc/"
# How this machine reaches its mirror, the bare one does, too.
find /etc/apt/apt.conf.d -name '*proxy*' -exec cp {} "$system/etc/apt/apt.conf.d/" \;

mounted=()
unmount() { for place in "${mounted[@]}"; do umount -R -l "$place"; done; }
trap unmount EXIT
for place in proc dev; do
    mountpoint -q "$system/$place" && continue
    mount --rbind "/$place" "$system/$place" && mount --make-rslave "$system/$place"
    mounted=("$system/$place" "${mounted[@]}")
done

# What git knows, as it is in the work tree, and newer than whatever was built of it before.
mkdir -p "$system/src"
find "$system/src" -mindepth 1 -maxdepth 1 ! -name build -exec rm -r {} +
git -C "$top" ls-files -z | tar -C "$top" --null -T - -c | tar -C "$system/src" -x -m
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root chroot "$system" bash -c "cd /src && $*"; }
if [[ $what == both || $what == run ]]; then
    inside ./run.sh --headless --scenario article-blocking --export /tmp/article.png --report - >"$system/tmp/report.json"
    inside 'test -s /tmp/article.png' && echo "run.sh works on $release"
fi
if [[ $what == both || $what == test ]]; then inside ./test.sh; fi
if [[ $what == quick ]]; then inside ./test.sh --quick; fi
