using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Stands for the column of a field that a group resolver refused while it answered others.</summary>
internal sealed class FailedColumn(GraphQLException refusal) : FieldColumn(0, null)
{
    public GraphQLException Refusal => refusal;
}
