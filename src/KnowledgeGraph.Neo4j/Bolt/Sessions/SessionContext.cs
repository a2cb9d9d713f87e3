using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>What a session's transactions share.</summary>
internal sealed class SessionContext(IConnectionProvider provider, BoltOptions options, CypherSessionOptions session)
{
    public IConnectionProvider Provider { get; } = provider;

    public BoltOptions Options { get; } = options;

    public int FetchSize { get; } = session.FetchSize ?? options.FetchSize;

    public CypherBookmarks Bookmarks { get; private set; } = session.Bookmarks;

    public ConnectionDemand Demand(CypherAccess access) => new(access, session.Database, session.ImpersonatedUser, Bookmarks);

    /// <summary>A newer bookmark stands for all that its transaction has seen, so it takes the place of the older ones.</summary>
    public void Committed(string? bookmark)
    {
        if (bookmark is not null) Bookmarks = new CypherBookmarks([bookmark]);
    }

    public CancellationTokenSource LimitCleanUp() => new(Options.ResetTimeout, Options.Time);
}
