using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>An id that was looked up ahead.</summary>
/// <param name="Kind">Kind of the node.</param>
/// <param name="Id">The id.</param>
/// <param name="Hash"><see cref="IdHash"/> of its key text.</param>
/// <param name="KeyStart">Where the key text stands.</param>
/// <param name="KeyLength">Bytes of the key text.</param>
internal record struct IdLookup(NodeKind Kind, ExternalId Id, ulong Hash, int KeyStart, int KeyLength)
{
    /// <summary>A <see cref="Candidate"/> that was not looked for: the id was known.</summary>
    public const int NotLookedFor = -2;

    /// <summary>The first node that may hold the id; -1 when none did.</summary>
    public int Candidate { get; set; } = NotLookedFor;
}
