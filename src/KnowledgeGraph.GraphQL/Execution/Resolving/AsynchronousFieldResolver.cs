using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>Binds a field to an <see cref="AsyncBatchResolver{TSource}"/>.</summary>
internal sealed class AsynchronousFieldResolver<TSource>(AsyncBatchResolver<TSource> resolver) : FieldResolver
{
    public override ValueTask<FieldColumn> Resolve(FieldContext context, ObjectColumn parents) =>
        resolver(context, ((ObjectColumn<TSource>)parents).Rows);
}
