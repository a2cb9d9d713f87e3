using System.Buffers;
using System.Text;
using KnowledgeGraph.Import.JsonLines;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Tests;

/// <summary>A graph as sorted lines with keys, so that two graphs are equal when their dumps are.</summary>
internal static class GraphDump
{
    public static async Task<List<string>> OfAsync(IGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var lines = new List<string>();
        await foreach (var statement in snapshot.StreamStatementsAsync())
        {
            var found = new NodeId[1];
            await snapshot.FindAsync(new[] { new NodeReference(statement.Statement.Kind, statement.Statement.Ids[0]) }, found);
            var key = Encoding.UTF8.GetString((await snapshot.ReadKeysAsync(found))[0]);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new JsonLinesWriter(buffer)) writer.Write(statement);
            lines.Add($"{key} {Encoding.UTF8.GetString(buffer.WrittenSpan)}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
