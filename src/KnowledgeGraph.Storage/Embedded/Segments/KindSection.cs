namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Sections that a segment has for each kind of node. The numbers are part of the format.</summary>
internal enum KindSection
{
    /// <summary>The ordinals that the segment has records of.</summary>
    RecordSet = 0,
    RecordOffsets = 1,
    Records = 2,
    IdBuckets = 3,
    IdEntries = 4,

    /// <summary>Ordinals of the nodes created in the segment, by key.</summary>
    KeyOrder = 5,
}
