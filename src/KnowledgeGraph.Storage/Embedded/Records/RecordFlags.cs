namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>State of a node. None: known by its ids only, because it is referred to or was deleted.</summary>
[Flags]
internal enum RecordFlags : ushort
{
    None = 0,

    /// <summary>At least one source states it.</summary>
    Visible = 1,

    /// <summary>Another node took its place; the record names it.</summary>
    Merged = 2,
}
