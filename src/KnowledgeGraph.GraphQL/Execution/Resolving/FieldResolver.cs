using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>Calls a batch resolver without knowing the type of its parents.</summary>
internal abstract class FieldResolver : FieldBinding
{
    public abstract ValueTask<FieldColumn> Resolve(FieldContext context, ObjectColumn parents);
}
