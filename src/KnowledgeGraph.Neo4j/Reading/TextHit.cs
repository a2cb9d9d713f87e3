using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>A node found by search. Sorts best first, ties by key, then by kind.</summary>
internal readonly record struct TextHit(NodeId Node, byte[] Key, double Score) : IComparable<TextHit>
{
    public int CompareTo(TextHit other)
    {
        var byScore = other.Score.CompareTo(Score);
        if (byScore != 0) return byScore;
        var byKey = Key.AsSpan().SequenceCompareTo(other.Key);
        return byKey != 0 ? byKey : Node.CompareTo(other.Node);
    }
}
