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

    public void Dispose() => _view.Dispose();
}
