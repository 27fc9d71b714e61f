#!/bin/sh
# A power cut, as seen by the disk: the embedded database lives on ext4 in a loop
# image; the writer is stopped in mid-flight and the image is copied, so the copy
# holds only what had reached the device. The copy is mounted (journal replay) and
# every acknowledged row must be there.
#
# Run by hand, as root, with Node 24 in the path: sh test/chaos/power-loss.sh [rounds]
# (A PGlite without our fsync fails this: it does not even open, or is empty.)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5}
work=$(mktemp -d)
writer=
finish() {
  [ -z "$writer" ] || kill -9 "$writer" 2>/dev/null || true
  umount "$work/disk" 2>/dev/null || true
  umount "$work/copy" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT INT TERM
mkdir "$work/disk" "$work/copy"
truncate -s 1536M "$work/disk.img"
mkfs.ext4 -q -F "$work/disk.img"
mount -o loop "$work/disk.img" "$work/disk"
: > "$work/acknowledged.txt"

round=1
while [ "$round" -le "$rounds" ]; do
  : > "$work/round.txt"
  node "$here/../contracts/writer.ts" "$work/disk/db" "$round" > "$work/round.txt" &
  writer=$!
  until [ "$(wc -l < "$work/round.txt")" -gt 1 ]; do sleep 0.05; done
  sleep "0.$((round * 37 % 90 + 10))"
  kill -STOP "$writer"
  cat "$work/acknowledged.txt" "$work/round.txt" > "$work/so-far.txt"
  cp --sparse=always "$work/disk.img" "$work/copy.img"
  kill -9 "$writer"
  wait "$writer" 2>/dev/null || true
  writer=
  mount -o loop "$work/copy.img" "$work/copy"
  printf 'round %s: ' "$round"
  node "$here/verify.ts" "$work/copy/db" "$work/so-far.txt"
  umount "$work/copy"
  rm "$work/copy.img"
  # A line cut by the kill is not an acknowledgement.
  sed '$!b;/[^0-9]$/d' "$work/round.txt" >> "$work/acknowledged.txt"
  round=$((round + 1))
done
echo "no acknowledged row was lost in $rounds power cuts"
