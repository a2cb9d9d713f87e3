#!/usr/bin/env bash
# Measures GraphQL over HTTP on the ACL graph and writes the table into docs/benchmarks.md. Needs wrk (apt-get install wrk) and ../shared.
# usage: tests/KnowledgeGraph.Benchmarks/http.sh [SECONDS [ROUNDS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/KnowledgeGraph.Server -c Release -o "$work/kg" --nologo -v q
dotnet build tests/KnowledgeGraph.Benchmarks -c Release --nologo -v q
mkdir "$work/acl"
tar -xJf ../shared/data/acl/anthology-xml.tar.xz -C "$work/acl"
cp ../shared/data/acl/citations.tsv "$work/acl/"
"$work/kg/kg" import "$work/acl" --scheme acl --data "$work/data" >"$work/import.log" 2>&1 || { [ $? -eq 3 ] || { tail "$work/import.log"; exit 1; }; }
status=0
artifacts/bin/KnowledgeGraph.Benchmarks/release/KnowledgeGraph.Benchmarks http "$work/kg/kg" "$work/data" "${1:-5}" "${2:-5}" | tee "$work/table.md" || status=$?
python3 tests/KnowledgeGraph.Benchmarks/insert_table.py docs/benchmarks.md http "$work/table.md"
exit $status
