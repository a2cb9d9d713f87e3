using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Text;

internal sealed class TextSearcher(IGraphView view, TextIndex index, SearchQuery query, CancellationToken cancellation)
{
    public SearchResult Search()
    {
        cancellation.ThrowIfCancellationRequested();
        _ = (view, index, query);
        throw new NotImplementedException();
    }
}
