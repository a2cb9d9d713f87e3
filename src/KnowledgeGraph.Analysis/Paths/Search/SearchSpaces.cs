using System.Collections.Concurrent;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>Working memory kept for the next search over the same topology: as many as ever ran at once. Thread-safe.</summary>
internal sealed class SearchSpaces(GraphTopology topology)
{
    private readonly ConcurrentBag<SearchSpace> _free = [];

    public SearchSpace Rent() => _free.TryTake(out var space) ? space : new SearchSpace(topology);

    public void Return(SearchSpace space) => _free.Add(space);
}
