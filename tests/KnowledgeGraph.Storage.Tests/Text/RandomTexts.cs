using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Tests.Text;

/// <summary>
/// Nodes with random texts of few words, so that every word is in many of them; changes to them; sections of the changes.
/// </summary>
internal sealed class RandomTexts(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The text of each node's fields; absent nodes have none.</summary>
    public Dictionary<NodeId, string[]> Nodes { get; } = [];

    /// <summary>Adds, changes and removes nodes below a bound, and gives the section that says so.</summary>
    public TextSection Change(int bound, double share)
    {
        var builder = new TextSectionBuilder();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            for (var ordinal = 0; ordinal < bound; ordinal++)
            {
                if (_random.NextDouble() >= share) continue;
                var node = new NodeId(kind, ordinal);
                if (Nodes.Remove(node) || _random.Next(4) == 0) builder.Supersede(node);
                if (_random.Next(5) == 0) continue;
                Nodes[node] = [Words(6), Words(2), Words(20)];
                Add(builder, node);
            }
        }

        return builder.ToSection();
    }

    /// <summary>One section of all nodes.</summary>
    public TextSection Whole()
    {
        using var stream = new MemoryStream();
        WriteWhole(stream);
        return TextSection.Copy(stream.ToArray());
    }

    public void WriteWhole(Stream stream)
    {
        var builder = new TextSectionBuilder();
        foreach (var node in Nodes.Keys.Order()) Add(builder, node);
        builder.WriteTo(stream);
    }

    /// <summary>One to three words, or beginnings of them.</summary>
    public string Query() => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Word()));

    public NodeKind[] Kinds() => [.. Enumerable.Range(1, 5).Where(_ => _random.Next(3) == 0).Select(kind => (NodeKind)kind)];

    public bool Chance() => _random.Next(2) == 0;

    private void Add(TextSectionBuilder builder, NodeId node)
    {
        builder.Begin(node);
        for (var field = 0; field < TextField.Count; field++) builder.AddText(field, Encoding.UTF8.GetBytes(Nodes[node][field]));
    }

    private string Words(int most) => string.Join(' ', Enumerable.Range(0, _random.Next(most)).Select(_ => Word()));

    /// <summary>Lower numbers come more often, as words do.</summary>
    private string Word() => $"{"abc"[_random.Next(3)]}{(int)(60 * Math.Pow(_random.NextDouble(), 3))}";
}
