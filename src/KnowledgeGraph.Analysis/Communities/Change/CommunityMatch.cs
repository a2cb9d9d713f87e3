namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>Two communities of neighbouring windows that share members.</summary>
internal readonly record struct CommunityMatch(int Before, int After, int Shared, int BeforeSize, int AfterSize)
{
    public double Similarity => Shared / (double)(BeforeSize + AfterSize - Shared);
}
