using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Labels;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>
/// Names communities by the topics and title words of their papers. Titles are text, which the topology does not hold: those of all papers
/// that count are read from the store, once for each result; where they are too many, the topics must do.
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
        int[] papers = [.. allowed.Vertices()];
        var titles = papers.Length <= MaxTitles
            ? await NamesAsync(snapshot, topology.Papers, papers, cancellation).ConfigureAwait(false)
            : [];
        var terms = new IEnumerable<string>[topology.Papers.Count];
        Array.Fill(terms, []);
        for (var i = 0; i < papers.Length; i++)
        {
            var subjects = topology.PaperTopics.Neighbours(papers[i]).ToArray().Select(topic => topics[topic]);
            terms[papers[i]] = titles.Length == 0 ? subjects : subjects.Concat(TitleTerms.Of(titles[i]));
        }

        var table = TermTable.FromNames(terms);
        if (found.Search.Source.Papers is { } owned) table = table.Through(owned);
        return new(CommunityLabels.Of(partition, table, new LabelOptions { MinSize = Math.Max(2, found.Search.MinSize) }));
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
