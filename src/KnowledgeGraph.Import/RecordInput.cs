using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import;

/// <summary>One open document and what a reader may need to know about it. Whoever made it disposes the stream.</summary>
/// <param name="Name">The path as given by the user, for messages; <c>-</c> for standard input.</param>
/// <param name="Content">The unpacked bytes, from the beginning of the document.</param>
/// <param name="AsOf">The day from which dates without a year are understood.</param>
public sealed record RecordInput(string Name, Stream Content, DateOnly AsOf)
{
    /// <summary>Records before this place are not wanted.</summary>
    public ImportPosition Start { get; init; }

    /// <summary>Scheme of bare ids, for formats that do not say it themselves.</summary>
    public IdScheme Scheme { get; init; }

    /// <summary>The name under which statements are made, in place of the format's own; null to leave it.</summary>
    public string? Source { get; init; }
}
