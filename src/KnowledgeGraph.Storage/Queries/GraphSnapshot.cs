using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Text;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// Answers every read of <see cref="IGraphSnapshot"/> from the arrays of a view. All work is done before a method returns: the tasks
/// are complete. Thread-safe as far as the view is. Disposing it disposes the view.
/// </summary>
public sealed partial class GraphSnapshot : IGraphSnapshot
{
    private readonly IGraphView _view;
    private readonly QueryCache _cache;

    /// <param name="view">The version to read.</param>
    /// <param name="index">Full-text index of this version; null builds one at the first search.</param>
    /// <param name="cache">
    /// What queries worked out about this version. Pass the same object to every snapshot of one version, or each starts from nothing.
    /// </param>
    public GraphSnapshot(IGraphView view, TextIndex? index = null, QueryCache? cache = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        _view = view;
        _cache = cache ?? new QueryCache();
        if (index is not null) _cache.UseIndex(index);
    }

    public long Version => _view.Version;

    public bool IsPinned => true;

    public ValueTask FindAsync(ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (found.Length < references.Length)
            throw new ArgumentException($"{references.Length} references need as many places, not {found.Length}.", nameof(found));
        var wanted = references.Span;
        var results = found.Span;
        for (var i = 0; i < wanted.Length; i++)
        {
            var (kind, id) = wanted[i];
            results[i] = !id.IsNone && _view.TryFind(Schema.Check(kind), id, out var ordinal) && _view.IsVisible(kind, ordinal)
                ? new NodeId(kind, ordinal)
                : default;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(ColumnReader.Read(_view.Rows(nodes.Span), properties.Span));
    }

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(new RowKeyColumn(_view.Rows(nodes.Span)));
    }

    public ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = Checked(nodes);
        var offsets = new int[rows.Length + 1];
        var ids = new TextColumnBuilder(rows.Length * 2);
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var id in _view.Ids(rows[i].Kind, (int)rows[i].Number)) ids.Add(id.ToString());
            offsets[i + 1] = ids.Count;
        }

        return new(new ListColumn<TextColumn>(ids.Finish(), offsets, rows.Length));
    }

    public ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = Checked(nodes);
        var offsets = new int[rows.Length + 1];
        var sources = new TextColumnBuilder(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var source in _view.Sources(rows[i].Kind, (int)rows[i].Number)) sources.Add(source);
            offsets[i + 1] = sources.Count;
        }

        return new(new ListColumn<TextColumn>(sources.Finish(), offsets, rows.Length));
    }

    public void Dispose() => _view.Dispose();

    /// <summary>The nodes, each known to be visible in this version: what follows indexes the view without further checks.</summary>
    private ReadOnlySpan<NodeId> Checked(ReadOnlyMemory<NodeId> nodes)
    {
        foreach (var node in nodes.Span)
        {
            if (!_view.Holds(node) || !_view.IsVisible(node.Kind, (int)node.Number)) throw QueryFaults.Node(node);
        }

        return nodes.Span;
    }
}
