namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>The edges of one vertex; both spans have one entry an edge.</summary>
internal readonly ref struct LevelRow(ReadOnlySpan<int> targets, ReadOnlySpan<float> weights)
{
    public ReadOnlySpan<int> Targets { get; } = targets;

    public ReadOnlySpan<float> Weights { get; } = weights;

    public void Deconstruct(out ReadOnlySpan<int> targets, out ReadOnlySpan<float> weights)
    {
        targets = Targets;
        weights = Weights;
    }
}
