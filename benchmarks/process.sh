#!/bin/bash
# Runs a command five times after one warm-up and prints the median wall time and peak memory.
# Needs GNU time (Debian: package "time"). Usage: benchmarks/process.sh COMMAND [ARG ...]
set -uo pipefail
runs=5
out=$(mktemp)
trap 'rm -f "$out"' EXIT
"$@" >/dev/null 2>&1
for ((i = 0; i < runs; i++)); do
  /usr/bin/time -a -o "$out" -f '%e %M' "$@" >/dev/null 2>&1
done
# GNU time adds a line "Command exited with ..." for a status other than 0: only figures count.
median() { grep -E '^[0-9.]+ [0-9]+$' "$out" | cut -d' ' -f"$1" | sort -n | sed -n "$((runs / 2 + 1))p"; }
echo "median of $runs: $(median 1) s wall, $(($(median 2) / 1024)) MB peak"
