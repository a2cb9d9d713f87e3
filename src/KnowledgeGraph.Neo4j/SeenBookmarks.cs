using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j;

/// <summary>What every read of a store must see: what the store wrote itself, and what it was told of others. Thread-safe.</summary>
internal sealed class SeenBookmarks
{
    private volatile CypherBookmarks _own = CypherBookmarks.None;
    private volatile CypherBookmarks _others = CypherBookmarks.None;

    /// <summary>Of the last write of this store.</summary>
    public CypherBookmarks Own
    {
        get => _own;
        set => _own = value;
    }

    public CypherBookmarks Others
    {
        get => _others;
        set => _others = value;
    }

    public CypherBookmarks All => _own.And(_others);

    /// <summary>Puts what a read saw in the place of what it was told to see, unless there is something newer from others by now.</summary>
    public void Advance(CypherBookmarks told, CypherBookmarks saw) => Interlocked.CompareExchange(ref _others, saw, told);

    /// <summary>For a database that no longer holds what was seen.</summary>
    public void Forget() => (_own, _others) = (CypherBookmarks.None, CypherBookmarks.None);
}
