using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>What one thread found in one part of a level.</summary>
internal sealed class LevelChunk
{
    public GrowingArray<int> Found { get; } = new();

    /// <summary>Entries that the found vertices will cost.</summary>
    public long Entries { get; private set; }

    public long Read { get; set; }

    public void Add(int vertex, int degree)
    {
        Found.Add(vertex);
        Entries += degree;
    }
}
