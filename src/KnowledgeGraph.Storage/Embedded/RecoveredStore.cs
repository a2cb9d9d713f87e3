using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Manifests;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>What recovery found.</summary>
/// <param name="Manifest">The live files.</param>
/// <param name="Version">The newest version; its layers are pinned once.</param>
/// <param name="LastJournal">The walk over the last journal.</param>
internal sealed record RecoveredStore(Manifest Manifest, GraphVersion Version, JournalScan LastJournal);
