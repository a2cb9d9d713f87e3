using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Running;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>The planned call of a group resolver for the members that a selection wants.</summary>
internal abstract class GroupCall
{
    /// <returns>One column for each planned member; null where the resolver gave none.</returns>
    public abstract ValueTask<FieldColumn?[]> Resolve(RequestContext request, ObjectColumn parents);
}
