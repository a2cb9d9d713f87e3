using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>The schema of the transport tests: it says what arrived.</summary>
internal static class EchoSchema
{
    public static Schema Instance { get; } = new SchemaBuilder()
        .Query(query =>
        {
            query.Field("echo", "String").Argument("text", "String!", defaultValue: "\"nothing\"")
                .Resolve((context, _) => new StringColumn(context.GetString("text")));
            query.Field("state", "String").Resolve((context, _) => new StringColumn(context.GetState<DisposableState>().Name));
            query.Field("fail", "String").Resolve((_, _) => throw new InvalidOperationException("The resolver is broken on purpose."));
            query.Field("wait", "String").ResolveAsync(async (context, _) =>
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return new StringColumn("never");
            });
        })
        .Mutation(mutation => mutation.Field("add", "String").Resolve((_, _) => new StringColumn("added")))
        .Subscription(subscription => subscription.Field("added", "String").Resolve((_, _) => new StringColumn("never")))
        .Build();
}
