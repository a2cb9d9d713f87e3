namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>A condition on one UTF-8 text. Belongs to one query and one thread.</summary>
internal delegate bool Utf8Test(ReadOnlySpan<byte> text);
