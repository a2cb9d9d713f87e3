namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Sections that a segment has for each relation: which owners its targets gained and lost. The numbers are part of the format.
/// </summary>
internal enum RelationSection
{
    AddedSet = 0,
    AddedOffsets = 1,
    AddedOwners = 2,
    RemovedSet = 3,
    RemovedOffsets = 4,
    RemovedOwners = 5,
}
