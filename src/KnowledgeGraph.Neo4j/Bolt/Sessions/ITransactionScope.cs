namespace KnowledgeGraph.Neo4j.Bolt.Sessions;

/// <summary>Whose transaction a result belongs to: an explicit transaction, or the session for a statement of its own.</summary>
internal interface ITransactionScope
{
    /// <summary>The result ended; a statement of its own was committed with it and has a bookmark.</summary>
    void OnEnd(string? bookmark);

    /// <summary>The result failed or was given up half read; the transaction is lost.</summary>
    void OnFault(Exception fault);

    /// <summary>Bounds work that nobody waits for willingly.</summary>
    CancellationTokenSource LimitCleanUp();
}
