using System.Collections.Concurrent;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>Working memory kept for the next run over the same topology: as many as ever ran at once. Thread-safe.</summary>
internal sealed class SpacePool<T>(Func<T> make)
    where T : class
{
    private readonly ConcurrentBag<T> _free = [];

    public T Rent() => _free.TryTake(out var space) ? space : make();

    public void Return(T space) => _free.Add(space);
}
