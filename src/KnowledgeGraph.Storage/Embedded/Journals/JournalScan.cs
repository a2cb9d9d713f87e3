namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>What a walk over a journal found.</summary>
/// <param name="Version">Format version of the file.</param>
/// <param name="End">Behind the last intact frame that no damage precedes.</param>
/// <param name="Damage">The first bytes that do not fit, or null.</param>
internal sealed record JournalScan(uint Version, long End, DamagedRange? Damage);
