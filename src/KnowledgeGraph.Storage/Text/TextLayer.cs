namespace KnowledgeGraph.Storage.Text;

/// <summary>A section, and those of its documents of which later sections speak instead.</summary>
internal readonly record struct TextLayer(TextSection Section, DocumentSet Superseded);
