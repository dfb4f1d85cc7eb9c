#!/usr/bin/env bash
# Proves a .deb on a bare system: installs it with apt, runs it, upgrades it, takes it away.
#
#   packaging/installed_machine.sh DEB WORKDIR [bookworm|jammy|noble] [MIRROR]
#
# Makes the system with debootstrap in WORKDIR (kept as WORKDIR/SUITE and copied for each run). Leaves
# a picture of the window in WORKDIR/SUITE-window.png. With TARBALL=FILE the archive goes the same way
# there, by a user without root, over the data that the package left.
# START_LIMIT is how many milliseconds the window may take to show (2000). Needs root and debootstrap.
# shellcheck disable=SC2016 # what stands in single quotes is for the shell inside
set -euo pipefail

deb=$(realpath "${1:?usage: installed_machine.sh DEB WORKDIR [SUITE] [MIRROR]}")
work=$(realpath -m "${2:?usage: installed_machine.sh DEB WORKDIR [SUITE] [MIRROR]}")
suite=${3:-bookworm}
limit=${START_LIMIT:-2000}
case $suite in
bookworm | trixie) parts="main" mirror=${4:-http://deb.debian.org/debian} ;;
*) parts="main universe" mirror=${4:-http://archive.ubuntu.com/ubuntu} ;;
esac
root=$work/run-$suite

# The keys that the suite's packages are signed with. Where this system has no package of Ubuntu's
# keys, as Debian 12, Debian 13's is taken, which apt checks with Debian's keys.
keyring() {
  local folder=/usr/share/keyrings at=$work/keys
  case $suite in bookworm | trixie) echo $folder/debian-archive-keyring.gpg; return ;; esac
  if [ -e $folder/ubuntu-archive-keyring.gpg ]; then echo $folder/ubuntu-archive-keyring.gpg; return; fi
  rm -rf "$at"
  mkdir -p "$at/lists/partial" "$at/cache/archives/partial"
  echo "deb [signed-by=$folder/debian-archive-keyring.gpg] http://deb.debian.org/debian trixie main" > "$at/sources.list"
  local apart=(-o Dir::Etc::SourceList="$at/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$at/lists" -o Dir::Cache="$at/cache" -o APT::Sandbox::User=root)
  apt-get -qq "${apart[@]}" update >&2
  (cd "$at" && apt-get -qq "${apart[@]}" download ubuntu-keyring >&2 && dpkg-deb -x ubuntu-keyring_*.deb .)
  echo "$at$folder/ubuntu-archive-keyring.gpg"
}

mkdir -p "$work"
if [ ! -d "$work/$suite/usr" ]; then
  # An older debootstrap knows how to make a newer Ubuntu, but not its name.
  script=()
  [ -e "/usr/share/debootstrap/scripts/$suite" ] || script=(/usr/share/debootstrap/scripts/gutsy)
  umount -l "$work/making-$suite/proc" 2>/dev/null || true
  rm -rf "$work/making-$suite"
  keys=$(keyring)
  debootstrap --variant=minbase --force-check-gpg --keyring="$keys" "$suite" "$work/making-$suite" "$mirror" "${script[@]}" > "$work/$suite.log"
  mv "$work/making-$suite" "$work/$suite"
fi

unmount() {
  for mount in dev/shm dev/pts dev proc sys; do umount -l "$root/$mount" 2>/dev/null || true; done
}
trap unmount EXIT
unmount
rm -rf "$root"
cp -a "$work/$suite" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sys "$root/sys"
mount --bind /dev "$root/dev"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
echo "deb $mirror $suite $parts" > "$root/etc/apt/sources.list"
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

began=$SECONDS
ok() { echo "OK   $((SECONDS - began)) s: $suite: $1"; }
fail() { echo "FAILED after $((SECONDS - began)) s: $suite: $1"; exit 1; }
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
as_root() { chroot "$root" env -i HOME=/root PATH=$path LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive bash -euc "$1"; }
as_user() { chroot --userspec=someone:someone "$root" env -i HOME=/home/someone PATH=/home/someone/.local/bin:$path LANG=C.UTF-8 XDG_RUNTIME_DIR=/home/someone/run bash -euc "cd; $1"; }
# All that a package could leave. /opt itself goes with the last package in it.
everything() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./home -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache \) -prune -o ! -path ./opt -print | sort); }
apt_install() { as_root "apt-get -qq install -y --no-install-recommends $1 > /tmp/apt.log 2>&1 || { cat /tmp/apt.log; exit 1; }"; }

