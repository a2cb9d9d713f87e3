namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>A response field that shows a column of a group; aliases of one field share the column.</summary>
internal readonly record struct GroupTarget(int FieldIndex, int ColumnIndex);
