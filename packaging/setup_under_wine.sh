#!/usr/bin/env bash
# Proves what setup.exe does, under Wine: installs it, upgrades it, takes it away, with data kept and
# with data removed. The app inside is a stand-in; the script, packaging/windows/blinkthink.nsi, is not.
#
#   packaging/setup_under_wine.sh WORKDIR [MIRROR]
#
# Makes a Debian 12 with Wine by debootstrap (kept as WORKDIR/wine and copied for each run). Needs root,
# debootstrap and makensis. Wine's Restart Manager ends no program, so that of Windows is not tried.
# shellcheck disable=SC2016 # what stands in single quotes is for the shell inside
set -euo pipefail

work=$(realpath -m "${1:?usage: setup_under_wine.sh WORKDIR [MIRROR]}")
mirror=${2:-http://deb.debian.org/debian}
here=$(cd "$(dirname "$0")" && pwd)
root=$work/run-wine
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

unmount() {
  for name in "$root" "$work/making-wine"; do
    for mount in dev/shm dev proc; do umount -l "$name/$mount" 2>/dev/null || true; done
  done
}
mounted() {
  mount -t proc proc "$1/proc"
  mount --bind /dev "$1/dev"
  mount -t tmpfs -o mode=1777 shm "$1/dev/shm"
  cp /etc/resolv.conf /etc/hosts "$1/etc/"
}
trap unmount EXIT
unmount
mkdir -p "$work"
if [ ! -d "$work/wine/usr" ]; then
  making=$work/making-wine
  rm -rf "$making"
  debootstrap --variant=minbase bookworm "$making" "$mirror" > "$work/wine.log"
  mounted "$making"
  printf '#!/bin/sh\nexit 101\n' > "$making/usr/sbin/policy-rc.d"
  chmod 755 "$making/usr/sbin/policy-rc.d"
  chroot "$making" env -i HOME=/root PATH=$path DEBIAN_FRONTEND=noninteractive bash -euc '
    dpkg --add-architecture i386
    apt-get -qq update
    apt-get -qq install -y --no-install-recommends wine wine32:i386 wine64 xvfb xauth
    useradd --create-home someone' >> "$work/wine.log" 2>&1
  unmount
  mv "$making" "$work/wine"
fi
rm -rf "$root"
cp -a "$work/wine" "$root"
mounted "$root"

# An app that says that it runs, and stays for a while; a command that notes with which words it was called.
stand_in=$root/tmp/stand-in
mkdir -p "$stand_in"
cat > "$stand_in/blinkthink.nsi" <<'IN'
Unicode true
SilentInstall silent
RequestExecutionLevel user
OutFile "blinkthink.exe"
Section
  FileOpen $1 "$PROFILE\running.txt" w
  FileClose $1
  Sleep 600000
SectionEnd
IN
cat > "$stand_in/blinkthink-cli.nsi" <<'IN'
Unicode true
SilentInstall silent
RequestExecutionLevel user
OutFile "blinkthink-cli.exe"
!include FileFunc.nsh
Section
  ${GetParameters} $0
  FileOpen $1 "$PROFILE\called.txt" a
  FileSeek $1 0 END
  FileWrite $1 "$0$\r$\n"
  FileClose $1
SectionEnd
IN
for name in blinkthink blinkthink-cli; do makensis -V1 -WX "$stand_in/$name.nsi"; done
# Each version has a file that the other one lacks.
for version in 1.0.0 1.0.1; do
  payload=$stand_in/$version
  mkdir -p "$payload/_internal/only-in-$version"
  cp "$stand_in"/*.exe "$payload"
  echo stands in > "$payload/_internal/only-in-$version/file.txt"
  PYTHONPATH=$here python3 -B -c '
import sys
from pathlib import Path
from building import nsis
nsis.pack(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])' "$payload" "$root/tmp" "$version"
done

cat > "$root/tmp/try.sh" <<'IN'
export WINEPREFIX=$HOME/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
fail() { echo "FAILED: $1"; exit 1; }
ok() { echo "OK   $SECONDS s: $1"; }
# What comes to its end within two minutes, and with which status.
ends() {
  local wanted=$1 status=0
  shift
  timeout 120 wine "$@" || status=$?
  timeout 120 wineserver -w
  [ "$status" = "$wanted" ] || fail "$* ended with $status"
}
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\BlinkThink'
installed() { wine reg query "$key" /v DisplayVersion 2> /dev/null | tr -d '\r' | awk '/DisplayVersion/ {print $3}'; }
local=$WINEPREFIX/drive_c/users/someone/AppData/Local
app=$local/Programs/BlinkThink data=$local/BlinkThink
menu="$WINEPREFIX/drive_c/users/someone/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/BlinkThink.lnk"
everything() { (cd "$WINEPREFIX/drive_c" && find . -path './windows/*' -prune -o -print | sort); }

wineboot --init > /dev/null 2>&1
wineserver -w
wine winecfg -v win7
ends 2 /tmp/BlinkThink-1.0.0-setup.exe /S
test ! -e "$app" || fail "installed on Windows 7"
ok "an old Windows is refused"
wine winecfg -v win10
wineserver -w
everything > before.txt

ends 0 /tmp/BlinkThink-1.0.0-setup.exe /S
test "$(installed)" = 1.0.0 || fail "the version in the registry"
test -s "$app/blinkthink.exe" && test -s "$app/_internal/only-in-1.0.0/file.txt" && test -s "$menu" || fail "files"
everything | diff before.txt - | grep '^>' | grep -v '/users/someone/' && fail "something lies outside of the user's folder"
if wine reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s | grep -q BlinkThink; then fail "registered for everybody"; fi
ok "installed for one user"

mkdir -p "$data/models" "$data/Cache" "$data/my pictures"
for file in settings.json models/one.gguf Cache/index.db "my pictures/one.jpg"; do echo kept > "$data/$file"; done
find "$data" -type f | sort > data.txt
ends 0 /tmp/BlinkThink-1.0.1-setup.exe /S
test "$(installed)" = 1.0.1 || fail "the version after the upgrade"
test -s "$app/_internal/only-in-1.0.1/file.txt" || fail "a file of the newer version"
test ! -e "$app/_internal/only-in-1.0.0" || fail "a file of the older version stayed"
find "$data" -type f | sort | diff data.txt - || fail "the upgrade changed data"
ok "upgraded, with all data kept"

wine "$app/blinkthink.exe" &
until [ -e "$WINEPREFIX/drive_c/users/someone/running.txt" ]; do sleep 0.2; done
status=0
timeout 120 wine /tmp/BlinkThink-1.0.0-setup.exe /S || status=$?
[ "$status" = 2 ] || fail "over a running app: $status"
test "$(installed)" = 1.0.1 && test -s "$app/_internal/only-in-1.0.1/file.txt" || fail "a running app was touched"
wineserver -k
wait
ok "a running app is left alone"

ends 0 "$app/Uninstall.exe" /S
everything | diff before.txt - | grep -v 'AppData/Local/BlinkThink' | grep '^[<>].*BlinkThink' && fail "something of the program stayed"
find "$data" -type f | sort | diff data.txt - || fail "data went"
test -z "$(installed)" || fail "still registered"
test ! -e "$WINEPREFIX/drive_c/users/someone/called.txt" || fail "signed out"
ok "removed, with all data kept"

ends 0 /tmp/BlinkThink-1.0.1-setup.exe /S "/D=C:\Some\Where"
test -s "$WINEPREFIX/drive_c/Some/Where/blinkthink.exe" || fail "/D="
ends 0 /tmp/BlinkThink-1.0.1-setup.exe /S # where it was
test ! -e "$app" || fail "the place of an earlier installation was forgotten"
ends 0 "$WINEPREFIX/drive_c/Some/Where/Uninstall.exe" /S /REMOVEDATA
test ! -e "$WINEPREFIX/drive_c/Some/Where" || fail "something stayed in another place"
test "$(tr -d '\r' < "$WINEPREFIX/drive_c/users/someone/called.txt")" = logout || fail "not signed out"
test "$(find "$data" -type f)" = "$data/my pictures/one.jpg" || fail "not the data alone went"
ok "removed from another place, with its data, the pictures kept"
IN
chroot --userspec=someone:someone "$root" env -i HOME=/home/someone PATH=$path LANG=C.UTF-8 XDG_RUNTIME_DIR=/home/someone \
  bash -c "cd && xvfb-run -a -n $((1000 + RANDOM % 9000)) bash -euo pipefail /tmp/try.sh"
