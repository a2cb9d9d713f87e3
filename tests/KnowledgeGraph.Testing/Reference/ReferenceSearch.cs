using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Finds nodes whose names or abstract hold every word; when there is none, those that hold some. The score is the number of words
/// held: which nodes are found is the contract, how they rank is not.
/// </summary>
internal static class ReferenceSearch
{
    private const int MaxTake = 1000;

    public static SearchResult Of(ReferenceGraph graph, SearchQuery query)
    {
        if (query.Take is < 0 or > MaxTake || query.Skip < 0)
            throw new StoreException(StoreFault.Invalid, $"A search returns 0 to {MaxTake} hits and skips zero or more; not skip {query.Skip}, take {query.Take}.");

        var words = Words(query.Text);
        var kinds = query.Kinds.Count == 0 ? Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None) : query.Kinds;
        var scored = kinds.SelectMany(graph.Visible)
            .Where(node => ReferenceFilter.Holds(graph, node, query.Filters?.GetValueOrDefault(node.Kind)))
            .Select(node => (Node: node, Score: Score(graph.Nodes[node], words, query.LastWordIsPrefix)))
            .Where(hit => hit.Score > 0).ToList();
        if (scored.Any(hit => hit.Score == words.Count)) scored.RemoveAll(hit => hit.Score < words.Count);

        var hits = scored.OrderByDescending(hit => hit.Score).ThenBy(hit => graph.Key(hit.Node), Utf8Order.Instance)
            .Skip(query.Skip).Take(query.Take).ToList();
        return new(
            [.. hits.Select(hit => hit.Node)],
            [.. hits.Select(hit => (double)hit.Score)],
            scored.GroupBy(hit => hit.Node.Kind).ToDictionary(group => group.Key, group => (long)group.Count()));
    }

    public static IReadOnlyList<string> Words(string text) =>
        [.. ContentHash.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).Distinct()];

    private static int Score(ReferenceNode node, IReadOnlyList<string> words, bool lastIsPrefix)
    {
        var held = Texts(node).SelectMany(Words).ToHashSet();
        return words.Where((word, i) => lastIsPrefix && i == words.Count - 1
            ? held.Any(other => other.StartsWith(word, StringComparison.Ordinal))
            : held.Contains(word)).Count();
    }

    private static IEnumerable<string> Texts(ReferenceNode node)
    {
        if (node.Effective(NodeProperty.Name) is { IsNone: false } name) yield return name.AsText;
        if (node.Effective(NodeProperty.Abstract) is { IsNone: false } text) yield return text.AsText;
        if (node.Effective(NodeProperty.AlternateNames) is not { IsNone: false } others) yield break;
        foreach (var other in others.AsTextList) yield return other;
    }
}
