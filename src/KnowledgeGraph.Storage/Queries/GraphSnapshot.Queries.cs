using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Queries;

public sealed partial class GraphSnapshot
{
    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(new Expander(_view, _cache, query, cancellation).Expand(nodes.Span, cancellation));
    }

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(new NodeLister(_view, _cache, query, cancellation).List());
    }

    public ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(new FacetCounter(_view, query, cancellation).Count());
    }

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var index = _cache.Index(() => TextIndex.Build(_view));
        return new(new TextSearcher(_view, index, query, cancellation).Search());
    }
}
