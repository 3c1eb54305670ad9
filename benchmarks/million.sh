#!/bin/bash
# Makes an export of a million rows out of the demo's, and times the report on it beside reading the CSV alone.
# Needs the harness, the benchmarks (mvn -q -Pbenchmarks -DskipTests package) and GNU time. Usage: benchmarks/million.sh [ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp examples/demo/consultants/{mapping.yaml,policy.yaml,calendar.yaml} "$folder"
LC_ALL=C awk -v rows="$rows" '
  NR == 1 { print; next }
  { line[n++] = $0 }
  END { for (i = 0; i < rows; i++) { row = line[i % n]; print "T-" i substr(row, index(row, ";")) } }
' examples/demo/consultants/tasks.csv >"$folder/tasks.csv"
echo "$rows rows, $(($(wc -c <"$folder/tasks.csv") / 1000000)) MB"
timed() {
  local name=$1
  shift
  /usr/bin/time -o "$folder/time" -f '%e %U %M' "$@" >"$folder/said" || { cat "$folder/said"; exit 1; }
  read -r wall user peak < <(tail -1 "$folder/time")
  echo "$name: $wall s wall, $user s busy, $((peak / 1024)) MB peak, $(awk -v r="$rows" -v w="$wall" 'BEGIN { printf "%d", r / w }') rows/s"
}
timed "fastcsv alone" java -cp 'benchmarks/kpi/target/benchmarks-kpi.jar' org.sopkit.benchmarks.kpi.CsvAlone "$folder/tasks.csv"
timed "report" java -Xmx512m -jar examples/target/sop.jar report --tasks "$folder/tasks.csv" --mapping "$folder/mapping.yaml" \
  --now 2026-06-12T14:00:00Z --out "$folder/out"
