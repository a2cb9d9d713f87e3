using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>What ranking needs to know of the whole graph.</summary>
/// <param name="Sums">Lengths of all texts by kind and field.</param>
/// <param name="Nodes">Visible nodes by kind number.</param>
/// <param name="Documents">Visible nodes of the searched kinds.</param>
/// <param name="Holders">Per word of the query the searched nodes that hold it.</param>
internal sealed record TextStatistics(WordSums Sums, long[] Nodes, long Documents, long[] Holders)
{
    /// <summary>What holding the word says: the rarer, the more.</summary>
    public double Rarity(int word) => Bm25.Rarity(Documents, Math.Min(Documents, Holders[word]));

    /// <summary>Words of the query, the rarest first: the order in which their shares are added.</summary>
    public IEnumerable<int> RarestFirst() => Enumerable.Range(0, Holders.Length).OrderBy(word => Holders[word]);

    /// <summary>Length of a field over the nodes of a kind; one where no node has any.</summary>
    public double AverageLength(NodeKind kind, int field) =>
        Sums[kind, field] == 0 ? 1 : Sums[kind, field] / (double)Math.Max(1, Nodes[(int)kind]);
}
