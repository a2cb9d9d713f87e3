using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>A column of scalars or enum values.</summary>
public abstract class LeafColumn : FieldColumn
{
    private protected LeafColumn(int count, bool[]? isNull)
        : base(count, isNull)
    {
    }

    /// <summary>Whether the rows are values of the type; asked once a column.</summary>
    internal abstract bool Fits(NamedType leafType);

    /// <summary>The column in the form that <see cref="Write"/> needs for the type; itself unless the type decides the bytes.</summary>
    internal virtual LeafColumn PrepareFor(NamedType leafType) => this;

    /// <summary>Writes the JSON of a row; never called for a null row.</summary>
    internal abstract void Write(ref ResponseWriter writer, int row);

    /// <summary>Custom scalars may be written in any form: their coercion of results is the resolver's own business.</summary>
    private protected static bool IsCustomScalar(NamedType type) => type is ScalarType && !BuiltInScalars.Contains(type);
}
