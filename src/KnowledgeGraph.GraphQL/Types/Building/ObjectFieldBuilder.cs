using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Types.Building;

/// <summary>Declares a field of an object type and how it gets its values.</summary>
/// <typeparam name="TSource">The CLR type to which the object type is bound.</typeparam>
public sealed class ObjectFieldBuilder<TSource> : FieldBuilder<ObjectFieldBuilder<TSource>>
{
    internal ObjectFieldBuilder(FieldDraft draft)
        : base(draft)
    {
    }

    public ObjectFieldBuilder<TSource> Resolve(BatchResolver<TSource> resolver)
    {
        Draft.Binding = new SynchronousFieldResolver<TSource>(resolver);
        return this;
    }

    public ObjectFieldBuilder<TSource> ResolveAsync(AsyncBatchResolver<TSource> resolver)
    {
        Draft.Binding = new AsynchronousFieldResolver<TSource>(resolver);
        return this;
    }
}
