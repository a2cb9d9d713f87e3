namespace KnowledgeGraph.Analysis.Tests.Differential;

/// <summary>A test against igraph and networkx; skipped where they are not installed.</summary>
public sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute()
    {
        if (ReferenceProgram.Python is null)
            Skip = "No python3 with igraph and networkx here (Debian packages python3-igraph, python3-networkx).";
    }
}
