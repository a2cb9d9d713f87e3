using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>Binds a field to a <see cref="BatchResolver{TSource}"/>.</summary>
internal sealed class SynchronousFieldResolver<TSource>(BatchResolver<TSource> resolver) : FieldResolver
{
    public override ValueTask<FieldColumn> Resolve(FieldContext context, ObjectColumn parents) =>
        new(resolver(context, ((ObjectColumn<TSource>)parents).Rows.Span));
}
