namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>One relation in both directions, each pair once. Immutable and thread-safe.</summary>
/// <param name="Forward">Rows by owner.</param>
/// <param name="Backward">Rows by target, ascending: the same edges.</param>
public sealed record RelationRows(Adjacency Forward, Adjacency Backward)
{
    /// <summary>Rows by owner, their offsets packed.</summary>
    public Adjacency Forward { get; } = Forward.Packed();

    /// <summary>Rows by target, ascending, their offsets packed.</summary>
    public Adjacency Backward { get; } = Backward.Packed();

    /// <summary>Entries of both directions.</summary>
    public long DirectedEdges => (long)Forward.EdgeCount + Backward.EdgeCount;

    /// <summary>Bytes of both directions, offsets included.</summary>
    public long Bytes => Forward.Bytes + Backward.Bytes;
}
