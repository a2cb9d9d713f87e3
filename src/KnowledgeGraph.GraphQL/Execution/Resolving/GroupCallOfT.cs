using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Running;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>A planned group call with the keys laid out as the resolver reads them.</summary>
internal sealed class GroupCall<TSource, TKey>(AsyncGroupResolver<TSource, TKey> resolver, TKey[] keys) : GroupCall
{
    public override ValueTask<FieldColumn?[]> Resolve(RequestContext request, ObjectColumn parents)
    {
        GroupContext<TKey> context = new(request, keys);
        ValueTask pending = resolver(context, ((ObjectColumn<TSource>)parents).Rows);
        return pending.IsCompletedSuccessfully ? new(context.Columns) : Await(pending, context);
    }

    private static async ValueTask<FieldColumn?[]> Await(ValueTask pending, GroupContext<TKey> context)
    {
        await pending.ConfigureAwait(false);
        return context.Columns;
    }
}
