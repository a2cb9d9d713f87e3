namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>A group with its keys and its resolver.</summary>
internal sealed class FieldGroup<TSource, TKey>(AsyncGroupResolver<TSource, TKey> resolver) : FieldGroup
{
    private readonly List<TKey> _keys = [];

    /// <returns>The ordinal of the new member.</returns>
    public int AddMember(TKey key)
    {
        _keys.Add(key);
        return _keys.Count - 1;
    }

    public override GroupCall Select(IReadOnlyList<int> ordinals) =>
        new GroupCall<TSource, TKey>(resolver, [.. ordinals.Select(ordinal => _keys[ordinal])]);
}
