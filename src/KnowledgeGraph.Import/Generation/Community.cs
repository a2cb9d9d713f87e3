namespace KnowledgeGraph.Import.Generation;

/// <summary>
/// A field of work. Picking uniformly from the list of past authorships (or past citations) is preferential attachment: who wrote
/// more, or is cited more, is picked in proportion (Barabási, Albert: Emergence of Scaling in Random Networks, Science 1999).
/// </summary>
internal sealed class Community(int number)
{
    public int Number { get; } = number;

    /// <summary>One entry per authorship.</summary>
    public List<int> Authorships { get; } = [];

    /// <summary>One entry per paper and one more per citation that it received.</summary>
    public List<int> Citable { get; } = [];
}
