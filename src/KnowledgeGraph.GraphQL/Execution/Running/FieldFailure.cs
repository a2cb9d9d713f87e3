namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Why a field failed for all its parents, in the words of the error that the client reads.</summary>
internal sealed record FieldFailure(string Message, string Code, IReadOnlyDictionary<string, object?>? Details = null);
