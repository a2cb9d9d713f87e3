namespace KnowledgeGraph.Storage.Embedded;

/// <summary>Bytes that are not what was written.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Start">First damaged byte.</param>
/// <param name="End">Behind the last damaged byte, as far as that can be told.</param>
/// <param name="Reason">What does not fit.</param>
/// <param name="IsTornTail">True when nothing intact follows: a write that never finished, which the next opening cuts.</param>
public sealed record DamagedRange(string File, long Start, long End, string Reason, bool IsTornTail);