version=$(dpkg-deb -f "$deb" Version)
# An older version: the same with another number, and a file that the new one lacks.
old=$work/older-$suite
rm -rf "$old"
dpkg-deb -R "$deb" "$old"
sed -i 's/^Version: .*/Version: 0.0.9/' "$old/DEBIAN/control"
echo gone > "$old/opt/blinkthink/_internal/only-in-0.0.9.txt"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$old" "$root/tmp/older.deb" > /dev/null
rm -rf "$old"
cp "$deb" "$root/tmp/newer.deb"
chmod 644 "$root"/tmp/*.deb

as_root "useradd --create-home someone; install -d -m 700 -o someone -g someone /home/someone/run; apt-get -qq update"
apt_install "xvfb xauth x11-utils imagemagick jq"
as_root "apt-get -qq satisfy -y --no-install-recommends \"\$(dpkg-deb -f /tmp/newer.deb Depends | sed 's/blinkthink[^,]*,//')\" > /tmp/apt.log 2>&1 || { cat /tmp/apt.log; exit 1; }"
everything > "$work/$suite-before.txt"
ok "a bare system with what the package depends on"

apt_install /tmp/older.deb
test "$(as_root "dpkg-query -W -f '\${Version}' blinkthink")" = 0.0.9
as_root "dpkg --verify blinkthink"
ok "an older version is installed"

missing=$(as_root 'cd /opt/blinkthink; export LD_LIBRARY_PATH=/opt/blinkthink/_internal
  find . -type f \( -name "*.so*" -o -name blinkthink \) ! -path "*/gpu/*" ! -name libqgtk3.so -exec ldd {} + 2>/dev/null | grep "not found" | sort | uniq -c || true')
[ -z "$missing" ] || { echo "$missing"; fail "libraries are missing"; }
ok "no library is missing"

# The app that is installed: --selftest, doctor, and the model process, which describes two drawn
# scenes; one of them is analysed anew through the command for it.
tried() {
  test "$(as_user 'blinkthink --version')" = "blinkthink $version" || fail "--version"
  as_user 'blinkthink --selftest' || fail "--selftest"
  ok "--selftest"
  # 1 is its answer where no model is in use yet.
  as_user 'blinkthink doctor > doctor.txt || test $? = 1; grep -A2 "^App" doctor.txt' || fail "doctor"
  as_user 'blinkthink doctor --json | jq -e .library > /dev/null' || fail "doctor --json"
  ok "doctor"
  as_user 'rm -rf pictures; blinkthink --demo eval --demo-scenes 2 pictures > eval.txt' || fail "eval"
  as_user 'picture=$(find pictures -name "*.jpg" | sort | head -1)
    blinkthink --demo analyze --force --json "$picture" | jq -e ".[0].ok" > /dev/null
    jq -e .analysis.scene "${picture%.jpg}.json"' || fail "analyze"
  ok "the model process describes a picture"
}
tried

# The window: until it is seen by the X server. Once for a warm disk cache, then three times.
cat > "$root/tmp/window.sh" <<'IN'
export QT_QPA_PLATFORM=xcb
shown() { xwininfo -root -tree | grep -Eq '\("blinkthink" "BlinkThink"\) +[0-9]{3,}x[0-9]{3,}'; }
for round in 0 1 2 3; do
  began=$(date +%s%N)
  blinkthink & pid=$!
  until shown; do
    kill -0 "$pid" || exit 1
    [ $(($(date +%s%N) - began)) -lt 60000000000 ] || exit 1
    sleep 0.02
  done
  echo $((($(date +%s%N) - began) / 1000000)) >> took
  if [ "$round" = 3 ]; then
    sleep 3
    import -window root window.png
  fi
  kill -TERM "$pid"
  wait "$pid"
done
IN
window() {
  # Some number, or two such systems at once would take each other's display: their names are shared.
  # With -noreset, or the X server begins anew as the last window goes, and refuses the next one.
  as_user 'rm -f took; xvfb-run -a -n $((1000 + RANDOM % 9000)) -s "-screen 0 1280x800x24 -noreset" bash -eu /tmp/window.sh' || fail "the window"
  cp "$root/home/someone/window.png" "$work/$suite-window.png"
  took=$(tail -n +2 "$root/home/someone/took" | sort -n | sed -n 2p)
  echo "the window was there after $(tr '\n' ' ' < "$root/home/someone/took")ms (the first from a cold start)"
}
window
[ "$took" -le "$limit" ] || fail "the window took $took ms; $limit is the limit"
ok "the window is there after $took ms"

# What a user has: settings, a library, what the demo left.
as_user 'mkdir -p ~/Pictures/BlinkThink && cp -r pictures/. ~/Pictures/BlinkThink/
  blinkthink search a --json > before.json; blinkthink schedule place Berlin > /dev/null
  grep -q Berlin .config/BlinkThink/settings.json' || fail "settings"
kept() { (cd "$root/home/someone" && find . -type f ! -path './.cache/*' ! \( -path './.local/*' ! -path './.local/share/BlinkThink/*' \) ! -name '*.log*' ! -name took ! -name window.png ! -name doctor.txt -exec sha256sum {} + | sort -k2); }
kept > "$work/$suite-home.txt"
apt_install /tmp/newer.deb
test "$(as_root "dpkg-query -W -f '\${Version}' blinkthink")" = "$version" || fail "the upgrade"
test ! -e "$root/opt/blinkthink/_internal/only-in-0.0.9.txt" || fail "a file of the older version stayed"
as_root "dpkg --verify blinkthink"
kept | diff "$work/$suite-home.txt" - || fail "the upgrade changed the user's files"
as_user 'blinkthink search a --json | diff before.json -' || fail "search after the upgrade"
window
kept | grep Pictures | diff <(grep Pictures "$work/$suite-home.txt") - || fail "the new version changed pictures"
ok "upgraded, with all data kept"

as_user 'set -- ; . /usr/share/bash-completion/completions/blinkthink
  COMP_WORDS=(blinkthink doc) COMP_CWORD=1; _blinkthink; test "${COMPREPLY[*]}" = doctor' || fail "completion"
test -s "$root/usr/share/man/man1/blinkthink.1.gz" || fail "manual"
ok "completion and manual"

kept > "$work/$suite-home.txt"
as_root "apt-get -qq remove -y blinkthink > /dev/null 2>&1"
as_root "dpkg --purge blinkthink > /dev/null 2>&1" # nothing is left to do: there are no conffiles
everything | diff "$work/$suite-before.txt" - || fail "purge left something, or took too much"
kept | diff "$work/$suite-home.txt" - || fail "purge touched the user's files"
ok "removed and purged, the user's files untouched"

if [ -n "${TARBALL:-}" ]; then
  mkdir "$root/tmp/archive"
  tar -xJf "$TARBALL" -C "$root/tmp/archive"
  mv "$root"/tmp/archive/blinkthink-* "$root/tmp/archive/newer"
  cp -a "$root/tmp/archive/newer" "$root/tmp/archive/older"
  for gone in blinkthink/_internal share/icons; do echo gone > "$root/tmp/archive/older/$gone/only-in-0.0.9.txt"; done
  as_root "chown -R someone:someone /tmp/archive"
  # All of the program, but for the data and logs beside it.
  program() { (cd "$root/home/someone" && find .local -path '.local/*/BlinkThink' -prune -o ! -type d -print | sort); }
  program > "$work/$suite-program.txt"
  as_user '/tmp/archive/older/install.sh' || fail "install.sh of the older archive"
  ok "an older archive is installed, without root"
  tried
  window
  as_user 'cp -r pictures/. ~/Pictures/BlinkThink/; blinkthink search a --json > before.json'
  kept > "$work/$suite-home.txt"
  as_user '/tmp/archive/newer/install.sh' || fail "install.sh of the newer archive"
  program | grep only-in && fail "a file of the older archive stayed"
  kept | diff "$work/$suite-home.txt" - || fail "the archive's upgrade changed the user's files"
  as_user 'blinkthink search a --json | diff before.json -; blinkthink --selftest > /dev/null' || fail "the upgraded archive"
  rm -r "$root/tmp/archive" # what is installed needs nothing of it
  window
  ok "the archive is upgraded, with all data kept"
  kept > "$work/$suite-home.txt"
  as_user '.local/lib/blinkthink/uninstall.sh' || fail "uninstall.sh"
  program | diff "$work/$suite-program.txt" - || fail "uninstall.sh left something, or took too much"
  kept | diff "$work/$suite-home.txt" - || fail "uninstall.sh touched the user's files"
  ok "the archive is gone, the user's files untouched"
fi
ok "all"
