using System.Diagnostics;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Servers;
using Xunit.Abstractions;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.RealServer;

/// <summary>How fast records and rows travel. Prints numbers; asserts only what they were measured on.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ThroughputTests(SharedNeo4j neo4j, ITestOutputHelper output)
{
    private const int Records = 100_000;
    private const int Rows = 50_000;

    [Neo4jFact]
    public async Task Stream_Of100000Records_IsMeasured()
    {
        await using var session = neo4j.Driver.OpenSession(new CypherSessionOptions { FetchSize = 10_000 });
        var statement = new CypherStatement($"UNWIND range(1, {Records}) AS i RETURN i, 'Paper number ' + i AS title, i * 0.5 AS score");
        for (var round = 0; round < 3; round++)
        {
            var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var read = await session.ReadAsync(statement, static async (result, stop) =>
            {
                var count = 0;
                while (await result.ReadAsync(stop)) count += result.Current[1].AsString().Length > 0 ? 1 : 0;
                return count;
            });
            Assert.Equal(Records, read);
            Print("records", Records, began, cpu);
        }
    }

    [Neo4jFact]
    public async Task Unwind_Of50000Rows_IsMeasured()
    {
        var rows = new CypherRows<int>([.. Enumerable.Range(0, Rows)], static (writer, i) =>
        {
            writer.BeginMap(3);
            writer.WriteKey("key");
            writer.WriteInt64(i);
            writer.WriteKey("title");
            writer.WriteUtf8String("A title of some forty characters, as papers have"u8);
            writer.WriteKey("year");
            writer.WriteInt64(2000 + i % 25);
        });
        await using var session = neo4j.Driver.OpenSession();
        for (var round = 0; round < 3; round++)
        {
            var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var statement = new CypherStatement(
                "UNWIND $rows AS row RETURN count(row.title), max(row.year)", new CypherParameters().Add("rows", rows));
            Assert.Equal(Rows, await session.ReadAsync(
                statement, static async (result, stop) => await result.ReadAsync(stop) ? result.Current[0].AsInt64() : 0));
            Print("rows", Rows, began, cpu);
        }
    }

    private void Print(string what, int count, long began, TimeSpan cpuBefore)
    {
        var wall = Stopwatch.GetElapsedTime(began);
        var cpu = Environment.CpuUsage.TotalTime - cpuBefore;
        output.WriteLine($"{count} {what}: {wall.TotalMilliseconds:0} ms, {cpu.TotalMilliseconds:0} ms CPU of this process");
    }
}
