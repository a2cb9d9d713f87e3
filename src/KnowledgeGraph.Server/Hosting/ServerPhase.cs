namespace KnowledgeGraph.Server.Hosting;

/// <summary>The stations of a server's life, in order.</summary>
internal enum ServerPhase
{
    /// <summary>Listens, but has no graph yet.</summary>
    Starting,

    Ready,

    /// <summary>Finishes what is under way and takes nothing for granted any more.</summary>
    Stopping,
}
