#!/usr/bin/env bash
# Measures the import into Neo4j and the API over it beside @neo4j/graphql on the ACL graph, and writes the tables into docs/benchmarks.md.
# Needs wrk, Java 17, Node.js with npm, and ../shared. Takes about ten minutes on a quiet machine with two cores.
# usage: tests/KnowledgeGraph.Benchmarks/neo4j.sh [import | SECONDS [ROUNDS [QUERY]]]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
finish() {
    for home in "$work/neo4j" "$work/recorded" "$work/replayed"; do ../shared/neo4j/bin/stop --home "$home" >/dev/null 2>&1 || true; done
    rm -rf "$work"
}
trap finish EXIT
dotnet publish src/KnowledgeGraph.Server -c Release -o "$work/kg" --nologo -v q
dotnet build tests/KnowledgeGraph.Benchmarks -c Release --nologo -v q
if [ "${1:-}" != import ]; then
    cp -r tests/KnowledgeGraph.Benchmarks/Neo4j/peer "$work/peer"
    (cd "$work/peer" && npm ci --no-audit --no-fund --silent --ignore-scripts)
fi
mkdir "$work/acl"
tar -xJf ../shared/data/acl/anthology-xml.tar.xz -C "$work/acl"
cp ../shared/data/acl/citations.tsv "$work/acl/"

benchmarks=artifacts/bin/KnowledgeGraph.Benchmarks/release/KnowledgeGraph.Benchmarks
start() { ../shared/neo4j/bin/start --home "$1" --heap 1g --pagecache 512m | head -1; }
# KG_BENCH_DATA: another folder of the same form, such as a part of the anthology for a busy machine.
data=${KG_BENCH_DATA:-$work/acl}

address=$(start "$work/neo4j")
pid=$(cat "$work/neo4j/run/neo4j.pid")
"$work/kg/kg" neo4j init --store "$address"
ticks() { awk '{ print ($14 + $15) / '"$(getconf CLK_TCK)"' }' "/proc/$pid/stat"; }
before=$(ticks)
TIMEFORMAT='%R %U %S'
{ time "$work/kg/kg" import "$data" --scheme acl --store "$address" >"$work/import.log" 2>&1 || [ $? -eq 3 ]; } 2>"$work/time"
read -r wall user system <"$work/time"
{
    echo "| import of the ACL graph | seconds |"
    echo "|---|--:|"
    echo "| wall time | $wall |"
    echo "| processor time of kg | $(echo "$user + $system" | bc) |"
    echo "| processor time of Neo4j | $(echo "$(ticks) - $before" | bc) |"
} | tee "$work/import.md"

# What Neo4j itself takes for the same statements: recorded on a second empty database, said again to a third one.
recorded=$(start "$work/recorded")
"$work/kg/kg" neo4j init --store "$recorded"
"$benchmarks" neo4j-record "$work/kg/kg" "$recorded" "$data" "$work/statements" >"$work/record.log" 2>&1
../shared/neo4j/bin/stop --home "$work/recorded" >/dev/null
replayed=$(start "$work/replayed")
"$work/kg/kg" neo4j init --store "$replayed"
"$benchmarks" neo4j-replay "$replayed" "$(cat "$work/replayed/run/neo4j.pid")" "$work/statements" "$wall" | tee -a "$work/import.md"
../shared/neo4j/bin/stop --home "$work/replayed" >/dev/null
tail -3 "$work/import.log"
[ -n "${KG_BENCH_DATA:-}" ] || python3 tests/KnowledgeGraph.Benchmarks/insert_table.py docs/benchmarks.md neo4j-import "$work/import.md"

[ "${1:-}" != import ] || exit 0
status=0
"$benchmarks" \
    neo4j "$work/kg/kg" "$address" "$pid" "$work/peer" "${1:-5}" "${2:-5}" ${3:+"$3"} | tee "$work/table.md" || status=$?
python3 tests/KnowledgeGraph.Benchmarks/insert_table.py docs/benchmarks.md neo4j-peer "$work/table.md"
exit $status
