using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Objects in their place; each row leads to a row of a level below.</summary>
internal abstract class CompletedObjects(ValuePosition position, FieldColumn column) : CompletedValue(position, column)
{
    /// <param name="level">One of the levels that this value made.</param>
    /// <param name="levelRow">A row of that level.</param>
    /// <param name="path">Gets the segments from the root down to the object.</param>
    public abstract void AppendPathOfLevelRow(Level level, int levelRow, List<PathSegment> path);
}
