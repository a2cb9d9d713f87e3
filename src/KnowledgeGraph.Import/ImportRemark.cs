namespace KnowledgeGraph.Import;

/// <summary>Something that a careful reader of the import wants to know and that did not reject the record.</summary>
/// <param name="Category">What the report counts, in plural, for example <c>empty author elements</c>.</param>
/// <param name="Text">What it was; null when the count says everything.</param>
public readonly record struct ImportRemark(string Category, string? Text = null);
