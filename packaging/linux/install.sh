#!/bin/sh
# Installs BlinkThink for this user, over an older version if there is one.
#
#   ./install.sh                  to ~/.local
#   PREFIX=/some/where ./install.sh
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
prefix=${PREFIX:-$HOME/.local}
case $prefix in
/*) ;;
*) echo "PREFIX has to begin with /." >&2; exit 2 ;;
esac
app=$prefix/lib/blinkthink

mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
# The new version is whole before the old one goes.
rm -rf "$app.new" "$app.old"
cp -R "$here/blinkthink" "$app.new"
(cd "$here" && find share -type f | sort) > "$app.new/installed-files"
cp "$here/uninstall.sh" "$app.new/uninstall.sh"
if [ -f "$app/installed-files" ]; then
  while IFS= read -r file; do rm -f "$prefix/$file"; done < "$app/installed-files"
fi
[ ! -e "$app" ] || mv "$app" "$app.old"
mv "$app.new" "$app"
rm -rf "$app.old"
cp -R "$here/share/." "$prefix/share/"
ln -sf "$app/blinkthink" "$prefix/bin/blinkthink"

# The menu and systemd may not know $prefix/bin, so the whole path stands there.
quoted=$(printf '%s' "$prefix/bin/blinkthink" | sed 's/[\\&|]/\\&/g')
for file in applications/blinkthink.desktop systemd/user/blinkthink-watch.service; do
  sed -e "s|^Exec=blinkthink|Exec=\"$quoted\"|" -e "s|^TryExec=blinkthink|TryExec=$quoted|" \
    -e "s|^ExecStart=/usr/bin/blinkthink|ExecStart=\"$quoted\"|" \
    "$here/share/$file" > "$prefix/share/$file"
done
if command -v update-desktop-database > /dev/null 2>&1; then
  update-desktop-database "$prefix/share/applications" > /dev/null 2>&1 || true
fi
if command -v gtk-update-icon-cache > /dev/null 2>&1; then
  gtk-update-icon-cache -q -f -t "$prefix/share/icons/hicolor" > /dev/null 2>&1 || true
fi

echo "BlinkThink is in $app. Start it from the menu, or with $prefix/bin/blinkthink."
case :$PATH: in
*:"$prefix/bin":*) ;;
*) echo "$prefix/bin is not in your PATH: add it to have the command blinkthink." ;;
esac
