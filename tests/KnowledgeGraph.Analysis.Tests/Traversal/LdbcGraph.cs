using System.Globalization;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Traversal;

/// <summary>A graph of the LDBC Graphalytics validation set: rows "vertex neighbour …", or vertex and edge files with weights.</summary>
internal sealed class LdbcGraph
{
    private readonly int[] _names;

    private LdbcGraph(int[] names, (int From, int To, float Weight)[] edges)
    {
        _names = names;
        var ordered = edges.Select(edge => (From: Vertex(edge.From), To: Vertex(edge.To), edge.Weight))
            .OrderBy(edge => edge.From).ThenBy(edge => edge.To).ToArray();
        Rows = Adjacency.FromEdges(
            names.Length, names.Length, ordered.Select(edge => edge.From).ToArray(), ordered.Select(edge => edge.To).ToArray());
        Incoming = Rows.Transpose(names.Length);
        Weighted = new(Rows, ordered.Select(edge => edge.Weight).ToArray());
    }

    public Adjacency Rows { get; }

    public Adjacency Incoming { get; }

    public WeightedAdjacency Weighted { get; }

    public int Vertex(int name) => Array.BinarySearch(_names, name);

    public int Name(int vertex) => _names[vertex];

    public static LdbcGraph FromRows(string file)
    {
        var rows = Lines(file).Select(line => line.Select(int.Parse).ToArray()).ToArray();
        return new(
            [.. rows.SelectMany(row => row).Distinct().Order()], [.. rows.SelectMany(row => row.Skip(1).Select(to => (row[0], to, 1f)))]);
    }

    public static LdbcGraph FromEdges(string file, bool directed)
    {
        var edges = Lines(file + ".e").Select(line => (int.Parse(line[0]), int.Parse(line[1]), Number(line[2]))).ToList();
        if (!directed) edges.AddRange(edges.Select(edge => (edge.Item2, edge.Item1, edge.Item3)).ToArray());
        return new([.. Lines(file + ".v").Select(line => int.Parse(line[0])).Order()], [.. edges]);
    }

    /// <summary>Lines "vertex value" in the order of the vertices of this graph.</summary>
    public string[] Answers(string file)
    {
        var answers = Lines(file).ToDictionary(line => int.Parse(line[0]), line => line[1]);
        Assert.Equal(_names, answers.Keys.Order());
        return [.. _names.Select(name => answers[name])];
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(SharedGraphs.PathOf(["graphs", "ldbc", .. file.Split('/')]))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line.Length > 0);
}
