using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// What queries worked out about one version of the graph and may use again: sorted permutations, counts, the text index. A store
/// keeps one per version and hands it to each snapshot of that version. Thread-safe; nothing in it keeps a view alive.
/// </summary>
public sealed class QueryCache
{
    private volatile TextIndex? _index;

    internal void UseIndex(TextIndex index) => _index = index;
}
