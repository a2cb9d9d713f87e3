namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>
/// A topology whose arrays are a mapped file. Whoever holds it disposes it only when nothing reads the topology any more: spans over
/// the mapping do not keep it alive.
/// </summary>
public sealed class MappedTopology : IDisposable
{
    private readonly MappedFile _file;

    internal MappedTopology(MappedFile file, GraphTopology topology) => (_file, Topology) = (file, topology);

    public GraphTopology Topology { get; }

    public void Dispose() => _file.Dispose();
}
