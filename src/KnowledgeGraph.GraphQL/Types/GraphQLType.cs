namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A named type or a wrapper around one (§3.4). Types are immutable once their schema is built, compare by reference (wrappers compare by
/// <see cref="IsSameAs"/>) and may be read from any thread.
/// </summary>
public abstract class GraphQLType
{
    public abstract TypeKind Kind { get; }

    /// <summary>The type under all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost non-null wrapper, itself if there is none.</summary>
    public virtual GraphQLType NullableType => this;

    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>True if a value of this type may stand in an argument, input field or variable (§3.4.2).</summary>
    public bool IsInputType => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>True if a field may have this type (§3.4.2).</summary>
    public bool IsOutputType => Named.Kind != TypeKind.InputObject;

    /// <summary>True if a selection ends here: a scalar or an enum under any wrappers.</summary>
    public bool IsLeafType => Named.Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>True if both are the same named type under the same wrappers.</summary>
    public bool IsSameAs(GraphQLType other) => (this, other) switch
    {
        (NonNullType left, NonNullType right) => left.InnerType.IsSameAs(right.InnerType),
        (ListType left, ListType right) => left.ItemType.IsSameAs(right.ItemType),
        _ => ReferenceEquals(this, other),
    };

    /// <summary>As written in GraphQL, such as <c>[Book!]!</c>.</summary>
    public abstract override string ToString();
}
