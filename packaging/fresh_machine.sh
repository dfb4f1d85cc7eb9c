#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12: Python 3.11, pip and root, nothing else.
#
#   packaging/fresh_machine.sh WORKDIR [MIRROR]
#
# Makes the system with debootstrap in WORKDIR (kept as WORKDIR/base and copied for each run), clones
# the committed tree into it, and runs and times the commands there. Needs root, debootstrap and git.
set -euo pipefail

work=$(realpath -m "${1:?usage: fresh_machine.sh WORKDIR [MIRROR]}")
mirror=${2:-$(awk '/^URIs:/ {print $2; exit} /^deb / {print $2; exit}' /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null)}
here=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
root=$work/run

mkdir -p "$work"
if [ ! -d "$work/base/usr" ]; then
  debootstrap --variant=minbase --include=ca-certificates,python3,python3-pip bookworm "$work/base" "$mirror"
fi

cleanup() {
  for mount in dev/shm dev/pts dev proc sys; do umount -l "$root/$mount" 2>/dev/null || true; done
}
trap cleanup EXIT
cleanup
rm -rf "$root"
cp -a "$work/base" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sys "$root/sys"
mount --bind /dev "$root/dev"
mount -t tmpfs shm "$root/dev/shm"
# The network as this machine has it: names and trusted certificates.
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
echo "deb $mirror bookworm main" > "$root/etc/apt/sources.list"
git clone -q "$here" "$root/root/blinkthink"

inside() {
  chroot "$root" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 PIP_BREAK_SYSTEM_PACKAGES=0 \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
    bash -c "cd /root/blinkthink && $1"
}
timed() {
  local began=$SECONDS
  inside "$1" || { echo "FAILED after $((SECONDS - began)) s: $1"; return 1; }
  echo "OK after $((SECONDS - began)) s: $1"
}

timed "python3 packaging/dev.py setup"
timed "python3 packaging/dev.py setup"
# The window stays open until somebody ends it: 124 is timeout's status for that.
timed "timeout --signal=INT 30 python3 packaging/dev.py demo; test \$? -eq 124"
timed "python3 packaging/dev.py test"
