#!/usr/bin/env bash
# Measures the import into Neo4j and the API over it beside @neo4j/graphql on the ACL graph, and writes the tables into docs/benchmarks.md.
# Needs wrk, Java 17, Node.js with npm, and ../shared. Takes about ten minutes on a quiet machine with two cores.
# usage: tests/KnowledgeGraph.Benchmarks/neo4j.sh [SECONDS [ROUNDS [QUERY]]]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
finish() { ../shared/neo4j/bin/stop --home "$work/neo4j" >/dev/null 2>&1 || true; rm -rf "$work"; }
trap finish EXIT
dotnet publish src/KnowledgeGraph.Server -c Release -o "$work/kg" --nologo -v q
dotnet build tests/KnowledgeGraph.Benchmarks -c Release --nologo -v q
cp -r tests/KnowledgeGraph.Benchmarks/Neo4j/peer "$work/peer"
(cd "$work/peer" && npm ci --no-audit --no-fund --silent --ignore-scripts)
mkdir "$work/acl"
tar -xJf ../shared/data/acl/anthology-xml.tar.xz -C "$work/acl"
cp ../shared/data/acl/citations.tsv "$work/acl/"

address=$(../shared/neo4j/bin/start --home "$work/neo4j" --heap 1g --pagecache 512m | head -1)
pid=$(cat "$work/neo4j/run/neo4j.pid")
"$work/kg/kg" neo4j init --store "$address"
ticks() { awk '{ print ($14 + $15) / '"$(getconf CLK_TCK)"' }' "/proc/$pid/stat"; }
before=$(ticks)
TIMEFORMAT='%R %U %S'
{ time "$work/kg/kg" import "$work/acl" --scheme acl --store "$address" >"$work/import.log" 2>&1 || [ $? -eq 3 ]; } 2>"$work/time"
read -r wall user system <"$work/time"
{
    echo "| import of the ACL graph | seconds |"
    echo "|---|--:|"
    echo "| wall time | $wall |"
    echo "| processor time of kg | $(echo "$user + $system" | bc) |"
    echo "| processor time of Neo4j | $(echo "$(ticks) - $before" | bc) |"
} | tee "$work/import.md"
tail -3 "$work/import.log"
python3 tests/KnowledgeGraph.Benchmarks/insert_table.py docs/benchmarks.md neo4j-import "$work/import.md"

status=0
artifacts/bin/KnowledgeGraph.Benchmarks/release/KnowledgeGraph.Benchmarks \
    neo4j "$work/kg/kg" "$address" "$pid" "$work/peer" "${1:-5}" "${2:-5}" ${3:+"$3"} | tee "$work/table.md" || status=$?
python3 tests/KnowledgeGraph.Benchmarks/insert_table.py docs/benchmarks.md neo4j-peer "$work/table.md"
exit $status
