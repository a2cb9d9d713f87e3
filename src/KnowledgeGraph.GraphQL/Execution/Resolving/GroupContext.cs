using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Running;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>One field group of one level while it is resolved.</summary>
/// <typeparam name="TKey">What tells the resolver which property a field means.</typeparam>
public sealed class GroupContext<TKey> : ResolverContext
{
    private readonly TKey[] _keys;

    internal GroupContext(RequestContext request, TKey[] keys)
        : base(request)
    {
        _keys = keys;
        Columns = new FieldColumn?[keys.Length];
    }

    /// <summary>The keys of the selected fields, each once, in the order of selection.</summary>
    public ReadOnlySpan<TKey> Keys => _keys;

    /// <summary>The same for resolvers that wait.</summary>
    public ReadOnlyMemory<TKey> KeyMemory => _keys;

    internal FieldColumn?[] Columns { get; }

    /// <summary>Gives the field of a key its values.</summary>
    /// <param name="index">Position within <see cref="Keys"/>.</param>
    /// <param name="column">One row a parent.</param>
    public void SetColumn(int index, FieldColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        Columns[index] = column;
    }

    /// <summary>Makes the field of a key fail for all parents; the other fields stay as they are.</summary>
    /// <param name="index">Position within <see cref="Keys"/>.</param>
    /// <param name="refusal">What the client is told.</param>
    public void Refuse(int index, GraphQLException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Columns[index] = new FailedColumn(refusal);
    }
}
