namespace KnowledgeGraph.Import.Running;

/// <summary>What is done with a format's statements before they are written; see the properties of the same names.</summary>
/// <param name="AddsToKnownNodesOnly"><see cref="IRecordReader.AddsToKnownNodesOnly"/>.</param>
/// <param name="PrintsNameForms"><see cref="IRecordReader.PrintsNameForms"/>.</param>
internal readonly record struct StatementHandling(bool AddsToKnownNodesOnly, bool PrintsNameForms)
{
    /// <summary>Whether what was written before must be seen by then.</summary>
    public bool LooksIntoGraph => AddsToKnownNodesOnly || PrintsNameForms;

    public static StatementHandling Of(IRecordReader reader) => new(reader.AddsToKnownNodesOnly, reader.PrintsNameForms);
}
