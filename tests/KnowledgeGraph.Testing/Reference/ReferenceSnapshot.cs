using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Reads of one version. Everything is computed when asked and returned as a completed task.</summary>
internal sealed class ReferenceSnapshot(ReferenceGraph graph) : IGraphSnapshot
{
    private const int ChunkSize = 1000;

    public long Version => graph.Version;

    public bool IsPinned => true;

    public ValueTask FindAsync(ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var i = 0; i < references.Length; i++)
            found.Span[i] = graph.Find(references.Span[i].Kind, references.Span[i].Id);
        return ValueTask.CompletedTask;
    }

    public ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = Rows(nodes);
        return new(properties.ToArray().Select(property => ReferenceColumns.Of(
            PropertyInfo.Of(property).Type, [.. rows.Select(node => node.Effective(property))], _ => default)).ToArray());
    }

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        new(ReferenceColumns.Texts([.. Rows(nodes).Select(node => node.Key.ToString())]));

    public ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        new(ReferenceColumns.TextLists([.. Rows(nodes).Select(node => node.OrderedIds.Select(id => id.ToString()).ToList())]));

    public ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        new(ReferenceColumns.TextLists([.. Rows(nodes).Select(node => node.BySource.Keys.ToList())]));

    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(new ReferenceExpansion(graph, query).Of(Rows(nodes).Select(node => node.Id)));
    }

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(ReferenceListing.Of(graph, query));
    }

    public ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(ReferenceFacets.Of(graph, query));
    }

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(ReferenceSearch.Of(graph, query));
    }

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) => new(new GraphCounts(
        Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None).ToDictionary(kind => kind, kind => (long)graph.Visible(kind).Count),
        RelationInfo.All.ToDictionary(info => info.Relation, info => graph.Forward(info.Relation).Sum(links => (long)links.Count())),
        RelationInfo.All.ToDictionary(info => info.Relation, info => graph.CountWaiting(info.Relation))));

    public async IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(
        NodeKind kind, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var chunk in graph.Visible(kind).Chunk(ChunkSize))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return chunk;
        }
    }

    public async IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(
        Relation relation, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var chunk in graph.Forward(relation).SelectMany(links => links).Chunk(ChunkSize))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new(chunk.Select(link => link.Owner).ToArray(), chunk.Select(link => link.Target).ToArray());
        }
    }

    public async IAsyncEnumerable<SourcedStatement> StreamStatementsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var kind in Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None))
        {
            foreach (var id in graph.Visible(kind))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var (source, statement) in graph.Nodes[id].BySource) yield return new(source, Restate(graph.Nodes[id], statement));
            }
        }
    }

    public void Dispose()
    {
    }

    /// <summary>Targets by the keys that they have now, also where they were merged since.</summary>
    private NodeStatement Restate(ReferenceNode node, ReferenceStatement said)
    {
        var statement = new NodeStatement(node.Id.Kind, [.. node.OrderedIds]);
        foreach (var (property, value) in said.Properties) statement.Set(property, value);
        foreach (var (relation, edges) in said.Edges)
        {
            var current = RelationInfo.Of(relation).IsOrdered ? edges : ReferenceStatement.Overlay(edges, graph.Resolve);
            foreach (var edge in current)
            {
                var related = statement.Relate(relation, KeyNow(RelationInfo.Of(relation).Target, edge.Target));
                foreach (var (property, value) in edge.Properties) related.Set(property, KeysNow(value));
            }
        }

        return statement;
    }

    private PropertyValue KeysNow(PropertyValue value) => value.Type == PropertyType.NodeList
        ? PropertyValue.NodeList([.. value.AsNodeList.Select(id => KeyNow(NodeKind.Institution, id))])
        : value;

    private ExternalId KeyNow(NodeKind kind, ExternalId id) => graph.Nodes[graph.Index[new(kind, id)]].Key;

    private List<ReferenceNode> Rows(ReadOnlyMemory<NodeId> nodes) => [.. nodes.ToArray().Select(node =>
        graph.Nodes.TryGetValue(node, out var found)
            ? found
            : throw new StoreException(StoreFault.Invalid, $"{node} is no node of this version; find it again in this snapshot."))];
}
