using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Naming;

/// <summary>
/// Finds a topic by any id or key, or by its whole name, case and accents aside. One search of the store for a name. Not thread-safe.
/// </summary>
/// <param name="snapshot">The version to look in.</param>
public sealed class TopicFinder(IGraphSnapshot snapshot)
{
    private const int Shown = 10;

    /// <exception cref="LookupException">No topic is meant, or it is not clear which.</exception>
    public async Task<NodeId> FindAsync(string text, CancellationToken cancellation)
    {
        if (IdParser.TryParse(text, out var id)
            && await snapshot.FindAsync(NodeKind.Topic, id, cancellation).ConfigureAwait(false) is { } byId)
            return byId;
        var hits = await snapshot.SearchAsync(new(text, [NodeKind.Topic], 0, Shown), cancellation).ConfigureAwait(false);
        var labels = await NodeLabels.ReadAsync(snapshot, hits.Nodes, cancellation).ConfigureAwait(false);
        var wanted = ContentHash.Fold(text);
        NodeId[] named = [.. hits.Nodes.Where(node => ContentHash.Fold(labels[node].Name) == wanted)];
        if (named.Length == 1) return named[0];
        var near = string.Concat((named.Length > 1 ? named : hits.Nodes).Select(node => $"\n  {labels[node].Key}  {labels[node].Name}"));
        throw named.Length > 1
            ? new LookupException("AMBIGUOUS", $"'{text}' is the name of {named.Length} topics. Give a key:{near}")
            : new LookupException(
                "NOT_FOUND",
                hits.Nodes.Length == 0
                    ? $"No topic is found by '{text}'. Give its whole name, or any id."
                    : $"No topic is found by '{text}'. These come near:{near}");
    }
}
