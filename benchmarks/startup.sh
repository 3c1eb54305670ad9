#!/bin/bash
# Times whole processes from the start of the JVM to the first finding, for four ways to load the same rules, round by round so
# that a noisy minute hits all of them: DRL compiled at run time, the same through a container (kmodule.xml), sopkit (models
# built with the jar), sopkit with a class-data archive, and one if in plain Java. Prints medians and the ratio to the run-time compile.
# Usage, after mvn -q -Pbenchmarks -DskipTests package: benchmarks/startup.sh [ROUNDS]
set -euo pipefail
rounds=${1:-11}
here=$(cd "$(dirname "$0")" && pwd)
jar="$here/rules/target/benchmarks-rules.jar"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
main=org.sopkit.benchmarks.rules.Startup
java -XX:ArchiveClassesAtExit="$work/sopkit.jsa" -cp "$jar" $main sopkit >/dev/null 2>"$work/dump.txt" || { cat "$work/dump.txt"; exit 1; }
run() { # name, then the command
  local name=$1 from to
  shift
  from=$(date +%s%N)
  "$@" >/dev/null 2>"$work/error.txt" || { cat "$work/error.txt"; exit 1; }
  to=$(date +%s%N)
  echo $(((to - from) / 1000000)) >>"$work/$name"
}
ways=(compiled container sopkit sopkit-cds java)
for ((i = 0; i <= rounds; i++)); do
  run compiled java -cp "$jar" $main compiled
  run container java -cp "$jar" $main container
  run sopkit java -cp "$jar" $main sopkit
  run sopkit-cds java -XX:SharedArchiveFile="$work/sopkit.jsa" -cp "$jar" $main sopkit
  run java java -cp "$jar" $main java
  if ((i == 0)); then # warms the disk only
    for way in "${ways[@]}"; do rm "$work/$way"; done
  fi
done
median() { sort -n "$work/$1" | sed -n "$((rounds / 2 + 1))p"; }
compiled=$(median compiled)
for way in "${ways[@]}"; do
  printf '%-11s %5d ms  %3d %% of compiled  (%d to %d ms)\n' "$way" "$(median "$way")" $(($(median "$way") * 100 / compiled)) \
    "$(sort -n "$work/$way" | head -1)" "$(sort -n "$work/$way" | tail -1)"
done
