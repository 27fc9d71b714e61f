#!/bin/sh
# The disk fills up under a writing embedded database, faster than its guard looks.
# The writer must be told instead of hanging, and after there is space again every
# acknowledged row must be there.
#
# Run by hand, as root, with Node 24 in the path: sh test/chaos/disk-full.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
writer=
finish() {
  [ -z "$writer" ] || kill -9 "$writer" 2>/dev/null || true
  umount "$work/disk" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT INT TERM
mkdir "$work/disk"
truncate -s 700M "$work/disk.img"
mkfs.ext4 -q -F "$work/disk.img"
mount -o loop "$work/disk.img" "$work/disk"

# First with the guard that keeps 256 MB free, then without it: the log itself meets the full disk.
for guard in guarded unguarded; do
  : > "$work/acknowledged.txt"
  node "$here/../contracts/writer.ts" "$work/disk/db" "$guard" "$guard" > "$work/acknowledged.txt" 2> "$work/told.txt" &
  writer=$!
  until [ "$(wc -l < "$work/acknowledged.txt")" -gt 100 ]; do sleep 0.05; done
  dd if=/dev/zero of="$work/disk/filler" bs=1M 2>/dev/null || true
  waited=0
  while [ ! -s "$work/told.txt" ] && kill -0 "$writer" 2>/dev/null && [ "$waited" -lt 90 ]; do
    sleep 1
    waited=$((waited + 1))
  done
  echo "$guard: after ${waited} s the writer was told: $(head -c 300 "$work/told.txt")"
  if [ ! -s "$work/told.txt" ]; then
    echo "the writer hangs"
    exit 1
  fi
  kill -9 "$writer" 2>/dev/null || true
  wait "$writer" 2>/dev/null || true
  writer=
  rm "$work/disk/filler"
  node "$here/verify.ts" "$work/disk/db" "$work/acknowledged.txt"
done
