namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>An overlay that takes no more writes and is to become a segment.</summary>
/// <param name="Overlay">What is to be written.</param>
/// <param name="Heading">The version that the overlay ends with.</param>
/// <param name="NextJournal">Journals of lower numbers hold nothing newer: they go once the segment stands.</param>
internal sealed record FrozenOverlay(Overlay Overlay, VersionHeading Heading, long NextJournal);
