using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Naming;

/// <summary>
/// Finds a node of one kind by any id or key, or by its whole name, case and accents aside: for kinds whose names are seldom shared, such
/// as topics and institutions. One search of the store for a name. Not thread-safe.
/// </summary>
/// <param name="snapshot">The version to look in.</param>
/// <param name="kind">What is looked for.</param>
public sealed class NamedNodeFinder(IGraphSnapshot snapshot, NodeKind kind)
{
    private const int Shown = 10;

    private readonly string _what = kind.ToString().ToLowerInvariant();

    /// <summary>One after the other, as often as each is named.</summary>
    /// <exception cref="LookupException">For one of them no node is meant, or it is not clear which.</exception>
    public async Task<NodeId[]> FindAllAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var found = new NodeId[texts.Count];
        for (var i = 0; i < found.Length; i++) found[i] = await FindAsync(texts[i], cancellation).ConfigureAwait(false);
        return found;
    }

    /// <exception cref="LookupException">No node is meant, or it is not clear which.</exception>
    public async Task<NodeId> FindAsync(string text, CancellationToken cancellation)
    {
        if (IdParser.TryParse(text, out var id)
            && await snapshot.FindAsync(kind, id, cancellation).ConfigureAwait(false) is { } byId)
            return byId;
        var hits = await snapshot.SearchAsync(new(text, [kind], 0, Shown), cancellation).ConfigureAwait(false);
        var labels = await NodeLabels.ReadAsync(snapshot, hits.Nodes, cancellation).ConfigureAwait(false);
        var wanted = ContentHash.Fold(text);
        NodeId[] named = [.. hits.Nodes.Where(node => ContentHash.Fold(labels[node].Name) == wanted)];
        if (named.Length == 1) return named[0];
        var near = string.Concat((named.Length > 1 ? named : hits.Nodes).Select(node => $"\n  {labels[node].Key}  {labels[node].Name}"));
        throw named.Length > 1
            ? new LookupException("AMBIGUOUS", $"'{text}' is the name of {named.Length} nodes of the kind {_what}. Give a key:{near}")
            : new LookupException(
                "NOT_FOUND",
                hits.Nodes.Length == 0
                    ? $"No {_what} is found by '{text}'. Give its whole name, or any id."
                    : $"No {_what} is found by '{text}'. These come near:{near}");
    }
}
