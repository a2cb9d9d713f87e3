using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// What determines a selection plan: the concrete type and the merged selection sets. Places that share both, such as two uses of one
/// fragment, share the plan.
/// </summary>
internal readonly struct SelectionKey(ObjectType type, SelectionSetNode[] selectionSets) : IEquatable<SelectionKey>
{
    private readonly ObjectType _type = type;
    private readonly SelectionSetNode[] _selectionSets = selectionSets;

    public bool Equals(SelectionKey other) =>
        ReferenceEquals(_type, other._type) && _selectionSets.AsSpan().SequenceEqual(other._selectionSets);

    public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

    public override int GetHashCode()
    {
        int hash = RuntimeHelpers.GetHashCode(_type);
        foreach (SelectionSetNode selectionSet in _selectionSets)
        {
            hash = HashCode.Combine(hash, RuntimeHelpers.GetHashCode(selectionSet));
        }

        return hash;
    }
}
