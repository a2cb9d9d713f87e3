using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j;

/// <summary>Reads that bring along what will be asked next: a request of several levels is then one statement.</summary>
internal sealed partial class Neo4jGraphSnapshot
{
    private static readonly FilterIds NoIds = new();

    public async ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, NodeSelection next, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (KindOf(references.Span) is not { } kind || found.Length < references.Length)
        {
            await FindAsync(references, found, cancellation);
            return;
        }

        var named = AheadIds.Of(next);
        var ids = named.Count == 0 ? NoIds : await FilterIdsAsync(named, cancellation);
        var reader = new FindReader(references.Span, kind, ids, next);
        var rows = await gateway.FindAsync(reader, state, cancellation);
        reader.Take(rows.Span, found.Span, _known);
    }

    public async ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, Func<NodeKind, NodeSelection> next,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (KindOf(references.Span) is { } kind) await FindAsync(references, found, next(kind), cancellation);
        else if (!AnyId(references.Span) || found.Length < references.Length) await FindAsync(references, found, cancellation);
        else
        {
            var selections = new KindSelections(next);
            var ids = await FilterIdsAsync(selections.Ids(references.Span), cancellation);
            var nodes = await ReadKindsAsync(KindsReader.OfIds(references.Span, ids, selections.Of), cancellation);
            nodes.CopyTo(found);
        }
    }

    public async ValueTask ReadAheadAsync(
        ReadOnlyMemory<NodeId> nodes, Func<NodeKind, NodeSelection> next, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        var selections = new KindSelections(next);
        var unknown = selections.Unknown(nodes.Span, _known);
        if (unknown.Length == 0) return;
        var ids = await FilterIdsAsync(selections.Ids(unknown), cancellation);
        await ReadKindsAsync(KindsReader.OfNodes(unknown, ids, selections.Of), cancellation);
    }

    public ValueTask<Expansion> ExpandAsync(
        ReadOnlyMemory<NodeId> nodes, ExpandQuery query, Func<RelationSelection> next, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(next);
        return _known.FindExpansion(nodes.Span, query) is { } known ? new(known) : ReadExpansionAsync(nodes, query, next(), cancellation);
    }

    public ValueTask<NodeList> ListAsync(ListQuery query, NodeSelection next, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        return ReadListAsync(query, next, cancellation);
    }

    private async ValueTask<Expansion> ReadExpansionAsync(
        ReadOnlyMemory<NodeId> nodes, ExpandQuery query, RelationSelection? next, CancellationToken cancellation)
    {
        var end = Schema.End(Schema.Of(query.Relation), query.Direction);
        var named = next is null ? FilterIds.Of(end, query.Filter) : AheadIds.Of(next);
        var ids = await FilterIdsAsync(named, cancellation);
        var reader = new ExpandReader(nodes.Span, query, ids, next);
        return await gateway.ReadAsync(
            reader.Statement(), state, (result, token) => reader.ReadAsync(result, _known, token), cancellation);
    }

    private async ValueTask<NodeList> ReadListAsync(ListQuery query, NodeSelection? next, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var anchor = FilterAnchor.Find(query.Kind, query.Filter);
        IReadOnlyList<NodeReference> named = [.. FilterIds.Of(query.Kind, query.Filter, anchor), .. AheadIds.Of(next)];
        var lister = new ListReader(query, await FilterIdsAsync(named, cancellation), anchor, next);
        return await gateway.ReadAsync(
            lister.Statement(), state, (result, token) => lister.ReadAsync(result, _known, token), cancellation);
    }

    private Task<NodeId[]> ReadKindsAsync(KindsReader reader, CancellationToken cancellation) =>
        gateway.ReadAsync(reader.Statement(), state, (result, token) => reader.ReadAsync(result, _known, token), cancellation);

    /// <summary>The kind that all references are of; null where they are of several, or one names nothing.</summary>
    private static NodeKind? KindOf(ReadOnlySpan<NodeReference> references)
    {
        NodeKind? kind = null;
        foreach (var reference in references)
        {
            if (reference.Id.IsNone || (kind is not null && kind != reference.Kind)) return null;
            kind = reference.Kind;
        }

        return kind;
    }
}
