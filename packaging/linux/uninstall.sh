#!/bin/sh
# Takes BlinkThink away that install.sh put there; pictures, settings and models stay.
#
#   ./uninstall.sh                from ~/.local, or from where this script was installed to
#   PREFIX=/some/where ./uninstall.sh
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
case $here in
*/lib/blinkthink) installed=${here%/lib/blinkthink} ;;
*) installed=$HOME/.local ;;
esac
prefix=${PREFIX:-$installed}
app=$prefix/lib/blinkthink
if [ ! -f "$app/installed-files" ]; then
  echo "BlinkThink is not installed in $prefix." >&2
  exit 1
fi
while IFS= read -r file; do
  rm -f "$prefix/$file"
  folder=$(dirname "$file")
  while [ "$folder" != share ] && rmdir "$prefix/$folder" 2> /dev/null; do
    folder=$(dirname "$folder")
  done
done < "$app/installed-files"
rm -f "$prefix/bin/blinkthink"
rm -rf "$app"
if command -v update-desktop-database > /dev/null 2>&1; then
  update-desktop-database "$prefix/share/applications" > /dev/null 2>&1 || true
fi
if command -v gtk-update-icon-cache > /dev/null 2>&1; then
  gtk-update-icon-cache -q -f -t "$prefix/share/icons/hicolor" > /dev/null 2>&1 || true
fi
echo "BlinkThink is gone from $prefix. Your pictures and settings are where they were."
