using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Naming;

/// <summary>
/// Finds an author as people name one: by any id or key; by a name; or by a name with a word on what tells namesakes apart in
/// parentheses, which is part of the title of a paper or of the name of an institution: <c>Wei Wang (sentiment)</c>. Two searches of the
/// store for a name, two expansions more where there are namesakes.
/// </summary>
/// <param name="snapshot">The version to look in.</param>
public sealed class AuthorFinder(IGraphSnapshot snapshot)
{
    private const int MaxNamesakes = 200;
    private const int Shown = 10;

    /// <exception cref="LookupException">No author is meant, or it is not clear which.</exception>
    public async Task<NodeId> FindAsync(string text, CancellationToken cancellation)
    {
        if (IdParser.TryParse(text, out var id)
            && await snapshot.FindAsync(NodeKind.Author, id, cancellation).ConfigureAwait(false) is { } byId)
            return byId;
        var (name, hint) = Split(text);
        var namesakes = await NamesakesAsync(name, cancellation).ConfigureAwait(false);
        if (namesakes.Count > 1 && hint is not null) namesakes = await WithHintAsync(namesakes, hint, cancellation).ConfigureAwait(false);
        return namesakes.Count switch
        {
            1 => namesakes[0],
            0 => throw await UnknownAsync(text, name, cancellation).ConfigureAwait(false),
            _ => throw await AmbiguousAsync(text, namesakes, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>Finds several, in the order named.</summary>
    /// <exception cref="LookupException">As for one: the first that is not clear.</exception>
    public async Task<IReadOnlyList<NodeId>> FindAllAsync(IEnumerable<string> texts, CancellationToken cancellation)
    {
        var found = new List<NodeId>();
        foreach (var text in texts) found.Add(await FindAsync(text, cancellation).ConfigureAwait(false));
        return found;
    }

    /// <summary>Authors who bear the very name, case and accents aside, in the order of the search.</summary>
    private async Task<IReadOnlyList<NodeId>> NamesakesAsync(string name, CancellationToken cancellation)
    {
        var hits = await snapshot.SearchAsync(new(name, [NodeKind.Author], 0, MaxNamesakes), cancellation).ConfigureAwait(false);
        var labels = await NodeLabels.ReadAsync(snapshot, hits.Nodes, cancellation).ConfigureAwait(false);
        var wanted = ContentHash.Fold(name);
        return [.. hits.Nodes.Where(node => ContentHash.Fold(labels[node].Name) == wanted)];
    }

    private async Task<IReadOnlyList<NodeId>> WithHintAsync(
        IReadOnlyList<NodeId> namesakes, string hint, CancellationToken cancellation)
    {
        var nodes = namesakes.ToArray();
        var wanted = ContentHash.Fold(hint);
        var papers = await NeighboursAsync(nodes, Relation.Authored, Direction.Backward, cancellation).ConfigureAwait(false);
        var places = await NeighboursAsync(nodes, Relation.AffiliatedWith, Direction.Forward, cancellation).ConfigureAwait(false);
        return [.. nodes.Where((_, i) => papers[i].Concat(places[i]).Any(IsMeant))];

        bool IsMeant(NodeLabel label) => ContentHash.Fold(label.Name).Contains(wanted, StringComparison.Ordinal);
    }

    private async Task<NodeLabel[][]> NeighboursAsync(
        NodeId[] nodes, Relation relation, Direction direction, CancellationToken cancellation)
    {
        var expansion = await snapshot.ExpandAsync(nodes, ExpandQuery.Plain(relation, direction), cancellation).ConfigureAwait(false);
        var labels = await NodeLabels.ReadAsync(snapshot, expansion.Nodes, cancellation).ConfigureAwait(false);
        return [.. nodes.Select((_, i) =>
            expansion.Nodes[expansion.Offsets[i]..expansion.Offsets[i + 1]].Select(node => labels[node]).ToArray())];
    }

    private async Task<LookupException> AmbiguousAsync(string text, IReadOnlyList<NodeId> namesakes, CancellationToken cancellation) => new(
        "AMBIGUOUS",
        $"'{text}' is the name of {namesakes.Count:N0} authors. Give a key, or add a word of a title or an institution in parentheses:"
        + await ListAsync(namesakes, cancellation).ConfigureAwait(false));

    private async Task<LookupException> UnknownAsync(string text, string name, CancellationToken cancellation)
    {
        var hits = await snapshot.SearchAsync(new(name, [NodeKind.Author], 0, Shown), cancellation).ConfigureAwait(false);
        return new(
            "NOT_FOUND",
            hits.Nodes.Length == 0
                ? $"No author is found by '{text}'. Give a name as it is printed on papers, or any id."
                : $"No author is found by '{text}'. These come near:{await ListAsync(hits.Nodes, cancellation).ConfigureAwait(false)}");
    }

    private async Task<string> ListAsync(IReadOnlyList<NodeId> authors, CancellationToken cancellation)
    {
        var shown = authors.Take(Shown).ToArray();
        var labels = await NodeLabels.ReadAsync(snapshot, shown, cancellation).ConfigureAwait(false);
        var papers = await NeighboursAsync(shown, Relation.Authored, Direction.Backward, cancellation).ConfigureAwait(false);
        var lines = shown.Select((author, i) =>
        {
            var last = papers[i].OrderByDescending(paper => paper.Year).FirstOrDefault();
            var example = papers[i].Length == 0 ? "" : $", such as \"{last.Name}\"{(last.Year is { } year ? $" ({year})" : "")}";
            var count = $"{papers[i].Length:N0} {(papers[i].Length == 1 ? "paper" : "papers")}";
            return $"\n  {labels[author].Key}  {labels[author].Name}, {count}{example}";
        });
        var rest = authors.Count > Shown ? $"\n  and {authors.Count - Shown:N0} more" : "";
        return string.Concat(lines) + rest;
    }

    private static (string Name, string? Hint) Split(string text)
    {
        var open = text.LastIndexOf('(');
        if (open <= 0 || !text.EndsWith(')')) return (text.Trim(), null);
        var hint = text[(open + 1)..^1].Trim();
        return (text[..open].Trim(), hint.Length == 0 ? null : hint);
    }
}
