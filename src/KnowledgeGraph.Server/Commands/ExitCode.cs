namespace KnowledgeGraph.Server.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work failed: the message says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>Done, but not wholly: some records were rejected, or some fields of a response failed.</summary>
    public const int Incomplete = 3;

    /// <summary>Data on disk is damaged.</summary>
    public const int Damaged = 4;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
