using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Labels;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>
/// Names communities by the topics and title words of their papers. Titles are text, which the topology does not hold: those of all papers
/// that count are read from the store, once for each result; of very many, some that are spread evenly over all, which leaves the shares of
/// terms as they are.
/// </summary>
internal static class LabelReader
{
    /// <summary>Titles that are read for one result at most: about a second's worth.</summary>
    public const int MaxTitles = 500_000;

    private const int Chunk = 20_000;

    public static async ValueTask<CommunityLabelSet> ReadAsync(
        CommunitiesFound found, Partition partition, IGraphSnapshot snapshot, CancellationToken cancellation)
    {
        var scope = found.Scope;
        var topology = scope.Topology;
        var allowed = scope.Papers();
        var topics = await NamesAsync(snapshot, topology.Topics, [.. Enumerable.Range(0, topology.Topics.Count)], cancellation)
            .ConfigureAwait(false);
        var titles = await TitlesAsync(snapshot, topology.Papers, Sample([.. allowed.Vertices()], MaxTitles), cancellation)
            .ConfigureAwait(false);
        var table = TermTable.FromNames(
            Enumerable.Range(0, topology.Papers.Count).Select(paper => allowed.Contains(paper) ? Of(paper) : []));
        if (found.Search.Source.Papers is { } owned) table = table.Through(owned);
        return new(CommunityLabels.Of(partition, table, new LabelOptions { MinSize = Math.Max(2, found.Search.MinSize) }));

        IEnumerable<string> Of(int paper)
        {
            foreach (var topic in topology.PaperTopics.Neighbours(paper).ToArray()) yield return topics[topic];
            if (!titles.TryGetValue(paper, out var title)) yield break;
            foreach (var term in TitleTerms.Of(title)) yield return term;
        }
    }

    /// <summary>All of the vertices, or so many of them, spread evenly.</summary>
    internal static int[] Sample(int[] vertices, int most) => vertices.Length <= most
        ? vertices
        : [.. Enumerable.Range(0, most).Select(i => vertices[(int)((long)i * vertices.Length / most)])];

    private static async ValueTask<Dictionary<int, string>> TitlesAsync(
        IGraphSnapshot snapshot, VertexIndex index, int[] papers, CancellationToken cancellation)
    {
        var titles = await NamesAsync(snapshot, index, papers, cancellation).ConfigureAwait(false);
        return papers.Zip(titles).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static async ValueTask<string[]> NamesAsync(
        IGraphSnapshot snapshot, VertexIndex index, int[] vertices, CancellationToken cancellation)
    {
        var names = new string[vertices.Length];
        NodeProperty[] property = [NodeProperty.Name];
        for (var start = 0; start < vertices.Length; start += Chunk)
        {
            var nodes = Array.ConvertAll(vertices[start..Math.Min(start + Chunk, vertices.Length)], index.NodeOf);
            var columns = await snapshot.ReadAsync(nodes, property, cancellation).ConfigureAwait(false);
            var texts = (TextColumn)columns[0];
            for (var row = 0; row < nodes.Length; row++) names[start + row] = texts.GetString(row) ?? "";
        }

        return names;
    }
}
