namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>A way from one paper to another along citations; no paper occurs twice.</summary>
/// <param name="Papers">Vertices from the first paper to the last.</param>
/// <param name="Cites">
/// For each step whether its first paper cites its second one; otherwise it is cited by it. Where both cite, true unless only citing
/// papers were followed.
/// </param>
public sealed record CitationPath(IReadOnlyList<int> Papers, IReadOnlyList<bool> Cites)
{
    /// <summary>Number of citations.</summary>
    public int Length => Papers.Count - 1;
}
