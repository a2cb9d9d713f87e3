namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>The failure of one row of a column.</summary>
internal readonly record struct FieldError(int Row, string Message, string Code);
