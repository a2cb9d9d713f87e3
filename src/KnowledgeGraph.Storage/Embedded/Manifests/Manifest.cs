using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Embedded.Manifests;

/// <summary>
/// Which files are the store, and what the segments hold. Replaced as a whole: the file on disk is always one that was written whole.
/// </summary>
/// <param name="StoreId">16 bytes, made once; in every file of the store.</param>
/// <param name="NextNumber">The next journal or segment gets this number.</param>
/// <param name="Heading">The version that the segments end with. The journals hold what came after.</param>
/// <param name="Segments">Live segments, oldest first.</param>
/// <param name="Journals">Live journals, oldest first; the last takes the writes.</param>
internal sealed record Manifest(
    byte[] StoreId, long NextNumber, VersionHeading Heading, SegmentName[] Segments, long[] Journals);
