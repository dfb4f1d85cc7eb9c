#!/bin/sh
# Signs the app or its disk image, and has the image notarised, where the secrets are there.
#
#   sign.sh app BlinkThink.app
#   sign.sh dmg BlinkThink.dmg
#
# MACOS_IDENTITY   “Developer ID Application: …”, in a keychain that is unlocked. Without it the app is
#                  signed for nobody, as processors of Apple's want it, and Gatekeeper refuses it
#                  until the user allows it.
# MACOS_NOTARY_KEY, MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER
#                  a key of App Store Connect (the path of its .p8 file, its id, its issuer)
set -eu

kind=${1:?sign.sh app|dmg PATH}
path=${2:?sign.sh app|dmg PATH}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
identity=${MACOS_IDENTITY:--}

sign() {
  if [ "$identity" = - ]; then
    codesign --force --sign - "$@"
  else
    codesign --force --sign "$identity" --options runtime --timestamp "$@"
  fi
}

case $kind in
app)
  # From the inside outwards: a signature covers those of what is within.
  find "$path/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print | while IFS= read -r file; do
    sign "$file"
  done
  find "$path/Contents" -type d -name '*.framework' -prune -print | while IFS= read -r folder; do
    sign "$folder"
  done
  find "$path/Contents/MacOS" -type f -perm -100 -print | while IFS= read -r file; do
    sign --entitlements "$here/entitlements.plist" "$file"
  done
  sign --entitlements "$here/entitlements.plist" "$path"
  codesign --verify --deep --strict "$path"
  ;;
dmg)
  if [ "$identity" = - ]; then
    echo "No MACOS_IDENTITY: the image is neither signed nor notarised."
    exit 0
  fi
  codesign --force --sign "$identity" --timestamp "$path"
  if [ -z "${MACOS_NOTARY_KEY:-}" ]; then
    echo "No MACOS_NOTARY_KEY: the image is signed, but not notarised."
    exit 0
  fi
  xcrun notarytool submit "$path" --wait \
    --key "$MACOS_NOTARY_KEY" --key-id "$MACOS_NOTARY_KEY_ID" --issuer "$MACOS_NOTARY_ISSUER"
  xcrun stapler staple "$path"
  ;;
*)
  echo "sign.sh app|dmg PATH" >&2
  exit 2
  ;;
esac
