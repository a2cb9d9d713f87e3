namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>A declared argument or input field whose type is known by name only.</summary>
internal sealed record InputValueDraft(string Name, string Type, string? Description, string? DefaultValue, string? DeprecationReason);
