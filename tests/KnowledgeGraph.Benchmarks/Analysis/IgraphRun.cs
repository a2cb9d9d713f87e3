using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Asks igraph's C core, through its Python package, the same questions about the same graphs.</summary>
internal sealed class IgraphRun(string python, string folder)
{
    /// <summary>Author–paper graph: authors first, then papers, undirected. Pairs are authors.</summary>
    public JsonElement Collaborations(GraphTopology topology, IReadOnlyList<(int From, int To)> pairs, int source)
    {
        var authors = topology.Authors.Count;
        WriteEdges("edges.bin", topology.PaperAuthors, authors, 0);
        return Run("collaborations", authors + topology.Papers.Count, pairs, source);
    }

    /// <summary>Citing paper to cited paper, directed.</summary>
    public JsonElement Citations(GraphTopology topology)
    {
        WriteEdges("edges.bin", topology.References, 0, 0);
        return Run("citations", topology.Papers.Count, [], 0);
    }

    private void WriteEdges(string name, Adjacency rows, int sourceShift, int targetShift)
    {
        using var file = File.Create(Path.Combine(folder, name), 1 << 20);
        var buffer = new List<long>();
        for (var vertex = 0; vertex < rows.VertexCount; vertex++)
        {
            foreach (var target in rows.Neighbours(vertex)) buffer.AddRange([vertex + sourceShift, target + targetShift]);
            if (buffer.Count < 1 << 16 && vertex + 1 < rows.VertexCount) continue;
            file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(buffer)));
            buffer.Clear();
        }
    }

    private JsonElement Run(string question, int vertices, IReadOnlyList<(int From, int To)> pairs, int source)
    {
        File.WriteAllText(
            Path.Combine(folder, "pairs.json"),
            JsonSerializer.Serialize(new { Source = source, Pairs = pairs.Select(pair => new[] { pair.From, pair.To }) }));
        var script = Path.Combine(AppContext.BaseDirectory, "Analysis", "igraph_core.py");
        var start = new ProcessStartInfo(python, [script, question, folder, $"{vertices}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(Path.Combine(folder, "edges.bin"));
        return process.ExitCode == 0
            ? JsonDocument.Parse(output).RootElement
            : throw new InvalidOperationException($"{python} failed; its message stands above.");
    }
}
