namespace KnowledgeGraph.Storage.Embedded.Manifests;

/// <summary>A live segment.</summary>
/// <param name="Number">Its number in the file name.</param>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Identity">Checksum of its footer, so that a file of the same name but another time is not taken for it.</param>
internal readonly record struct SegmentName(long Number, long Length, uint Identity);
